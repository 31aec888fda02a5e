import type { Queryable } from "../../app/database.ts";
import type { CameraStatusName, StatusReasonName } from "../../status/index.ts";

/** How a camera of another hub stands from a moment on, as far as is known here. */
export interface CopiedStatus {
  readonly cameraId: string;
  readonly status: CameraStatusName;
  readonly reason: StatusReasonName | null;
  readonly at: Date;
}

// As the recorder writes what this hub has seen itself, except that the other hub's word stands against whatever stood here:
// what stood is what the event names as previous.
const writeText = `
  with change as (
    select * from unnest($1::uuid[], $2::camera_status[], $3::status_reason[], $4::timestamptz[])
    with ordinality as c (camera_id, status, reason, occurred_at, nr)
  ), changed as (
    update camera set status = change.status, status_reason = change.reason, status_since = change.occurred_at
    from change
    where camera.id = change.camera_id and camera.origin_hub_id <> self_hub_id()
      and (camera.status <> change.status or camera.status_reason is distinct from change.reason)
      and (change.reason is not distinct from 'NOT_CONNECTED')
        = (camera.stage not in ('CONNECTING', 'CONNECTED', 'ACCEPTED'))
    returning camera.id, camera.province_id, camera.facility_id, old.status as previous_status,
      old.status_reason as previous_reason, change.status, change.reason, change.occurred_at, change.nr
  ), announced as (
    insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
    select 'camera.status', id, province_id, facility_id,
      jsonb_build_object('previousStatus', previous_status, 'previousReason', previous_reason, 'status', status, 'reason', reason),
      occurred_at
    from changed order by nr
    returning seq, entity_id
  )
  insert into status_event
    (seq, camera_id, facility_id, province_id, previous_status, previous_reason, status, reason, occurred_at)
  select seq, id, facility_id, province_id, previous_status, previous_reason, status, reason, occurred_at
  from announced join changed on changed.id = announced.entity_id`;

/** Writes these in their order. In a transaction that has called `begin_change()`. */
export async function writeCopiedStatuses(tx: Queryable, statuses: readonly CopiedStatus[]): Promise<void> {
  // One statement changes a row once, and the order is everybody's: a camera's second change begins the next statement.
  let at = 0;
  while (at < statuses.length) {
    const taken = new Set<string>();
    let end = at;
    for (; end < statuses.length && !taken.has(statuses[end]!.cameraId); end += 1) taken.add(statuses[end]!.cameraId);
    const now = statuses.slice(at, end);
    await tx.query(
      writeText,
      [now.map((one) => one.cameraId), now.map((one) => one.status), now.map((one) => one.reason), now.map((one) => one.at)],
      "write-copied-statuses",
    );
    at = end;
  }
}
