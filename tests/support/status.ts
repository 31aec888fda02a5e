import type { TestDatabase } from "./database.ts";

/**
 * Changes a camera's status the way the recorder does: camera, outbox and history in one transaction behind the lock that
 * numbers changes in commit order. @returns the number of the change
 */
export async function setStatus(
  database: TestDatabase,
  cameraId: string,
  status: string,
  reason: string | null,
  occurredAt: Date,
): Promise<number> {
  return database.transaction(async (client) => {
    await client.query("select begin_change()");
    const { rows } = await client.query<{ seq: string }>(
      `with before as (
         select id, province_id, facility_id, status, status_reason from camera where id = $1
       ), changed as (
         update camera set status = $2, status_reason = $3, status_since = $4 where id = $1 returning id
       ), announced as (
         insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
         select 'camera.status', id, province_id, facility_id, jsonb_build_object('previousStatus', status,
           'previousReason', status_reason, 'status', $2::camera_status, 'reason', $3::status_reason), $4
         from before join changed using (id) returning seq
       )
       insert into status_event (seq, camera_id, facility_id, province_id, previous_status, previous_reason, status,
         reason, occurred_at)
       select seq, id, facility_id, province_id, status, status_reason, $2, $3, $4 from announced, before returning seq`,
      [cameraId, status, reason, occurredAt],
    );
    return Number(rows[0]!.seq);
  });
}
