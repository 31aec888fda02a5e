import type { Facility, Operator, Province, World } from "../world.ts";
import type { Place } from "./model.ts";
import { Mergers } from "./mergers.ts";

/** The same units for every history; provinces that merged are parted again before the next. */
export interface Stage {
  readonly world: World;
  readonly provinces: readonly Province[];
  readonly facilities: readonly (Facility & { readonly cameraId: string })[];
  readonly operators: readonly Operator[];
  /** Provinces that each operator serves. */
  readonly served: Readonly<Record<string, readonly Place[]>>;
  readonly mergers: Mergers;
}

export async function buildStage(world: World): Promise<Stage> {
  const provinces = [await world.province({ code: "24" }), await world.province({ code: "30" })];
  const facilities = [];
  for (const [province, count] of [
    [provinces[0]!, 2],
    [provinces[1]!, 1],
  ] as const) {
    for (let at = 1; at <= count; at += 1) {
      const facility = await world.facility({ province, code: `${province.code}-${at}` });
      facilities.push({ ...facility, cameraId: (await world.camera({ facility })).id });
    }
  }
  const operators = [await world.operator("viettel"), await world.operator("vnpt")];
  await world.assign(operators[0]!, provinces[0]!);
  await world.assign(operators[1]!, provinces[1]!);
  const served: Stage["served"] = { "o:viettel": ["p:24"], "o:vnpt": ["p:30"] };
  return { world, provinces, facilities, operators, served, mergers: new Mergers(world, provinces) };
}

/** Who is there, and where each stands. */
export const cast: readonly (readonly [name: string, stands: string, isTool?: boolean])[] = [
  ["telecom.a", "ministry+"],
  ["telecom.b", "ministry+"],
  ["minister", "ministry"],
  ["inspector", "ministry"],
  ["country.tool", "ministry", true],
  ["head.24", "p:24+"],
  ["deputy.24", "p:24+"],
  ["head.30", "p:30+"],
  ["staff.24", "p:24"],
  ["nurse.24", "p:24"],
  ["tool.24", "p:24", true],
  ["staff.30", "p:30"],
  ["guard.24-1", "f:24/24-1"],
  ["night.24-1", "f:24/24-1"],
  ["guard.24-2", "f:24/24-2"],
  ["guard.30-1", "f:30/30-1"],
  ["lead.viettel", "o:viettel+"],
  ["engineer.viettel", "o:viettel"],
  ["lead.vnpt", "o:vnpt+"],
  ["engineer.vnpt", "o:vnpt"],
];
export const places: readonly Place[] = ["vn", "p:24", "p:30", "f:24/24-1", "f:24/24-2", "f:30/30-1", "o:viettel", "o:vnpt"];

/** Keycloak's group for a role at a place. @param nameOf What Keycloak calls a province by its code. */
export function groupPath(role: string, place: Place, nameOf: (code: string) => string): string {
  const [kind, rest = ""] = place.split(":");
  const [unit = "", facility] = rest.split("/");
  if (kind === "vn") return `/vn/${role}`;
  if (kind === "o") return `/operators/${unit}/${role}`;
  return facility === undefined ? `/vn/${nameOf(unit)}/${role}` : `/vn/${nameOf(unit)}/${role}/${facility}`;
}

/** Keycloak's name for where somebody stands. */
export function directoryPath(stands: string, nameOf: (code: string) => string): string {
  const kind = stands.endsWith("+") ? "givers" : "members";
  const [root, rest = ""] = stands.replace("+", "").split(":");
  if (root === "ministry") return `/people/ministry/${kind}`;
  if (root === "o") return `/people/operators/${rest}/${kind}`;
  const [unit = "", facility] = rest.split("/");
  return root === "p" ? `/people/${nameOf(unit)}/${kind}` : `/people/${nameOf(unit)}/facility/${facility}`;
}
