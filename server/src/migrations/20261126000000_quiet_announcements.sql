-- A statement that touched no row announces nothing. It did, and who listens reads anew: the provisioner, which ends each
-- turn with statements that mostly find nothing to do, woke itself up forty times a second, and every hub with it.

create or replace function announce_outbox() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then perform pg_notify('hub_outbox', ''); end if;
  return null;
end $$;
drop trigger outbox_announce on outbox;
create trigger outbox_announce after insert on outbox referencing new table as touched
  for each statement execute function announce_outbox();

create or replace function announce_provisioning() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then perform pg_notify('hub_provisioning', ''); end if;
  return null;
end $$;
drop trigger facility_provisioning_announce on facility_provisioning;
create trigger facility_provisioning_announce_insert after insert on facility_provisioning referencing new table as touched
  for each statement execute function announce_provisioning();
create trigger facility_provisioning_announce_update after update on facility_provisioning referencing new table as touched
  for each statement execute function announce_provisioning();
drop trigger invitation_announce on invitation;
create trigger invitation_announce after insert on invitation referencing new table as touched
  for each statement execute function announce_provisioning();
drop trigger break_glass_announce on break_glass;
create trigger break_glass_announce after insert on break_glass referencing new table as touched
  for each statement execute function announce_provisioning();
drop trigger tool_task_announce on tool_task;
create trigger tool_task_announce after insert on tool_task referencing new table as touched
  for each statement execute function announce_provisioning();
drop trigger reorganisation_task_announce on reorganisation_task;
create trigger reorganisation_task_announce after insert on reorganisation_task referencing new table as touched
  for each statement execute function announce_provisioning();

create or replace function announce_grants() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then
    perform pg_notify('hub_grants', case when tg_op = 'DELETE' then 'removed' else '' end);
  end if;
  return null;
end $$;
drop trigger access_grant_announce on access_grant;
create trigger access_grant_announce_insert after insert on access_grant referencing new table as touched
  for each statement execute function announce_grants();
create trigger access_grant_announce_update after update on access_grant referencing new table as touched
  for each statement execute function announce_grants();
create trigger access_grant_announce_delete after delete on access_grant referencing old table as touched
  for each statement execute function announce_grants();
drop trigger group_alias_announce on group_alias;
create trigger group_alias_announce_insert after insert on group_alias referencing new table as touched
  for each statement execute function announce_grants();
create trigger group_alias_announce_delete after delete on group_alias referencing old table as touched
  for each statement execute function announce_grants();

create or replace function announce_guideline() returns trigger language plpgsql as $$
begin
  if exists (select from touched) then perform pg_notify('hub_guideline', ''); end if;
  return null;
end $$;
drop trigger guideline_announce on guideline;
create trigger guideline_announce after insert on guideline referencing new table as touched
  for each statement execute function announce_guideline();
drop trigger guideline_acknowledgement_announce on guideline_acknowledgement;
create trigger guideline_acknowledgement_announce after insert on guideline_acknowledgement referencing new table as touched
  for each statement execute function announce_guideline();

-- A trigger that names columns may not ask for the rows touched, so what it named is compared: last use concerns nobody.
create or replace function announce_tools() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from touched) then perform pg_notify('hub_tools', ''); end if;
  elsif exists (
    select from touched t join before b using (id)
    where (t.name, t.requests_per_minute, t.closed_at, t.service_account_id)
      is distinct from (b.name, b.requests_per_minute, b.closed_at, b.service_account_id)
  ) then
    perform pg_notify('hub_tools', '');
  end if;
  return null;
end $$;
drop trigger tool_announce on tool;
create trigger tool_announce_insert after insert on tool referencing new table as touched
  for each statement execute function announce_tools();
create trigger tool_announce_update after update on tool referencing new table as touched old table as before
  for each statement execute function announce_tools();
