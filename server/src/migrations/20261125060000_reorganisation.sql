-- Reorganisation: provinces merge, are parted and hand facilities over (63 became 34 in 2025). A plan is data; one transaction
-- carries it out and decides all rights; what Keycloak has to do follows, step by step, and takes nothing from anybody
-- meanwhile (group_alias). Ids and names of groups are never used again, codes are.

-- ------------------------------------------------------------------------------------------------- units with a past

alter table org_unit
  -- Provinces: whose its history is since it ended; null: it stands, or its history is the country's.
  add column succeeded_by uuid references org_unit (id),
  -- Facilities: it came from a province whose history went elsewhere, so its own has other provinces in it.
  add column has_moved boolean not null default false,
  add check (succeeded_by is null or (kind = 'PROVINCE' and valid_to is not null and succeeded_by <> id)),
  add check (not has_moved or kind = 'FACILITY');
create index org_unit_past on org_unit (succeeded_by) where succeeded_by is not null;
create index org_unit_moved on org_unit (province_id) where has_moved;

-- These provinces, and all whose history came to them. As the owner: what ended is in nobody's scope.
create function with_past(provinces uuid[]) returns uuid[]
  language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  with recursive past as (
    select unnest(provinces) as id union select u.id from org_unit u join past p on u.succeeded_by = p.id)
  select coalesce(array_agg(id), '{}') from past
$$;
-- Facilities of these provinces whose history has other provinces in it.
create function come_into(provinces uuid[]) returns uuid[]
  language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select array(select id from org_unit where has_moved and province_id = any (provinces))
$$;

-- Codes of all that became this province, also its own where it began anew under it; empty: it has been what it is. Maps and
-- archives of before call its parts so.
create function former_codes(province uuid) returns text[]
  language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct u.code order by u.code), '{}') from org_unit u
  where u.id = any (with_past(array[province])) and u.id <> province
$$;

-- What Keycloak calls a unit: its code, or `<code>@<valid-from>` where another had that code before it. As the owner: the
-- earlier one is out of most scopes, and a name must not depend on who asks.
create function unit_group_name(unit uuid) returns text
  language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select case when exists (select from org_unit o where o.kind = u.kind and o.code = u.code and o.valid_from < u.valid_from)
    then u.code || '@' || u.valid_from else u.code end
  from org_unit u where u.id = unit
$$;

-- History stays as it was written, under the ids of its time; who may read it goes by what became of them.
drop policy app_sees_scope on org_unit;
create policy app_sees_scope on org_unit for select to hub_app using (
  kind = 'MINISTRY' or (select scope_country())
  or province_id = any ((select scope_provinces())::uuid[])
  or facility_id = any ((select scope_facilities())::uuid[])
  or id = any ((select scope_ancestors())::uuid[])
  or (valid_to is not null and id = any ((select with_past(scope_provinces()))::uuid[])));
drop policy app_in_scope on status_event;
create policy app_in_scope on status_event to hub_app
  using ((select scope_country()) or province_id = any ((select with_past(scope_provinces()))::uuid[])
    or facility_id = any ((select scope_facilities() || come_into(scope_provinces()))::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
drop policy app_reads_scope on access_log;
create policy app_reads_scope on access_log for select to hub_app
  using ((select scope_country()) or province_id = any ((select with_past(scope_provinces()))::uuid[])
    or facility_id = any ((select scope_facilities() || come_into(scope_provinces()))::uuid[]));

-- ------------------------------------------------------------------------------------------------------------- plans

create table reorganisation (
  id uuid primary key default uuidv7(),
  title text not null check (length(title) between 1 and 200),
  -- From midnight in Vietnam.
  effective_on date not null,
  -- The act that orders it.
  decision_number text not null check (length(decision_number) between 1 and 60),
  decision_issued_on date not null,
  decision_issuer text not null check (length(decision_issuer) between 1 and 200),
  -- The one that this one takes back; null: none.
  reverses_id uuid references reorganisation (id),
  planned_at timestamptz not null,
  planned_by uuid not null,
  -- By whose word the hub carries it out when its day comes; null: somebody does, by hand.
  confirmed_at timestamptz,
  confirmed_by uuid,
  -- Why the hub did not when it tried; it goes on trying.
  fault text check (length(fault) between 1 and 60),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  carried_out_at timestamptz,
  carried_out_by uuid,
  -- When Keycloak had followed and the last alias went.
  settled_at timestamptz,
  check ((confirmed_at is null) = (confirmed_by is null) and (fault is null or confirmed_at is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((carried_out_at is null) = (carried_out_by is null)),
  check (withdrawn_at is null or carried_out_at is null),
  check (settled_at is null or carried_out_at is not null)
);

create table reorganisation_step (
  id uuid primary key default uuidv7(),
  reorganisation_id uuid not null references reorganisation (id),
  position int not null check (position between 1 and 100),
  -- MERGE: provinces become a new one. PART: a new one takes facilities of one that ends. MOVE: a facility changes province.
  kind text not null check (kind in ('MERGE', 'PART', 'MOVE')),
  -- Provinces that end.
  source_ids uuid[] not null check (cardinality(source_ids) <= 20),
  -- Whose holders of roles over a province keep them: of the sources, or (PART) of what had been merged into the source.
  keep_ids uuid[] not null check (cardinality(keep_ids) <= 20),
  facility_ids uuid[] not null check (cardinality(facility_ids) <= 5000),
  -- MOVE: where to. The others: the province that began, once it has.
  target_id uuid references org_unit (id),
  code text check (code ~ '^[0-9A-Za-z.-]{1,40}$'),
  name text check (length(name) between 1 and 200),
  short_name text check (length(short_name) between 1 and 200),
  region text check (region in ('north', 'south')),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  unique (reorganisation_id, position),
  check (case kind
    when 'MERGE' then cardinality(source_ids) >= 1 and keep_ids <@ source_ids and cardinality(facility_ids) = 0
    when 'PART' then cardinality(source_ids) = 1
    else cardinality(source_ids) = 0 and cardinality(facility_ids) = 1 and target_id is not null end),
  check ((kind = 'MOVE') = (code is null) and (kind = 'MOVE') = (name is null) and (kind = 'MOVE') = (short_name is null))
);

-- Which facility went from where to where: how a later reorganisation finds everybody's way home.
create table reorganisation_facility (
  reorganisation_id uuid not null references reorganisation (id),
  facility_id uuid not null references org_unit (id),
  from_id uuid not null references org_unit (id),
  to_id uuid not null references org_unit (id),
  primary key (reorganisation_id, facility_id)
);

-- ------------------------------------------------------------------------------------------------------------ grants

alter table access_grant
  -- By which reorganisation it was written; null: somebody gave it.
  add column reorganisation_id uuid references reorganisation (id),
  -- The grant that it continues in another province.
  add column succeeds_id uuid references access_grant (id),
  -- Where it was first given, whatever became of that province: a decision of that province goes on to bear it.
  add column given_in_province_id uuid;
alter table access_grant disable trigger access_grant_kept;
alter table access_grant disable trigger access_grant_bounds;
update access_grant set given_in_province_id = province_id;
alter table access_grant enable trigger access_grant_kept;
alter table access_grant enable trigger access_grant_bounds;
create index access_grant_successors on access_grant (succeeds_id) where succeeds_id is not null;
create index access_grant_by_unit on access_grant (unit_id) where ended_at is null;

-- Decisions go with their province. Where they were recorded stays written down.
alter table decision add column origin_province_id uuid references org_unit (id);
update decision set origin_province_id = province_id;
drop index decision_number;
create unique index decision_number
  on decision (number, issued_on, coalesce(origin_province_id, '00000000-0000-0000-0000-000000000000'));
create function root_in_province() returns trigger language plpgsql as $$
begin
  new.origin_province_id := new.province_id;
  return new;
end $$;
create trigger decision_root before insert on decision for each row execute function root_in_province();

-- Never what the writer says: nobody makes a grant older or wider than it is.
create or replace function place_grant() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select u.province_id, u.facility_id into new.province_id, new.facility_id from org_unit u where u.id = new.unit_id;
  return new;
end $$;
create function root_grant() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.given_in_province_id := case
    when new.succeeds_id is not null then (select g.given_in_province_id from access_grant g where g.id = new.succeeds_id)
    -- A member's is as old as what his organisation was given.
    when new.organisation_grant_id is not null
      then (select w.given_in_province_id from organisation_grant w where w.id = new.organisation_grant_id)
    else new.province_id end;
  -- Whoever was about to give there when it ended has waited for that, and gives nothing.
  if exists (select from org_unit u where u.id = new.unit_id
      and u.valid_to <= (new.valid_from at time zone 'Asia/Ho_Chi_Minh')::date) then
    raise exception 'its unit has ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger access_grant_root before insert on access_grant for each row execute function root_grant();

-- While Keycloak still has somebody in the old group, that counts as being in the new one: nobody loses a second of access.
-- Directories stand here too, for whoever is put into an old one meanwhile. One path may lead to several (a parting).
create table group_alias (
  old_path text not null check (length(old_path) <= 300),
  new_path text not null check (length(new_path) <= 300 and new_path <> old_path),
  reorganisation_id uuid not null references reorganisation (id),
  primary key (old_path, new_path)
);
create trigger group_alias_announce after insert or delete on group_alias
  for each statement execute function announce_grants();

-- A successor is the same grant elsewhere: its holder, role, permissions, giver and decision are, and it lasts no longer.
create function check_successor() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before access_grant;
begin
  if new.succeeds_id is null then
    if new.reorganisation_id is null then return null; end if;
    raise exception 'a grant of a reorganisation continues another' using errcode = 'check_violation';
  end if;
  select * into before from access_grant where id = new.succeeds_id;
  if new.reorganisation_id is null or before.ended_at is null
    or (new.person_id, new.role, new.permissions) is distinct from (before.person_id, before.role, before.permissions)
    or (new.given_by, new.decision_id, new.reason, new.expires_at, new.organisation_grant_id)
      is distinct from (before.given_by, before.decision_id, before.reason, before.expires_at, before.organisation_grant_id)
    or not exists (select from reorganisation_step s where s.reorganisation_id = new.reorganisation_id
      and s.target_id = new.unit_id and before.unit_id = any (s.source_ids))
    or not exists (select from group_alias a where a.old_path = before.group_path and a.new_path = new.group_path) then
    raise exception 'a grant is continued as it was' using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- At commit: what continues a grant is written before that ends, so that all that hangs on it can be hung on the new one.
create constraint trigger access_grant_successor after insert on access_grant
  deferrable initially deferred for each row execute function check_successor();

-- As before, and: its group is renamed only along an alias that stands.
create or replace function keep_grant() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.person_id, new.role, new.permissions, new.given_by, new.reason, new.valid_from)
      is distinct from (old.person_id, old.role, old.permissions, old.given_by, old.reason, old.valid_from)
    or (new.decision_id, new.operator_id, new.unit_id, new.reorganisation_id, new.succeeds_id, new.given_in_province_id)
      is distinct from (old.decision_id, old.operator_id, old.unit_id, old.reorganisation_id, old.succeeds_id,
        old.given_in_province_id)
    or (new.group_path <> old.group_path
      and not exists (select from group_alias a where a.old_path = old.group_path and a.new_path = new.group_path)) then
    raise exception 'a grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if old.ended_at is not null then
    raise exception 'an ended grant stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- As before, except: below a grant at a facility only the facility counts, whose province may be another by now than that of a
-- grant that was over before it moved.
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
    when parent.facility_id is null and parent.province_id is not null and child.province_id is distinct from parent.province_id
      then 'it is for another province'
  end
$$;

-- As before, and: a decision of the province where a grant was given bears it wherever that has gone since.
create or replace function check_grant_bounds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
    if cited.province_id is not null and own.province_id is distinct from cited.province_id
      and own.given_in_province_id is distinct from cited.origin_province_id
      and own.given_in_province_id is distinct from cited.province_id then
      raise exception 'grant %: the decision is another province''s', own.id using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;

drop policy app_in_scope on access_grant;
create policy app_in_scope on access_grant to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[])
    or (ended_at is not null and (province_id = any ((select with_past(scope_provinces()))::uuid[])
      or facility_id = any ((select come_into(scope_provinces()))::uuid[]))))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));

-- ------------------------------------------------------------------------------------------------------ organisations

-- An organisation of a province goes with it, and what was given to it stays one grant: its place is rewritten, its members'
-- own grants are continued as everybody's.
alter table organisation add column origin_unit_id uuid references org_unit (id);
alter table organisation disable trigger organisation_kept;
alter table organisation disable trigger organisation_closing;
update organisation set origin_unit_id = unit_id;
alter table organisation enable trigger organisation_kept;
alter table organisation enable trigger organisation_closing;
create function root_organisation() returns trigger language plpgsql as $$
begin
  new.origin_unit_id := new.unit_id;
  return new;
end $$;
create trigger organisation_root before insert on organisation for each row execute function root_organisation();
alter table organisation_grant add column given_in_province_id uuid;
alter table organisation_grant disable trigger organisation_grant_kept;
alter table organisation_grant disable trigger organisation_grant_bounds;
update organisation_grant set given_in_province_id = province_id;
alter table organisation_grant enable trigger organisation_grant_kept;
alter table organisation_grant enable trigger organisation_grant_bounds;
create function root_organisation_grant() returns trigger language plpgsql as $$
begin
  new.given_in_province_id := new.province_id;
  return new;
end $$;
create trigger organisation_grant_root before insert on organisation_grant
  for each row execute function root_organisation_grant();

-- As before, and: it goes from a province that ends to one that a plan has made of it.
create or replace function keep_organisation() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.kind, new.operator_id, new.created_at, new.created_by, new.origin_unit_id)
      is distinct from (old.kind, old.operator_id, old.created_at, old.created_by, old.origin_unit_id)
    or old.closed_at is not null
    or (new.unit_id is distinct from old.unit_id and not exists (select from reorganisation_step s
      where s.target_id = new.unit_id and old.unit_id = any (s.source_ids))) then
    raise exception 'an organisation is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create or replace function keep_organisation_grant() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.organisation_id, new.role, new.operator_id, new.decision_id, new.given_by, new.reason, new.valid_from)
      is distinct from (old.organisation_id, old.role, old.operator_id, old.decision_id, old.given_by, old.reason, old.valid_from)
    or new.given_in_province_id is distinct from old.given_in_province_id
    or old.ended_at is not null
    or (new.unit_id is distinct from old.unit_id and not exists (select from reorganisation_step s
      where s.target_id = new.unit_id and old.unit_id = any (s.source_ids))) then
    raise exception 'an organisation''s grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- As before, and: a decision of the province where it was given bears it wherever that has gone since.
create or replace function check_organisation_grant() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own organisation_grant;
  holder organisation;
  other access_grant;
  cited decision;
  fault text;
begin
  select * into own from organisation_grant where id = new.id;
  if not found then return null; end if;
  if own.ended_at is null then
    select * into holder from organisation where id = own.organisation_id for share;
    select * into other from access_grant where id = own.parent_id for share;
    -- The same bounds as a person's grant has by its parent.
    fault := grant_fault(jsonb_populate_record(null::access_grant, to_jsonb(own)), other);
    if holder.closed_at is not null and (own.expires_at is null or own.expires_at > holder.closed_at) then
      fault := 'its organisation is closed';
    elsif (holder.operator_id is not null and own.operator_id is distinct from holder.operator_id)
      or (holder.facility_id is not null and own.facility_id is distinct from holder.facility_id)
      or (holder.province_id is not null and own.province_id is distinct from holder.province_id) then
      fault := 'it lies outside its organisation';
    end if;
    if own.decision_id is not null then
      select * into cited from decision where id = own.decision_id for share;
      if cited.ended_at is not null and (own.expires_at is null or own.expires_at > cited.ended_at) then
        fault := 'its decision has ended';
      elsif cited.valid_until is not null and (own.expires_at is null or own.expires_at > cited.valid_until) then
        fault := 'it would outlive its decision';
      elsif cited.province_id is not null and own.province_id is distinct from cited.province_id
        and own.given_in_province_id is distinct from cited.origin_province_id
        and own.given_in_province_id is distinct from cited.province_id then
        fault := 'the decision is another province''s';
      end if;
    end if;
    if fault is not null then
      raise exception 'organisation grant %: %', own.id, fault using errcode = 'check_violation';
    end if;
  end if;
  for other in select * from access_grant where organisation_grant_id = own.id and ended_at is null loop
    fault := member_grant_fault(other, own);
    if fault is not null then raise exception 'grant %: %', other.id, fault using errcode = 'check_violation'; end if;
  end loop;
  return null;
end $$;

drop policy app_in_scope on organisation;
create policy app_in_scope on organisation to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[])
    or (closed_at is not null and (province_id = any ((select with_past(scope_provinces()))::uuid[])
      or facility_id = any ((select come_into(scope_provinces()))::uuid[]))))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));
drop policy app_in_scope on organisation_grant;
create policy app_in_scope on organisation_grant to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[])
    or (ended_at is not null and (province_id = any ((select with_past(scope_provinces()))::uuid[])
      or facility_id = any ((select come_into(scope_provinces()))::uuid[]))))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));

-- ------------------------------------------------------------------------- tools, proposals, reviews, broken glass

-- A tool of a province goes with it, and home when it is parted.
alter table tool add column origin_province_id uuid references org_unit (id);
alter table tool disable trigger tool_checked;
update tool set origin_province_id = province_id;
alter table tool enable trigger tool_checked;
create trigger tool_root before insert on tool for each row execute function root_in_province();

-- As before, and: it goes from a province that ends to one that a plan has made of it.
create or replace function check_tool() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.province_id is not null and not exists (select from org_unit where id = new.province_id and kind = 'PROVINCE') then
    raise exception 'a tool stands in the country or in a province' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if (new.client_id, new.origin, new.created_at) is distinct from (old.client_id, old.origin, old.created_at)
    or new.created_by is distinct from old.created_by or new.origin_province_id is distinct from old.origin_province_id
    or (new.province_id is distinct from old.province_id and (old.closed_at is not null or not exists (
      select from reorganisation_step s where s.target_id = new.province_id and old.province_id = any (s.source_ids))))
    or (old.service_account_id is not null and new.service_account_id is distinct from old.service_account_id) then
    raise exception 'what a tool is does not change' using errcode = 'insufficient_privilege';
  end if;
  if old.owner_id is not null and new.owner_id is null then
    raise exception 'a tool that had an owner keeps one' using errcode = 'check_violation';
  end if;
  if old.closed_at is not null and (new.closed_at, new.name, new.requests_per_minute)
      is distinct from (old.closed_at, old.name, old.requests_per_minute) then
    raise exception 'a closed tool stays closed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

drop policy app_in_scope on tool;
create policy app_in_scope on tool to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or (closed_at is not null and province_id = any ((select with_past(scope_provinces()))::uuid[])))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));

-- A proposal goes with its province as decisions do: it stands beside the one that was taken on it.
alter table decision_proposal add column origin_province_id uuid references org_unit (id);
alter table decision_proposal disable trigger decision_proposal_kept;
alter table decision_proposal disable trigger decision_proposal_checked;
update decision_proposal set origin_province_id = province_id;
alter table decision_proposal enable trigger decision_proposal_kept;
alter table decision_proposal enable trigger decision_proposal_checked;
create trigger decision_proposal_root before insert on decision_proposal for each row execute function root_in_province();

-- As before, and: where it stands changes with its province alone, and nothing that it says with that.
create or replace function keep_proposal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.province_id, new.operator_id, new.origin_province_id)
      is distinct from (old.province_id, old.operator_id, old.origin_province_id) then
    if to_jsonb(new) - 'province_id' = to_jsonb(old) - 'province_id' and exists (select from reorganisation_step s
        where s.target_id = new.province_id and old.province_id = any (s.source_ids)) then
      return new;
    end if;
    raise exception 'a proposal stays where it is' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('RECORDED', 'WITHDRAWN') then
    raise exception 'a proposal that is recorded or withdrawn stays as it is' using errcode = 'insufficient_privilege';
  end if;
  if not (new.state = 'WITHDRAWN' or (old.state, new.state) in (('DRAFT', 'DRAFT'), ('DRAFT', 'PROPOSED'), ('PROPOSED', 'RECORDED'))) then
    raise exception 'a proposal does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if (old.state <> 'DRAFT' or new.state <> 'DRAFT') and (new.subject, new.addressee) is distinct from (old.subject, old.addressee) then
    raise exception 'what is put forward is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'PROPOSED' and (new.proposed_at, new.proposed_by) is distinct from (old.proposed_at, old.proposed_by) then
    raise exception 'who put it forward is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  new.version := old.version + 1;
  return new;
end $$;
-- As before, and: a line about a facility follows it into another province. One about a province that ends stays as it was
-- put forward, and is given to nobody any more: the authority has not agreed to more than that province.
create or replace function keep_proposal_line() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own decision_proposal;
begin
  if tg_op = 'UPDATE' and new.province_id is distinct from old.province_id
    and to_jsonb(new) - 'province_id' = to_jsonb(old) - 'province_id'
    and exists (select from org_unit u where u.id = new.facility_id and u.province_id = new.province_id) then
    return new;
  end if;
  select * into own from decision_proposal
    where id = case when tg_op = 'DELETE' then old.proposal_id else new.proposal_id end for share;
  if tg_op = 'UPDATE' then
    if old.agreed is not null or own.state <> 'PROPOSED'
      or to_jsonb(new) - 'agreed' is distinct from to_jsonb(old) - 'agreed' then
      raise exception 'a line is not rewritten' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if own.state <> 'DRAFT' then
    raise exception 'lines of what is put forward stay as they are' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.agreed is not null then
    raise exception 'nothing is agreed in a draft' using errcode = 'check_violation';
  end if;
  if own.operator_id is distinct from new.operator_id and own.operator_id is not null then
    raise exception 'the line is for another operator' using errcode = 'check_violation';
  end if;
  if own.province_id is not null and own.province_id is distinct from new.province_id then
    raise exception 'the line is for another province' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Reviews and what was taken in an emergency are history under the ids of their time, read by what became of the province.
drop policy app_in_scope on access_review;
create policy app_in_scope on access_review to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or operator_id = any ((select scope_operators())::uuid[])
    or (closed_at is not null and province_id = any ((select with_past(scope_provinces()))::uuid[])))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or operator_id = any ((select scope_operators())::uuid[]));
drop policy app_sees on break_glass;
create policy app_sees on break_glass for select to hub_app
  using ((select scope_country()) or province_id = any ((select with_past(scope_provinces()))::uuid[])
    or facility_id = any ((select scope_facilities() || come_into(scope_provinces()))::uuid[]));

-- What became of each grant.
create table reorganisation_grant (
  reorganisation_id uuid not null references reorganisation (id),
  grant_id uuid not null references access_grant (id),
  -- Null: ended.
  step_id uuid references reorganisation_step (id),
  -- CARRIED: a successor stands in the new province. FOLLOWED: its facility moved, it stayed. ENDED.
  fate text not null check (fate in ('CARRIED', 'FOLLOWED', 'ENDED')),
  -- Why it ended: its province's holders were not kept, or whoever gave it was not and nobody could stand in for him, or it was
  -- taken in an emergency for a province that is no more.
  why text check (why in ('NOT_KEPT', 'GIVER_NOT_KEPT', 'EMERGENCY')),
  -- Before, and after.
  old_path text not null,
  new_path text,
  hangs_on uuid references access_grant (id),
  successor_id uuid references access_grant (id) deferrable initially deferred,
  check ((fate = 'ENDED') = (step_id is null) and (fate = 'ENDED') = (why is not null)),
  check ((fate = 'CARRIED') = (successor_id is not null)),
  unique nulls not distinct (reorganisation_id, grant_id, step_id)
);

-- ---------------------------------------------------------------------------------------- what becomes of each table

-- Every table with a place in it, and what a reorganisation does to its rows (a test holds it against the catalogue).
create table reorganised_table (
  name text primary key,
  -- `province_id` goes with the facility in `facility_id`.
  follows_facility boolean not null,
  -- `province_id` and `unit_id` go from a province that merges to the one it becomes.
  follows_province boolean not null,
  -- Which of its rows: a condition on `t`. What is closed or ended stays as it was.
  standing text not null default 'true',
  -- What is done instead or besides, or why nothing is.
  about text not null
);
insert into reorganised_table (name, follows_facility, follows_province, about) values
  ('org_unit', false, false, 'carry_out_reorganisation: provinces end and begin, facilities get another parent'),
  ('access_grant', false, false, 'carry_out_reorganisation: by reorganisation_fates'),
  ('operator_assignment', false, false, 'carry_out_reorganisation: operators go on in the new province'),
  ('area', true, false, 'with its facility'),
  ('camera', true, false, 'with its facility; counters follow by trigger'),
  ('unit_counts', true, false, 'a facility''s; provinces'' own rows are kept by trigger'),
  ('outbox', true, false, 'with its facility: subscribers that come back are told by their scope of now'),
  ('facility_provisioning', true, false, 'with its facility; asked for again under its new name'),
  ('invitation', true, true, 'with its unit: accounts are made where it stands now'),
  ('decision', false, true, 'with its province; parted: home to where it came from'),
  ('decision_document', false, true, 'with its decision'),
  ('status_event', false, false, 'history: read by what became of its province'),
  ('access_log', false, false, 'history: read by what became of its province'),
  ('reorganisation_facility', false, false, 'history: the record itself'),
  ('organisation_grant', false, false, 'carry_out_reorganisation: by reorganisation_fates'),
  ('decision_proposal', false, true, 'with its province; parted: with its decision, or home to where it came from'),
  ('decision_proposal_line', true, false, 'with its facility; one about a province stays as it was put forward'),
  ('access_review', false, false, 'history; what is open in it goes on in a review of what its province became'),
  ('break_glass', false, false, 'history: read by what became of its province');
insert into reorganised_table (name, follows_facility, follows_province, standing, about) values
  ('organisation', true, true, 't.closed_at is null', 'with its unit; parted: home to where it came from'),
  ('tool', false, true, 't.closed_at is null', 'with its province; parted: home to where it came from');

-- -------------------------------------------------------------------------------------------------- what would happen

create function reorganisation_moves(plan uuid)
  returns table (facility_id uuid, from_id uuid, step_id uuid) language sql stable as $$
  select u.id, u.province_id, s.id from reorganisation_step s join org_unit u on u.kind = 'FACILITY'
    and case s.kind when 'MERGE' then u.province_id = any (s.source_ids) else u.id = any (s.facility_ids) end
  where s.reorganisation_id = plan
$$;

-- Provinces in which a grant was held before, its own first; of one given since, those of the grant it hangs on.
create function grant_origins(asked uuid) returns uuid[] language sql stable as $$
  with recursive past as (
    select g.unit_id, coalesce(g.succeeds_id, g.parent_id) as next, 0 as depth from access_grant g where g.id = asked
    union all
    select g.unit_id, coalesce(g.succeeds_id, g.parent_id), past.depth + 1
    from past join access_grant g on g.id = past.next where past.depth < 30)
  select coalesce(array_agg(unit_id) filter (where unit_id is not null), '{}') from past
$$;

-- Grants to organisations that are in force, each with the step that it goes with: its facility's, or the one that keeps it. Of
-- several parts an organisation goes to that which it came from, or else to the first that keeps the province's holders.
create function reorganisation_wholes(plan uuid, at timestamptz)
  returns table (id uuid, organisation_id uuid, step_id uuid, kept boolean, at_facility boolean, by_province boolean,
    parent_id uuid, expires_at timestamptz) language sql stable as $$
  select w.id, w.organisation_id, x.id, x.keep_ids && array[w.unit_id, o.origin_unit_id], false, p.unit_id is not null,
    w.parent_id, w.expires_at
  from organisation_grant w join organisation o on o.id = w.organisation_id join access_grant p on p.id = w.parent_id
    cross join lateral (
      select s.* from reorganisation_step s where s.reorganisation_id = plan and s.kind <> 'MOVE' and w.unit_id = any (s.source_ids)
      order by coalesce(o.origin_unit_id = any (s.keep_ids), false) desc, w.unit_id = any (s.keep_ids) desc, s.position limit 1) x
  where w.ended_at is null and (w.expires_at is null or w.expires_at > at)
  union all
  select w.id, w.organisation_id, m.step_id, true, true, p.facility_id is null, w.parent_id, w.expires_at
  from reorganisation_moves(plan) m join organisation_grant w on w.unit_id = m.facility_id
    join access_grant p on p.id = w.parent_id
  where w.ended_at is null and (w.expires_at is null or w.expires_at > at)
$$;
-- Where what belongs to a province that ends goes, by the same rule; null: it does not end.
create function reorganisation_home(plan uuid, province uuid, origin uuid) returns uuid language sql stable as $$
  select s.id from reorganisation_step s where s.reorganisation_id = plan and s.kind <> 'MOVE' and province = any (s.source_ids)
  order by coalesce(origin = any (s.keep_ids), false) desc, province = any (s.keep_ids) desc, s.position limit 1
$$;
create function reorganisation_homes(plan uuid) returns table (organisation_id uuid, step_id uuid) language sql stable as $$
  select o.id, h.step_id from organisation o, reorganisation_home(plan, o.unit_id, o.origin_unit_id) as h (step_id)
  where o.closed_at is null and h.step_id is not null
$$;
-- A tool's: home to where it came from; one made since goes where what it holds goes on.
create function reorganisation_tools(plan uuid) returns table (tool_id uuid, account_id uuid, step_id uuid) language sql stable as $$
  select t.id, t.service_account_id, x.id from tool t cross join lateral (
      select s.* from reorganisation_step s where s.reorganisation_id = plan and s.kind <> 'MOVE'
        and t.province_id = any (s.source_ids)
      order by coalesce(t.origin_province_id = any (s.keep_ids), false) desc,
        exists (select from access_grant g where g.person_id = t.service_account_id and g.unit_id = t.province_id
          and g.ended_at is null and s.keep_ids && grant_origins(g.id)) desc, s.position limit 1) x
  where t.closed_at is null
$$;

-- What becomes of each grant in force that stands in the way: the same answer for the preview and for the deed. `hangs_on` is
-- what it will hang on: a grant that is carried itself (then its successor is meant), or one that stays.
create function reorganisation_fates(plan uuid, at timestamptz)
  returns table (grant_id uuid, step_id uuid, fate text, why text, hangs_on uuid, whole_id uuid) language sql stable as $$
  with s as (select * from reorganisation_step where reorganisation_id = plan),
  wholes as materialized (select * from reorganisation_wholes(plan, at)),
  standing as (
    select g.* from access_grant g where g.ended_at is null and (g.expires_at is null or g.expires_at > at)
      and g.unit_id is not null),
  tools as materialized (select * from reorganisation_tools(plan)),
  over_provinces as materialized (
    select g.id, g.person_id, g.role, g.expires_at, g.parent_id, g.organisation_grant_id, s.id as step_id,
      g.break_glass_id is not null as emergency,
      -- What was taken for an hour over one province is not taken over a wider one.
      case when g.break_glass_id is not null then false
        when g.organisation_grant_id is not null
          then exists (select from wholes w where w.id = g.organisation_grant_id and w.step_id = s.id and w.kept)
        -- A tool stands in one province, and is given nothing in another.
        else s.keep_ids && grant_origins(g.id)
          and not exists (select from tools t where t.account_id = g.person_id and t.step_id <> s.id) end as kept,
      exists (select from access_grant o where o.id = g.parent_id and o.unit_id is not null) as by_province
    from s join standing g on s.kind <> 'MOVE' and g.unit_id = any (s.source_ids)),
  givers as materialized (
    select p.id, p.step_id, p.person_id, p.expires_at from over_provinces p where p.kept and p.role = 'admin'
    union all
    select g.id, s.id, g.person_id, g.expires_at from s join standing g on s.kind = 'MOVE' and g.unit_id = s.target_id
      and g.role = 'admin'),
  -- An organisation's grant hangs on one giver, and its members' on the same: who is none of them, and lasts as long as it.
  hung as materialized (
    select w.*, v.id as giver from wholes w left join lateral (
      select v.id from givers v where w.by_province and v.step_id = w.step_id
        and (v.expires_at is null or v.expires_at >= w.expires_at)
        and not exists (select from standing g where g.organisation_grant_id = w.id and g.person_id = v.person_id)
      order by v.id = w.parent_id desc, v.expires_at desc nulls first, v.id limit 1) v on true),
  carried as (
    select p.id, p.step_id, p.kept, p.emergency, p.by_province, case when p.by_province then v.id else p.parent_id end as hangs_on
    from over_provinces p left join lateral (
      select v.id from givers v where p.by_province and v.step_id = p.step_id and v.person_id <> p.person_id
        and (v.expires_at is null or v.expires_at >= p.expires_at)
        and (p.organisation_grant_id is null or v.id = (
          select h.giver from hung h where h.id = p.organisation_grant_id and h.step_id = p.step_id))
      order by v.id = p.parent_id desc, v.expires_at desc nulls first, v.id limit 1) v on true),
  at_facilities as (
    select g.id, g.person_id, g.expires_at, g.parent_id, g.organisation_grant_id, m.step_id,
      g.break_glass_id is not null as emergency,
      exists (select from access_grant o where o.id = g.parent_id and o.unit_id is not null and o.facility_id is null)
        as by_province
    from reorganisation_moves(plan) m join standing g on g.unit_id = m.facility_id)
  select c.id, c.step_id, 'CARRIED', null, c.hangs_on, null::uuid from carried c
    where c.kept and (not c.by_province or c.hangs_on is not null)
  union all
  select c.id, null, 'ENDED', case when bool_or(c.emergency) then 'EMERGENCY' when bool_or(c.kept) then 'GIVER_NOT_KEPT'
      else 'NOT_KEPT' end, null, null from carried c
    group by c.id having not bool_or(c.kept and (not c.by_province or c.hangs_on is not null))
  union all
  -- What was taken in an emergency hangs on its holder's own grant, and ends where that does not go on.
  select f.id, case when not f.emergency or not f.by_province or v.id is not null then f.step_id end,
    case when not f.by_province or v.id is not null then 'FOLLOWED' when f.emergency then 'ENDED' else 'BLOCKED' end,
    case when f.by_province and v.id is null then case when f.emergency then 'GIVER_NOT_KEPT' else 'NO_GIVER' end end,
    case when f.by_province then v.id else f.parent_id end, null
    from at_facilities f left join lateral (
      select v.id from givers v where f.by_province and v.step_id = f.step_id
        and (v.person_id = f.person_id) = f.emergency
        and (v.expires_at is null or v.expires_at >= f.expires_at)
        and (f.organisation_grant_id is null or v.id = (select h.giver from hung h where h.id = f.organisation_grant_id))
      order by v.id = f.parent_id desc, v.expires_at desc nulls first, v.id limit 1) v on true
  union all
  select null, h.step_id, case when h.at_facility then case when h.by_province and h.giver is null then 'BLOCKED' else 'FOLLOWED' end
      when h.kept and (not h.by_province or h.giver is not null) then 'CARRIED' else 'ENDED' end,
    case when h.at_facility and h.by_province and h.giver is null then 'NO_GIVER' end,
    case when h.by_province then h.giver else h.parent_id end, h.id from hung h
$$;

-- Why a plan cannot be carried out on this day; none: it can. `what` names a unit, a code, a day or a number.
create function reorganisation_problems(plan uuid, at timestamptz, today date)
  returns table (code text, what text) language sql stable as $$
  with r as (select * from reorganisation where id = plan),
  s as (select * from reorganisation_step where reorganisation_id = plan),
  sources as (select s.id as step_id, s.kind, unnest(s.source_ids) as id from s),
  named as (select s.id as step_id, s.kind, s.source_ids, s.target_id, unnest(s.facility_ids) as id from s)
  select 'OVER', r.title from r where r.carried_out_at is not null or r.withdrawn_at is not null
  union all
  select 'NOT_YET', r.effective_on::text from r where r.effective_on > today
  union all
  select 'UNSETTLED', o.title from reorganisation o where o.carried_out_at is not null and o.settled_at is null
  union all
  select distinct 'PROVINCE_GONE', coalesce(u.name, x.id::text) from sources x left join org_unit u on u.id = x.id, r
    where u.id is null or u.kind <> 'PROVINCE' or u.valid_to is not null or u.valid_from >= r.effective_on
  union all
  -- Each province ends by one merger, or by its partings.
  select 'PROVINCE_TWICE', coalesce(max(u.name), x.id::text) from sources x left join org_unit u on u.id = x.id
    group by x.id having count(*) filter (where x.kind = 'MERGE') > 1
      or (bool_or(x.kind = 'MERGE') and bool_or(x.kind = 'PART'))
  union all
  select 'CODE_TAKEN', s.code from s, r where s.kind <> 'MOVE' and (
    exists (select from s o where o.code = s.code and o.id <> s.id)
    or exists (select from org_unit u where u.kind = 'PROVINCE' and u.code = s.code
      and (u.valid_to is null or u.valid_to > r.effective_on) and u.id not in (select x.id from sources x)))
  union all
  select 'FACILITY_GONE', coalesce(u.name, n.id::text) from named n left join org_unit u on u.id = n.id
    where u.id is null or u.kind <> 'FACILITY' or u.valid_to is not null
      or (n.kind = 'PART' and u.province_id <> n.source_ids[1])
      or (n.kind = 'MOVE' and (u.province_id = n.target_id or u.province_id in (select x.id from sources x)))
  union all
  select 'FACILITY_TWICE', coalesce(max(u.name), n.id::text) from named n left join org_unit u on u.id = n.id
    group by n.id having count(*) > 1
  union all
  select 'FACILITY_LEFT_OUT', u.name from org_unit u where u.kind = 'FACILITY' and u.valid_to is null
    and u.province_id in (select x.id from sources x where x.kind = 'PART') and u.id not in (select n.id from named n)
  union all
  select 'TARGET_GONE', coalesce(u.name, s.target_id::text) from s left join org_unit u on u.id = s.target_id
    where s.kind = 'MOVE' and (u.id is null or u.kind <> 'PROVINCE' or u.valid_to is not null
      or u.id in (select x.id from sources x))
  union all
  select 'NO_GIVER', count(*)::text from reorganisation_fates(plan, at) f where f.fate = 'BLOCKED' having count(*) > 0
  union all
  select 'ORGANISATION_OUTSIDE', min(o.name) from reorganisation_wholes(plan, at) w join organisation o on o.id = w.organisation_id
      join s on s.id = w.step_id left join reorganisation_homes(plan) h on h.organisation_id = o.id
    where w.at_facility and o.facility_id is null and o.province_id is not null and h.step_id is distinct from w.step_id
      and not (s.kind = 'MOVE' and s.target_id = o.province_id)
    group by o.id
$$;

-- ------------------------------------------------------------------------------------------- what Keycloak has to do

create table reorganisation_task (
  id uuid primary key default uuidv7(),
  reorganisation_id uuid not null references reorganisation (id),
  -- PROVINCES: make groups, directories and permissions of all that began. PERSON: move one person's memberships.
  kind text not null check (kind in ('PROVINCES', 'PERSON')),
  person_id uuid,
  -- Of a person, pair by pair: groups and directories he leaves, and what he joins for each.
  old_paths text[] not null default '{}',
  new_paths text[] not null default '{}',
  -- Whose groups have to stand before; null: no facility's.
  facility_ids uuid[],
  done_at timestamptz,
  -- What the last attempt ran into; null: nothing, or there was none.
  fault text check (length(fault) <= 300),
  check ((kind = 'PERSON') = (person_id is not null)),
  check (cardinality(old_paths) = cardinality(new_paths))
);
create index reorganisation_task_open on reorganisation_task (reorganisation_id, kind, id) where done_at is null;
create index reorganisation_task_of on reorganisation_task (reorganisation_id, done_at);
create trigger reorganisation_task_announce after insert on reorganisation_task
  for each statement execute function announce_provisioning();

-- Somebody has said that the hub is to do it, and may still say so.
create function reorganisation_confirmed(plan uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select from reorganisation r join access_grant g on g.person_id = r.confirmed_by
    where r.id = plan and g.role = 'telecom' and g.ended_at is null and g.valid_from <= at
      and (g.expires_at is null or g.expires_at > at))
$$;

-- ---------------------------------------------------------------------------------------------------------- the deed

-- One transaction, one function, as the owner: the API may neither end a province nor rename a group by itself, only carry
-- out what was planned. Raises HR001 with a problem's code, HR002 with the number of grants when another was expected. Without
-- a number (null) only what was confirmed beforehand, by whoever did that, as long as he may.
create function carry_out_reorganisation(plan uuid, expected int, who uuid, at timestamptz, today date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r reorganisation;
  s reorganisation_step;
  t reorganised_table;
  province uuid;
  problem text;
  affected int;
begin
  if not scope_country() then raise exception 'not in scope' using errcode = 'insufficient_privilege'; end if;
  perform begin_change();
  perform pg_advisory_xact_lock(4403, 12);
  -- Nobody gives or ends anything until this is over.
  lock table access_grant in share row exclusive mode;
  select * into r from reorganisation where id = plan for update;
  select p.code into problem from reorganisation_problems(plan, at, today) p limit 1;
  if problem is null and expected is null and (r.confirmed_by is distinct from who or not reorganisation_confirmed(plan, at)) then
    problem := 'NOT_CONFIRMED';
  end if;
  if problem is not null then raise exception '%', problem using errcode = 'HR001'; end if;

  create temporary table fates on commit drop as
    select f.*, case when f.fate = 'CARRIED' and f.grant_id is not null then uuidv7() end as successor_id
    from reorganisation_fates(plan, at) f;
  select count(distinct grant_id) into affected from fates;
  if affected <> expected then raise exception '%', affected using errcode = 'HR002'; end if;

  -- Units. Old names are taken down first: they change when a code is used again.
  create temporary table old_name on commit drop as
    select distinct u.id, unit_group_name(u.id) as name from org_unit u
    where u.id in (select m.from_id from reorganisation_moves(plan) m union
      select unnest(x.source_ids) from reorganisation_step x where x.reorganisation_id = plan);
  create temporary table moves on commit drop as
    select m.*, unit_group_name(m.facility_id) as name from reorganisation_moves(plan) m;
  analyze moves;
  -- Which operators served provinces to their end, that have become others since.
  create temporary table served_before on commit drop as
    select a.operator_id, a.province_id, u.succeeded_by as became from operator_assignment a join org_unit u on u.id = a.province_id
    where u.succeeded_by is not null and a.valid_to >= u.valid_to;
  create temporary table tool_home on commit drop as select * from reorganisation_tools(plan);
  update org_unit u set valid_to = r.effective_on where u.id in
    (select unnest(x.source_ids) from reorganisation_step x where x.reorganisation_id = plan);
  for s in select * from reorganisation_step x where x.reorganisation_id = plan and x.kind <> 'MOVE' order by x.position loop
    province := uuidv7();
    insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, region, operator_id, latitude, longitude,
        valid_from)
      select province, 'PROVINCE', s.code, s.name, s.short_name, min(u.parent_id::text)::uuid, province,
        coalesce(s.region, min(u.region)),
        coalesce(case when count(distinct u.operator_id) = 1 and count(u.operator_id) = count(*) then min(u.operator_id::text)::uuid end,
          -- Parted: whose it was before.
          (select case when count(distinct o.operator_id) = 1 then min(o.operator_id::text)::uuid end from org_unit o
            where s.kind = 'PART' and o.id = any (s.keep_ids))),
        s.latitude, s.longitude, r.effective_on
      from org_unit u where u.id = any (s.source_ids);
    update reorganisation_step x set target_id = province where x.id = s.id;
    -- The operators of what it was go on in the whole of what it is. Parted: each serves what it served before that was one; who
    -- has come since serves all of it.
    insert into operator_assignment (operator_id, province_id, valid_from)
      select distinct a.operator_id, province, r.effective_on from operator_assignment a
      where a.province_id = any (s.source_ids) and (a.valid_to is null or a.valid_to > today)
        and (s.kind = 'MERGE' or s.keep_ids && s.source_ids
          or exists (select from served_before b where b.operator_id = a.operator_id and b.province_id = any (s.keep_ids))
          or not exists (select from served_before b where b.operator_id = a.operator_id and b.became = any (s.source_ids)));
    update org_unit u set succeeded_by = province
      where (s.kind = 'MERGE' and u.id = any (s.source_ids))
        or (s.kind = 'PART' and u.id = any (s.keep_ids) and u.succeeded_by = any (s.source_ids));
    if s.kind = 'PART' then
      update decision d set province_id = province
        where d.province_id = any (s.source_ids) and d.origin_province_id = any (s.keep_ids)
          and d.origin_province_id <> all (s.source_ids);
      update decision_document o set province_id = province from decision d
        where d.id = o.decision_id and d.province_id = province and o.province_id is distinct from province;
      -- What is not decided goes home as organisations do.
      update decision_proposal p set province_id = province
        where p.province_id = any (s.source_ids) and case when p.decision_id is null
          then reorganisation_home(plan, p.province_id, p.origin_province_id) = s.id
          else exists (select from decision d where d.id = p.decision_id and d.province_id = province) end;
    end if;
  end loop;
  update operator_assignment a set valid_to = greatest(r.effective_on, a.valid_from + 1)
    where (a.valid_to is null or a.valid_to > today) and a.province_id in
      (select unnest(x.source_ids) from reorganisation_step x where x.reorganisation_id = plan);

  create temporary table new_name on commit drop as
    select x.id as step_id, x.kind, x.position, x.source_ids, x.target_id, unit_group_name(x.target_id) as name
    from reorganisation_step x where x.reorganisation_id = plan;

  insert into reorganisation_facility (reorganisation_id, facility_id, from_id, to_id)
    select plan, m.facility_id, m.from_id, x.target_id from moves m join reorganisation_step x on x.id = m.step_id;
  update org_unit u set parent_id = f.to_id, province_id = f.to_id,
      has_moved = u.has_moved or not exists (select from org_unit o where o.id = f.from_id and o.succeeded_by = f.to_id)
    from reorganisation_facility f where f.reorganisation_id = plan and f.facility_id = u.id;

  -- Two of one name in one province would be one: those then say where they came from.
  update organisation o set name = left(o.name, 150) || ' (' || left(u.short_name, 40) || ')'
    from org_unit u, reorganisation_step x where u.id = o.unit_id and o.closed_at is null
      and x.reorganisation_id = plan and x.kind = 'MERGE' and o.unit_id = any (x.source_ids)
      and exists (select from organisation n where n.id <> o.id and n.closed_at is null and lower(n.name) = lower(o.name)
        and n.unit_id = any (x.source_ids));
  update organisation o set unit_id = x.target_id from reorganisation_homes(plan) h join reorganisation_step x on x.id = h.step_id
    where h.organisation_id = o.id and x.kind = 'PART';
  update tool o set name = left(o.name, 57) || ' (' || left(u.short_name, 40) || ')'
    from org_unit u, reorganisation_step x where u.id = o.province_id and o.closed_at is null
      and x.reorganisation_id = plan and x.kind = 'MERGE' and o.province_id = any (x.source_ids)
      and exists (select from tool n where n.id <> o.id and n.closed_at is null and lower(n.name) = lower(o.name)
        and n.province_id = any (x.source_ids));
  update tool o set province_id = x.target_id from tool_home h join reorganisation_step x on x.id = h.step_id
    where h.tool_id = o.id and x.kind = 'PART';
  for t in select * from reorganised_table x order by x.name loop
    if t.follows_facility then
      execute format('update %I t set province_id = f.to_id from reorganisation_facility f
        where f.reorganisation_id = $1 and t.facility_id = f.facility_id and %s', t.name, t.standing) using plan;
    end if;
    if t.follows_province then
      for problem in select a.attname from pg_attribute a where a.attrelid = to_regclass(t.name)
          and a.attname in ('province_id', 'unit_id') and not a.attisdropped loop
        execute format('update %I t set %I = x.target_id from reorganisation_step x
          where x.reorganisation_id = $1 and x.kind = ''MERGE'' and t.%I = any (x.source_ids) and %s',
          t.name, problem, problem, t.standing) using plan;
      end loop;
    end if;
  end loop;

  -- Grants. What is over stays as it was.
  create temporary table renamed on commit drop as
    select f.*, g.person_id, g.role, g.group_path as old_path,
      m.facility_id, x.target_id,
      '/vn/' || x.name || '/' || g.role || case when f.fate = 'FOLLOWED' then '/' || m.name else '' end as new_path
    from (select * from fates where grant_id is not null) f join access_grant g on g.id = f.grant_id left join new_name x on x.step_id = f.step_id
      left join moves m on f.fate = 'FOLLOWED' and m.facility_id = g.unit_id;
  create temporary table carried on commit drop as
    select n.grant_id, n.step_id, n.successor_id from renamed n where n.fate = 'CARRIED';
  analyze renamed;
  analyze carried;
  insert into group_alias (old_path, new_path, reorganisation_id)
    select distinct n.old_path, n.new_path, plan from renamed n where n.new_path is not null;
  insert into access_grant (id, person_id, role, unit_id, group_path, permissions, decision_id, given_by, parent_id, reason,
      valid_from, expires_at, reorganisation_id, succeeds_id, organisation_grant_id)
    select n.successor_id, g.person_id, g.role, n.target_id, n.new_path, g.permissions, g.decision_id, g.given_by,
      coalesce(p.successor_id, n.hangs_on), g.reason, greatest(g.valid_from, at), g.expires_at, plan, g.id,
      g.organisation_grant_id
    from renamed n join access_grant g on g.id = n.grant_id
      left join carried p on p.grant_id = n.hangs_on and p.step_id = n.step_id
    where n.fate = 'CARRIED';
  -- What organisations were given, before what it hangs on ends, which would end it.
  update organisation_grant w set unit_id = case f.fate when 'CARRIED' then x.target_id else w.unit_id end,
      province_id = x.target_id, parent_id = coalesce(p.successor_id, f.hangs_on)
    from fates f join new_name x on x.step_id = f.step_id
      left join carried p on p.grant_id = f.hangs_on and p.step_id = f.step_id
    where f.whole_id = w.id and f.fate in ('CARRIED', 'FOLLOWED');
  update organisation_grant w set ended_at = at, ended_by = who, end_reason = r.title
    from fates f where f.whole_id = w.id and f.fate = 'ENDED';
  update access_grant g set ended_at = at, ended_by = who, end_reason = r.title
    where g.id in (select n.grant_id from renamed n where n.fate in ('CARRIED', 'ENDED'))
      -- Members' that were over already: they speak of another place than what their organisation holds from now on.
      or (g.ended_at is null and g.expires_at <= at
        and g.organisation_grant_id in (select f.whole_id from fates f where f.fate = 'CARRIED'));
  update access_grant g set group_path = n.new_path, province_id = n.target_id, parent_id = coalesce(p.successor_id, n.hangs_on)
    from renamed n left join carried p on p.grant_id = n.hangs_on and p.step_id = n.step_id
    where n.fate = 'FOLLOWED' and g.id = n.grant_id;
  insert into reorganisation_grant (reorganisation_id, grant_id, step_id, fate, why, old_path, new_path, hangs_on, successor_id)
    select plan, n.grant_id, n.step_id, n.fate, n.why, n.old_path, n.new_path, n.hangs_on, n.successor_id from renamed n;

  -- Reviews. What waits for an answer goes on: that of provinces that end in one review of what they became, with the latest
  -- of their days; that of a facility in the review that is open where it went; what a country's review asked about, as what
  -- continues it.
  create temporary table waiting on commit drop as
    select i.review_id, i.grant_id, v.province_id as at_id, v.period, v.opened_by, v.due_at, x.kind, x.target_id,
      coalesce(n.successor_id, n.grant_id) as continues, x.source_ids && array[v.province_id] as ends
    from access_review_item i join access_review v on v.id = i.review_id join renamed n on n.grant_id = i.grant_id
      join reorganisation_step x on x.id = n.step_id
    where v.closed_at is null and i.verdict is null and (v.province_id is null or v.province_id is distinct from x.target_id);
  insert into access_review (province_id, period, opened_at, opened_by, due_at)
    select w.target_id, max(w.period), at, case when bool_and(w.opened_by is not null) then min(w.opened_by::text)::uuid end,
      greatest(max(w.due_at), at + interval '1 day')
    from waiting w where w.ends group by w.target_id;
  insert into access_review_item (review_id, grant_id)
    select v.id, w.continues from waiting w join access_review v on v.closed_at is null and v.operator_id is null
      and v.province_id = w.target_id where w.at_id is not null
    on conflict do nothing;
  insert into access_review_item (review_id, grant_id)
    select w.review_id, w.continues from waiting w where w.at_id is null and w.continues <> w.grant_id
    on conflict do nothing;
  delete from access_review_item i using waiting w
    where w.at_id is not null and i.review_id = w.review_id and i.grant_id = w.grant_id;
  update access_review v set closed_at = at where v.closed_at is null and v.province_id in
    (select unnest(x.source_ids) from reorganisation_step x where x.reorganisation_id = plan);

  -- Keycloak. Directories of whom the mirror knows; whoever is put into an old one meanwhile is swept up later.
  create temporary table standing_in on commit drop as
    select m.person_id, m.group_path, split_part(m.group_path, '/', 4) as ring, split_part(m.group_path, '/', 5) as facility,
      o.id as province_id
    from membership m join old_name o on o.name = split_part(m.group_path, '/', 3) where m.group_path like '/people/%';
  analyze standing_in;
  create temporary table pairs on commit drop as
    select n.person_id, n.old_path, n.new_path, n.facility_id from renamed n where n.new_path is not null
    union
    -- Whole provinces take their directories along, facilities theirs.
    select d.person_id, d.group_path, '/people/' || x.name || '/' || d.ring, null::uuid
      from standing_in d join new_name x on x.kind = 'MERGE' and d.province_id = any (x.source_ids)
      where d.ring in ('givers', 'members')
    union
    select d.person_id, d.group_path, '/people/' || x.name || '/facility/' || m.name, m.facility_id
      from moves m join new_name x on x.step_id = m.step_id
        join standing_in d on d.province_id = m.from_id and d.ring = 'facility' and d.facility = m.name
    union
    -- Parted: to where his first role went, or else to the first part. One directory each.
    select d.person_id, d.group_path, '/people/' || x.name || '/' || d.ring, null
      from standing_in d cross join lateral (
        select y.name from new_name y left join renamed n on n.step_id = y.step_id and n.person_id = d.person_id
          left join tool_home h on h.account_id = d.person_id
        where y.kind = 'PART' and d.province_id = any (y.source_ids)
        order by h.step_id is distinct from y.step_id, n.grant_id is null, y.position limit 1) x where d.ring in ('givers', 'members')
    union
    -- A manager goes with his facility, unless he has a role left where it was.
    select d.person_id, d.group_path, '/people/' || x.name || '/members', null
      from renamed n join new_name x on x.step_id = n.step_id and x.kind = 'MOVE' and n.role = 'manager'
        join moves m on m.step_id = n.step_id
        join standing_in d on d.person_id = n.person_id and d.province_id = m.from_id and d.ring = 'members'
      where not exists (select from access_grant g where g.person_id = n.person_id and g.province_id = m.from_id
        and g.ended_at is null and (g.expires_at is null or g.expires_at > at));
  insert into group_alias (old_path, new_path, reorganisation_id)
    select distinct p.old_path, p.new_path, plan from pairs p where p.old_path like '/people/%'
    on conflict do nothing;
  if exists (select from new_name x where x.kind <> 'MOVE') then
    insert into reorganisation_task (reorganisation_id, kind) values (plan, 'PROVINCES');
  end if;
  -- The groups of facilities in which anybody is, or ever was; others' are made when somebody is given something there.
  insert into facility_provisioning (facility_id, province_id, asked_at)
    select m.facility_id, x.target_id, at from moves m join new_name x on x.step_id = m.step_id
    where m.facility_id in (select p.facility_id from pairs p where p.facility_id is not null
      union select w.facility_id from facility_provisioning w)
    on conflict (facility_id) do update set asked_at = excluded.asked_at, done_at = null;
  insert into reorganisation_task (reorganisation_id, kind, person_id, old_paths, new_paths, facility_ids)
    select plan, 'PERSON', p.person_id, array_agg(p.old_path order by p.old_path, p.new_path),
      array_agg(p.new_path order by p.old_path, p.new_path), array_agg(distinct p.facility_id) filter (where p.facility_id is not null)
    from pairs p group by p.person_id;

  update reorganisation x set carried_out_at = at, carried_out_by = who where x.id = plan;
  drop table fates, old_name, new_name, moves, renamed, carried, standing_in, pairs, tool_home, served_before, waiting;
  -- Operators serve other provinces now, which no grant tells.
  perform pg_notify('hub_grants', 'removed');
end $$;
revoke execute on function carry_out_reorganisation(uuid, int, uuid, timestamptz, date) from public;
grant execute on function carry_out_reorganisation(uuid, int, uuid, timestamptz, date) to hub_app;

-- ------------------------------------------------------------------------------------------------------- who may what

grant select on reorganisation, reorganisation_step, reorganisation_facility, reorganisation_grant, reorganisation_task to hub_app;
grant insert on reorganisation, reorganisation_step to hub_app;
grant update (withdrawn_at, withdrawn_by, confirmed_at, confirmed_by, fault) on reorganisation to hub_app;
grant select on reorganisation, reorganisation_step, reorganisation_facility, reorganisation_grant, reorganisation_task,
  group_alias to hub_job;
grant update (settled_at) on reorganisation to hub_job;
grant insert, update (done_at, fault) on reorganisation_task to hub_job;
grant delete on group_alias to hub_job;

alter table reorganisation enable row level security;
alter table reorganisation_step enable row level security;
alter table reorganisation_facility enable row level security;
alter table reorganisation_grant enable row level security;
alter table reorganisation_task enable row level security;
alter table group_alias enable row level security;
-- A plan is made in one transaction and never edited; a step is added only to one that nobody carried out.
create policy app_country on reorganisation to hub_app using ((select scope_country())) with check ((select scope_country()));
create policy app_country on reorganisation_step to hub_app using ((select scope_country()))
  with check ((select scope_country()) and exists (select from reorganisation r where r.id = reorganisation_id
    and r.carried_out_at is null and r.withdrawn_at is null));
create policy app_country on reorganisation_facility for select to hub_app using ((select scope_country()));
create policy app_country on reorganisation_grant for select to hub_app using ((select scope_country()));
create policy app_country on reorganisation_task for select to hub_app using ((select scope_country()));
create policy job_all on reorganisation to hub_job using (true) with check (true);
create policy job_all on reorganisation_step to hub_job using (true) with check (true);
create policy job_all on reorganisation_facility to hub_job using (true) with check (true);
create policy job_all on reorganisation_grant to hub_job using (true) with check (true);
create policy job_all on reorganisation_task to hub_job using (true) with check (true);
create policy job_all on group_alias to hub_job using (true) with check (true);
