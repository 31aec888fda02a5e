import type { Chance } from "./random.ts";

/** Camera areas of guideline 4403/CV-BCĐ; rooms, baths and toilets are not among them. */
export const areaKinds = [
  "CORRIDOR",
  "FLOOR_LOBBY",
  "YARD",
  "SAMPLING",
  "RECEPTION",
  "MEDICAL_CHECK",
  "GOODS_HANDOVER",
  "SHARED_BATH_OUTSIDE",
  "ENTRANCE_GATE",
  "PUBLIC_OTHER",
] as const;
export type AreaKind = (typeof areaKinds)[number];

/** Where in a facility a camera hangs. */
export interface CameraPlace {
  readonly areaKind: AreaKind;
  /** The area, e.g. "Hành lang tầng 2 nhà A"; several cameras may share one. */
  readonly areaName: string;
  /** The camera, e.g. "Hành lang tầng 2 nhà A, đầu hồi phía đông". */
  readonly name: string;
}

/** The first cameras of every facility: what the guideline asks for before anything else. */
const firstKinds: readonly AreaKind[] = ["CORRIDOR", "FLOOR_LOBBY", "YARD", "SAMPLING", "ENTRANCE_GATE", "RECEPTION"];
const laterKinds: readonly (readonly [AreaKind, number])[] = [
  ["CORRIDOR", 8],
  ["FLOOR_LOBBY", 4],
  ["YARD", 3],
  ["MEDICAL_CHECK", 3],
  ["GOODS_HANDOVER", 3],
  ["SHARED_BATH_OUTSIDE", 3],
  ["ENTRANCE_GATE", 1],
  ["PUBLIC_OTHER", 2],
];

const areaNames: Readonly<Record<AreaKind, readonly string[]>> = {
  CORRIDOR: ["Hành lang"],
  FLOOR_LOBBY: ["Sảnh"],
  YARD: ["Sân chính", "Sân sau", "Sân giữa hai dãy nhà"],
  SAMPLING: ["Khu lấy mẫu xét nghiệm"],
  RECEPTION: ["Khu tiếp nhận người cách ly"],
  MEDICAL_CHECK: ["Khu khám, theo dõi sức khỏe"],
  GOODS_HANDOVER: ["Khu giao nhận hàng hóa, nhu yếu phẩm"],
  SHARED_BATH_OUTSIDE: ["Lối vào khu tắm, vệ sinh chung (bên ngoài)"],
  ENTRANCE_GATE: ["Cổng chính", "Cổng phụ"],
  PUBLIC_OTHER: ["Nhà ăn", "Khu tập kết rác thải y tế", "Nhà để xe"],
};

const positions: Readonly<Record<AreaKind, readonly string[]>> = {
  CORRIDOR: ["đầu hồi phía đông", "đầu hồi phía tây", "giữa hành lang", "gần cầu thang bộ"],
  FLOOR_LOBBY: ["bàn trực", "gần cầu thang bộ", "cửa ra vào", "trước thang máy"],
  YARD: ["góc đông bắc", "góc tây nam", "toàn cảnh", "lối đi bộ"],
  SAMPLING: ["bàn lấy mẫu", "hàng chờ"],
  RECEPTION: ["bàn khai báo", "làn xe vào"],
  MEDICAL_CHECK: ["bàn khám", "ghế chờ"],
  GOODS_HANDOVER: ["bàn giao nhận", "kệ hàng"],
  SHARED_BATH_OUTSIDE: ["lối vào", "hành lang ngoài"],
  ENTRANCE_GATE: ["chốt gác", "làn xe ra"],
  PUBLIC_OTHER: ["lối vào", "toàn cảnh"],
};

/** Places for `count` cameras of one facility; small facilities begin anywhere in the list, so that kinds spread. */
export function planCameras(count: number, chance: Chance, options: { inOrder: boolean }): CameraPlace[] {
  const buildings = "ABCD".slice(0, chance.integer(1, 4));
  const floors = chance.integer(2, 5);
  const start = options.inOrder ? 0 : chance.integer(0, firstKinds.length - 1);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const areaKind = firstKinds[(start + index) % firstKinds.length];
    const kind = index < firstKinds.length && areaKind !== undefined ? areaKind : chance.weighted(laterKinds);
    const inBuilding = kind === "CORRIDOR" || kind === "FLOOR_LOBBY";
    let areaName = chance.pick(areaNames[kind]);
    if (inBuilding) areaName += ` tầng ${chance.integer(1, floors)} nhà ${chance.pick([...buildings])}`;
    const free = positions[kind].map((position) => `${areaName}, ${position}`).filter((name) => !taken.has(name));
    const name = free.length > 0 ? chance.pick(free) : `${areaName}, số ${index + 1}`;
    taken.add(name);
    return { areaKind: kind, areaName, name };
  });
}
