import { directoryFor } from "./permissions/delegation.ts";

/**
 * Somebody of the demonstration. He stands in Keycloak (made by `applyRealm`) and has a grant in the hub's database (made
 * by the seed from this same list): a right needs both.
 */
export interface DemoPerson {
  readonly username: string;
  /** Họ, as Vietnamese names begin with. */
  readonly familyName: string;
  /** Tên đệm và tên. */
  readonly givenName: string;
  /** Name as one says it: family name first. */
  readonly displayName: string;
  /** His post, in Vietnamese. */
  readonly title: string;
  readonly groupPath: string;
  /** The one directory he stands in: it says who may give to him, and take from him. */
  readonly directoryPath: string;
  readonly role:
    | "leader"
    | "telecom"
    | "auditor"
    | "admin"
    | "health"
    | "manager"
    | "reviewer"
    | "viewer"
    | "lead"
    | "engineer";
  /** Official code of his province or facility; null: the whole country, or an operator's person. */
  readonly unitCode: string | null;
  /** Null: not of an operator. */
  readonly operatorCode: string | null;
}

/** Everybody's password. Production mode refuses these people and removes them where it finds them. */
export const demoPassword = "demo";

/** The group of the demo tool's service account, beside the people below. */
export const demoToolGroup = "/vn/tool";

function person(
  username: string,
  [familyName, givenName]: readonly [string, string],
  title: string,
  groupPath: string,
  role: DemoPerson["role"],
  place: { unitCode?: string; operatorCode?: string } = {},
): DemoPerson {
  return {
    username,
    familyName,
    givenName,
    displayName: `${familyName} ${givenName}`,
    title,
    groupPath,
    directoryPath: directoryFor(groupPath),
    role,
    unitCode: place.unitCode ?? null,
    operatorCode: place.operatorCode ?? null,
  };
}

/** Invented names: nobody of them exists. */
export const demoPeople: readonly DemoPerson[] = [
  person("bo.lanhdao", ["Nguyễn", "Minh Quang"], "Lãnh đạo Bộ", "/vn/leader", "leader"),
  person("cuc.vienthong", ["Trần", "Thu Hà"], "Cục Viễn thông", "/vn/telecom", "telecom"),
  person("cuc.vienthong2", ["Lê", "Đức Anh"], "Cục Viễn thông", "/vn/telecom", "telecom"),
  person("bacgiang.so", ["Phạm", "Văn Hùng"], "Sở TTTT Bắc Giang", "/vn/24/admin", "admin", { unitCode: "24" }),
  person("bacgiang.yte", ["Đỗ", "Thị Lan"], "Sở Y tế Bắc Giang", "/vn/24/health", "health", { unitCode: "24" }),
  person("bg01.quanly", ["Hoàng", "Văn Nam"], "Quản lý cơ sở 24-001", "/vn/24/manager/24-001", "manager", {
    unitCode: "24-001",
  }),
  person("bg01.kiemtra", ["Vũ", "Thị Mai"], "Kiểm tra cơ sở 24-001", "/vn/24/reviewer/24-001", "reviewer", {
    unitCode: "24-001",
  }),
  person("bg01.baove", ["Bùi", "Văn Tú"], "Bảo vệ cơ sở 24-001", "/vn/24/viewer/24-001", "viewer", { unitCode: "24-001" }),
  person("haiduong.so", ["Ngô", "Thị Hạnh"], "Sở TTTT Hải Dương", "/vn/30/admin", "admin", { unitCode: "30" }),
  person("viettel.truong", ["Đặng", "Quốc Bảo"], "Trưởng nhóm Viettel", "/operators/viettel/lead", "lead", {
    operatorCode: "viettel",
  }),
  person("viettel.kysu", ["Phan", "Văn Long"], "Kỹ sư Viettel", "/operators/viettel/engineer", "engineer", {
    operatorCode: "viettel",
  }),
  person("kiemtoan", ["Lý", "Thị Kim Ngân"], "Kiểm toán viên", "/vn/auditor", "auditor"),
];
