-- Which transaction wrote a grant last: replicas then read what has changed since they looked, not all of a country's grants
-- for one of them. Whoever removes grants altogether is heard of separately.
alter table access_grant add column changed_by xid8 not null default '0';
create index access_grant_by_change on access_grant (changed_by);

create function stamp_grant() returns trigger language plpgsql as $$
begin
  new.changed_by := pg_current_xact_id();
  return new;
end $$;
create trigger access_grant_stamped before insert or update on access_grant
  for each row execute function stamp_grant();

create or replace function announce_grants() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_grants', case when tg_op = 'DELETE' then 'removed' else '' end);
  return null;
end $$;
