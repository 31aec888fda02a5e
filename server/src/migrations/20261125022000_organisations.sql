-- Grants to organisations with named members (R3): a department, an operator's team. What is given to one stands here once,
-- and each member in force holds a grant of his own beside it, so that rights are decided from access_grant alone. Checked at
-- commit, whoever writes: no member's grant goes beyond the organisation's, nobody holds one who is no member, and what ends
-- above ends here.

create table organisation (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('DEPARTMENT', 'OPERATOR_TEAM', 'OTHER')),
  -- Where it belongs: a province, a facility or an operator; both null: the country.
  unit_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  province_id uuid,
  facility_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  closed_at timestamptz check (closed_at >= created_at),
  closed_by uuid,
  close_reason text,
  search_text text generated always as (fold(name)) stored,
  check (unit_id is null or operator_id is null),
  check (kind = 'OTHER' or (kind = 'OPERATOR_TEAM') = (operator_id is not null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null))
);
create unique index organisation_name on organisation
  (lower(name), coalesce(unit_id, operator_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;
create index organisation_by_province on organisation (province_id, id);
create index organisation_by_facility on organisation (facility_id, id);
create index organisation_by_operator on organisation (operator_id, id);
create trigger organisation_place before insert or update of unit_id on organisation
  for each row execute function place_grant();

-- Who belongs to it, and belonged to it.
create table organisation_member (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation (id),
  person_id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null check (added_by <> person_id),
  add_reason text not null,
  removed_at timestamptz check (removed_at >= added_at),
  removed_by uuid,
  remove_reason text,
  check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (remove_reason is null))
);
create unique index organisation_member_once on organisation_member (organisation_id, person_id) where removed_at is null;
create index organisation_member_of on organisation_member (organisation_id, id);
create index organisation_member_person on organisation_member (person_id);

-- What was given to it; a grant of each member hangs beside it, on the same parent.
create table organisation_grant (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation (id),
  role grant_role not null check (role <> 'tool'),
  unit_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  province_id uuid,
  facility_id uuid,
  decision_id uuid references decision (id),
  given_by uuid not null,
  parent_id uuid not null references access_grant (id),
  reason text not null,
  valid_from timestamptz not null,
  -- Null: open-ended.
  expires_at timestamptz check (expires_at > valid_from),
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  check (unit_id is null or operator_id is null),
  check ((role in ('lead', 'engineer')) = (operator_id is not null)),
  check (ended_at is not null or (ended_by is null and end_reason is null))
);
create index organisation_grant_of on organisation_grant (organisation_id, id);
create index organisation_grant_children on organisation_grant (parent_id);
create index organisation_grant_by_decision on organisation_grant (decision_id) where decision_id is not null;
create trigger organisation_grant_place before insert or update of unit_id on organisation_grant
  for each row execute function place_grant();

-- Null: given to the person himself.
alter table access_grant add column organisation_grant_id uuid references organisation_grant (id);
create index access_grant_of_organisation on access_grant (organisation_grant_id) where organisation_grant_id is not null;

-- A member's grant by what his organisation was given; null: it is within.
create function member_grant_fault(child access_grant, whole organisation_grant) returns text language sql stable as $$
  select case
    when child.ended_at is not null then null
    when child.role <> whole.role then 'its role is not its organisation''s'
    when (child.unit_id, child.operator_id) is distinct from (whole.unit_id, whole.operator_id)
      then 'it is for another place than its organisation''s'
    when child.decision_id is distinct from whole.decision_id then 'it stands on another decision than its organisation''s'
    when child.valid_from < whole.valid_from then 'it begins before its organisation''s'
    -- What expired before the organisation's ended was over by then, and stays as it is.
    when whole.ended_at is not null and (child.expires_at is null or child.expires_at > whole.ended_at)
      then 'its organisation''s grant has ended'
    when whole.expires_at is not null and (child.expires_at is null or child.expires_at > whole.expires_at)
      then 'it would outlive its organisation''s grant'
    -- Whoever held it by a membership that has ended holds it no longer than that.
    when not exists (select from organisation_member m where m.organisation_id = whole.organisation_id
        and m.person_id = child.person_id and m.added_at <= child.valid_from
        and (m.removed_at is null or child.expires_at <= m.removed_at))
      then 'its holder is no member of the organisation'
  end
$$;

create function check_member_grant() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own access_grant;
  whole organisation_grant;
  fault text;
begin
  -- As it stands at commit.
  select * into own from access_grant where id = new.id;
  if not found or own.ended_at is not null then return null; end if;
  -- Both stay as they are seen here until this transaction is over: whoever ends one of them meanwhile waits, and then sees
  -- this grant.
  select * into whole from organisation_grant where id = own.organisation_grant_id for share;
  perform from organisation_member where organisation_id = whole.organisation_id and person_id = own.person_id for share;
  fault := member_grant_fault(own, whole);
  -- Not asked again when the organisation's moves: what was over by then stays with the parent it had.
  if own.parent_id is distinct from whole.parent_id then fault := 'it hangs on another grant than its organisation''s'; end if;
  if fault is not null then raise exception 'grant %: %', own.id, fault using errcode = 'check_violation'; end if;
  return null;
end $$;
create constraint trigger access_grant_of_member after insert or update on access_grant
  deferrable initially deferred for each row when (new.organisation_grant_id is not null)
  execute function check_member_grant();

create function check_organisation_grant() returns trigger language plpgsql security definer set search_path = public as $$
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
      elsif cited.province_id is not null and own.province_id is distinct from cited.province_id then
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
create constraint trigger organisation_grant_bounds after insert or update on organisation_grant
  deferrable initially deferred for each row execute function check_organisation_grant();

create function check_organisation_member() returns trigger language plpgsql security definer set search_path = public as $$
declare
  closed timestamptz;
begin
  if new.removed_at is null then
    select closed_at into closed from organisation where id = new.organisation_id for share;
    if closed is not null then
      raise exception 'organisation %: it is closed', new.organisation_id using errcode = 'check_violation';
    end if;
  elsif exists (select from access_grant g join organisation_grant o on o.id = g.organisation_grant_id
      where o.organisation_id = new.organisation_id and g.person_id = new.person_id and member_grant_fault(g, o) is not null) then
    raise exception 'organisation %: who leaves it holds what was given to it', new.organisation_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger organisation_member_leaves after insert or update on organisation_member
  deferrable initially deferred for each row execute function check_organisation_member();

create function check_organisation_closing() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.closed_at is not null and (
    exists (select from organisation_member where organisation_id = new.id and removed_at is null)
    or exists (select from organisation_grant where organisation_id = new.id and ended_at is null
      and (expires_at is null or expires_at > new.closed_at))) then
    raise exception 'organisation %: it has members or grants', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger organisation_closing after update on organisation
  deferrable initially deferred for each row execute function check_organisation_closing();

-- What was given by leave of a grant, or on a decision, follows it: ended with it, and no longer than it.
create function follow_parent() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.ended_at is not null and old.ended_at is null then
    update organisation_grant set ended_at = new.ended_at, ended_by = new.ended_by, end_reason = new.end_reason
      where parent_id = new.id and ended_at is null and (expires_at is null or expires_at > new.ended_at);
  elsif new.expires_at < coalesce(old.expires_at, 'infinity') then
    update organisation_grant set expires_at = new.expires_at
      where parent_id = new.id and ended_at is null and (expires_at is null or expires_at > new.expires_at);
  end if;
  return null;
end $$;
create trigger access_grant_followed after update of ended_at, expires_at on access_grant
  for each row execute function follow_parent();

create function follow_decision() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.ended_at is not null and old.ended_at is null then
    update organisation_grant set ended_at = new.ended_at, ended_by = new.ended_by, end_reason = new.end_reason
      where decision_id = new.id and ended_at is null and (expires_at is null or expires_at > new.ended_at);
  end if;
  return null;
end $$;
create trigger decision_followed after update of ended_at on decision
  for each row execute function follow_decision();

-- What was written is never rewritten: an organisation is renamed and closed, a member leaves, a grant is shortened, prolonged,
-- given another parent, or ended.
create function keep_organisation() returns trigger language plpgsql as $$
begin
  if (new.kind, new.unit_id, new.operator_id, new.created_at, new.created_by)
      is distinct from (old.kind, old.unit_id, old.operator_id, old.created_at, old.created_by) or old.closed_at is not null then
    raise exception 'an organisation is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger organisation_kept before update on organisation for each row execute function keep_organisation();

create function keep_organisation_member() returns trigger language plpgsql as $$
begin
  if (new.organisation_id, new.person_id, new.added_at, new.added_by, new.add_reason)
      is distinct from (old.organisation_id, old.person_id, old.added_at, old.added_by, old.add_reason)
    or old.removed_at is not null then
    raise exception 'a membership is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger organisation_member_kept before update on organisation_member
  for each row execute function keep_organisation_member();

create function keep_organisation_grant() returns trigger language plpgsql as $$
begin
  if (new.organisation_id, new.role, new.operator_id, new.decision_id, new.given_by, new.reason, new.valid_from)
      is distinct from (old.organisation_id, old.role, old.operator_id, old.decision_id, old.given_by, old.reason, old.valid_from)
    or old.ended_at is not null then
    raise exception 'an organisation''s grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger organisation_grant_kept before update on organisation_grant
  for each row execute function keep_organisation_grant();

create function keep_grant_organisation() returns trigger language plpgsql as $$
begin
  if new.organisation_grant_id is distinct from old.organisation_grant_id then
    raise exception 'a grant is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger access_grant_organisation_kept before update on access_grant
  for each row execute function keep_grant_organisation();

grant select, insert on organisation, organisation_member, organisation_grant to hub_app;
grant update (name, closed_at, closed_by, close_reason) on organisation to hub_app;
grant update (removed_at, removed_by, remove_reason) on organisation_member to hub_app;
grant update (expires_at, ended_at, ended_by, end_reason, parent_id) on organisation_grant to hub_app;
grant select on organisation, organisation_member, organisation_grant to hub_job;

alter table organisation enable row level security;
alter table organisation_member enable row level security;
alter table organisation_grant enable row level security;
create policy app_in_scope on organisation to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));
-- Members are as reachable as their organisation (the sub-query is itself under its policy).
create policy app_in_scope on organisation_member to hub_app
  using (exists (select from organisation o where o.id = organisation_id))
  with check (exists (select from organisation o where o.id = organisation_id));
create policy app_in_scope on organisation_grant to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));
create policy job_all on organisation to hub_job using (true);
create policy job_all on organisation_member to hub_job using (true);
create policy job_all on organisation_grant to hub_job using (true);
