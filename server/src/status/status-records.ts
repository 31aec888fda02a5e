import DataLoader from "dataloader";
import { historyCondition } from "../access/scope-sql.ts";
import type { Scope } from "../access/scope.ts";
import type { Database, Queryable } from "../app/database.ts";
import type { CameraStatusName, StatusReasonName } from "./status-change.ts";

/** One line of a camera's history, as it was written when it happened. */
export interface StatusRecord {
  readonly seq: number;
  readonly cameraId: string;
  readonly previousStatus: CameraStatusName;
  readonly status: CameraStatusName;
  readonly reason: StatusReasonName | null;
  readonly occurredAt: Date;
}

/** The newest `first` changes of each camera, newest first. */
export async function readStatusRecords(
  tx: Queryable,
  scope: Scope,
  cameraIds: readonly string[],
  first: number,
): Promise<Map<string, StatusRecord[]>> {
  const values: unknown[] = [cameraIds, first];
  const inScope = historyCondition(scope, "e", values);
  const { rows } = await tx.query<Omit<StatusRecord, "seq"> & { seq: string }>(
    `select r.* from unnest($1::uuid[]) as asked (id) cross join lateral (
       select e.seq, e.camera_id as "cameraId", e.previous_status as "previousStatus", e.status, e.reason,
         e.occurred_at as "occurredAt"
       from status_event e where e.camera_id = asked.id and ${inScope}
       order by e.occurred_at desc, e.seq desc limit $2) r`,
    values,
  );
  const records = new Map<string, StatusRecord[]>(cameraIds.map((id) => [id, []]));
  for (const row of rows) records.get(row.cameraId)?.push({ ...row, seq: Number(row.seq) });
  return records;
}

/** Batches the histories that one operation asks for: a query for each page size, not one a camera. */
export class StatusRecords {
  readonly #database: Pick<Database, "read">;
  /** By operation: the key is an object that lives as long as it. */
  readonly #loaders = new WeakMap<object, Map<number, DataLoader<string, StatusRecord[]>>>();

  constructor(database: Pick<Database, "read">) {
    this.#database = database;
  }

  newestOf(cameraId: string, first: number, operation: object, scope: Scope): Promise<StatusRecord[]> {
    const loaders = this.#loaders.get(operation) ?? new Map<number, DataLoader<string, StatusRecord[]>>();
    this.#loaders.set(operation, loaders);
    let loader = loaders.get(first);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const found = await this.#database.read(scope, (tx) => readStatusRecords(tx, scope, ids, first));
        return ids.map((id) => found.get(id) ?? []);
      });
      loaders.set(first, loader);
    }
    return loader.load(cameraId);
  }
}
