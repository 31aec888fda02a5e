-- Status changes for tools that cannot hold a socket: posted to an address of theirs, in order, signed, from a number on.
-- A tool that is closed keeps none.
create table webhook (
  id uuid primary key,
  tool_id uuid not null references tool (id),
  -- May itself be a secret: whoever may not change it sees its host alone.
  url text not null check (length(url) between 1 and 500 and url ~ '^https?://'),
  events text[] not null check (cardinality(events) between 1 and 10 and events <@ array['CAMERA_STATUS_CHANGED']),
  -- Only what happens there; null: all that the tool may see.
  unit_id uuid references org_unit (id),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'SUSPENDED')),
  reason text check (reason in ('BY_HAND', 'GONE', 'NO_RIGHT', 'FAILED')),
  -- Since when it is in this state.
  since timestamptz not null,
  -- What it signs with, and for a day after a change what it signed with before.
  sealed bytea not null,
  key_id text not null,
  old_sealed bytea,
  old_key_id text,
  old_until timestamptz,
  secret_changed_at timestamptz,
  -- Number of the change up to which all was delivered, and how often somebody has set it back.
  cursor_seq bigint not null check (cursor_seq >= 0),
  round int not null default 0,
  -- Up to where the message reaches that is being tried again; null: none is.
  pending_seq bigint check (pending_seq >= cursor_seq),
  attempts int not null default 0 check (attempts >= 0),
  failing_since timestamptz,
  next_attempt_at timestamptz,
  -- How the last attempt failed, and with which status if any was answered.
  fault text check (fault in ('NAME', 'NETWORK', 'CONNECTION', 'TLS', 'TIMEOUT', 'REDIRECT', 'STATUS')),
  fault_status int,
  last_delivered_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  check ((state = 'ACTIVE') = (reason is null)),
  check (num_nulls(old_sealed, old_key_id, old_until) in (0, 3)),
  check ((attempts = 0) = (failing_since is null))
);
create index webhook_by_tool on webhook (tool_id, created_at);

create function check_webhook() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  closed timestamptz;
begin
  if tg_op = 'INSERT' then
    -- One after the other: four and no more.
    select closed_at into closed from tool where id = new.tool_id for update;
    if closed is not null then raise exception 'the tool is closed' using errcode = 'check_violation'; end if;
    if (select count(*) from webhook where tool_id = new.tool_id) >= 4 then
      raise exception 'a tool has four webhooks at most' using errcode = 'check_violation', constraint = 'webhook_few';
    end if;
    return new;
  end if;
  if (new.id, new.tool_id, new.created_by, new.created_at) is distinct from (old.id, old.tool_id, old.created_by, old.created_at) then
    raise exception 'what a webhook is does not change' using errcode = 'insufficient_privilege';
  end if;
  -- Whoever sets another secret may not read the one before: it is kept here.
  if new.sealed is distinct from old.sealed then
    new.old_sealed := old.sealed;
    new.old_key_id := old.key_id;
    new.old_until := new.secret_changed_at + interval '1 day';
  end if;
  return new;
end $$;
create trigger webhook_checked before insert or update on webhook for each row execute function check_webhook();

create function close_webhooks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from webhook where tool_id = new.id;
  return null;
end $$;
create trigger tool_closes_webhooks after update on tool for each row
  when (old.closed_at is null and new.closed_at is not null) execute function close_webhooks();

-- How far a delivery has come concerns nobody but the process that delivers.
create function announce_webhooks() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_webhooks', coalesce(new.id, old.id)::text);
  return null;
end $$;
create trigger webhook_announce after insert or delete on webhook for each row execute function announce_webhooks();
create trigger webhook_announce_change after update on webhook for each row
  when ((old.url, old.events, old.unit_id, old.state, old.sealed, old.round) is distinct from
    (new.url, new.events, new.unit_id, new.state, new.sealed, new.round))
  execute function announce_webhooks();

insert into reorganised_table (name, follows_facility, follows_province, about) values
  ('webhook', false, true, 'with its unit; parted: its province has ended, and it tells nothing until another unit is chosen');

-- Secrets are written by the API and read by the process that signs.
grant select (id, tool_id, url, events, unit_id, state, reason, since, secret_changed_at, cursor_seq, round, pending_seq,
    attempts, failing_since, next_attempt_at, fault, fault_status, last_delivered_at, created_by, created_at),
  insert (id, tool_id, url, events, unit_id, since, sealed, key_id, cursor_seq, created_by, created_at),
  update (url, events, unit_id, state, reason, since, sealed, key_id, secret_changed_at, cursor_seq, round, pending_seq,
    attempts, failing_since, next_attempt_at, fault, fault_status),
  delete on webhook to hub_app;
grant select, update (state, reason, since, old_sealed, old_key_id, old_until, cursor_seq, pending_seq, attempts,
  failing_since, next_attempt_at, fault, fault_status, last_delivered_at) on webhook to hub_job;
alter table webhook enable row level security;
-- Whoever sees the tool: the policy of the tool holds inside.
create policy app_in_scope on webhook to hub_app
  using (exists (select from tool t where t.id = tool_id)) with check (exists (select from tool t where t.id = tool_id));
create policy job_all on webhook to hub_job using (true) with check (true);
