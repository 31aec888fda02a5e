-- The access log becomes a chain (R9): every line is sealed within about a second into an append-only side table, day by
-- day, each seal holding the hash of the one before. Writers only insert; what they wrote is queued for the sealer here,
-- so that none of them waits for another. Reasons: docs/decisions.md; the exact bytes: server/src/audit/chain.ts.

-- Keyed hash of the line by whoever wrote it, with a key that is not in the database; null: written by nobody who has it.
alter table access_log add column mac bytea;

create table access_log_pending (
  occurred_at timestamptz not null,
  log_id uuid not null,
  primary key (occurred_at, log_id)
);
insert into access_log_pending (occurred_at, log_id) select occurred_at, id from access_log;
create function queue_for_seal() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into access_log_pending (occurred_at, log_id) values (new.occurred_at, new.id);
  return null;
end $$;
create trigger access_log_queue after insert on access_log for each row execute function queue_for_seal();

-- `day` is the day of sealing in Asia/Ho_Chi_Minh and never goes back; `seq` counts within it, without a gap.
create table access_log_seal (
  day date not null,
  seq int not null check (seq > 0),
  log_id uuid not null,
  occurred_at timestamptz not null,
  sealed_at timestamptz not null,
  -- Whether the line, when it was sealed, was still the one that somebody with the key had written.
  vouched boolean not null,
  leaf bytea not null check (length(leaf) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (day, seq)
) partition by range (day);
create table access_log_seal_default partition of access_log_seal default;
create index access_log_seal_by_line on access_log_seal (log_id);
create index access_log_seal_in_time on access_log_seal (occurred_at);

-- What was published outside, for the replicas' own copies and for whoever takes over. The proof is the copy outside.
create table access_log_checkpoint (
  number int primary key check (number > 0),
  day date not null,
  seq int not null,
  record text not null
);
-- The last seal before the end of each month that retention dropped: what stands after it still has something to chain
-- on. Null where nothing was sealed before it.
create table access_log_bridge (
  month date primary key,
  day date,
  seq int,
  hash bytea,
  lines bigint not null,
  dropped_at timestamptz not null
);
-- How far checkpoints were delivered to an address outside.
create table access_log_delivery (
  target text primary key,
  number int not null
);

create trigger access_log_seal_append_only before update or delete on access_log_seal
  for each row execute function refuse_change();
create trigger access_log_seal_no_truncate before truncate on access_log_seal
  for each statement execute function refuse_change();
create trigger access_log_checkpoint_append_only before update or delete on access_log_checkpoint
  for each row execute function refuse_change();
create trigger access_log_checkpoint_no_truncate before truncate on access_log_checkpoint
  for each statement execute function refuse_change();
create trigger access_log_bridge_append_only before update or delete on access_log_bridge
  for each row execute function refuse_change();
create trigger access_log_bridge_no_truncate before truncate on access_log_bridge
  for each statement execute function refuse_change();

-- Newest first by time, whatever else is asked; each filter that may be rare has its own way in.
create index access_log_in_time on access_log (occurred_at desc, id desc);
create index access_log_by_province on access_log (province_id, occurred_at desc, id desc);
create index access_log_by_facility on access_log (facility_id, occurred_at desc, id desc);
create index access_log_by_actor_name on access_log (actor_name, occurred_at desc, id desc);
-- A prefix of an action is a range in plain byte order.
create index access_log_by_action on access_log (action collate "C", occurred_at desc, id desc);
create index access_log_by_grant on access_log (grant_id, occurred_at desc, id desc);
create index access_log_by_request on access_log (request_id);
create index access_log_not_allowed on access_log (outcome, occurred_at desc, id desc) where outcome <> 'ALLOWED';

-- Making and dropping months takes the seals' table first and the log's second, as the sealer and the exports do: in the
-- other order the two waited for each other until PostgreSQL ended one of them. A month that stands takes no lock at all.
create or replace function ensure_month(month date) returns void
  language plpgsql security definer set search_path = public as $$
declare
  first_day date := date_trunc('month', month)::date;
  next_month date := (date_trunc('month', month) + interval '1 month')::date;
  suffix text := to_char(date_trunc('month', month), 'YYYYMM');
  parent text;
begin
  if to_regclass(format('%I', 'status_event_' || suffix)) is not null
    and to_regclass(format('%I', 'access_log_' || suffix)) is not null
    and to_regclass(format('%I', 'access_log_seal_' || suffix)) is not null then return; end if;
  lock table access_log_seal in access exclusive mode;
  foreach parent in array array['status_event', 'access_log'] loop
    if to_regclass(format('%I', parent || '_' || suffix)) is null then
      execute format('create table %I partition of %I for values from (%L) to (%L)',
        parent || '_' || suffix, parent, first_day::text || ' 00:00:00+00', next_month::text || ' 00:00:00+00');
    end if;
  end loop;
  if to_regclass(format('%I', 'access_log_seal_' || suffix)) is null then
    execute format('create table %I partition of access_log_seal for values from (%L) to (%L)',
      'access_log_seal_' || suffix, first_day, next_month);
  end if;
end $$;

-- The only way in which lines ever go: whole months, oldest first, none younger than two years, none that is not sealed.
-- Says how many lines went; null: there is no such month.
create function drop_log_month(month date, keep_months int, at timestamptz) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  first_day date := date_trunc('month', month)::date;
  next_month date := (date_trunc('month', month) + interval '1 month')::date;
  suffix text := to_char(date_trunc('month', month), 'YYYYMM');
  gone bigint;
begin
  if keep_months is null or keep_months < 24 then
    raise exception 'the access log is kept for 24 months at least' using errcode = 'insufficient_privilege';
  end if;
  -- By the caller's clock and by this one: neither alone can make a month old.
  if at is null or next_month + make_interval(months => keep_months) > least(at, clock_timestamp()) at time zone 'UTC' then
    raise exception 'the access log of % is younger than % months', first_day, keep_months
      using errcode = 'insufficient_privilege';
  end if;
  if to_regclass(format('%I', 'access_log_' || suffix)) is null then return null; end if;
  if exists (select from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'access_log'::regclass and c.relname ~ '^access_log_\d{6}$'
               and c.relname < 'access_log_' || suffix) then
    raise exception 'an older month of the access log still stands' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from access_log_pending p
             where p.occurred_at >= (first_day::timestamp at time zone 'UTC')
               and p.occurred_at < (next_month::timestamp at time zone 'UTC')) then
    raise exception 'the access log of % is not sealed yet', first_day using errcode = 'insufficient_privilege';
  end if;
  set local lock_timeout = '5s';
  lock table access_log_seal in access exclusive mode;
  execute format('select count(*) from %I', 'access_log_' || suffix) into gone;
  insert into access_log_bridge (month, day, seq, hash, lines, dropped_at)
    select first_day, s.day, s.seq, s.hash, gone, at from (values (1)) as one (row) left join (
      (select s.day, s.seq, s.hash from access_log_seal s where s.day < next_month order by s.day desc, s.seq desc limit 1)
      union all
      (select b.day, b.seq, b.hash from access_log_bridge b where b.day is not null order by b.day desc, b.seq desc limit 1)
    ) s on true order by s.day desc nulls last, s.seq desc limit 1;
  execute format('drop table %I', 'access_log_' || suffix);
  if to_regclass(format('%I', 'access_log_seal_' || suffix)) is not null then
    execute format('drop table %I', 'access_log_seal_' || suffix);
  end if;
  return gone;
end $$;
revoke execute on function drop_log_month(date, int, timestamptz) from public;
revoke execute on function queue_for_seal() from public;
grant execute on function drop_log_month(date, int, timestamptz) to hub_job;

-- Seals tell nothing of what they seal, so they need no scope.
grant select on access_log_seal, access_log_checkpoint, access_log_bridge to hub_app;
grant select, insert on access_log_seal, access_log_checkpoint to hub_job;
grant select on access_log_bridge to hub_job;
grant select, delete on access_log_pending to hub_job;
grant select, insert, update on access_log_delivery to hub_job;
