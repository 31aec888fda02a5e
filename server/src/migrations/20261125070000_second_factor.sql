-- Whether Keycloak holds a second factor of somebody, as the mirror last read it: a review looks at who has a role that needs one
-- and has none (R8). False until it is read.
alter table person add column has_second_factor boolean not null default false;
