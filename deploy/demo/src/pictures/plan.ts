import { areaKinds } from "../world.ts";
import type { AreaKind, World } from "../world.ts";

/** One loop to be drawn and encoded. */
export interface PicturePlan {
  /** A camera's code, an area kind, or `HEVC_ONLY`. */
  readonly id: string;
  readonly areaKind: AreaKind;
  readonly codec: "h264" | "hevc";
  readonly title: string;
  readonly place: string;
}

/** The loop of cameras that offer H.265 only. */
export const hevcPictureId = "HEVC_ONLY";

const kindTitles: Readonly<Record<AreaKind, string>> = {
  CORRIDOR: "Hành lang",
  FLOOR_LOBBY: "Sảnh tầng",
  YARD: "Sân",
  SAMPLING: "Khu lấy mẫu xét nghiệm",
  RECEPTION: "Khu tiếp nhận",
  MEDICAL_CHECK: "Khu khám sức khỏe",
  GOODS_HANDOVER: "Khu giao nhận hàng hóa",
  SHARED_BATH_OUTSIDE: "Bên ngoài khu vệ sinh chung",
  ENTRANCE_GATE: "Cổng ra vào",
  PUBLIC_OTHER: "Khu vực công cộng",
};
const shared = "Hình minh họa dùng chung";

/** The pictures that a world needs: one for each area kind, and those of cameras that have their own. */
export function planPictures(world: World): PicturePlan[] {
  const plans: PicturePlan[] = areaKinds.map((kind) => ({
    id: kind,
    areaKind: kind,
    codec: "h264",
    title: kindTitles[kind],
    place: shared,
  }));
  plans.push({ id: hevcPictureId, areaKind: "YARD", codec: "hevc", title: "H.265", place: shared });
  for (const facility of world.facilities()) {
    for (const { code, name, areaKind, device } of facility.cameras) {
      if (device?.pictureId !== code) continue;
      plans.push({ id: code, areaKind, codec: "h264", title: `${code} · ${name}`, place: facility.name });
    }
  }
  return plans;
}
