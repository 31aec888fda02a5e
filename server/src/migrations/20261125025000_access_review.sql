-- Each province, operator and the country confirms or ends what it gave, period after period (R5, R8): what was looked at, by
-- whom, with which answer. An answer is written once; a review that is closed stays as it is.
create table access_review (
  id uuid primary key default uuidv7(),
  -- Whose: a province's, an operator's, or (both null) the country's.
  province_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  -- First month of the period, YYYY-MM, by the country's clock.
  period text not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  opened_at timestamptz not null,
  -- Null: by the clock.
  opened_by uuid,
  due_at timestamptz not null check (due_at > opened_at),
  closed_at timestamptz check (closed_at >= opened_at),
  check (province_id is null or operator_id is null)
);
-- The clock opens one a period; by hand one more may be, when none is open.
create unique index access_review_by_clock on access_review (period, province_id, operator_id) nulls not distinct
  where opened_by is null;
create unique index access_review_open on access_review (province_id, operator_id) nulls not distinct where closed_at is null;
create index access_review_by_province on access_review (province_id, id desc);
create index access_review_by_operator on access_review (operator_id, id desc);

create table access_review_item (
  review_id uuid not null references access_review (id),
  grant_id uuid not null references access_grant (id),
  verdict text check (verdict in ('KEEP', 'END')),
  decided_at timestamptz,
  decided_by uuid,
  remark text check (length(remark) between 1 and 500),
  primary key (review_id, grant_id),
  check ((verdict is null) = (decided_at is null) and (verdict is null) = (decided_by is null)),
  check (remark is null or verdict is not null)
);
create index access_review_item_open on access_review_item (review_id, grant_id) where verdict is null;
create index access_review_item_by_grant on access_review_item (grant_id);

create function keep_access_review() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed review stays as it is' using errcode = 'insufficient_privilege';
  end if;
  -- What has ended or expired by then needs no answer.
  if new.closed_at is not null and exists (select from access_review_item i join access_grant g on g.id = i.grant_id
      where i.review_id = new.id and i.verdict is null and g.ended_at is null
        and (g.expires_at is null or g.expires_at > new.closed_at)) then
    raise exception 'review %: not all of it is answered', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger access_review_kept before update on access_review for each row execute function keep_access_review();

create function keep_access_review_item() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own access_review;
begin
  select * into own from access_review where id = new.review_id for share;
  if own.closed_at is not null then
    raise exception 'a closed review stays as it is' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.verdict is not null then raise exception 'an item begins without an answer' using errcode = 'check_violation'; end if;
    return new;
  end if;
  if old.verdict is not null then
    raise exception 'an answer is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger access_review_item_kept before insert or update on access_review_item
  for each row execute function keep_access_review_item();
-- At commit: who answered END has ended it.
create function check_access_review_item() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.verdict = 'END' and exists (select from access_grant where id = new.grant_id and ended_at is null) then
    raise exception 'grant %: it has not ended', new.grant_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger access_review_item_checked after update on access_review_item
  deferrable initially deferred for each row execute function check_access_review_item();

grant select, insert (province_id, operator_id, period, opened_at, opened_by, due_at), update (closed_at)
  on access_review to hub_app, hub_job;
grant select, insert (review_id, grant_id), update (verdict, decided_at, decided_by, remark) on access_review_item to hub_app;
grant select, insert (review_id, grant_id) on access_review_item to hub_job;

alter table access_review enable row level security;
alter table access_review_item enable row level security;
create policy app_in_scope on access_review to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or operator_id = any ((select scope_operators())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or operator_id = any ((select scope_operators())::uuid[]));
create policy job_all on access_review to hub_job using (true) with check (true);
-- An item is seen with its review: the policy above decides.
create policy app_in_scope on access_review_item to hub_app
  using (exists (select from access_review r where r.id = review_id))
  with check (exists (select from access_review r where r.id = review_id));
create policy job_all on access_review_item to hub_job using (true) with check (true);
