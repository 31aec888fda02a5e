-- Whether Keycloak holds a second factor of somebody, as the mirror last read it: a review looks at who has a role that needs one
-- and has none (R8). False until it is read.
alter table person add column has_second_factor boolean not null default false;

-- Is this a person who signs in with a password alone? As the owner: the mirror is nobody's part of the country, and only those
-- whose grants one sees are asked about.
create function has_password_alone(who uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select exists (select from person p where p.id = who and p.kind = 'person' and not p.has_second_factor)
$$;
revoke execute on function has_password_alone(uuid) from public;
grant execute on function has_password_alone(uuid) to hub_app;
