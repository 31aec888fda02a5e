import type { Scope } from "../access/scope.ts";
import { scopeCondition } from "../access/scope-sql.ts";
import type { Database } from "../app/database.ts";

/** What opening a stream must know of a camera. */
export interface CameraFacts {
  readonly provinceId: string;
  readonly facilityId: string;
  /** Whether its connection is far enough that there can be a picture, and it is this hub that has it. */
  readonly isConnected: boolean;
  readonly isOffline: boolean;
}

interface CameraRow {
  province_id: string;
  facility_id: string;
  is_connected: boolean;
  is_offline: boolean;
}

/** The camera as it stands in the database; null when it is absent or outside the scope. */
export async function findCamera(database: Pick<Database, "read">, scope: Scope, id: string): Promise<CameraFacts | null> {
  const values: unknown[] = [id];
  const inScope = scopeCondition(scope, "c", values);
  const { rows } = await database.read(scope, (tx) =>
    tx.query<CameraRow>(
      `select c.province_id, c.facility_id,
         c.stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED') and c.origin_hub_id = self_hub_id() as is_connected,
         c.status = 'OFFLINE' as is_offline
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
    isOffline: row.is_offline,
  };
}
