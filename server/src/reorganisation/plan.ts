import { isUuid } from "../app/connection.ts";
import { BadUserInputError } from "../app/errors.ts";

/** The act that orders a reorganisation. Days are `YYYY-MM-DD`. */
export interface LegalBasis {
  readonly title: string;
  readonly effectiveOn: string;
  readonly decisionNumber: string;
  readonly decisionIssuedOn: string;
  readonly decisionIssuer: string;
}

export interface NewProvince {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Null: as its sources. */
  readonly region: "north" | "south" | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A step as it is kept; what is not its kind's is empty. */
export type PlannedStep =
  | { readonly kind: "MERGE"; readonly sourceIds: string[]; readonly keepIds: string[]; readonly into: NewProvince }
  | {
      readonly kind: "PART";
      readonly sourceIds: [string];
      readonly keepIds: string[];
      readonly facilityIds: string[];
      readonly into: NewProvince;
    }
  | { readonly kind: "MOVE"; readonly facilityIds: [string]; readonly targetId: string };

/** What comes in; optional things may be absent. */
export interface GivenPlan extends LegalBasis {
  readonly merges?:
    | readonly {
        readonly provinceIds: readonly string[];
        readonly into: GivenProvince;
        readonly keepRolesOf?: readonly string[] | null;
      }[]
    | null;
  readonly parts?:
    | readonly {
        readonly provinceId: string;
        readonly into: GivenProvince;
        readonly facilityIds: readonly string[];
        readonly keepRolesOf?: readonly string[] | null;
      }[]
    | null;
  readonly moves?: readonly { readonly facilityId: string; readonly provinceId: string }[] | null;
}

interface GivenProvince {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export const maxSteps = 100;
const maxSources = 20;
const maxFacilities = 5_000;
const dayMs = 86_400_000;

const wrong = (field: string, rule: string, message: string, more: Record<string, number> = {}) =>
  new BadUserInputError(message, { field: `input.${field}`, rule, ...more });

/** Checks form alone; whether the units stand is the preview's business. @throws BadUserInputError */
export function checkPlan(given: GivenPlan, now: Date): { basis: LegalBasis; steps: PlannedStep[] } {
  const steps: PlannedStep[] = [
    ...(given.merges ?? []).map(({ provinceIds, into, keepRolesOf }, at): PlannedStep => {
      const field = `merges.${at}`;
      const sourceIds = checkIds(provinceIds, `${field}.provinceIds`, 1, maxSources);
      const keepIds = keepRolesOf == null ? sourceIds : checkIds(keepRolesOf, `${field}.keepRolesOf`, 0, maxSources);
      if (!keepIds.every((id) => sourceIds.includes(id))) {
        throw wrong(`${field}.keepRolesOf`, "subset", "Only holders of the provinces that merge can keep their roles.");
      }
      return { kind: "MERGE", sourceIds, keepIds, into: checkProvince(into, `${field}.into`) };
    }),
    ...(given.parts ?? []).map(({ provinceId, into, facilityIds, keepRolesOf }, at): PlannedStep => {
      const field = `parts.${at}`;
      const [source] = checkIds([provinceId], `${field}.provinceId`, 1, 1) as [string];
      return {
        kind: "PART",
        sourceIds: [source],
        keepIds: keepRolesOf == null ? [source] : checkIds(keepRolesOf, `${field}.keepRolesOf`, 0, maxSources),
        facilityIds: checkIds(facilityIds, `${field}.facilityIds`, 0, maxFacilities),
        into: checkProvince(into, `${field}.into`),
      };
    }),
    ...(given.moves ?? []).map(({ facilityId, provinceId }, at): PlannedStep => {
      const [facility] = checkIds([facilityId], `moves.${at}.facilityId`, 1, 1) as [string];
      const [target] = checkIds([provinceId], `moves.${at}.provinceId`, 1, 1) as [string];
      return { kind: "MOVE", facilityIds: [facility], targetId: target };
    }),
  ];
  if (steps.length < 1 || steps.length > maxSteps) {
    throw wrong("merges", "length", `A plan has 1 to ${maxSteps} steps.`, { min: 1, max: maxSteps });
  }
  const codes = steps.flatMap((step) => (step.kind === "MOVE" ? [] : [step.into.code]));
  if (new Set(codes).size !== codes.length) throw wrong("merges", "once", "Two new provinces cannot have one code.");
  return { basis: checkBasis(given, now), steps };
}

/** @throws BadUserInputError */
export function checkBasis(given: LegalBasis, now: Date): LegalBasis {
  return {
    title: checkText(given.title, "title", 200),
    effectiveOn: checkDay(given.effectiveOn, "effectiveOn", null),
    decisionNumber: checkText(given.decisionNumber, "decisionNumber", 60),
    decisionIssuedOn: checkDay(given.decisionIssuedOn, "decisionIssuedOn", now),
    decisionIssuer: checkText(given.decisionIssuer, "decisionIssuer", 200),
  };
}

function checkProvince(given: GivenProvince, field: string): NewProvince {
  const code = given.code.trim();
  // No "@": that is how groups of units with an old code are told apart.
  if (!/^[0-9A-Za-z.-]{1,40}$/.test(code))
    throw wrong(`${field}.code`, "code", "A code has letters, digits, dots and hyphens.");
  const number = (value: number | null | undefined, name: string, max: number): number | null => {
    if (value == null) return null;
    if (Math.abs(value) <= max) return value;
    throw wrong(`${field}.${name}`, "range", "There is no such place.", { min: -max, max });
  };
  return {
    code,
    name: checkText(given.name, `${field}.name`, 200),
    shortName: checkText(given.shortName, `${field}.shortName`, 200),
    region: null,
    latitude: number(given.latitude, "latitude", 90),
    longitude: number(given.longitude, "longitude", 180),
  };
}

function checkIds(given: readonly string[], field: string, min: number, max: number): string[] {
  if (given.length < min || given.length > max) throw wrong(field, "length", `${min} to ${max} units.`, { min, max });
  if (!given.every(isUuid)) throw wrong(field, "id", "This is not an id.");
  if (new Set(given).size !== given.length) throw wrong(field, "once", "Each unit once.");
  return [...given];
}

function checkText(given: string, field: string, max: number): string {
  const text = given.normalize("NFC").trim();
  if (text.length >= 1 && text.length <= max) return text;
  throw wrong(field, "length", `This has 1 to ${max} characters.`, { min: 1, max });
}

/** @param notAfter Null: a day to come will do. */
function checkDay(day: string, field: string, notAfter: Date | null): string {
  const at = /^(19|20)\d{2}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  if (!exists) throw wrong(field, "day", "A day is written 2025-07-01.");
  if (notAfter !== null && at.getTime() > notAfter.getTime() + dayMs)
    throw wrong(field, "future", "A decision is not of the future.");
  return day;
}
