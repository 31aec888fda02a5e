import type { World } from "../world.ts";

/**
 * What may never be, whatever happened: by the tables alone, not by the server's code nor the columns it derives. A grant
 * in force has not been ended and has not expired; each is compared with its parent and its decision.
 */
const faults = `
  with gives (giver, given) as (values ('telecom', 'leader'), ('telecom', 'auditor'), ('telecom', 'admin'),
    ('telecom', 'lead'), ('telecom', 'tool'), ('admin', 'health'), ('admin', 'viewer'), ('admin', 'reviewer'),
    ('admin', 'manager'), ('admin', 'tool'), ('manager', 'viewer'), ('manager', 'reviewer'), ('lead', 'engineer')),
  live as (select * from access_grant where ended_at is null and (expires_at is null or expires_at > $1)),
  pair as (
    select c.*, p.id as of_parent, p.role as parent_role, p.person_id as parent_person, p.expires_at as parent_expires_at,
      p.unit_id as parent_unit, p.operator_id as parent_operator
    from live c left join live p on p.id = c.parent_id where c.parent_id is not null)
  select id, 'its parent is not in force' as fault from pair where of_parent is null
  union all select id, 'its parent''s role does not give its role' from pair
    where of_parent is not null and (parent_role::text, role::text) not in (select giver, given from gives)
  union all select id, 'it outlives its parent' from pair
    where parent_expires_at is not null and (expires_at is null or expires_at > parent_expires_at)
  union all select id, 'it lies outside its parent' from pair where of_parent is not null
    and parent_operator is distinct from operator_id and parent_operator is not null
  union all select pair.id, 'it lies outside its parent' from pair join org_unit p on p.id = parent_unit
    left join org_unit u on u.id = unit_id
    where not (p.kind = 'MINISTRY' or u.id is not distinct from p.id or u.parent_id is not distinct from p.id)
  union all select id, 'somebody gave to himself' from pair where person_id in (given_by, parent_person)
  union all select id, 'nobody gave it' from live where (parent_id is null) <> (given_by is null)
    or (parent_id is null and role <> 'telecom')
  union all select l.id, 'its decision is over' from live l join decision d on d.id = l.decision_id
    where d.ended_at is not null or (d.valid_until is not null and (l.expires_at is null or l.expires_at > d.valid_until))
  union all select l.id, 'its decision is another province''s' from live l join decision d on d.id = l.decision_id
    left join org_unit u on u.id = l.unit_id
    where d.province_id is not null and d.province_id not in (u.id, u.parent_id)
  union all select l.id, 'it goes beyond its organisation''s' from live l join organisation_grant o on o.id = l.organisation_grant_id
    where o.ended_at is not null or o.role <> l.role or o.unit_id is distinct from l.unit_id or o.parent_id <> l.parent_id
      or o.operator_id is distinct from l.operator_id or o.decision_id is distinct from l.decision_id
      or (o.expires_at is not null and (l.expires_at is null or l.expires_at > o.expires_at))
  union all select l.id, 'its holder is no member' from live l join organisation_grant o on o.id = l.organisation_grant_id
    where not exists (select from organisation_member m where m.organisation_id = o.organisation_id
      and m.person_id = l.person_id and m.removed_at is null)
  union all select o.id, 'what an organisation holds outlives its parent' from organisation_grant o
    left join live p on p.id = o.parent_id
    where o.ended_at is null and (o.expires_at is null or o.expires_at > $1) and (p.id is null
      or (p.expires_at is not null and (o.expires_at is null or o.expires_at > p.expires_at)))
  union all select id, 'it stands on no decision' from live where parent_id is not null and decision_id is null
    and role not in ('viewer', 'reviewer', 'engineer')`;

/** Everything in the tables that may not be; empty: all is well. */
export function faultsIn(world: World): Promise<{ id: string; fault: string }[]> {
  return world.sql(faults, [world.clock.now()]);
}
