-- Breaking the glass: the Telecom Department and a province's administrators may take `viewer` in a unit of theirs for an hour,
-- with a written reason. It is the only grant that anybody gives to himself, made by one function for the provisioner alone,
-- and somebody else reviews it afterwards. Whoever writes, PostgreSQL refuses every other self-grant.

create table break_glass (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  unit_id uuid not null references org_unit (id),
  -- Where that is, for filters and policies.
  province_id uuid not null,
  facility_id uuid,
  reason text not null check (length(btrim(reason)) between 20 and 500),
  asked_at timestamptz not null,
  -- Answered by the provisioner: with a grant, or with why there is none.
  done_at timestamptz,
  grant_id uuid unique references access_grant (id),
  fault text check (fault in ('NOT_ALLOWED', 'TOO_LATE', 'REFUSED')),
  reviewed_at timestamptz check (reviewed_at >= asked_at),
  reviewed_by uuid check (reviewed_by <> person_id),
  review_remark text check (length(btrim(review_remark)) between 1 and 500),
  check ((done_at is null) = (grant_id is null and fault is null) and (grant_id is null or fault is null)),
  check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (review_remark is null)),
  check (reviewed_at is null or grant_id is not null)
);
create index break_glass_of_person on break_glass (person_id, asked_at);
create index break_glass_open on break_glass (asked_at) where done_at is null;
create index break_glass_by_province on break_glass (province_id, id);
create index break_glass_unreviewed on break_glass (id) where reviewed_at is null and grant_id is not null;
create trigger break_glass_place before insert on break_glass for each row execute function place_grant();

alter table access_grant add column break_glass_id uuid unique references break_glass (id);

-- The grant by whose leave somebody may: his own, as the Telecom Department or as administrator of the province.
create function break_glass_parent(who uuid, province uuid, at timestamptz) returns uuid
  language sql stable security definer set search_path = public as $$
  select g.id from access_grant g
  where g.person_id = who and g.ended_at is null and g.valid_from <= at and (g.expires_at is null or g.expires_at > at)
    and (g.role = 'telecom' or (g.role = 'admin' and g.province_id = province))
  order by g.role = 'admin' desc, g.expires_at desc nulls first, g.id limit 1
$$;

create function check_break_glass() returns trigger language plpgsql security definer set search_path = public as $$
begin
  -- One after the other for each person: two at once would each find the other absent.
  perform pg_advisory_xact_lock(hashtextextended('break_glass ' || new.person_id, 0));
  if break_glass_parent(new.person_id, new.province_id, new.asked_at) is null then
    raise exception 'nothing lets him break the glass there' using errcode = 'check_violation', constraint = 'break_glass_allowed';
  end if;
  if exists (select from break_glass b left join access_grant g on g.id = b.grant_id where b.person_id = new.person_id
      and ((b.done_at is null and b.asked_at > new.asked_at - interval '1 minute')
        or (g.ended_at is null and g.expires_at > new.asked_at))) then
    raise exception 'one is in force' using errcode = 'check_violation', constraint = 'break_glass_one';
  end if;
  if (select count(*) from break_glass b where b.person_id = new.person_id and b.grant_id is not null
      and b.asked_at > new.asked_at - interval '24 hours') >= 3 then
    raise exception 'three a day are enough' using errcode = 'check_violation', constraint = 'break_glass_daily';
  end if;
  return new;
end $$;
-- After `break_glass_place`: triggers run by name.
create trigger break_glass_sound before insert on break_glass for each row execute function check_break_glass();
create trigger break_glass_announce after insert on break_glass
  for each statement execute function announce_provisioning();

-- What was asked stands; it is answered once, and reviewed once, by somebody of the Telecom Department who did not take it.
create function keep_break_glass() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (new.id, new.person_id, new.unit_id, new.province_id, new.facility_id, new.reason, new.asked_at)
      is distinct from (old.id, old.person_id, old.unit_id, old.province_id, old.facility_id, old.reason, old.asked_at)
    or (old.done_at is not null and (new.done_at, new.grant_id, new.fault) is distinct from (old.done_at, old.grant_id, old.fault))
    or old.reviewed_at is not null then
    raise exception 'breaking the glass is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if new.reviewed_by is not null and not exists (select from access_grant g where g.person_id = new.reviewed_by
      and g.role = 'telecom' and g.ended_at is null and g.valid_from <= new.reviewed_at
      and (g.expires_at is null or g.expires_at > new.reviewed_at)) then
    raise exception 'only the Telecom Department reviews' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger break_glass_kept before update on break_glass for each row execute function keep_break_glass();
create trigger break_glass_not_removed before delete on break_glass for each row execute function refuse_change();
create trigger break_glass_no_truncate before truncate on break_glass for each statement execute function refuse_change();

-- The provisioner's one way to make such a grant; everything in it comes from what was asked.
create function open_break_glass(asked uuid, path text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = public as $$
declare
  b break_glass;
  parent access_grant;
  made uuid;
begin
  select * into b from break_glass where id = asked and done_at is null for update;
  if not found then return null; end if;
  select * into parent from access_grant where id = break_glass_parent(b.person_id, b.province_id, at) for share;
  if parent.id is null then
    update break_glass set done_at = at, fault = 'NOT_ALLOWED' where id = b.id;
    return null;
  end if;
  if at > b.asked_at + interval '1 minute' then
    update break_glass set done_at = at, fault = 'TOO_LATE' where id = b.id;
    return null;
  end if;
  insert into access_grant (person_id, role, unit_id, group_path, given_by, parent_id, reason, valid_from, expires_at, break_glass_id)
    values (b.person_id, 'viewer', b.unit_id, path, b.person_id, parent.id, b.reason, at,
      least(at + interval '1 hour', parent.expires_at), b.id)
    returning id into made;
  update break_glass set done_at = at, grant_id = made where id = b.id;
  return made;
end $$;
revoke execute on function open_break_glass(uuid, text, timestamptz) from public;

create function check_self_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.break_glass_id is distinct from old.break_glass_id then
    raise exception 'a grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if new.break_glass_id is null then
    if new.given_by = new.person_id then
      raise exception 'nobody gives to himself' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  -- Inside `open_break_glass` the owner writes.
  if tg_op = 'INSERT' and current_user in ('hub_app', 'hub_job') then
    raise exception 'such a grant is made by open_break_glass alone' using errcode = 'insufficient_privilege';
  end if;
  if new.role <> 'viewer' or new.given_by is distinct from new.person_id or new.parent_id is null or new.decision_id is not null
    or new.expires_at is null or new.expires_at > new.valid_from + interval '1 hour'
    or not exists (select from break_glass b where b.id = new.break_glass_id and b.person_id = new.person_id
      and b.unit_id = new.unit_id and b.fault is null) then
    raise exception 'this is more than breaking the glass gives' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger access_grant_self before insert or update on access_grant for each row execute function check_self_grant();

-- As before, and: what was taken by breaking the glass lies within its holder's own grant, and ends with it.
create or replace function grant_fault(child access_grant, parent access_grant) returns text language sql stable as $$
  select case
    when child.ended_at is not null then null
    -- What expired before its parent ended was over by then, and stays as it is.
    when parent.ended_at is not null and (child.expires_at is null or child.expires_at > parent.ended_at)
      then 'its parent has ended'
    when child.break_glass_id is null and not role_gives(parent.role, child.role) then 'its role is none that its parent''s gives'
    when child.break_glass_id is null and child.person_id = parent.person_id then 'nobody gives to himself'
    when child.break_glass_id is not null and (child.person_id <> parent.person_id or parent.role not in ('telecom', 'admin'))
      then 'the glass is broken by leave of one''s own grant'
    when parent.expires_at is not null and (child.expires_at is null or child.expires_at > parent.expires_at)
      then 'it would outlive its parent'
    when parent.operator_id is not null and child.operator_id is distinct from parent.operator_id then 'it is for another operator'
    when parent.facility_id is not null and child.facility_id is distinct from parent.facility_id then 'it is for another facility'
    when parent.province_id is not null and child.province_id is distinct from parent.province_id then 'it is for another province'
  end
$$;

grant select on break_glass to hub_app, hub_job;
grant insert (person_id, unit_id, reason, asked_at), update (reviewed_at, reviewed_by, review_remark) on break_glass to hub_app;
grant update (done_at, fault) on break_glass to hub_job;
grant execute on function open_break_glass(uuid, text, timestamptz) to hub_job;

alter table break_glass enable row level security;
create policy app_sees on break_glass for select to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy app_asks on break_glass for insert to hub_app
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy app_reviews on break_glass for update to hub_app using ((select scope_country()));
create policy job_all on break_glass to hub_job using (true) with check (true);
