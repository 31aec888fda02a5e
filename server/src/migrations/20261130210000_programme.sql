-- What a programme asks (R1, R2, R10, R11, R13): which provinces, which areas, how many connected cameras by the end of which day,
-- and the standard by which a camera can be connected. A facility says who manages it: a province answers for its own alone.

create type facility_management as enum ('PROVINCE', 'MILITARY', 'OTHER');
alter table org_unit
  -- Facilities only; of other units nothing is said by it.
  add column managed_by facility_management not null default 'PROVINCE',
  add check (kind = 'FACILITY' or managed_by = 'PROVINCE');

alter table programme
  -- Optimistic lock for edits by people.
  add column version int not null default 1,
  add check (length(name_vi) between 1 and 200),
  add check (length(name_en) between 1 and 200),
  add check (length(legal_basis) between 1 and 500),
  -- Targets are days between: no programme without end.
  add check (deadline - started_on <= 1095);

-- Provinces in scope; one that is not listed is not. Those that have ended stay, as history.
create table programme_province (
  programme_id uuid not null references programme (id),
  province_id uuid not null references org_unit (id),
  -- Optimistic lock of its targets: two people may edit two provinces.
  version int not null default 1,
  primary key (programme_id, province_id)
);

-- Kinds of areas that each facility must have a camera in.
create table programme_required_area (
  programme_id uuid not null references programme (id),
  kind area_kind not null,
  primary key (programme_id, kind)
);

-- Connected cameras wanted by the end of a day in Asia/Ho_Chi_Minh; between two days the earlier one holds. Stay when a province
-- leaves the scope, so that it comes back whole.
create table programme_target (
  programme_id uuid not null references programme (id),
  province_id uuid not null references org_unit (id),
  day date not null,
  cameras int not null check (cameras between 0 and 1000000),
  primary key (programme_id, province_id, day)
);

create function check_targets() returns trigger language plpgsql as $$
begin
  if exists (select from touched t join programme p on p.id = t.programme_id where t.day not between p.started_on and p.deadline) then
    raise exception 'a target is a day of its programme' using errcode = 'check_violation', constraint = 'target_in_time';
  end if;
  if exists (
    select from (
      select t.cameras, lag(t.cameras) over (partition by t.programme_id, t.province_id order by t.day) as before
      from programme_target t
      where (t.programme_id, t.province_id) in (select x.programme_id, x.province_id from touched x)) s
    where s.cameras < s.before) then
    raise exception 'targets do not fall' using errcode = 'check_violation', constraint = 'target_rises';
  end if;
  return null;
end $$;
create trigger programme_target_added after insert on programme_target referencing new table as touched
  for each statement execute function check_targets();
create trigger programme_target_changed after update on programme_target referencing new table as touched
  for each statement execute function check_targets();

-- Other dates: what was wanted after the last day is wanted on it, what was wanted before the first on that.
create function fit_targets() returns trigger language plpgsql as $$
begin
  with beyond as (
    delete from programme_target where programme_id = new.id and day not between new.started_on and new.deadline returning *)
  insert into programme_target (programme_id, province_id, day, cameras)
    select b.programme_id, b.province_id, least(greatest(b.day, new.started_on), new.deadline), max(b.cameras)
    from beyond b group by 1, 2, 3
    on conflict (programme_id, province_id, day) do update set cameras = greatest(excluded.cameras, programme_target.cameras);
  return null;
end $$;
create trigger programme_dates after update of started_on, deadline on programme for each row execute function fit_targets();

-- A reorganisation. What begins is in scope where something it comes from was. Provinces that merge have their targets together; a
-- part has those that its province had when it was merged; where a province is parted that never was, they are to be set anew.
create function inherit_programme() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into programme_province (programme_id, province_id)
    select distinct p.programme_id, new.target_id from programme_province p where p.province_id = any (new.source_ids)
    on conflict do nothing;
  with heir as (
    select h.id from unnest(case new.kind when 'MERGE' then new.source_ids else new.keep_ids end) as h (id)
    where new.kind = 'MERGE' or h.id <> all (new.source_ids)),
  days as (
    select distinct t.programme_id, t.day from programme_target t join heir h on h.id = t.province_id
      join programme_province s on s.programme_id = t.programme_id and s.province_id = new.target_id)
  insert into programme_target (programme_id, province_id, day, cameras)
    select d.programme_id, new.target_id, d.day, sum(v.cameras)
    from days d cross join heir h cross join lateral (
      select t.cameras from programme_target t
      where t.programme_id = d.programme_id and t.province_id = h.id and t.day <= d.day order by t.day desc limit 1) v
    group by d.programme_id, d.day;
  return null;
end $$;
create trigger reorganisation_step_programme after update of target_id on reorganisation_step for each row
  when (new.kind <> 'MOVE' and old.target_id is null and new.target_id is not null) execute function inherit_programme();
insert into reorganised_table (name, follows_facility, follows_province, about) values
  ('programme_province', false, false, 'inherit_programme: what begins is in scope where it comes from one that was'),
  ('programme_target', false, false, 'inherit_programme: merged, they add up; parted, each has its own again');

-- Programmes from before asked every province, and the areas that guideline 4403 wants everywhere.
insert into programme_province (programme_id, province_id)
  select p.id, u.id from programme p cross join org_unit u where u.kind = 'PROVINCE' and u.valid_to is null;
insert into programme_required_area (programme_id, kind)
  select p.id, k from programme p cross join unnest(enum_range(null::area_kind)) k where k <> 'PUBLIC_OTHER';

-- ------------------------------------------------------------------------------------------- the connection standard

-- Versions of the checklist by which a camera can be connected; as with the guideline, what is published stays, word for word.
create table connection_standard (
  id uuid primary key default uuidv7(),
  -- Counts up, given here: of the versions whose time has come, the highest counts.
  number int not null unique check (number > 0),
  label text not null unique check (length(label) between 1 and 60),
  published_at timestamptz not null,
  -- Null: came with the program.
  published_by uuid,
  in_force_from timestamptz not null check (in_force_from >= published_at),
  -- Which transaction wrote it: a version is published whole.
  written_by xid8 not null default '0'
);
create function number_connection_standard() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(4403, 13);
  new.number := 1 + coalesce((select max(number) from connection_standard), 0);
  new.written_by := pg_current_xact_id();
  return new;
end $$;
create trigger connection_standard_numbered before insert on connection_standard
  for each row execute function number_connection_standard();

create table connection_check (
  standard_id uuid not null references connection_standard (id),
  -- Stable over versions: what was measured is held against it.
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  position int not null check (position between 1 and 60),
  -- MEASURED by the hub, or ASKED of a person on site.
  method text not null check (method in ('MEASURED', 'ASKED')),
  severity text not null check (severity in ('REQUIRED', 'RECOMMENDED')),
  -- Thresholds, by code (server/src/programme/check-parameters.ts).
  parameters jsonb not null check (jsonb_typeof(parameters) = 'object' and length(parameters::text) <= 2000),
  title_vi text not null check (length(title_vi) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  -- Paragraphs apart by an empty line: what it means, how it is seen, what is to be done.
  guidance_vi text not null check (length(guidance_vi) between 1 and 2000),
  guidance_en text not null check (length(guidance_en) between 1 and 2000),
  -- On whose word: a letter, a decision, or good practice, which is said to be no more.
  source_vi text not null check (length(source_vi) between 1 and 300),
  source_en text not null check (length(source_en) between 1 and 300),
  primary key (standard_id, code),
  unique (standard_id, position)
);
create function keep_standard_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from connection_standard s where s.id = new.standard_id and s.written_by = pg_current_xact_id()) then
    raise exception 'nothing is added to a published standard' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger connection_check_whole before insert on connection_check for each row execute function keep_standard_whole();
create trigger connection_standard_append_only before update or delete on connection_standard
  for each row execute function refuse_change();
create trigger connection_standard_no_truncate before truncate on connection_standard
  for each statement execute function refuse_change();
create trigger connection_check_append_only before update or delete on connection_check
  for each row execute function refuse_change();
create trigger connection_check_no_truncate before truncate on connection_check
  for each statement execute function refuse_change();

-- ------------------------------------------------------------------------------------------- rights in the database

grant select on programme_province, programme_required_area, programme_target, connection_standard, connection_check
  to hub_app, hub_job;
grant insert (name_vi, name_en, legal_basis, started_on, deadline, is_exercise) on programme to hub_app;
grant update (name_vi, name_en, legal_basis, started_on, deadline, version) on programme to hub_app;
grant insert (programme_id, province_id), delete, update (version) on programme_province to hub_app;
grant insert, delete on programme_required_area to hub_app;
grant insert, delete, update (cameras) on programme_target to hub_app;
grant insert (label, published_at, published_by, in_force_from) on connection_standard to hub_app;
grant insert on connection_check to hub_app;
grant update (managed_by) on org_unit to hub_app;
grant update (managed_by) on org_unit to hub_job;

alter table programme enable row level security;
alter table programme_province enable row level security;
alter table programme_required_area enable row level security;
alter table programme_target enable row level security;
alter table connection_standard enable row level security;
alter table connection_check enable row level security;
-- A programme and what it asks of a camera is everybody's to read; a province's targets are those of whoever sees it whole.
create policy app_reads on programme for select to hub_app using (true);
create policy app_begins on programme for insert to hub_app with check ((select scope_country()));
create policy app_edits on programme for update to hub_app using ((select scope_country())) with check ((select scope_country()));
create policy app_reads on programme_required_area for select to hub_app using (true);
create policy app_adds on programme_required_area for insert to hub_app with check ((select scope_country()));
create policy app_removes on programme_required_area for delete to hub_app using ((select scope_country()));
create policy app_sees on programme_province for select to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy app_adds on programme_province for insert to hub_app with check ((select scope_country()));
create policy app_edits on programme_province for update to hub_app using ((select scope_country()));
create policy app_removes on programme_province for delete to hub_app using ((select scope_country()));
create policy app_sees on programme_target for select to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy app_adds on programme_target for insert to hub_app with check ((select scope_country()));
create policy app_edits on programme_target for update to hub_app using ((select scope_country()));
create policy app_removes on programme_target for delete to hub_app using ((select scope_country()));
create policy app_reads on connection_standard for select to hub_app using (true);
create policy app_publishes on connection_standard for insert to hub_app with check ((select scope_country()));
create policy app_reads on connection_check for select to hub_app using (true);
create policy app_publishes on connection_check for insert to hub_app with check ((select scope_country()));
-- Of a unit people change who manages it, for a whole province: a facility does not take itself out of its province's count.
create policy app_manages on org_unit for update to hub_app
  using (kind = 'FACILITY' and ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])))
  with check (kind = 'FACILITY' and ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])));
create policy job_all on programme to hub_job using (true);
create policy job_all on programme_province to hub_job using (true);
create policy job_all on programme_required_area to hub_job using (true);
create policy job_all on programme_target to hub_job using (true);
create policy job_all on connection_standard to hub_job using (true);
create policy job_all on connection_check to hub_job using (true);
