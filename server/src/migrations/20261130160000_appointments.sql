-- Two persons (R5, R8): whoever shall stand where those stand who give, or move between two that answer for people, is put
-- there by the provisioner after two of the Telecom Department have said so; nobody becomes one of them otherwise. Within its
-- province an administrator moves people alone. PostgreSQL holds all of it, whoever writes.
create table appointment (
  id uuid primary key default uuidv7(),
  -- Whom: somebody with an account, or, by name and address, somebody who is to get one.
  person_id uuid,
  family_name text check (length(family_name) between 1 and 100),
  given_name text check (length(given_name) between 1 and 100),
  email text check (length(email) between 3 and 200 and email = lower(email)),
  -- He is to stand where people stand who may be given this role there; `telecom` he gets with it.
  role grant_role not null check (role <> 'tool'),
  unit_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  province_id uuid,
  facility_id uuid,
  reason text not null check (length(btrim(reason)) between 1 and 500),
  -- Of the grant of `telecom` alone. Null end: until somebody ends it.
  decision_id uuid references decision (id),
  expires_at timestamptz check (expires_at > asked_at),
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- False: the province's administrator alone; told by `check_appointment`.
  needs_two boolean not null default true,
  signed_by uuid,
  signed_at timestamptz check (signed_at >= asked_at),
  -- Withdrawn by the one who asked, or refused by another.
  closed_by uuid,
  closed_at timestamptz check (closed_at >= asked_at),
  close_reason text check (length(btrim(close_reason)) between 1 and 500),
  -- Answered by the provisioner.
  done_at timestamptz,
  made_person_id uuid,
  grant_id uuid unique references access_grant (id),
  fault text check (fault in ('NOT_ALLOWED', 'HOLDS_MORE', 'EXISTS', 'GONE', 'REFUSED')),
  -- Stands here between the provisioner and the one who signed, once, for a moment.
  one_time_password text,
  check ((person_id is null) = (email is not null) and (email is null) = (family_name is null)
    and (email is null) = (given_name is null)),
  check ((role = 'telecom') = (decision_id is not null) and (role = 'telecom' or expires_at is null)),
  check ((signed_at is null) = (signed_by is null) and (needs_two or signed_at is null)),
  check (asked_by is distinct from person_id),
  check (signed_by is null or (signed_by <> asked_by and signed_by is distinct from person_id)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null)),
  check (closed_at is null or (signed_at is null and done_at is null)),
  check (done_at is not null or (made_person_id is null and grant_id is null and fault is null)),
  check (done_at is null or fault is not null or ((role = 'telecom') = (grant_id is not null)
    and (email is not null) = (made_person_id is not null)))
);
create index appointment_by_province on appointment (province_id, id desc);
create index appointment_open on appointment (id) where done_at is null and closed_at is null;
create unique index appointment_makes on appointment (made_person_id);
create trigger appointment_place before insert on appointment for each row execute function place_grant();
create trigger appointment_announce after insert on appointment referencing new table as touched
  for each statement execute function announce_provisioning();
create trigger appointment_announce_signed after update on appointment referencing new table as touched
  for each statement execute function announce_provisioning();

alter table access_grant add column appointment_id uuid unique references appointment (id);

-- How long a first signature waits for the second.
create function appointment_lapses(asked_at timestamptz) returns timestamptz language sql immutable as
  $$ select asked_at + interval '14 days' $$;

create function holds_role(who uuid, what grant_role, province uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from access_grant g where g.person_id = who and g.role = what
    and g.province_id is not distinct from province and g.facility_id is null and g.ended_at is null and g.valid_from <= at
    and (g.expires_at is null or g.expires_at > at))
$$;

create function check_appointment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cited decision;
begin
  new.needs_two := not (new.person_id is not null and new.province_id is not null
    and new.role in ('health', 'viewer', 'reviewer', 'manager') and holds_role(new.asked_by, 'admin', new.province_id, new.asked_at));
  if new.needs_two and not holds_role(new.asked_by, 'telecom', null, new.asked_at) then
    raise exception 'nothing lets him ask for it' using errcode = 'check_violation', constraint = 'appointment_allowed';
  end if;
  -- Others are invited by whoever gives them their role.
  if new.email is not null and not (new.role in ('telecom', 'admin', 'lead') or (new.role = 'auditor' and new.province_id is not null)) then
    raise exception 'an account for this role is an invitation' using errcode = 'check_violation', constraint = 'appointment_allowed';
  end if;
  if new.decision_id is not null then
    select * into cited from decision where id = new.decision_id for share;
    if cited.ended_at is not null or cited.province_id is not null
      or (cited.valid_until is not null and (new.expires_at is null or new.expires_at > cited.valid_until)) then
      raise exception 'the decision does not carry it' using errcode = 'check_violation', constraint = 'appointment_decision';
    end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('appointment ' || coalesce(new.person_id::text, new.email), 0));
  if exists (select from appointment a where a.done_at is null and a.closed_at is null
      and (a.person_id = new.person_id or a.email = new.email)
      and (a.signed_at is not null or appointment_lapses(a.asked_at) > new.asked_at)) then
    raise exception 'one is open for him' using errcode = 'check_violation', constraint = 'appointment_one';
  end if;
  return new;
end $$;
-- After `appointment_place`: triggers run by name.
create trigger appointment_sound before insert on appointment for each row execute function check_appointment();

-- What was asked stands (its place follows a reorganisation, which nobody else can write); it is signed once by another of the Telecom Department, or closed once, and answered once.
create function keep_appointment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['signed_by', 'signed_at', 'closed_by', 'closed_at', 'close_reason', 'done_at', 'made_person_id', 'grant_id', 'fault', 'one_time_password', 'unit_id', 'province_id', 'facility_id']
    is distinct from to_jsonb(old) - array['signed_by', 'signed_at', 'closed_by', 'closed_at', 'close_reason', 'done_at', 'made_person_id', 'grant_id', 'fault', 'one_time_password', 'unit_id', 'province_id', 'facility_id']
    or (old.signed_at is not null and (new.signed_by, new.signed_at) is distinct from (old.signed_by, old.signed_at))
    or (old.closed_at is not null and to_jsonb(new) is distinct from to_jsonb(old))
    or (old.done_at is not null and to_jsonb(new) - 'one_time_password' is distinct from to_jsonb(old) - 'one_time_password') then
    raise exception 'an appointment is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if old.signed_at is null and new.signed_at is not null and (new.signed_at >= appointment_lapses(old.asked_at)
      or not holds_role(new.signed_by, 'telecom', null, new.signed_at)
      or not holds_role(old.asked_by, 'telecom', null, new.signed_at)) then
    raise exception 'two of the Telecom Department sign, within fourteen days' using errcode = 'check_violation', constraint = 'appointment_signed';
  end if;
  return new;
end $$;
create trigger appointment_kept before update on appointment for each row execute function keep_appointment();
create trigger appointment_not_removed before delete on appointment for each row execute function refuse_change();
create trigger appointment_no_truncate before truncate on appointment for each statement execute function refuse_change();

-- May the provisioner carry it out now? Whoever asked and whoever signed still hold what let them.
create function appointment_holds(asked uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from appointment a left join decision d on d.id = a.decision_id
    where a.id = asked and a.done_at is null and a.closed_at is null
      and case when a.needs_two then a.signed_at is not null and holds_role(a.asked_by, 'telecom', null, at)
            and holds_role(a.signed_by, 'telecom', null, at)
          else holds_role(a.asked_by, 'admin', a.province_id, at) end
      and (a.expires_at is null or a.expires_at > at) and d.ended_at is null)
$$;

-- The provisioner's one way to say that it is done; of the Telecom Department the grant comes with it, which hangs on
-- nobody's: two have given it. Null: it must not be.
create function settle_appointment(asked uuid, who uuid, path text, password text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a appointment;
  made uuid;
begin
  select * into a from appointment where id = asked for update;
  -- Whoever ends a grant or the decision of these waits, or was here before.
  perform from access_grant g where g.person_id in (a.asked_by, a.signed_by) and g.role in ('telecom', 'admin') and g.ended_at is null
    order by g.id for share;
  perform from decision where id = a.decision_id for share;
  if not appointment_holds(asked, at) or (a.person_id is not null and a.person_id <> who) then
    update appointment set done_at = at, fault = 'NOT_ALLOWED' where id = asked and done_at is null and closed_at is null;
    return null;
  end if;
  if a.role = 'telecom' then
    insert into access_grant (person_id, role, group_path, reason, decision_id, valid_from, expires_at, appointment_id)
      values (who, 'telecom', path, a.reason, a.decision_id, at, a.expires_at, a.id) returning id into made;
  end if;
  update appointment set done_at = at, grant_id = made, one_time_password = password,
    made_person_id = case when a.email is null then null else who end where id = asked;
  return who;
end $$;
revoke execute on function settle_appointment(uuid, uuid, text, text, timestamptz) from public;

-- What hangs on nobody's grant is made when a hub is founded, or by an appointment; the API and the provisioner cannot.
create function check_hanging() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.appointment_id is distinct from old.appointment_id then
    raise exception 'a grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if new.appointment_id is not null and (new.role <> 'telecom' or new.parent_id is not null or new.given_by is not null) then
    raise exception 'this is more than an appointment gives' using errcode = 'check_violation';
  end if;
  -- Inside `settle_appointment` the owner writes.
  if current_user in ('hub_app', 'hub_job') and (tg_op = 'INSERT' or old.parent_id is not null)
    and (new.parent_id is null or new.appointment_id is not null) then
    raise exception 'a grant hangs on another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger access_grant_hangs before insert or update on access_grant for each row execute function check_hanging();

grant select (id, person_id, family_name, given_name, email, role, unit_id, operator_id, province_id, facility_id, reason,
    decision_id, expires_at, asked_by, asked_at, needs_two, signed_by, signed_at, closed_by, closed_at, close_reason, done_at,
    made_person_id, grant_id, fault, one_time_password),
  insert (person_id, family_name, given_name, email, role, unit_id, operator_id, reason, decision_id, expires_at, asked_by, asked_at),
  update (signed_by, signed_at, closed_by, closed_at, close_reason, one_time_password) on appointment to hub_app;
grant select, update (done_at, fault, one_time_password) on appointment to hub_job;
grant execute on function settle_appointment(uuid, uuid, text, text, timestamptz) to hub_job;

alter table appointment enable row level security;
create policy app_sees on appointment for select to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy app_asks on appointment for insert to hub_app
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
-- Signed and closed for the country alone.
create policy app_signs on appointment for update to hub_app using ((select scope_country()));
create policy job_all on appointment to hub_job using (true) with check (true);

insert into reorganised_table (name, follows_facility, follows_province, standing, about) values
  ('appointment', true, true, 't.done_at is null and t.closed_at is null', 'with its unit: people are put where it stands now');
