import type { Queryable } from "../app/database.ts";
import { statusPayload } from "./status-change.ts";
import type { StatusChange } from "./status-change.ts";

export type ChangeTopic = "camera.status" | "camera.changed" | "camera.removed" | "unit.changed";

/** One row of the outbox: something happened to an entity. Numbers grow in the order in which they were committed. */
export interface Change {
  readonly seq: number;
  readonly topic: ChangeTopic;
  readonly entityId: string;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  readonly occurredAt: Date;
  /** Only for `camera.status`. */
  readonly status: StatusChange | null;
}

interface OutboxRow {
  seq: string;
  topic: ChangeTopic;
  entity_id: string;
  province_id: string | null;
  facility_id: string | null;
  payload: unknown;
  occurred_at: Date;
}

const columns = "seq, topic, entity_id, province_id, facility_id, payload, occurred_at";

/** The next `limit` changes after `seq`, oldest first. */
export async function readChangesAfter(tx: Queryable, seq: number, limit: number): Promise<Change[]> {
  const { rows } = await tx.query<OutboxRow>(
    `select ${columns} from outbox where seq > $1 order by seq limit $2`,
    [seq, limit],
    "outbox-after",
  );
  return rows.map(toChange);
}

/** The newest `limit` status changes up to and including `seq`, oldest first. */
export async function readStatusChangesUpTo(tx: Queryable, seq: number, limit: number): Promise<StatusChange[]> {
  const { rows } = await tx.query<OutboxRow>(
    `select ${columns} from outbox where topic = 'camera.status' and seq <= $1 order by seq desc limit $2`,
    [seq, limit],
  );
  return rows
    .map((row) => toChange(row).status)
    .filter((change) => change !== null)
    .reverse();
}

function toChange(row: OutboxRow): Change {
  const seq = Number(row.seq);
  const change = {
    seq,
    entityId: row.entity_id,
    provinceId: row.province_id,
    facilityId: row.facility_id,
    occurredAt: row.occurred_at,
  };
  if (row.topic !== "camera.status") return { ...change, topic: row.topic, status: null };
  const payload = statusPayload.safeParse(row.payload);
  // A row that nobody can read must not stop everything behind it: the camera is read anew instead.
  if (!payload.success || row.province_id === null || row.facility_id === null) {
    return { ...change, topic: "camera.changed", status: null };
  }
  const status: StatusChange = {
    seq,
    cameraId: row.entity_id,
    provinceId: row.province_id,
    facilityId: row.facility_id,
    previousStatus: payload.data.previousStatus,
    previousReason: payload.data.previousReason,
    status: payload.data.status,
    reason: payload.data.reason,
    occurredAt: row.occurred_at,
  };
  return { ...change, topic: "camera.status", status };
}
