-- The whole model of the hub. Roles: hub_owner (migrations; owns everything), hub_app (the API: row-level security),
-- hub_job (prober, jobs, mirror: sees every row, writes only what its work needs). Keycloak has a database of its own.
-- Time always comes in as a parameter (an injected clock), never from now().

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Vietnamese order: names sort by it wherever people read them.
create collation if not exists vi (provider = icu, locale = 'vi');

-- Lower case without diacritics, đ as d: both sides of every search pass through it.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent'::regdictionary, normalize(value, NFC)));

-- The scope of a transaction, set by the API before its first query (set_config(..., true)). Absent: nothing is seen.
create function scope_country() returns boolean language sql stable parallel safe
  return coalesce(current_setting('hub.country', true), '') = 'on';
create function scope_provinces() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('hub.provinces', true), ''), '{}')::uuid[];
create function scope_facilities() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('hub.facilities', true), ''), '{}')::uuid[];
create function scope_ancestors() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('hub.ancestors', true), ''), '{}')::uuid[];

-- ---------------------------------------------------------------------------------------------- hubs, operators

-- Hubs whose rows stand here. Exactly one is this one.
create table hub (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  is_self boolean not null default false
);
create unique index hub_one_self on hub (is_self) where is_self;
insert into hub (name, is_self) values ('self', true);
create function self_hub_id() returns uuid language sql stable as $$ select id from hub where is_self $$;

create table operator (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 200)
);

-- ------------------------------------------------------------------------------------------------ the hierarchy

create type org_unit_kind as enum ('MINISTRY', 'PROVINCE', 'FACILITY');
create type connection_stage as enum
  ('REGISTERED', 'SURVEYED', 'ELIGIBLE', 'NOT_ELIGIBLE', 'CONNECTING', 'CONNECTED', 'ACCEPTED', 'BLOCKED');
create type connection_reason as enum
  ('OUTDATED_CAMERA', 'SECURITY_SETTINGS', 'NO_COOPERATION', 'NO_UPLINK', 'POWER', 'NOT_SURVEYED', 'OTHER');

create table org_unit (
  id uuid primary key default uuidv7(),
  kind org_unit_kind not null,
  code text not null check (code ~ '^[0-9A-Za-z@.-]{1,64}$'),
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 200),
  parent_id uuid references org_unit (id),
  -- Where the unit stands: a province carries its own id in province_id, a facility in facility_id.
  province_id uuid,
  facility_id uuid,
  region text check (region in ('north', 'south')),
  operator_id uuid references operator (id),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- Facilities only: how far the connection of the whole facility is, and what holds it up.
  connection_stage connection_stage,
  connection_reason connection_reason,
  -- Valid from this day (inclusive) until that day (exclusive); null: still valid. Codes are reused, ids never.
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  origin_hub_id uuid not null default self_hub_id() references hub (id),
  search_text text generated always as (fold(name || ' ' || short_name || ' ' || code)) stored,
  check ((kind = 'MINISTRY') = (parent_id is null)),
  check (kind <> 'MINISTRY' or (province_id is null and facility_id is null)),
  check (kind <> 'PROVINCE' or (province_id = id and facility_id is null)),
  check (kind <> 'FACILITY' or (province_id = parent_id and facility_id = id)),
  check ((kind = 'FACILITY') = (connection_stage is not null)),
  constraint org_unit_code_once_per_day
    exclude using gist (kind with =, code with =, daterange(valid_from, valid_to) with &&)
);
create index org_unit_children on org_unit (parent_id, code, id);
create index org_unit_by_code on org_unit (kind, code);
create index org_unit_search on org_unit using gin (search_text gin_trgm_ops);

-- Which operator connects which province. A second scope beside the tree.
create table operator_assignment (
  operator_id uuid not null references operator (id),
  province_id uuid not null references org_unit (id),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (operator_id, province_id, valid_from)
);

create table programme (
  id uuid primary key default uuidv7(),
  name_vi text not null,
  name_en text not null,
  legal_basis text not null,
  started_on date not null,
  deadline date not null check (deadline >= started_on),
  -- An exercise is labelled as such wherever its data is shown.
  is_exercise boolean not null default false
);

-- ------------------------------------------------------------------------------------------------------- cameras

-- Guideline 4403/CV-BCĐ. Rooms, baths and toilets are not kinds: a camera there cannot be expressed (R13).
create type area_kind as enum
  ('CORRIDOR', 'FLOOR_LOBBY', 'YARD', 'SAMPLING', 'RECEPTION', 'MEDICAL_CHECK', 'GOODS_HANDOVER',
   'SHARED_BATH_OUTSIDE', 'ENTRANCE_GATE', 'PUBLIC_OTHER');

create table area (
  id uuid primary key default uuidv7(),
  facility_id uuid not null references org_unit (id),
  province_id uuid not null references org_unit (id),
  kind area_kind not null,
  name text not null check (length(name) between 1 and 200),
  -- Signed off on a still by a person who may; null: not yet.
  signed_off_at timestamptz,
  signed_off_by uuid,
  origin_hub_id uuid not null default self_hub_id() references hub (id),
  check ((signed_off_at is null) = (signed_off_by is null)),
  unique (facility_id, kind, name)
);

create type camera_status as enum ('ONLINE', 'DEGRADED', 'OFFLINE', 'UNKNOWN');
create type status_reason as enum
  ('UNREACHABLE', 'AUTH_REJECTED', 'NO_VIDEO', 'FROZEN', 'BLACK', 'COVERED', 'MOVED', 'UNSUPPORTED_CODEC', 'FLAPPING',
   'NOT_CONNECTED', 'PROBE_STALE', 'LINK_DOWN');

create table camera (
  id uuid primary key default uuidv7(),
  code text not null check (code ~ '^[0-9A-Za-z.-]{1,64}$'),
  name text not null check (length(name) between 1 and 200),
  area_id uuid not null references area (id),
  area_kind area_kind not null,
  facility_id uuid not null references org_unit (id),
  province_id uuid not null references org_unit (id),
  operator_id uuid references operator (id),
  stage connection_stage not null default 'REGISTERED',
  stage_reason connection_reason,
  stage_since timestamptz not null,
  -- Null status_reason exactly while ONLINE.
  status camera_status not null default 'UNKNOWN',
  status_reason status_reason default 'NOT_CONNECTED',
  status_since timestamptz not null,
  -- Last time a probe answered anything at all; null: never probed.
  last_probed_at timestamptz,
  -- What the last probe measured; null: not known.
  video_codec text,
  video_width int check (video_width > 0),
  video_height int check (video_height > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Optimistic lock for edits by people.
  version int not null default 1,
  origin_hub_id uuid not null default self_hub_id() references hub (id),
  search_text text generated always as (fold(name || ' ' || code)) stored,
  check ((status = 'ONLINE') = (status_reason is null)),
  check ((status = 'DEGRADED') = (coalesce(status_reason in
    ('FROZEN', 'BLACK', 'COVERED', 'MOVED', 'UNSUPPORTED_CODEC', 'FLAPPING'), false))),
  check ((status = 'OFFLINE') = (coalesce(status_reason in ('UNREACHABLE', 'AUTH_REJECTED', 'NO_VIDEO'), false))),
  check ((stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED')) or status = 'UNKNOWN'),
  check ((coalesce(status_reason = 'NOT_CONNECTED', false)) = (stage not in ('CONNECTING', 'CONNECTED', 'ACCEPTED'))),
  unique (facility_id, code)
);
create unique index camera_code on camera (code, origin_hub_id);
create index camera_by_facility on camera (facility_id, code, id);
create index camera_by_province on camera (province_id, code, id);
create index camera_in_order on camera (code, id);
create index camera_by_status on camera (status, code, id);
create index camera_search on camera using gin (search_text gin_trgm_ops);

-- Address and credentials, sealed (AES-256-GCM) with a key that is not in the database. The API may write them and never
-- read them: hub_app has no SELECT here.
create table camera_source (
  camera_id uuid primary key references camera (id) on delete cascade,
  sealed bytea not null,
  key_id text not null,
  -- Keyed hash of the address without credentials, to find the same camera registered twice.
  address_hash bytea not null,
  updated_at timestamptz not null
);
create index camera_source_by_address on camera_source (address_hash);

-- How many cameras a facility and a province have in each state; a ministry is the sum of its provinces. Kept by the
-- trigger below, so that no writer can forget it; never count(*) over cameras.
create table unit_counts (
  unit_id uuid primary key references org_unit (id) on delete cascade,
  province_id uuid not null,
  facility_id uuid,
  not_connected int not null default 0 check (not_connected >= 0),
  online int not null default 0 check (online >= 0),
  degraded int not null default 0 check (degraded >= 0),
  offline int not null default 0 check (offline >= 0),
  unknown int not null default 0 check (unknown >= 0)
);
create index unit_counts_by_province on unit_counts (province_id);

create function make_unit_counts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.kind <> 'MINISTRY' then
    insert into unit_counts (unit_id, province_id, facility_id) values (new.id, new.province_id, new.facility_id);
  end if;
  return null;
end $$;
create trigger org_unit_counts after insert on org_unit for each row execute function make_unit_counts();

-- ------------------------------------------------------------------------------------- changes, in commit order

-- Numbers changes in the order in which they commit: whoever is about to publish takes this lock, keeps it until commit,
-- and only then draws numbers. Readers who saw number n have therefore seen every number below it. Call begin_change()
-- first in each transaction that writes cameras or the outbox, before any other row lock, so that writers cannot
-- deadlock.
create sequence change_seq;
create function begin_change() returns void language sql volatile
  as $$ select pg_advisory_xact_lock(4403, 1) $$;

-- What other replicas (and later other hubs) must hear about. Woken by NOTIFY hub_outbox.
create table outbox (
  seq bigint primary key default nextval('change_seq'),
  topic text not null check (topic in ('camera.status', 'camera.changed', 'camera.removed', 'unit.changed')),
  entity_id uuid not null,
  province_id uuid,
  facility_id uuid,
  payload jsonb not null,
  occurred_at timestamptz not null
);
create index outbox_by_time on outbox (occurred_at);
create function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_outbox', '');
  return null;
end $$;
create trigger outbox_announce after insert on outbox for each statement execute function announce_outbox();

-- Every status change, append-only, one partition a month. `seq` is the outbox number of the change: the cursor.
create table status_event (
  seq bigint not null,
  camera_id uuid not null,
  facility_id uuid not null,
  province_id uuid not null,
  previous_status camera_status not null,
  previous_reason status_reason,
  status camera_status not null,
  reason status_reason,
  occurred_at timestamptz not null,
  primary key (seq, occurred_at)
) partition by range (occurred_at);
create index status_event_by_camera on status_event (camera_id, occurred_at desc, seq desc);

create table access_log (
  id uuid not null default uuidv7(),
  occurred_at timestamptz not null,
  actor_id text,
  actor_name text,
  grant_id uuid,
  action text not null check (length(action) between 1 and 60),
  target_kind text,
  target_id text,
  province_id uuid,
  facility_id uuid,
  outcome text not null check (outcome in ('ALLOWED', 'REFUSED', 'FAILED')),
  -- Why refused: an error code; null when allowed.
  code text,
  address inet,
  request_id text,
  details jsonb not null default '{}',
  primary key (id, occurred_at)
) partition by range (occurred_at);
create index access_log_by_target on access_log (target_id, occurred_at desc);
create index access_log_by_actor on access_log (actor_id, occurred_at desc);

-- Monthly partitions: the default one catches what no month was made for yet, so that nothing is ever lost.
create table status_event_default partition of status_event default;
create table access_log_default partition of access_log default;
create function ensure_month(month date) returns void
  language plpgsql security definer set search_path = public as $$
declare
  first_day date := date_trunc('month', month)::date;
  next_month date := (date_trunc('month', month) + interval '1 month')::date;
  parent text;
begin
  foreach parent in array array['status_event', 'access_log'] loop
    if to_regclass(format('%I', parent || '_' || to_char(first_day, 'YYYYMM'))) is null then
      execute format('create table %I partition of %I for values from (%L) to (%L)',
        parent || '_' || to_char(first_day, 'YYYYMM'), parent,
        first_day::text || ' 00:00:00+00', next_month::text || ' 00:00:00+00');
    end if;
  end loop;
end $$;

-- Append-only, for the owner too: history is not edited.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger status_event_append_only before update or delete on status_event
  for each row execute function refuse_change();
create trigger access_log_append_only before update or delete on access_log
  for each row execute function refuse_change();
create trigger status_event_no_truncate before truncate on status_event
  for each statement execute function refuse_change();
create trigger access_log_no_truncate before truncate on access_log
  for each statement execute function refuse_change();

-- Counters follow the camera table, statement by statement.
create function camera_count_deltas(added boolean, province uuid, facility uuid, s camera_status, r status_reason)
  returns table (unit_id uuid, nc int, onl int, deg int, off int, unk int)
  language sql immutable as $$
  select u, sign * (coalesce(r = 'NOT_CONNECTED', false))::int, sign * (s = 'ONLINE')::int,
         sign * (s = 'DEGRADED')::int, sign * (s = 'OFFLINE')::int,
         sign * (s = 'UNKNOWN' and r is distinct from 'NOT_CONNECTED')::int
  from unnest(array[province, facility]) u, (select case when added then 1 else -1 end as sign) x
$$;

create function add_camera_counts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform begin_change();
  update unit_counts c set not_connected = c.not_connected + d.nc, online = c.online + d.onl,
    degraded = c.degraded + d.deg, offline = c.offline + d.off, unknown = c.unknown + d.unk
  from (
    select x.unit_id, sum(x.nc)::int nc, sum(x.onl)::int onl, sum(x.deg)::int deg, sum(x.off)::int off,
           sum(x.unk)::int unk
    from added a, camera_count_deltas(true, a.province_id, a.facility_id, a.status, a.status_reason) x
    group by x.unit_id
  ) d where d.unit_id = c.unit_id;
  return null;
end $$;
create function remove_camera_counts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform begin_change();
  update unit_counts c set not_connected = c.not_connected + d.nc, online = c.online + d.onl,
    degraded = c.degraded + d.deg, offline = c.offline + d.off, unknown = c.unknown + d.unk
  from (
    select x.unit_id, sum(x.nc)::int nc, sum(x.onl)::int onl, sum(x.deg)::int deg, sum(x.off)::int off,
           sum(x.unk)::int unk
    from removed a, camera_count_deltas(false, a.province_id, a.facility_id, a.status, a.status_reason) x
    group by x.unit_id
  ) d where d.unit_id = c.unit_id;
  return null;
end $$;
create function change_camera_counts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform begin_change();
  update unit_counts c set not_connected = c.not_connected + d.nc, online = c.online + d.onl,
    degraded = c.degraded + d.deg, offline = c.offline + d.off, unknown = c.unknown + d.unk
  from (
    select y.unit_id, sum(y.nc)::int nc, sum(y.onl)::int onl, sum(y.deg)::int deg, sum(y.off)::int off,
           sum(y.unk)::int unk
    from (
      select x.* from added a, camera_count_deltas(true, a.province_id, a.facility_id, a.status, a.status_reason) x
      union all
      select x.* from removed a, camera_count_deltas(false, a.province_id, a.facility_id, a.status, a.status_reason) x
    ) y
    group by y.unit_id
    having sum(y.nc) <> 0 or sum(y.onl) <> 0 or sum(y.deg) <> 0 or sum(y.off) <> 0 or sum(y.unk) <> 0
  ) d where d.unit_id = c.unit_id;
  return null;
end $$;
create trigger camera_counts_insert after insert on camera referencing new table as added
  for each statement execute function add_camera_counts();
create trigger camera_counts_delete after delete on camera referencing old table as removed
  for each statement execute function remove_camera_counts();
create trigger camera_counts_update after update on camera referencing new table as added old table as removed
  for each statement execute function change_camera_counts();

-- ------------------------------------------------------------------------ people: mirror of Keycloak, and grants

create table person (
  -- Keycloak's user id.
  id uuid primary key,
  username text not null,
  display_name text not null,
  kind text not null check (kind in ('person', 'tool')),
  enabled boolean not null
);

-- Memberships as Keycloak holds them, by group path (/vn/24/viewer/24-001).
create table membership (
  person_id uuid not null references person (id) on delete cascade,
  group_path text not null check (length(group_path) <= 300),
  primary key (person_id, group_path)
);

-- How old the mirror is: a mirror older than 30 s is not believed.
create table mirror_state (
  only_row boolean primary key default true check (only_row),
  synced_at timestamptz,
  reconciled_at timestamptz,
  version bigint not null default 0
);
insert into mirror_state default values;

create type grant_role as enum
  ('telecom', 'leader', 'auditor', 'admin', 'health', 'manager', 'reviewer', 'viewer', 'lead', 'engineer', 'tool');

-- What Keycloak has no place for. Rights are membership AND grant, both in force.
create table access_grant (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  role grant_role not null,
  -- Both null: the country.
  unit_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  -- Group whose membership the grant stands beside.
  group_path text not null,
  -- Only for tools: the permissions named by the grant.
  permissions text[] not null default '{}',
  given_by uuid,
  parent_id uuid references access_grant (id),
  reason text not null default '',
  valid_from timestamptz not null,
  -- Null: open-ended.
  expires_at timestamptz check (expires_at > valid_from),
  ended_at timestamptz,
  ended_by uuid,
  check (unit_id is null or operator_id is null),
  check ((role in ('lead', 'engineer')) = (operator_id is not null))
);
create index access_grant_of_person on access_grant (person_id) where ended_at is null;
create index access_grant_children on access_grant (parent_id);

-- -------------------------------------------------------------------------------------------- rights in the database

grant usage on schema public to hub_app, hub_job;
grant usage on sequence change_seq to hub_app, hub_job;

grant select on hub, operator, operator_assignment, programme to hub_app, hub_job;
grant select on org_unit, area, unit_counts to hub_app, hub_job;
grant insert, update on area to hub_app;
grant select, insert, update, delete on camera to hub_app;
grant insert, delete on camera_source to hub_app;
grant select (camera_id) on camera_source to hub_app;
grant insert on outbox to hub_app;
grant select on status_event, access_log to hub_app;
grant insert on status_event, access_log to hub_app;

grant select, update on camera to hub_job;
grant select on camera_source to hub_job;
grant select, insert, delete on outbox to hub_job;
grant select, insert on status_event to hub_job;
grant select, insert on access_log to hub_job;
grant select, insert, update, delete on person, membership to hub_job;
grant select, update on mirror_state to hub_job;
grant select on access_grant to hub_job;

-- Row-level security: behind the filters of the queries, not instead of them. Each helper stands in a scalar
-- sub-query, so that it runs once a query and not once a row; the keys are uuid (=), which is leak-proof.
alter table org_unit enable row level security;
alter table area enable row level security;
alter table camera enable row level security;
alter table camera_source enable row level security;
alter table unit_counts enable row level security;
alter table outbox enable row level security;
alter table status_event enable row level security;
alter table access_log enable row level security;

create policy app_sees_scope on org_unit for select to hub_app using (
  kind = 'MINISTRY' or (select scope_country())
  or province_id = any ((select scope_provinces())::uuid[])
  or facility_id = any ((select scope_facilities())::uuid[])
  or id = any ((select scope_ancestors())::uuid[]));
create policy app_in_scope on area to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy app_in_scope on camera to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
-- A source is as reachable as its camera (the sub-query is itself under the camera's policy).
create policy app_in_scope on camera_source to hub_app
  using (exists (select from camera c where c.id = camera_id))
  with check (exists (select from camera c where c.id = camera_id));
create policy app_in_scope on unit_counts for select to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy app_writes on outbox for insert to hub_app
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy app_in_scope on status_event to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy app_reads_scope on access_log for select to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]));
create policy app_writes on access_log for insert to hub_app with check (true);

create policy job_all on org_unit to hub_job using (true) with check (true);
create policy job_all on area to hub_job using (true) with check (true);
create policy job_all on camera to hub_job using (true) with check (true);
create policy job_all on camera_source to hub_job using (true) with check (true);
create policy job_all on unit_counts to hub_job using (true) with check (true);
create policy job_all on outbox to hub_job using (true) with check (true);
create policy job_all on status_event to hub_job using (true) with check (true);
create policy job_all on access_log to hub_job using (true) with check (true);

-- Replicas keep the units in memory and read them anew when a statement touched any; one announcement a statement is
-- enough. Its time, for clearing the outbox only, is that of the newest change before it: no clock is at hand here.
create function announce_units() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform begin_change();
  insert into outbox (topic, entity_id, payload, occurred_at)
    select 'unit.changed', min(id::text)::uuid, '{}', coalesce((select max(occurred_at) from outbox), 'epoch')
    from touched having count(*) > 0;
  return null;
end $$;
create trigger org_unit_announce_insert after insert on org_unit referencing new table as touched
  for each statement execute function announce_units();
create trigger org_unit_announce_update after update on org_unit referencing new table as touched
  for each statement execute function announce_units();

-- Replicas re-read grants when one changes.
create function announce_grants() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_grants', '');
  return null;
end $$;
create trigger access_grant_announce after insert or update or delete on access_grant
  for each statement execute function announce_grants();
