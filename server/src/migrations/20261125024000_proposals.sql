-- The Sở proposes, the People's Committee decides by a numbered document, grants cite it (R3). A proposal is drafted, put
-- forward and from then on frozen; the decision is recorded against it with the lines that were agreed, or it is withdrawn.
-- What has been decided is kept here against whoever writes.
create type proposal_state as enum ('DRAFT', 'PROPOSED', 'RECORDED', 'WITHDRAWN');

create table decision_proposal (
  id uuid primary key default uuidv7(),
  subject text not null check (length(subject) between 1 and 500),
  -- The authority that is to decide.
  addressee text not null check (length(addressee) between 1 and 200),
  -- Whose it is: a province's, an operator's, or (both null) the country's.
  province_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  state proposal_state not null default 'DRAFT',
  -- Rises with each change, so that nobody overwrites what he has not seen.
  version int not null default 1,
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  proposed_at timestamptz,
  proposed_by uuid,
  decision_id uuid references decision (id),
  recorded_at timestamptz,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text check (length(withdraw_reason) between 1 and 500),
  check (province_id is null or operator_id is null),
  check ((proposed_at is null) = (proposed_by is null)),
  check ((state = 'DRAFT') <= (proposed_at is null) and (state in ('PROPOSED', 'RECORDED')) <= (proposed_at is not null)),
  check ((state = 'RECORDED') = (decision_id is not null) and (state = 'RECORDED') = (recorded_at is not null)
    and (state = 'RECORDED') = (recorded_by is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (state = 'WITHDRAWN') = (withdrawn_by is not null)
    and (state = 'WITHDRAWN') = (withdraw_reason is not null))
);
create unique index decision_proposal_by_decision on decision_proposal (decision_id);
create index decision_proposal_by_province on decision_proposal (province_id, id desc);
create index decision_proposal_by_operator on decision_proposal (operator_id, id desc);

-- Who shall hold what, where, until when, and why.
create table decision_proposal_line (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null references decision_proposal (id),
  position int not null check (position between 1 and 100),
  person_id uuid not null,
  role grant_role not null,
  unit_id uuid references org_unit (id),
  operator_id uuid references operator (id),
  province_id uuid,
  facility_id uuid,
  -- Only a tool's names permissions.
  permissions text[] not null default '{}',
  -- Null: open-ended.
  expires_at timestamptz,
  reason text not null check (length(reason) between 1 and 500),
  -- Null until the decision is recorded; false: struck out, the authority did not agree.
  agreed boolean,
  unique nulls not distinct (proposal_id, person_id, role, unit_id, operator_id)
);
create index decision_proposal_line_by_proposal on decision_proposal_line (proposal_id, position);
create trigger decision_proposal_line_place before insert on decision_proposal_line
  for each row execute function place_grant();

-- DRAFT -> PROPOSED -> RECORDED, or WITHDRAWN from either of the first two; what is put forward is not rewritten.
create function keep_proposal() returns trigger language plpgsql as $$
begin
  if old.state in ('RECORDED', 'WITHDRAWN') then
    raise exception 'a proposal that is recorded or withdrawn stays as it is' using errcode = 'insufficient_privilege';
  end if;
  if not (new.state = 'WITHDRAWN' or (old.state, new.state) in (('DRAFT', 'DRAFT'), ('DRAFT', 'PROPOSED'), ('PROPOSED', 'RECORDED'))) then
    raise exception 'a proposal does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if (old.state <> 'DRAFT' or new.state <> 'DRAFT') and (new.subject, new.addressee) is distinct from (old.subject, old.addressee) then
    raise exception 'what is put forward is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'PROPOSED' and (new.proposed_at, new.proposed_by) is distinct from (old.proposed_at, old.proposed_by) then
    raise exception 'who put it forward is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger decision_proposal_kept before update on decision_proposal for each row execute function keep_proposal();

-- Lines change with the draft alone; whether one was agreed is written once, with the decision. The proposal stays as it is
-- seen here until this transaction is over.
create function keep_proposal_line() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own decision_proposal;
begin
  select * into own from decision_proposal
    where id = case when tg_op = 'DELETE' then old.proposal_id else new.proposal_id end for share;
  if tg_op = 'UPDATE' then
    if old.agreed is not null or own.state <> 'PROPOSED'
      or to_jsonb(new) - 'agreed' is distinct from to_jsonb(old) - 'agreed' then
      raise exception 'a line is not rewritten' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if own.state <> 'DRAFT' then
    raise exception 'lines of what is put forward stay as they are' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.agreed is not null then
    raise exception 'nothing is agreed in a draft' using errcode = 'check_violation';
  end if;
  if own.operator_id is distinct from new.operator_id and own.operator_id is not null then
    raise exception 'the line is for another operator' using errcode = 'check_violation';
  end if;
  if own.province_id is not null and own.province_id is distinct from new.province_id then
    raise exception 'the line is for another province' using errcode = 'check_violation';
  end if;
  return new;
end $$;
-- After its place is known: triggers go by their names.
create trigger decision_proposal_line_z_kept before insert or update or delete on decision_proposal_line
  for each row execute function keep_proposal_line();

-- At commit: what is put forward names somebody; what is recorded says of each line whether it was agreed, of one at least
-- that it was, and stands on a decision of its own place.
create function check_proposal() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own decision_proposal;
begin
  select * into own from decision_proposal where id = new.id;
  if own.state in ('PROPOSED', 'RECORDED') and not exists (select from decision_proposal_line where proposal_id = own.id) then
    raise exception 'proposal %: it names nobody', own.id using errcode = 'check_violation';
  end if;
  if own.state = 'RECORDED' then
    if exists (select from decision_proposal_line where proposal_id = own.id and agreed is null)
      or not exists (select from decision_proposal_line where proposal_id = own.id and agreed) then
      raise exception 'proposal %: what was agreed is not said', own.id using errcode = 'check_violation';
    end if;
    if not exists (select from decision where id = own.decision_id and province_id is not distinct from own.province_id) then
      raise exception 'proposal %: the decision is of another place', own.id using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
create constraint trigger decision_proposal_checked after insert or update on decision_proposal
  deferrable initially deferred for each row execute function check_proposal();
create function check_proposal_line() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from decision_proposal_line l join decision_proposal p on p.id = l.proposal_id
      where l.id = new.id and l.agreed is not null and p.state <> 'RECORDED') then
    raise exception 'line %: agreed without a decision', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger decision_proposal_line_checked after update on decision_proposal_line
  deferrable initially deferred for each row execute function check_proposal_line();

grant select, insert (id, subject, addressee, province_id, operator_id, drafted_at, drafted_by),
  update (subject, addressee, state, proposed_at, proposed_by, decision_id, recorded_at, recorded_by, withdrawn_at,
    withdrawn_by, withdraw_reason) on decision_proposal to hub_app;
grant select, delete, update (agreed),
  insert (proposal_id, position, person_id, role, unit_id, operator_id, permissions, expires_at, reason)
  on decision_proposal_line to hub_app;
grant select on decision_proposal, decision_proposal_line to hub_job;

alter table decision_proposal enable row level security;
alter table decision_proposal_line enable row level security;
create policy app_in_scope on decision_proposal to hub_app
  using ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or operator_id = any ((select scope_operators())::uuid[]))
  with check ((select scope_country()) or province_id = any ((select scope_provinces())::uuid[])
    or operator_id = any ((select scope_operators())::uuid[]));
create policy job_all on decision_proposal to hub_job using (true) with check (true);
-- A line is seen with its proposal, wherever it speaks of: the policy above decides.
create policy app_in_scope on decision_proposal_line to hub_app
  using (exists (select from decision_proposal p where p.id = proposal_id))
  with check (exists (select from decision_proposal p where p.id = proposal_id));
create policy job_all on decision_proposal_line to hub_job using (true) with check (true);
