import { randomBytes } from "node:crypto";

import type pg from "pg";
import { pino } from "pino";

import { systemClock } from "@camera-hub/server/app/clock.ts";
import { type Database, openDatabase } from "@camera-hub/server/app/database.ts";
import { CameraSources, NetworkPolicy, parseCameraAddress, SourceVault } from "@camera-hub/server/cameras/source/index.ts";
import { OutboxFeed } from "@camera-hub/server/status/feed.ts";
import { Prober, type ProberParts } from "@camera-hub/server/status/prober.ts";
import type { StatusChange } from "@camera-hub/server/status/status-change.ts";

import { Bell } from "../../support/bell.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";

/** A database of its own with one facility, and whatever cameras a test puts there. */
export interface StatusWorld {
  readonly db: Database;
  readonly feed: OutboxFeed;
  readonly sources: CameraSources;
  /** Every status change since the start, in commit order. */
  readonly changes: readonly StatusChange[];
  /** Registers a connected camera at this address; answers its id. */
  addCamera(url: string, name?: string): Promise<string>;
  /** Moves a camera to another address, as an edit in the portal does. */
  moveCamera(id: string, url: string): Promise<void>;
  removeCamera(id: string): Promise<void>;
  /** SQL as the owner. */
  sql<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  /** The next change of this camera after the ones already taken by `next` or `skip`. */
  next(id: string, withinMs?: number): Promise<StatusChange>;
  /** Resolves when so many changes have been told in all. @throws Error after `withinMs` */
  told(count: number, withinMs: number): Promise<void>;
  makeProber(parts?: Partial<ProberParts>): Prober;
  close(): Promise<void>;
}

/**
 * Makes a fresh database on the run's cluster.
 * @param ports where cameras may answer on loopback.
 */
export async function makeStatusWorld(ports: readonly number[]): Promise<StatusWorld> {
  const database = await createTestDatabase();
  const db = openDatabase(database);
  const logger = pino({ level: process.env["LOG_LEVEL"] ?? "silent" });
  const feed = new OutboxFeed(db, logger);
  const changes: StatusChange[] = [];
  const bell = new Bell();
  feed.onChanges((batch) => {
    for (const { status } of batch) if (status !== null) changes.push(status);
    bell.ring();
  });
  feed.start(0);

  const facility = await makeFacility(database);
  const vault = new SourceVault(randomBytes(32));
  const networks = ports.map((port) => `127.0.0.0/8:${port}`).join(",");
  const policy = new NetworkPolicy(networks, { addresses: [], ports: [] });
  const sources = new CameraSources(db, vault, policy);
  const taken = new Map<string, number>();
  let count = 0;

  const seal = (address: string) => {
    const { sealed, keyId, addressHash } = vault.seal(parseCameraAddress({ address }));
    return [sealed, keyId, addressHash];
  };
  const announce = (id: string, topic: string) =>
    database.sql(
      `insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       values ($1, $2, $3, $4, '{}', $5)`,
      [topic, id, facility.provinceId, facility.facilityId, new Date()],
    );

  const untilTold = (find: () => StatusChange | undefined, withinMs: number): Promise<StatusChange> =>
    bell.until(
      () => find() ?? null,
      withinMs,
      () => `not told within ${withinMs} ms; ${changes.length} changes were`,
    );

  return {
    db,
    feed,
    sources,
    changes,
    async addCamera(address, name) {
      const code = name ?? `CAM-${++count}`;
      const [row] = await database.sql<{ id: string }>(
        `with made as (
           insert into camera (code, name, area_id, area_kind, facility_id, province_id, stage, stage_since, status,
             status_reason, status_since, created_at, updated_at)
           values ($1, $1, $2, 'YARD', $3, $4, 'CONNECTED', $5, 'UNKNOWN', 'PROBE_STALE', $5, $5, $5) returning id)
         insert into camera_source (camera_id, sealed, key_id, address_hash, updated_at)
         select id, $6, $7, $8, $5 from made returning camera_id as id`,
        [code, facility.areaId, facility.facilityId, facility.provinceId, new Date(), ...seal(address)],
      );
      const id = row?.id ?? "";
      await announce(id, "camera.changed");
      return id;
    },
    async moveCamera(id, address) {
      const values = [id, ...seal(address)];
      await database.sql("update camera_source set sealed = $2, key_id = $3, address_hash = $4 where camera_id = $1", values);
      await announce(id, "camera.changed");
    },
    async removeCamera(id) {
      await database.sql("delete from camera where id = $1", [id]);
      await announce(id, "camera.removed");
    },
    sql: (text, values) => database.sql(text, values),
    async next(id, withinMs = 30_000) {
      const nth = taken.get(id) ?? 0;
      const change = await untilTold(() => changes.filter(({ cameraId }) => cameraId === id)[nth], withinMs);
      taken.set(id, nth + 1);
      return change;
    },
    async told(total, withinMs) {
      await untilTold(() => changes[total - 1], withinMs);
    },
    makeProber: (parts) => new Prober({ db, sources, clock: systemClock, logger, changes: feed, ...parts }),
    async close() {
      await feed.stop();
      await db.close();
      await database.drop();
    },
  };
}

async function makeFacility(database: TestDatabase): Promise<{ provinceId: string; facilityId: string; areaId: string }> {
  const [row] = await database.sql<{ province_id: string; facility_id: string; area_id: string }>(
    `with ministry as (
       insert into org_unit (kind, code, name, short_name, valid_from)
       values ('MINISTRY', 'vn', 'Ministry', 'Ministry', '2021-01-01') returning id
     ), province as (
       insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, valid_from)
       select p, 'PROVINCE', '24', 'Bắc Giang', 'Bắc Giang', ministry.id, p, '2021-01-01'
       from ministry, (select uuidv7() as p) x returning id
     ), facility as (
       insert into org_unit
         (id, kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage, valid_from)
       select f, 'FACILITY', '24-001', 'Facility', 'Facility', province.id, province.id, f, 'CONNECTED', '2021-01-01'
       from province, (select uuidv7() as f) x returning id, province_id
     )
     insert into area (facility_id, province_id, kind, name) select id, province_id, 'YARD', 'Yard' from facility
     returning province_id, facility_id, id as area_id`,
  );
  if (row === undefined) throw new Error("no facility was made");
  return { provinceId: row.province_id, facilityId: row.facility_id, areaId: row.area_id };
}
