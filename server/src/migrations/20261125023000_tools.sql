-- Programs that ask the hub, and who answers for each (R3, R9). A tool by itself may do nothing: what it may stands in its
-- grants, as with everybody.
create table tool (
  id uuid primary key default uuidv7(),
  -- Its name at Keycloak, computed here and never taken from a request. None of the realm's own clients is a tool.
  client_id text not null unique default 'tool-' || left(replace(gen_random_uuid()::text, '-', ''), 10)
    check (client_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' and client_id !~ '^hub(-|$)' and client_id not in
      ('portal', 'account', 'account-console', 'admin-cli', 'admin-permissions', 'broker', 'realm-management',
       'security-admin-console')),
  -- The account behind its client; null: still to be made.
  service_account_id uuid unique,
  -- KEYCLOAK: found there, made by somebody outside of the hub.
  origin text not null default 'HUB' check (origin in ('HUB', 'KEYCLOAK')),
  name text not null check (length(name) between 1 and 100),
  purpose text not null check (length(purpose) <= 500),
  -- A person; null only for what was found in Keycloak and has not been adopted.
  owner_id uuid check (owner_id <> service_account_id),
  -- Where it may be given anything; null: over the country.
  province_id uuid references org_unit (id),
  requests_per_minute integer not null default 600 check (requests_per_minute between 1 and 6000),
  -- Null: found in Keycloak.
  created_by uuid,
  created_at timestamptz not null,
  secret_rotated_at timestamptz,
  -- Written at most once a minute.
  last_used_at timestamptz,
  closed_at timestamptz check (closed_at >= created_at),
  closed_by uuid,
  close_reason text check (length(close_reason) between 1 and 500),
  check (origin = 'KEYCLOAK' or (owner_id is not null and created_by is not null)),
  check (closed_at is not null or (closed_by is null and close_reason is null))
);
create unique index tool_open_name on tool
  (coalesce(province_id, '00000000-0000-0000-0000-000000000000'), lower(name)) where closed_at is null;
create index tool_by_province on tool (province_id, id desc);

create function check_tool() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.province_id is not null and not exists (select from org_unit where id = new.province_id and kind = 'PROVINCE') then
    raise exception 'a tool stands in the country or in a province' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if (new.client_id, new.origin, new.created_at) is distinct from (old.client_id, old.origin, old.created_at)
    or new.province_id is distinct from old.province_id or new.created_by is distinct from old.created_by
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
create trigger tool_checked before insert or update on tool for each row execute function check_tool();

-- Replicas keep names, limits and accounts of tools in memory; last use concerns none of them.
create function announce_tools() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_tools', '');
  return null;
end $$;
create trigger tool_announce after insert or update of name, requests_per_minute, closed_at, service_account_id on tool
  for each statement execute function announce_tools();

-- A closed tool holds nothing, whoever writes.
create function refuse_closed_tool() returns trigger language plpgsql security definer set search_path = public as $$
declare
  closed timestamptz;
begin
  -- Whoever is closing it meanwhile is waited for.
  select closed_at into closed from tool where service_account_id = new.person_id for share;
  if closed is not null then raise exception 'the tool is closed' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger access_grant_open_tool before insert on access_grant
  for each row when (new.role = 'tool') execute function refuse_closed_tool();
create function check_tool_closed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.closed_at is not null and exists (select from access_grant where person_id = new.service_account_id
      and ended_at is null and (expires_at is null or expires_at > new.closed_at)) then
    raise exception 'tool %: it holds grants', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger tool_closed_empty after update of closed_at on tool
  deferrable initially deferred for each row execute function check_tool_closed();

-- What the provisioner is asked to do for a tool; it computes everything else from the row of the tool.
create table tool_task (
  id uuid primary key default uuidv7(),
  tool_id uuid not null references tool (id),
  kind text not null check (kind in ('CREATE', 'ROTATE', 'CLOSE')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  -- Why it was not done; null: it was, or is still to be.
  fault text check (fault in ('REFUSED', 'GONE', 'LATE')),
  -- Stands here between the provisioner and the one who asked, once, for a moment.
  one_time_secret text,
  check (done_at is not null or (fault is null and one_time_secret is null)),
  check (kind <> 'CLOSE' or one_time_secret is null)
);
create unique index tool_task_open on tool_task (tool_id) where done_at is null;
create trigger tool_task_announce after insert on tool_task for each statement execute function announce_provisioning();

grant select, insert (name, purpose, owner_id, province_id, requests_per_minute, created_by, created_at),
  update (name, purpose, owner_id, requests_per_minute, closed_at, closed_by, close_reason) on tool to hub_app;
grant select, insert, update (service_account_id, secret_rotated_at, last_used_at, closed_at) on tool to hub_job;
grant select, insert (tool_id, kind, asked_by, asked_at), update (done_at, fault, one_time_secret) on tool_task to hub_app;
grant select, update (done_at, fault, one_time_secret) on tool_task to hub_job;
alter table tool enable row level security;
alter table tool_task enable row level security;
create policy app_in_scope on tool to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[]));
create policy job_all on tool to hub_job using (true) with check (true);
-- Whoever sees the tool: the policy above holds inside.
create policy app_in_scope on tool_task to hub_app
  using (exists (select from tool t where t.id = tool_id)) with check (exists (select from tool t where t.id = tool_id));
create policy job_all on tool_task to hub_job using (true) with check (true);

-- Its owner answers for a tool too (R5), beside whoever holds the grant by whose leave it was given.
create or replace function answers_for_tool(who uuid, tool uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from access_grant g left join access_grant p on p.id = g.parent_id
    where g.person_id = tool and g.role = 'tool' and g.ended_at is null and (g.expires_at is null or g.expires_at > at)
      and (exists (select from tool t where t.service_account_id = $2 and t.owner_id = who and t.closed_at is null)
        or case when g.parent_id is not null then p.person_id = who else exists (
          select from access_grant t where t.person_id = who and t.role = 'telecom' and t.ended_at is null
            and t.valid_from <= at and (t.expires_at is null or t.expires_at > at)) end))
$$;
