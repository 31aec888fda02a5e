-- What a decision says on paper: one scan each, kept as it came.
create table decision_document (
  decision_id uuid primary key references decision (id),
  -- Whose the decision is, for the policy; null: the country's.
  province_id uuid,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  content bytea not null check (length(content) between 1 and 10485760),
  sha256 bytea not null check (sha256 = sha256(content)),
  added_by uuid not null,
  added_at timestamptz not null
);
grant select, insert on decision_document to hub_app;
grant select on decision_document to hub_job;
alter table decision_document enable row level security;
create policy app_reads on decision_document for select to hub_app
  using ((select scope_country()) or province_id is null or province_id = any ((select scope_provinces())::uuid[])
    or province_id = any ((select scope_ancestors())::uuid[]));
create policy app_adds on decision_document for insert to hub_app
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy job_all on decision_document to hub_job using (true) with check (true);

-- People not yet known are invited by whoever could give them a role (R3): the API asks here, the provisioner makes the
-- account and computes from role and unit in which directory it stands.
create table invitation (
  id uuid primary key default uuidv7(),
  family_name text not null check (length(family_name) between 1 and 100),
  given_name text not null check (length(given_name) between 1 and 100),
  email text not null check (length(email) between 3 and 200 and email = lower(email)),
  role grant_role not null check (role <> 'tool'),
  unit_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  province_id uuid,
  facility_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  person_id uuid,
  -- Why no account was made; null: it was, or is still to be.
  fault text check (fault in ('EXISTS', 'REFUSED')),
  -- Stands here between the provisioner and the one who invited, once, for a moment.
  one_time_password text,
  check (done_at is not null or (person_id is null and fault is null and one_time_password is null))
);
create trigger invitation_place before insert on invitation for each row execute function place_grant();
create index invitation_open on invitation (asked_at) where done_at is null;
create trigger invitation_announce after insert on invitation
  for each statement execute function announce_provisioning();

grant select (id, done_at, person_id, fault, one_time_password, asked_by, province_id, facility_id, operator_id),
  insert (family_name, given_name, email, role, unit_id, operator_id, asked_by, asked_at),
  update (one_time_password) on invitation to hub_app;
grant select, update (done_at, person_id, fault, one_time_password) on invitation to hub_job;
alter table invitation enable row level security;
create policy app_in_scope on invitation to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or facility_id = any ((select scope_facilities())::uuid[]) or operator_id = any ((select scope_operators())::uuid[]));
create policy job_all on invitation to hub_job using (true) with check (true);
