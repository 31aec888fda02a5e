import DataLoader from "dataloader";
import type { Scope } from "../access/scope.ts";
import * as cameras from "../cameras/cameras.repository.ts";
import type { Area, CameraRow } from "../cameras/camera.type.ts";
import * as units from "../hierarchy/units.repository.ts";
import type { CameraCounts, FacilityCounts, Operator, OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { Page } from "./connection.ts";
import type { Database } from "./database.ts";

/** Units and counters from memory, each restricted to a scope; null: absent or out of scope. */
export interface UnitsFromMemory {
  counts(scope: Scope, unitId: string | null): CameraCounts | null;
  facilityCounts(scope: Scope, unitId: string | null): FacilityCounts | null;
  readonly units: {
    see(scope: Scope, id: string): OrgUnitRow | null;
    childrenOn(scope: Scope, id: string, day: string): readonly OrgUnitRow[];
  };
}

interface PagedKey {
  readonly parentId: string;
  readonly page: Page;
}

interface CodeKey {
  readonly kind: "PROVINCE" | "FACILITY";
  readonly code: string;
}

interface DetailedKey extends PagedKey {
  /** False: only what most lists show is wanted (`listedFields`, `listedUnitFields`). */
  readonly detailed: boolean;
}

/** Batches the look-ups of one operation, so that no list ever asks the database once per row. */
export interface Loaders {
  readonly scope: Scope;
  readonly unit: DataLoader<string, OrgUnitRow | null>;
  /** Provinces and facilities valid today, for those who know them by their official codes. */
  readonly unitByCode: DataLoader<CodeKey, OrgUnitRow | null, string>;
  readonly children: DataLoader<DetailedKey, OrgUnitRow[], string>;
  readonly childCount: DataLoader<string, number>;
  readonly counts: DataLoader<OrgUnitRow, CameraCounts, string>;
  readonly facilityCounts: DataLoader<OrgUnitRow, FacilityCounts, string>;
  readonly operator: DataLoader<string, Operator | null>;
  readonly camerasOfFacility: DataLoader<DetailedKey, CameraRow[], string>;
  readonly camera: DataLoader<string, CameraRow | null>;
  readonly area: DataLoader<string, Area | null>;
  readonly areasOfFacility: DataLoader<string, Area[]>;
}

function groupBy<K extends PagedKey>(keys: readonly K[], keyOf: (key: K) => string): Map<string, { like: K; ids: string[] }> {
  const groups = new Map<string, { like: K; ids: string[] }>();
  for (const key of keys) {
    const group = groups.get(keyOf(key));
    if (group) group.ids.push(key.parentId);
    else groups.set(keyOf(key), { like: key, ids: [key.parentId] });
  }
  return groups;
}

const codeKeyOf = ({ kind, code }: CodeKey): string => `${kind}:${code}`;

export function toCameraCounts(row: units.CountsRow | undefined): CameraCounts {
  const { notConnected = 0, online = 0, degraded = 0, offline = 0, unknown = 0 } = row ?? {};
  return { total: notConnected + online + degraded + offline + unknown, notConnected, online, degraded, offline, unknown };
}

/** The page of a list that is in code order, and one row more when there is one. */
function pageOf(rows: readonly OrgUnitRow[], { first, after }: Page): OrgUnitRow[] {
  const from =
    after === null ? 0 : rows.findIndex((row) => row.code > after.code || (row.code === after.code && row.id > after.id));
  return from < 0 ? [] : rows.slice(from, from + first + 1);
}

/** @param day Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`: which units are valid. */
export function createLoaders(database: Database, scope: Scope, day: string, memory: UnitsFromMemory | null): Loaders {
  const byId = <T extends { id: string }>(
    load: (ids: readonly string[]) => Promise<readonly T[]>,
  ): DataLoader<string, T | null> =>
    new DataLoader(async (ids) => {
      const found = new Map((await load(ids)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  /** @param pageKeyOf Equal for keys that one statement can answer. */
  const paged = <K extends PagedKey, T>(
    pageKeyOf: (key: K) => string,
    load: (parentIds: readonly string[], like: K) => Promise<Map<string, T[]>>,
  ) =>
    new DataLoader<K, T[], string>(
      async (keys) => {
        const results = new Map<string, Map<string, T[]>>();
        await Promise.all(
          [...groupBy(keys, pageKeyOf)].map(async ([key, { ids, like }]) => results.set(key, await load(ids, like))),
        );
        return keys.map((key) => results.get(pageKeyOf(key))?.get(key.parentId) ?? []);
      },
      { cacheKeyFn: (key) => `${key.parentId}:${pageKeyOf(key)}` },
    );

  return {
    scope,
    unit: byId(async (ids) => {
      const known = memory === null ? [] : ids.map((id) => memory.units.see(scope, id)).filter((unit) => unit !== null);
      if (known.length === ids.length) return known;
      // A unit made a moment ago is not in memory yet; a role in it must not look like one over the whole country.
      const found = new Set(known.map((unit) => unit.id));
      const others = ids.filter((id) => !found.has(id));
      return [...known, ...(await database.read(scope, (tx) => units.findUnitsById(tx, scope, others)))];
    }),
    unitByCode: new DataLoader<CodeKey, OrgUnitRow | null, string>(
      async (keys) => {
        const found = new Map<string, OrgUnitRow>();
        for (const kind of new Set(keys.map((key) => key.kind))) {
          const codes = keys.filter((key) => key.kind === kind).map(({ code }) => code);
          const rows = await database.read(scope, (tx) => units.findUnitsByCode(tx, scope, kind, codes, day));
          for (const row of rows) found.set(codeKeyOf({ kind, code: row.code }), row);
        }
        return keys.map((key) => found.get(codeKeyOf(key)) ?? null);
      },
      { cacheKeyFn: codeKeyOf },
    ),
    children: paged<DetailedKey, OrgUnitRow>(
      ({ page, detailed }) => `${page.key}:${String(detailed)}`,
      async (ids, { page, detailed }) => {
        if (memory !== null) {
          return new Map(ids.map((id) => [id, pageOf(memory.units.childrenOn(scope, id, day), page)]));
        }
        return database.read(scope, (tx) => units.listChildren(tx, scope, ids, page, day, detailed));
      },
    ),
    childCount: new DataLoader(async (ids) => {
      if (memory !== null) return ids.map((id) => memory.units.childrenOn(scope, id, day).length);
      const counts = await database.read(scope, (tx) => units.countChildren(tx, scope, ids, day));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    counts: new DataLoader<OrgUnitRow, CameraCounts, string>(
      async (asked) => {
        if (memory !== null) return asked.map((unit) => memory.counts(scope, unit.id) ?? toCameraCounts(undefined));
        const sums = await database.read(scope, (tx) => units.sumCameraCounts(tx, scope, asked));
        return asked.map((unit) => toCameraCounts(sums.get(unit.id)));
      },
      { cacheKeyFn: (unit) => unit.id },
    ),
    facilityCounts: new DataLoader<OrgUnitRow, FacilityCounts, string>(
      async (asked) => {
        if (memory !== null) {
          return asked.map((unit) => memory.facilityCounts(scope, unit.id) ?? { total: 0, connected: 0 });
        }
        const whole = asked.some((unit) => unit.kind === "MINISTRY");
        const provinceIds = whole ? null : asked.map((unit) => unit.id);
        const counts = await database.read(scope, (tx) => units.countFacilities(tx, scope, provinceIds, day));
        const sum = { total: 0, connected: 0 };
        for (const row of counts.values()) {
          sum.total += row.total;
          sum.connected += row.connected;
        }
        return asked.map((unit) => (unit.kind === "MINISTRY" ? sum : (counts.get(unit.id) ?? { total: 0, connected: 0 })));
      },
      { cacheKeyFn: (unit) => unit.id },
    ),
    operator: byId(async (ids) => {
      const { rows } = await database.read(scope, (tx) =>
        tx.query<Operator>("select id, code, name from operator where id = any ($1::uuid[])", [ids]),
      );
      return rows;
    }),
    camerasOfFacility: paged<DetailedKey, CameraRow>(
      ({ page, detailed }) => `${page.key}:${String(detailed)}`,
      (ids, { page, detailed }) =>
        database.read(scope, (tx) => cameras.listCamerasOfFacilities(tx, scope, ids, page, detailed)),
    ),
    camera: byId((ids) => database.read(scope, (tx) => cameras.findCamerasById(tx, scope, ids))),
    area: byId((ids) => database.read(scope, (tx) => cameras.findAreasById(tx, scope, ids))),
    areasOfFacility: new DataLoader(async (ids) => {
      const areas = await database.read(scope, (tx) => cameras.listAreasOfFacilities(tx, scope, ids));
      return ids.map((id) => areas.get(id) ?? []);
    }),
  };
}
