-- Delegation: on whose decision a grant stands, by whose grant, and what follows when that ends (R3, R5, R8). The bounds of
-- a grant by its parent are checked here at commit, whoever writes: no reachable state lets anybody hold what his chain
-- does not.

create function scope_operators() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('hub.operators', true), ''), '{}')::uuid[];

-- A numbered decision of an authority, which grants cite.
create table decision (
  id uuid primary key default uuidv7(),
  number text not null check (length(number) between 1 and 60),
  issued_on date not null,
  issuer text not null check (length(issuer) between 1 and 200),
  subject text not null check (length(subject) between 1 and 500),
  -- Whose decision it is; null: the country's, which every unit may cite.
  province_id uuid references org_unit (id),
  -- Grants that cite it end no later; null: until it is ended.
  valid_until timestamptz check (valid_until > recorded_at),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz check (ended_at >= recorded_at),
  ended_by uuid,
  end_reason text,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index decision_number on decision (number, issued_on, coalesce(province_id, '00000000-0000-0000-0000-000000000000'));
create index decision_by_province on decision (province_id, id);

alter table access_grant
  add column decision_id uuid references decision (id),
  -- Where it holds, for filters and policies: both null for the country and for operators.
  add column province_id uuid,
  add column facility_id uuid,
  add column end_reason text;
update access_grant g set province_id = u.province_id, facility_id = u.facility_id from org_unit u where u.id = g.unit_id;
create function place_grant() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select u.province_id, u.facility_id into new.province_id, new.facility_id from org_unit u where u.id = new.unit_id;
  return new;
end $$;
create trigger access_grant_place before insert or update of unit_id on access_grant
  for each row execute function place_grant();
create index access_grant_by_province on access_grant (province_id, id desc);
create index access_grant_by_facility on access_grant (facility_id, id desc);
create index access_grant_by_operator on access_grant (operator_id, id desc);
create index access_grant_by_decision on access_grant (decision_id) where decision_id is not null;
create index access_grant_by_group on access_grant (group_path, person_id);

-- Who may give what: the table of the server's `access/role-table.ts`, once more where nobody can go around it.
create function role_gives(giver grant_role, given grant_role) returns boolean language sql immutable as $$
  select case giver
    when 'telecom' then given in ('leader', 'auditor', 'admin', 'lead', 'tool')
    when 'admin' then given in ('health', 'viewer', 'reviewer', 'manager', 'tool')
    when 'manager' then given in ('viewer', 'reviewer')
    when 'lead' then given = 'engineer'
    else false end
$$;

-- A grant by its parent; null: it is within its bounds.
create function grant_fault(child access_grant, parent access_grant) returns text language sql stable as $$
  select case
    when child.ended_at is not null then null
    -- What expired before its parent ended was over by then, and stays as it is.
    when parent.ended_at is not null and (child.expires_at is null or child.expires_at > parent.ended_at)
      then 'its parent has ended'
    when not role_gives(parent.role, child.role) then 'its role is none that its parent''s gives'
    when child.person_id = parent.person_id then 'nobody gives to himself'
    when parent.expires_at is not null and (child.expires_at is null or child.expires_at > parent.expires_at)
      then 'it would outlive its parent'
    when parent.operator_id is not null and child.operator_id is distinct from parent.operator_id then 'it is for another operator'
    when parent.facility_id is not null and child.facility_id is distinct from parent.facility_id then 'it is for another facility'
    when parent.province_id is not null and child.province_id is distinct from parent.province_id then 'it is for another province'
  end
$$;
create function check_grant_bounds() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own access_grant;
  other access_grant;
  cited decision;
  fault text;
begin
  -- As it stands at commit: a transaction may pass through states that would not do.
  select * into own from access_grant where id = new.id;
  if not found then return null; end if;
  -- Parent and decision stay as they are seen here until this transaction is over: whoever ends one of them meanwhile waits,
  -- and then sees this grant.
  if own.parent_id is not null and own.ended_at is null then
    select * into other from access_grant where id = own.parent_id for share;
    fault := grant_fault(own, other);
    if fault is not null then raise exception 'grant %: %', own.id, fault using errcode = 'check_violation'; end if;
  end if;
  for other in select * from access_grant where parent_id = own.id and ended_at is null loop
    fault := grant_fault(other, own);
    if fault is not null then raise exception 'grant %: %', other.id, fault using errcode = 'check_violation'; end if;
  end loop;
  if own.decision_id is not null and own.ended_at is null then
    select * into cited from decision where id = own.decision_id for share;
    if cited.ended_at is not null and (own.expires_at is null or own.expires_at > cited.ended_at) then
      raise exception 'grant %: its decision has ended', own.id using errcode = 'check_violation';
    end if;
    if cited.valid_until is not null and (own.expires_at is null or own.expires_at > cited.valid_until) then
      raise exception 'grant %: it would outlive its decision', own.id using errcode = 'check_violation';
    end if;
    if cited.province_id is not null and own.province_id is distinct from cited.province_id then
      raise exception 'grant %: the decision is another province''s', own.id using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
create constraint trigger access_grant_bounds after insert or update on access_grant
  deferrable initially deferred for each row execute function check_grant_bounds();

create function check_decision_end() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.ended_at is not null and exists (select from access_grant where decision_id = new.id and ended_at is null
      and (expires_at is null or expires_at > new.ended_at)) then
    raise exception 'decision %: grants that cite it are in force', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger decision_end after update on decision
  deferrable initially deferred for each row execute function check_decision_end();

-- What a grant says is never rewritten: it is shortened, prolonged, given another parent, or ended.
create function keep_grant() returns trigger language plpgsql as $$
begin
  if (new.person_id, new.role, new.group_path, new.permissions, new.given_by, new.reason, new.valid_from)
      is distinct from (old.person_id, old.role, old.group_path, old.permissions, old.given_by, old.reason, old.valid_from)
    or new.decision_id is distinct from old.decision_id or new.operator_id is distinct from old.operator_id then
    raise exception 'a grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if old.ended_at is not null then
    raise exception 'an ended grant stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger access_grant_kept before update on access_grant for each row execute function keep_grant();

grant select, insert on access_grant to hub_app;
grant update (expires_at, ended_at, ended_by, end_reason, parent_id) on access_grant to hub_app;
grant select, insert on decision to hub_app;
grant update (ended_at, ended_by, end_reason) on decision to hub_app;
grant select on decision to hub_job;

alter table access_grant enable row level security;
alter table decision enable row level security;
create policy app_in_scope on access_grant to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));
create policy job_all on access_grant to hub_job using (true) with check (true);
-- A facility's manager cites what his province has decided; everybody what the country has.
create policy app_reads on decision for select to hub_app
  using ((select scope_country()) or province_id is null or province_id = any ((select scope_provinces())::uuid[])
    or province_id = any ((select scope_ancestors())::uuid[]));
create policy app_records on decision for insert to hub_app
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy app_ends on decision for update to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy job_all on decision to hub_job using (true) with check (true);

-- Facilities whose groups and permissions Keycloak shall have: asked for by the API, made by the provisioner, who computes
-- everything else of it from here.
create table facility_provisioning (
  facility_id uuid primary key references org_unit (id),
  province_id uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz
);
create function announce_provisioning() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_provisioning', '');
  return null;
end $$;
create trigger facility_provisioning_announce after insert or update on facility_provisioning
  for each statement execute function announce_provisioning();
grant select, insert, update (asked_at, done_at) on facility_provisioning to hub_app;
grant select, update on facility_provisioning to hub_job;
alter table facility_provisioning enable row level security;
create policy app_in_scope on facility_provisioning to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy job_all on facility_provisioning to hub_job using (true) with check (true);
