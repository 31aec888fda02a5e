-- Hubs over hubs: a child opens a link to its parent and tells it what its policy shares. Each row has one origin, where alone
-- it is changed; elsewhere it is a copy, as true as the link. The parent never learns a camera's address.

-- Hubs whose rows stand here: by which of the direct children they are known, and by which account that child signs in.
alter table hub
  add column via_hub_id uuid references hub (id),
  add column account_id uuid,
  add column version text check (length(version) <= 60),
  add check (not is_self or (via_hub_id is null and account_id is null));
create unique index hub_by_account on hub (account_id) where account_id is not null;

-- The parent's side, one row for each direct child.
create type link_state as enum ('CATCHING_UP', 'CONNECTED', 'DOWN');
create table hub_link (
  hub_id uuid primary key references hub (id),
  state link_state not null,
  since timestamptz not null,
  heard_at timestamptz not null,
  -- The child's number up to which its changes stand here, under which policy of the child; null: no snapshot is whole yet.
  cursor_seq bigint,
  policy_version bigint,
  -- The child's newest number, as it last said.
  head_seq bigint not null default 0,
  -- Cameras that could not be placed: their unit has no match here, or their code is taken.
  unplaced int not null default 0,
  check ((cursor_seq is null) = (policy_version is null))
);

-- A child's units and what they are here: matched by official code and day, or by hand. Null: nothing, and why.
create table linked_unit (
  via_hub_id uuid not null references hub (id),
  remote_id uuid not null,
  kind org_unit_kind not null,
  code text not null,
  name text not null,
  unit_id uuid references org_unit (id),
  fault text check (fault in ('NOT_FOUND', 'OUT_OF_SCOPE', 'ELSEWHERE')),
  -- Somebody here has said what it is; no code is asked any more.
  by_hand boolean not null default false,
  primary key (via_hub_id, remote_id),
  check ((unit_id is null) = (fault is not null))
);

-- What the child last said of each camera of it: what is known while the link is down.
create table linked_camera (
  camera_id uuid primary key references camera (id) on delete cascade,
  via_hub_id uuid not null references hub (id),
  status camera_status not null,
  reason status_reason,
  since timestamptz not null
);
create index linked_camera_by_hub on linked_camera (via_hub_id);

-- The child's side: what each parent, named by its address, may see. Nothing that does not stand here.
create type share_level as enum ('STATUS', 'LIVE');
create table link_share (
  parent text not null check (length(parent) between 1 and 300),
  unit_id uuid not null references org_unit (id),
  level share_level not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  primary key (parent, unit_id)
);
-- Rises with every change of what a parent may see.
create table link_policy (
  parent text primary key,
  version bigint not null default 1
);
create function raise_link_policy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into link_policy (parent) select distinct parent from touched
    on conflict (parent) do update set version = link_policy.version + 1;
  if exists (select from touched) then perform pg_notify('hub_link_policy', ''); end if;
  return null;
end $$;
create trigger link_share_added after insert on link_share referencing new table as touched
  for each statement execute function raise_link_policy();
create trigger link_share_changed after update on link_share referencing new table as touched
  for each statement execute function raise_link_policy();
create trigger link_share_removed after delete on link_share referencing old table as touched
  for each statement execute function raise_link_policy();

-- What is shared follows no reorganisation: a province that merges would show its parent what it never saw. Copies above are
-- told anew, so that none stays as it last stood.
create function raise_all_link_policies() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from touched t join before b using (id) where (t.province_id, t.valid_to) is distinct from (b.province_id, b.valid_to)) then
    update link_policy set version = version + 1;
    perform pg_notify('hub_link_policy', '');
  end if;
  return null;
end $$;
create trigger org_unit_moves after update on org_unit referencing new table as touched old table as before
  for each statement execute function raise_all_link_policies();
insert into reorganised_table (name, follows_facility, follows_province, about) values
  ('link_share', false, false, 'ends with its province: what that became is shared anew, by whoever decides it'),
  ('linked_unit', false, true, 'with its province, as which the child''s is still known');

-- What another hub says is not rewritten here, and what is this hub's own is not written by the link. Inside functions of the
-- owner (a reorganisation moves facilities, whosever they are) nobody is hub_app.
create function keep_origin() returns trigger language plpgsql as $$
declare
  origin uuid := case when tg_op = 'DELETE' then old.origin_hub_id else new.origin_hub_id end;
begin
  if tg_op = 'UPDATE' and new.origin_hub_id is distinct from old.origin_hub_id then
    raise exception 'an origin does not change' using errcode = 'insufficient_privilege';
  end if;
  if current_user = 'hub_app' and origin <> self_hub_id() then
    raise exception 'it is another hub''s' using errcode = 'insufficient_privilege', constraint = 'other_origin';
  end if;
  -- The cheap questions first: the recorder changes hundreds of rows at once.
  if current_user = 'hub_job' and (tg_op <> 'UPDATE' or tg_table_name <> 'camera') and origin = self_hub_id() then
    raise exception 'it is this hub''s own' using errcode = 'insufficient_privilege', constraint = 'own_origin';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger camera_origin before insert or update or delete on camera for each row execute function keep_origin();
create trigger area_origin before insert or update or delete on area for each row execute function keep_origin();
create trigger org_unit_origin before insert or update or delete on org_unit for each row execute function keep_origin();

-- Nor are cameras registered where another hub is the origin of the facility.
create function keep_facility_origin() returns trigger language plpgsql as $$
begin
  if current_user = 'hub_app' and exists (select from org_unit u where u.id = new.facility_id and u.origin_hub_id <> self_hub_id()) then
    raise exception 'the facility is another hub''s' using errcode = 'insufficient_privilege', constraint = 'other_origin';
  end if;
  return new;
end $$;
create trigger camera_facility_origin before insert on camera for each row execute function keep_facility_origin();

grant select on hub_link, linked_unit, linked_camera, link_share, link_policy to hub_app, hub_job;
grant insert, update on hub, hub_link, linked_unit to hub_job;
grant insert, update, delete on linked_camera to hub_job;
grant insert, delete on camera to hub_job;
grant insert, update on area to hub_job;
grant insert, update (name, short_name, latitude, longitude, connection_stage, connection_reason) on org_unit to hub_job;
grant insert, delete, update (level, shared_by, shared_at) on link_share to hub_app;
grant update (unit_id, fault, by_hand) on linked_unit to hub_app;

alter table hub_link enable row level security;
alter table linked_unit enable row level security;
alter table linked_camera enable row level security;
alter table link_share enable row level security;
alter table link_policy enable row level security;
create policy app_sees on hub_link for select to hub_app using ((select scope_country()));
create policy app_sees on linked_unit for select to hub_app using ((select scope_country()));
create policy app_matches on linked_unit for update to hub_app using ((select scope_country())) with check ((select scope_country()));
create policy app_sees on linked_camera for select to hub_app using ((select scope_country()));
create policy app_shares on link_share to hub_app using ((select scope_country())) with check ((select scope_country()));
create policy app_sees on link_policy for select to hub_app using ((select scope_country()));
create policy job_all on hub_link to hub_job using (true) with check (true);
create policy job_all on linked_unit to hub_job using (true) with check (true);
create policy job_all on linked_camera to hub_job using (true) with check (true);
create policy job_all on link_share to hub_job using (true) with check (true);
create policy job_all on link_policy to hub_job using (true) with check (true);
