import type pg from "pg";
import type { CameraAddress, SealedSource } from "@camera-hub/server/cameras/source/index.ts";
import type { DemoPerson } from "@camera-hub/keycloak/src/demo-people.ts";
import { insertRows } from "./seed/insert-rows.ts";
import { seedOrganisations } from "./seed/seed-organisations.ts";
import { seedPeople } from "./seed/seed-people.ts";
import { settledStatus } from "./seed/settled-status.ts";
import { addressOf } from "./world.ts";
import type { World, WorldCamera, WorldFacility } from "./world.ts";

export { seedPeople } from "./seed/seed-people.ts";

export interface SeedOptions {
  /** As the owner of the tables. */
  readonly database: pg.Pool | pg.ClientBase;
  readonly world: World;
  /** The present: since then nothing is known about connected cameras. */
  readonly now: Date;
  /** Keycloak's user ids by username, with the people whose grants are to stand beside their memberships. */
  readonly userIds?: Readonly<Record<string, string>>;
  readonly people?: readonly DemoPerson[];
  /** Keycloak's user ids of service accounts by client id: `demo-tool` gets the grant of a tool over the country. */
  readonly serviceAccountIds?: Readonly<Record<string, string>>;
  /** Port of the demo cameras and how their addresses are sealed; without `sealSource` no camera has an address. */
  readonly rtspPort?: number;
  readonly sealSource?: (address: CameraAddress) => SealedSource;
  /** `settled`: connected cameras as if watched for a while, mostly online (benchmarks). Default: not yet probed. */
  readonly statuses?: "unprobed" | "settled";
}

export interface SeedResult {
  /** False: the world stood there already and was left as it is. */
  readonly seeded: boolean;
  readonly facilities: number;
  readonly cameras: number;
}

const facilitiesPerBatch = 400;

/**
 * Writes the world into an empty hub, in one transaction; does nothing where its ministry stands already. People are
 * looked at each time, since a new Keycloak gives them new ids.
 */
export async function seedWorld(options: SeedOptions): Promise<SeedResult> {
  const { database } = options;
  const pooled = "connect" in database && "totalCount" in database ? await database.connect() : null;
  const client = pooled ?? (database as pg.ClientBase);
  try {
    await client.query("begin");
    // Also makes two starts at once wait for each other.
    await client.query("select begin_change()");
    const present = await client.query("select from org_unit where kind = 'MINISTRY' and code = $1", [
      options.world.ministry.code,
    ]);
    const result = present.rowCount === 0 ? await writeWorld(client, options) : { seeded: false, facilities: 0, cameras: 0 };
    await seedPeople({ ...options, client });
    await seedOrganisations(client, options.now, options.userIds);
    await client.query("commit");
    if (result.seeded) await client.query("analyze org_unit, area, camera, camera_source, unit_counts");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    pooled?.release();
  }
}

async function writeWorld(client: pg.ClientBase, options: SeedOptions): Promise<SeedResult> {
  const { world } = options;
  await writeUpperUnits(client, world);
  const counts = { seeded: true, facilities: 0, cameras: 0 };
  /** Cameras of facilities that their province manages, by province. */
  const managed = new Map<string, number>();
  let batch: WorldFacility[] = [];
  const flush = async (): Promise<void> => {
    const written = batch;
    batch = [];
    await writeFacilities(client, options, written);
    counts.facilities += written.length;
    counts.cameras += written.reduce((sum, { cameras }) => sum + cameras.length, 0);
  };
  for (const facility of world.facilities()) {
    batch.push(facility);
    const own = facility.managedBy === "PROVINCE" ? facility.cameras.length : 0;
    managed.set(facility.provinceId, (managed.get(facility.provinceId) ?? 0) + own);
    if (batch.length === facilitiesPerBatch) await flush();
  }
  await flush();
  await writeTargets(client, world, managed);
  return counts;
}

/** The 63 provinces were these from 1 August 2008 (Resolution 15/2008/QH12); the ministry was set up in 2007. */
const ministrySince = "2007-08-08";
const provincesSince = "2008-08-01";

async function writeUpperUnits(client: pg.ClientBase, world: World): Promise<void> {
  const { ministry, operators, provinces, programme } = world;
  await insertRows(client, "operator", operators, { id: "uuid", code: "text", name: "text" });
  await client.query(
    "insert into org_unit (id, kind, code, name, short_name, valid_from) values ($1, 'MINISTRY', $2, $3, $4, $5)",
    [ministry.id, ministry.code, ministry.name, ministry.shortName, ministrySince],
  );
  const rows = provinces.map(({ shortName, operatorId, ...province }) => ({
    ...province,
    kind: "PROVINCE",
    short_name: shortName,
    operator_id: operatorId,
    parent_id: ministry.id,
    province_id: province.id,
    valid_from: provincesSince,
  }));
  await insertRows(client, "org_unit", rows, {
    id: "uuid",
    kind: "org_unit_kind",
    code: "text",
    name: "text",
    short_name: "text",
    parent_id: "uuid",
    province_id: "uuid",
    region: "text",
    operator_id: "uuid",
    latitude: "float8",
    longitude: "float8",
    valid_from: "date",
  });
  const assignments = provinces.map(({ id, operatorId }) => ({
    operator_id: operatorId,
    province_id: id,
    valid_from: programme.startedOn,
  }));
  await insertRows(client, "operator_assignment", assignments, {
    operator_id: "uuid",
    province_id: "uuid",
    valid_from: "date",
  });
  await client.query(
    `insert into programme (id, name_vi, name_en, legal_basis, started_on, deadline, is_exercise)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      programme.id,
      programme.nameVi,
      programme.nameEn,
      programme.legalBasis,
      programme.startedOn,
      programme.deadline,
      programme.isExercise,
    ],
  );
  const scope = provinces.map(({ id }) => ({ programme_id: programme.id, province_id: id }));
  await insertRows(client, "programme_province", scope, { programme_id: "uuid", province_id: "uuid" });
  const areas = programme.requiredAreas.map((kind) => ({ programme_id: programme.id, kind }));
  await insertRows(client, "programme_required_area", areas, { programme_id: "uuid", kind: "area_kind" });
}

/** By its last day a province has connected all that it manages. */
async function writeTargets(client: pg.ClientBase, world: World, managed: ReadonlyMap<string, number>): Promise<void> {
  const { id, startedOn, wanted } = world.programme;
  const dayAt = (at: number) => new Date(Date.parse(startedOn) + at * 86_400_000).toISOString().slice(0, 10);
  const targets = [...managed].flatMap(([provinceId, cameras]) =>
    wanted.map((share, at) => ({
      programme_id: id,
      province_id: provinceId,
      day: dayAt(at),
      cameras: Math.round(cameras * share),
    })),
  );
  await insertRows(client, "programme_target", targets, {
    programme_id: "uuid",
    province_id: "uuid",
    day: "date",
    cameras: "int",
  });
}

async function writeFacilities(client: pg.ClientBase, options: SeedOptions, facilities: WorldFacility[]): Promise<void> {
  const { world, now } = options;
  const units = facilities.map((facility) => ({
    id: facility.id,
    kind: "FACILITY",
    code: facility.code,
    name: facility.name,
    short_name: facility.shortName,
    parent_id: facility.provinceId,
    province_id: facility.provinceId,
    facility_id: facility.id,
    latitude: facility.latitude,
    longitude: facility.longitude,
    connection_stage: facility.connectionStage,
    connection_reason: facility.connectionReason,
    managed_by: facility.managedBy,
    valid_from: world.programme.startedOn,
  }));
  await insertRows(client, "org_unit", units, {
    id: "uuid",
    kind: "org_unit_kind",
    code: "text",
    name: "text",
    short_name: "text",
    parent_id: "uuid",
    province_id: "uuid",
    facility_id: "uuid",
    latitude: "float8",
    longitude: "float8",
    connection_stage: "connection_stage",
    connection_reason: "connection_reason",
    managed_by: "facility_management",
    valid_from: "date",
  });
  const areas = facilities.flatMap((facility) =>
    facility.areas.map((area) => ({ ...area, facility_id: facility.id, province_id: facility.provinceId })),
  );
  await insertRows(client, "area", areas, {
    id: "uuid",
    facility_id: "uuid",
    province_id: "uuid",
    kind: "area_kind",
    name: "text",
  });
  const cameras = facilities.flatMap((facility) => facility.cameras.map((camera) => cameraRow(facility, camera, options)));
  await insertRows(client, "camera", cameras, {
    id: "uuid",
    code: "text",
    name: "text",
    area_id: "uuid",
    area_kind: "area_kind",
    facility_id: "uuid",
    province_id: "uuid",
    operator_id: "uuid",
    stage: "connection_stage",
    stage_reason: "connection_reason",
    stage_since: "timestamptz",
    status: "camera_status",
    status_reason: "status_reason",
    status_since: "timestamptz",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  });
  const { sealSource, rtspPort } = options;
  if (sealSource === undefined) return;
  if (rtspPort === undefined) throw new Error("Sources need the port of the demo cameras.");
  const sources = facilities.flatMap(({ cameras: all }) =>
    all.flatMap((camera) => sourceRow(camera, rtspPort, sealSource, now)),
  );
  await insertRows(client, "camera_source", sources, {
    camera_id: "uuid",
    sealed: "bytea",
    key_id: "text",
    address_hash: "bytea",
    updated_at: "timestamptz",
  });
}

function cameraRow(facility: WorldFacility, camera: WorldCamera, { now, statuses }: SeedOptions): Record<string, unknown> {
  const settled = statuses === "settled" && camera.device !== null ? settledStatus(camera) : null;
  const unprobed = camera.device === null ? "NOT_CONNECTED" : "PROBE_STALE";
  return {
    id: camera.id,
    code: camera.code,
    name: camera.name,
    area_id: camera.areaId,
    area_kind: camera.areaKind,
    facility_id: facility.id,
    province_id: facility.provinceId,
    operator_id: facility.operatorId,
    stage: camera.stage,
    stage_reason: camera.stageReason,
    stage_since: camera.stageSince,
    status: settled?.status ?? "UNKNOWN",
    status_reason: settled === null ? unprobed : settled.reason,
    status_since: camera.device === null ? camera.createdAt : now,
    created_at: camera.createdAt,
    updated_at: camera.stageSince,
  };
}

function sourceRow(
  { id, device }: WorldCamera,
  port: number,
  seal: (address: CameraAddress) => SealedSource,
  now: Date,
): Record<string, unknown>[] {
  if (device === null) return [];
  const { sealed, keyId, addressHash } = seal({
    scheme: "rtsp",
    host: addressOf(device.index),
    port,
    path: "/stream",
    username: device.username,
    password: device.toldPassword,
  });
  return [{ camera_id: id, sealed, key_id: keyId, address_hash: addressHash, updated_at: now }];
}
