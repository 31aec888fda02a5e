import type { Chance } from "./random.ts";
import type { District, ProvinceFacts } from "./gazetteer.ts";

/** What a facility is called and where it stands. */
export interface FacilityName {
  readonly name: string;
  readonly shortName: string;
  readonly district: District;
}

type Naming = (place: { p: string; P: string; d: string; D: string }) => readonly [name: string, shortName: string];

/** One or a few of each kind in a province. p, d: with the kind of unit ("tỉnh Bắc Giang", "huyện Lục Nam"); P, D: without. */
const provinceSites: readonly Naming[] = [
  ({ p, P, d }) => [`Khu cách ly tập trung Trường Quân sự ${p}, ${d}`, `Trường Quân sự ${P}`],
  ({ P }) => [`Ký túc xá Trường Cao đẳng Nghề ${P}`, `KTX CĐ Nghề ${P}`],
  ({ P }) => [`Ký túc xá Trường Cao đẳng Y tế ${P}`, `KTX CĐ Y tế ${P}`],
  ({ p, P }) => [`Trường Chính trị ${p}`, `Trường Chính trị ${P}`],
  ({ p, P }) => [`Trung tâm Huấn luyện và Thi đấu thể thao ${p}`, `TT HL Thể thao ${P}`],
  ({ p, P }) => [`Trung tâm Điều dưỡng người có công ${p}`, `TT Điều dưỡng ${P}`],
];

const districtSites: readonly Naming[] = [
  ({ d, D }) => [`Trung tâm Giáo dục thường xuyên ${d}`, `TT GDTX ${D}`],
  ({ d, D }) => [`Khu cách ly tập trung Ban Chỉ huy Quân sự ${d}`, `BCH Quân sự ${D}`],
  ({ d, D }) => [`Trường Trung học phổ thông ${D} số 1, ${d}`, `THPT ${D} số 1`],
  ({ d, D }) => [`Trường Trung học phổ thông ${D} số 2, ${d}`, `THPT ${D} số 2`],
  ({ d, D }) => [`Trường Trung học cơ sở Nguyễn Du, ${d}`, `THCS Nguyễn Du, ${D}`],
  ({ d, D }) => [`Trường Tiểu học Lê Lợi, ${d}`, `TH Lê Lợi, ${D}`],
  ({ d, D }) => [`Trường Mầm non Hoa Hồng, ${d}`, `MN Hoa Hồng, ${D}`],
  ({ d, D }) => [`Trung tâm Y tế ${d}, cơ sở cách ly`, `TTYT ${D}`],
  ({ d, D }) => [`Trung tâm Bồi dưỡng chính trị ${d}`, `TT BDCT ${D}`],
  ({ d, D }) => [`Trung tâm Văn hóa - Thể thao ${d}`, `TT VH-TT ${D}`],
  ({ d, D }) => [`Ký túc xá Trường Trung cấp nghề ${D}, ${d}`, `KTX TC nghề ${D}`],
  ({ d, D }) => [`Nhà ở công nhân Khu công nghiệp ${D}, ${d}`, `Nhà ở CN KCN ${D}`],
  ({ d, D }) => [`Khách sạn Hoa Sen, ${d}`, `KS Hoa Sen, ${D}`],
  ({ d, D }) => [`Khách sạn Bình Minh, ${d}`, `KS Bình Minh, ${D}`],
  ({ d, D }) => [`Khách sạn Phương Đông, ${d}`, `KS Phương Đông, ${D}`],
  ({ d, D }) => [`Nhà khách Ủy ban nhân dân ${d}`, `Nhà khách UBND ${D}`],
];

/**
 * Names for as many facilities as asked, none twice in a province: the military school first, as in life, then schools,
 * dormitories, hotels and centres of all districts mixed. Sites that exist more than once are numbered ("cơ sở 2").
 */
export function* nameFacilities(province: ProvinceFacts, chance: Chance): Generator<FacilityName, never> {
  const p = province.name.replace(/^\S/, (first) => first.toLowerCase());
  const centre = province.districts[0];
  if (centre === undefined) throw new Error(`province ${province.code} has no districts`);
  const build = (naming: Naming, district: District): FacilityName => {
    const [name, shortName] = naming({ p, P: province.shortName, d: district.name, D: district.shortName });
    return { name, shortName, district };
  };
  const [first, ...others] = provinceSites.map((naming) => build(naming, chance.pick(province.districts)));
  const mixed = chance.shuffled([
    ...others,
    ...districtSites.flatMap((naming) => province.districts.map((district) => build(naming, district))),
  ]);
  const names = first === undefined ? mixed : [first, ...mixed];
  for (let round = 1; ; round++) {
    for (const site of names) {
      yield round === 1
        ? site
        : { ...site, name: `${site.name}, cơ sở ${round}`, shortName: `${site.shortName}, cơ sở ${round}` };
    }
  }
}
