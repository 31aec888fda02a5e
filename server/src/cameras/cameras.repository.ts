import { scopeCondition } from "../access/scope-sql.ts";
import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import type { Area, CameraRow } from "./camera.type.ts";

/** A timestamp as the API shows it (RFC 3339, UTC, milliseconds): nobody in between needs it as anything else. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What most lists ask of a camera, under the names the GraphQL type uses. */
const listedColumns = `c.id, c.code, c.name, c.status, c.status_reason as "statusReason",
  ${instant("c.status_since")} as "statusSince"`;

/** `listedColumns` as a list brings them: without names, which would be most of the text. To be read by `listedCamera`. */
type ListedCamera = readonly [
  id: string,
  code: string,
  name: string,
  status: CameraRow["status"],
  statusReason: CameraRow["statusReason"],
  statusSince: CameraRow["statusSince"],
];

function listedCamera([id, code, name, status, statusReason, statusSince]: ListedCamera): CameraRow {
  return { id, code, name, status, statusReason, statusSince } as CameraRow;
}

/** Fields of a list of cameras that need no more than `listedColumns`. */
export const listedFields: ReadonlySet<string> = new Set(
  `__typename edges node nodes cursor totalCount pageInfo hasNextPage hasPreviousPage startCursor endCursor
   id code name status statusReason statusSince`.split(/\s+/),
);

/** All columns of a camera. */
export const cameraColumns = `${listedColumns}, c.area_id as "areaId", c.area_kind as "areaKind",
  c.facility_id as "facilityId", c.province_id as "provinceId", c.operator_id as "operatorId", c.stage,
  c.stage_reason as "stageReason", ${instant("c.stage_since")} as "stageSince",
  ${instant("c.last_probed_at")} as "lastProbedAt", c.video_codec as "videoCodec", c.video_width as "videoWidth",
  c.video_height as "videoHeight", c.version, c.origin_hub_id as "originHubId",
  c.live_via_hub_id as "liveViaHubId"`;

export interface CameraConditions {
  readonly provinceId?: string;
  readonly facilityId?: string;
  readonly status?: readonly string[];
  readonly stage?: readonly string[];
  readonly areaKind?: readonly string[];
  readonly search?: string;
}

/** `%` and `_` in what somebody typed are letters, not wildcards. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

function conditionsOf(scope: Scope, conditions: CameraConditions, values: unknown[]): string {
  const parts = [scopeCondition(scope, "c", values)];
  const add = (sql: (index: string) => string, value: unknown) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  if (conditions.provinceId !== undefined) add((i) => `c.province_id = ${i}::uuid`, conditions.provinceId);
  if (conditions.facilityId !== undefined) add((i) => `c.facility_id = ${i}::uuid`, conditions.facilityId);
  if (conditions.status !== undefined) add((i) => `c.status = any (${i}::camera_status[])`, conditions.status);
  if (conditions.stage !== undefined) add((i) => `c.stage = any (${i}::connection_stage[])`, conditions.stage);
  if (conditions.areaKind !== undefined) add((i) => `c.area_kind = any (${i}::area_kind[])`, conditions.areaKind);
  if (conditions.search !== undefined) add((i) => `c.search_text like fold(${i})`, likePattern(conditions.search));
  return parts.join(" and ");
}

/** One page in code order, and one row more when there is one. */
export async function listCameras(tx: Queryable, scope: Scope, conditions: CameraConditions, page: Page): Promise<CameraRow[]> {
  const values: unknown[] = [page.first + 1];
  let where = conditionsOf(scope, conditions, values);
  if (page.after !== null) {
    values.push(page.after.code, page.after.id);
    where += ` and (c.code, c.id) > ($${values.length - 1}::text, $${values.length}::uuid)`;
  }
  const { rows } = await tx.query<CameraRow>(
    `select ${cameraColumns} from camera c where ${where} order by c.code, c.id limit $1`,
    values,
  );
  return rows;
}

export async function countCameras(tx: Queryable, scope: Scope, conditions: CameraConditions): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from camera c where ${conditionsOf(scope, conditions, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

/**
 * For each facility one page of its cameras (and one row more, which says whether there are others).
 * @param detailed False: only `listedFields` are asked for, and the rows lack all the others.
 */
export async function listCamerasOfFacilities(
  tx: Queryable,
  scope: Scope,
  facilityIds: readonly string[],
  page: Page,
  detailed: boolean,
): Promise<Map<string, CameraRow[]>> {
  const values: unknown[] = [facilityIds, page.first + 1];
  const inScope = scopeCondition(scope, "c", values);
  let after = "true";
  if (page.after !== null) {
    values.push(page.after.code, page.after.id);
    after = `(c.code, c.id) > ($${values.length - 1}::text, $${values.length}::uuid)`;
  }
  // One JSON text a facility: the parser built into the engine makes a thousand rows in a fifth of the time that it takes
  // the driver to put them together value by value.
  const row = detailed ? "r" : `json_build_array(r.id, r.code, r.name, r.status, r."statusReason", r."statusSince")`;
  const { rows } = await tx.query<{ id: string; cameras: readonly CameraRow[] | readonly ListedCamera[] | null }>(
    `select facility.id, (select json_agg(${row}) from (
       select ${detailed ? cameraColumns : listedColumns} from camera c
       where c.facility_id = facility.id and ${inScope} and ${after} order by c.code, c.id limit $2) r) as cameras
     from unnest($1::uuid[]) as facility (id)`,
    values,
  );
  return new Map(
    rows.map(({ id, cameras }) => [
      id,
      detailed ? ((cameras ?? []) as CameraRow[]) : ((cameras ?? []) as ListedCamera[]).map(listedCamera),
    ]),
  );
}

export async function findCamerasById(tx: Queryable, scope: Scope, ids: readonly string[]): Promise<CameraRow[]> {
  const values: unknown[] = [ids];
  const { rows } = await tx.query<CameraRow>(
    `select ${cameraColumns} from camera c where c.id = any ($1::uuid[]) and ${scopeCondition(scope, "c", values)}`,
    values,
  );
  return rows;
}

const areaColumns = `a.id, a.kind, a.name, a.signed_off_at as "signedOffAt"`;

export async function findAreasById(tx: Queryable, scope: Scope, ids: readonly string[]): Promise<Area[]> {
  const values: unknown[] = [ids];
  const { rows } = await tx.query<Area>(
    `select ${areaColumns} from area a where a.id = any ($1::uuid[]) and ${scopeCondition(scope, "a", values)}`,
    values,
  );
  return rows;
}

export async function listAreasOfFacilities(
  tx: Queryable,
  scope: Scope,
  facilityIds: readonly string[],
): Promise<Map<string, Area[]>> {
  const values: unknown[] = [facilityIds];
  const { rows } = await tx.query<Area & { facilityId: string }>(
    `select ${areaColumns}, a.facility_id as "facilityId" from area a
     where a.facility_id = any ($1::uuid[]) and ${scopeCondition(scope, "a", values)}
     order by a.facility_id, a.kind, a.name collate vi`,
    values,
  );
  const areas = new Map<string, Area[]>(facilityIds.map((id) => [id, []]));
  for (const row of rows) areas.get(row.facilityId)?.push(row);
  return areas;
}
