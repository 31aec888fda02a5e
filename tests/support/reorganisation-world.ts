import type pg from "pg";

/** Somebody with a grant, as a test lays him out. */
export interface LaidGrant {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  /** Null: the country. */
  readonly unitId: string | null;
  readonly groupPath: string;
}

/** Provinces and facilities by their codes, at once rather than one by one. @returns ids by code */
export async function layOutUnits(
  client: pg.ClientBase,
  provinces: readonly { readonly code: string; readonly name: string }[],
  facilitiesEach: number,
  camerasEach: number,
): Promise<Map<string, string>> {
  await client.query("select begin_change()");
  await client.query(
    `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, region, valid_from)
     select p.id, 'PROVINCE', p.code, p.name, p.name, m.id, p.id, 'north', '2021-01-01'
     from (select uuidv7() as id, * from unnest($1::text[], $2::text[]) as a (code, name)) p,
       (select id from org_unit where kind = 'MINISTRY') m`,
    [provinces.map(({ code }) => code), provinces.map(({ name }) => name)],
  );
  await client.query(
    `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage, valid_from)
     select f.id, 'FACILITY', f.code, f.code, f.code, f.p, f.p, f.id, 'CONNECTED', '2021-01-01'
     from (select uuidv7() as id, p.id as p, p.code || '-' || lpad(n::text, 3, '0') as code
       from org_unit p, generate_series(1, $1::int) n where p.kind = 'PROVINCE' and p.code = any ($2::text[])) f`,
    [facilitiesEach, provinces.map(({ code }) => code)],
  );
  await client.query(
    `insert into area (facility_id, province_id, kind, name)
     select u.id, u.province_id, 'YARD', 'Sân' from org_unit u where u.kind = 'FACILITY'
     on conflict do nothing`,
  );
  await client.query(
    `insert into camera (code, name, area_id, area_kind, facility_id, province_id, stage, stage_since, status, status_reason,
       status_since, created_at, updated_at)
     select u.code || '-' || lpad(n::text, 2, '0'), 'Camera', a.id, 'YARD', u.id, u.province_id, 'CONNECTED', '2021-06-01', 'ONLINE',
       null, '2021-06-01', '2021-06-01', '2021-06-01'
     from org_unit u join area a on a.facility_id = u.id, generate_series(1, $1::int) n where u.kind = 'FACILITY'`,
    [camerasEach],
  );
  const { rows } = await client.query<{ code: string; id: string }>("select code, id from org_unit where kind <> 'MINISTRY'");
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** An admin in each province, and a manager and a guard of his in each facility, each a member beside his grant. */
export async function layOutPeople(client: pg.ClientBase, at: Date): Promise<void> {
  const grants = async (role: string, from: string, path: string, parent: string) =>
    client.query(
      `insert into access_grant (person_id, role, unit_id, group_path, parent_id, given_by, valid_from)
       select uuidv7(), $1::grant_role, u.id, ${path}, ${parent}, uuidv7(), $2 from org_unit u join org_unit p on p.id = u.province_id
       where u.kind = '${from}'`,
      [role, at],
    );
  await grants("admin", "PROVINCE", "'/vn/' || u.code || '/admin'", "null");
  const of = (role: string, unit: string) =>
    `(select g.id from access_grant g where g.role = '${role}' and g.unit_id = ${unit})`;
  await grants("manager", "FACILITY", "'/vn/' || p.code || '/manager/' || u.code", of("admin", "p.id"));
  await grants("viewer", "FACILITY", "'/vn/' || p.code || '/viewer/' || u.code", of("manager", "u.id"));
  await client.query(
    `insert into person (id, username, display_name, kind, enabled)
     select person_id, person_id::text, role::text, 'person', true from access_grant on conflict do nothing`,
  );
  await client.query("insert into membership select person_id, group_path from access_grant on conflict do nothing");
  await client.query(
    `insert into membership
     select person_id, '/people/' || split_part(group_path, '/', 3) || case role when 'admin' then '/givers'
       when 'manager' then '/members' else '/facility/' || split_part(group_path, '/', 5) end
     from access_grant on conflict do nothing`,
  );
}
