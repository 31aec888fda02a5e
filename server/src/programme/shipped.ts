import { AreaKind } from "../cameras/camera.type.ts";
import type { ShippedProgramme } from "./programme.type.ts";

/** Of guideline 4403's kinds those that every facility has; "other public areas" only where there are any. */
const everywhere = Object.values(AreaKind).filter((kind) => kind !== AreaKind.PUBLIC_OTHER);

/** The quarantine programme of 2021, as the founding letter and guideline 4403 lay it down; the letter names no first day. */
export const shippedProgrammes: readonly ShippedProgramme[] = [
  {
    key: "vn-2021-quarantine",
    nameVi: "Kết nối camera các cơ sở cách ly tập trung",
    nameEn: "Connecting the cameras of centralised quarantine facilities",
    legalBasis: "Công văn tháng 6/2021 của Bộ TTTT; Hướng dẫn 4403/CV-BCĐ ngày 30/5/2021 của Ban Chỉ đạo Quốc gia",
    firstDay: "2021-06-01",
    lastDay: "2021-06-12",
    requiredAreas: everywhere,
  },
];
