import type { Role } from "./permissions.ts";

/** Levels at which a role can be held. */
export type Level = "country" | "province" | "facility" | "operator";

interface RoleRule {
  readonly at: readonly Level[];
  /** What one may give is not what one holds: the Telecom Department gives `admin` without being one. */
  readonly gives: readonly Role[];
  /** What it gives at some of that role's levels only: beyond them Keycloak has no permission for it, and would refuse. */
  readonly givesOnlyAt?: Readonly<Partial<Record<Role, readonly Level[]>>>;
  /** Longest time that it is given for, in days; null: open-ended too, until somebody ends it. */
  readonly maxDays: number | null;
  /** Whether it is given on a numbered decision only. */
  readonly needsDecision: boolean;
}

/** Design, "Who may do what" 1. PostgreSQL holds the same in `role_gives`, Keycloak in its fine-grained permissions. */
export const roleTable: Readonly<Record<Role, RoleRule>> = {
  telecom: {
    at: ["country"],
    gives: ["leader", "auditor", "admin", "lead", "tool"],
    // A province's tools are its administrator's.
    givesOnlyAt: { tool: ["country"] },
    maxDays: null,
    needsDecision: true,
  },
  leader: { at: ["country"], gives: [], maxDays: null, needsDecision: true },
  auditor: { at: ["country", "province"], gives: [], maxDays: null, needsDecision: true },
  admin: {
    at: ["province"],
    gives: ["health", "viewer", "reviewer", "manager", "tool"],
    maxDays: null,
    needsDecision: true,
  },
  health: { at: ["province"], gives: [], maxDays: 366, needsDecision: true },
  manager: { at: ["facility"], gives: ["viewer", "reviewer"], maxDays: 366, needsDecision: true },
  reviewer: { at: ["province", "facility"], gives: [], maxDays: 366, needsDecision: false },
  viewer: { at: ["province", "facility"], gives: [], maxDays: 366, needsDecision: false },
  lead: { at: ["operator"], gives: ["engineer"], maxDays: null, needsDecision: true },
  engineer: { at: ["operator"], gives: [], maxDays: 366, needsDecision: false },
  tool: { at: ["country", "province"], gives: [], maxDays: 366, needsDecision: true },
};

/** Whether who holds a role gives another at a level; whether he may at the very place is `parentFor`'s to say. */
export function givesAt(giver: Role, given: Role, level: Level): boolean {
  const { gives, givesOnlyAt } = roleTable[giver];
  return gives.includes(given) && roleTable[given].at.includes(level) && (givesOnlyAt?.[given]?.includes(level) ?? true);
}

/** Roles that give, review or read the log: nobody should have one with a password alone (R8). */
export const needsSecondFactor = (role: Role): boolean =>
  roleTable[role].gives.length > 0 || role === "reviewer" || role === "auditor";

/** Codes of the place where a role is held; all absent: the country. */
export interface CodedPlace {
  readonly provinceCode?: string;
  readonly facilityCode?: string;
  readonly operatorCode?: string;
}

/** Keycloak's group for a role at a place (design, "Who may do what" 2). */
export function groupPathOf(role: Role, { provinceCode, facilityCode, operatorCode }: CodedPlace): string {
  if (operatorCode !== undefined) return `/operators/${operatorCode}/${role}`;
  if (provinceCode === undefined) return `/vn/${role}`;
  return facilityCode === undefined ? `/vn/${provinceCode}/${role}` : `/vn/${provinceCode}/${role}/${facilityCode}`;
}

/** The reverse of `groupPathOf`; null: no group of a role. */
export function parseGroupPath(path: string): { readonly role: Role; readonly codes: CodedPlace } | null {
  const [, root, first = "", second = "", third, ...rest] = path.split("/");
  const known = (word: string): Role | null => (Object.hasOwn(roleTable, word) ? (word as Role) : null);
  if (rest.length > 0 || (root !== "vn" && root !== "operators")) return null;
  if (root === "operators") {
    const role = third === undefined ? known(second) : null;
    return role === null ? null : { role, codes: { operatorCode: first } };
  }
  if (second === "") {
    const role = known(first);
    return role === null ? null : { role, codes: {} };
  }
  const role = known(second);
  if (role === null) return null;
  return { role, codes: { provinceCode: first, ...(third === undefined ? {} : { facilityCode: third }) } };
}
