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

create or replace function drop_log_month(month date, keep_months int, at timestamptz) returns bigint
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
