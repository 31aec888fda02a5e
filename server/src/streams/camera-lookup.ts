import { countryScope } from "../access/scope.ts";
import type { Place, Scope } from "../access/scope.ts";
import { scopeCondition } from "../access/scope-sql.ts";
import type { Database } from "../app/database.ts";

/** What opening a stream must know of a camera. */
export interface CameraFacts {
  readonly provinceId: string;
  readonly facilityId: string;
  /** Whether its connection is far enough that there can be a picture. */
  readonly isConnected: boolean;
  /** Whether this hub has its picture, or the hub that has it shares it. */
  readonly isShared: boolean;
  /** The child from which its picture comes; null: it is this hub's own, or there is none to be had. */
  readonly liveViaHubId: string | null;
  readonly isOffline: boolean;
}

interface CameraRow {
  province_id: string;
  facility_id: string;
  is_connected: boolean;
  is_shared: boolean;
  is_offline: boolean;
  live_via_hub_id: string | null;
}

/** The camera as it stands in the database; null when it is absent or outside the scope. */
export async function findCamera(database: Pick<Database, "read">, scope: Scope, id: string): Promise<CameraFacts | null> {
  const values: unknown[] = [id];
  const inScope = scopeCondition(scope, "c", values);
  const { rows } = await database.read(scope, (tx) =>
    tx.query<CameraRow>(
      `select c.province_id, c.facility_id,
         c.stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED') as is_connected,
         c.origin_hub_id = self_hub_id() or c.live_via_hub_id is not null as is_shared,
         c.live_via_hub_id, c.status = 'OFFLINE' as is_offline
       from camera c where c.id = $1 and ${inScope}`,
      values,
    ),
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    provinceId: row.province_id,
    facilityId: row.facility_id,
    isConnected: row.is_connected,
    isShared: row.is_shared,
    isOffline: row.is_offline,
    liveViaHubId: row.live_via_hub_id,
  };
}

/** What a unit is called; of no place: the ministry's. */
export async function nameOfUnit(database: Pick<Database, "read">, { provinceId, facilityId }: Place): Promise<string> {
  const { rows } = await database.read(countryScope, (tx) =>
    tx.query<{ name: string }>(
      "select name from org_unit where case when $1::uuid is null then kind = 'MINISTRY' else id = $1 end",
      [facilityId ?? provinceId],
    ),
  );
  return rows[0]?.name ?? "?";
}
