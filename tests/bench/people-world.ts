import { randomUUID } from "node:crypto";
import pg from "pg";
import { directoryFor } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { groupPathOf } from "@camera-hub/server/access/role-table.ts";
import type { Role } from "@camera-hub/server/access/permissions.ts";
import type { BenchWorld } from "./world.ts";

const people = 20_000;
const grants = 60_000;
/** Every fifth guard holds one grant alone, the others several, mostly in one province. */
const grantsOfGuard = (index: number) => (index % 5 === 0 ? 1 : 6);

/** A guard with one grant alone, whom his manager may take it from, and a camera that it lets him see. */
export interface Revocable {
  readonly guardId: string;
  readonly managerId: string;
  readonly grantId: string;
  readonly cameraId: string;
}

export interface PeopleWorld {
  readonly telecomId: string;
  readonly admin: { readonly id: string; readonly provinceId: string };
  readonly manager: { readonly id: string; readonly facilityId: string };
  readonly revocables: readonly Revocable[];
}

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly provinceId: string;
  readonly provinceCode: string;
  readonly cameraId: string | null;
}

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly groupPath: string;
  readonly parent: Row | null;
}

/**
 * Puts people into the world's units as a country would have them: the Telecom Department, three admins a province, a
 * manager a facility, guards below; each membership stands beside a grant, and each in the directory meant for him.
 */
export async function settlePeople({ setup }: BenchWorld): Promise<PeopleWorld> {
  const client = new pg.Client({ connectionString: setup.databaseUrl });
  await client.connect();
  try {
    const units = await client.query<Unit & { kind: string }>(
      `select u.id, u.kind, u.code, p.id as "provinceId", p.code as "provinceCode",
         (select c.id from camera c where c.facility_id = u.id order by c.code limit 1) as "cameraId"
       from org_unit u join org_unit p on p.id = u.province_id where u.kind in ('PROVINCE', 'FACILITY') order by u.code`,
    );
    const provinces = units.rows.filter(({ kind }) => kind === "PROVINCE");
    const facilities = units.rows.filter(({ kind }) => kind === "FACILITY");
    const rows: Row[] = [];
    const give = (personId: string, role: Role, unit: Unit | null, parent: Row | null): Row => {
      const facilityCode = unit === null || unit.id === unit.provinceId ? {} : { facilityCode: unit.code };
      const groupPath = groupPathOf(role, unit === null ? {} : { provinceCode: unit.provinceCode, ...facilityCode });
      const row = { id: randomUUID(), personId, role, unitId: unit?.id ?? null, groupPath, parent };
      rows.push(row);
      return row;
    };
    const telecom = Array.from({ length: 3 }, () => give(randomUUID(), "telecom", null, null));
    const top = telecom[0]!;
    for (let at = 0; at < 5; at += 1) give(randomUUID(), "leader", null, top);
    const admins = new Map(
      provinces.map((province) => [
        province.id,
        Array.from({ length: 3 }, () => give(randomUUID(), "admin", province, top)).at(-1)!,
      ]),
    );
    const managers = facilities.map((facility) => give(randomUUID(), "manager", facility, admins.get(facility.provinceId)!));
    const revocables: Revocable[] = [];
    const guards = people - rows.length;
    for (let at = 0; at < guards; at += 1) {
      const first = at % facilities.length;
      const guardId = randomUUID();
      for (let n = 0; n < grantsOfGuard(at) && rows.length < grants - (guards - at - 1); n += 1) {
        // The next ones in order of codes: mostly of the same province.
        const index = (first + n) % facilities.length;
        const [facility, manager] = [facilities[index]!, managers[index]!];
        const row = give(guardId, n % 2 === 0 ? "viewer" : "reviewer", facility, manager);
        if (grantsOfGuard(at) === 1 && facility.cameraId !== null) {
          revocables.push({ guardId, managerId: manager.personId, grantId: row.id, cameraId: facility.cameraId });
        }
      }
    }
    await write(client, rows);
    const admin = admins.get(facilities[0]!.provinceId)!;
    return {
      telecomId: top.personId,
      admin: { id: admin.personId, provinceId: admin.unitId! },
      manager: { id: managers[0]!.personId, facilityId: managers[0]!.unitId! },
      revocables,
    };
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, rows: readonly Row[]): Promise<void> {
  const persons = [...new Set(rows.map(({ personId }) => personId))];
  await client.query(
    `insert into person (id, username, display_name, kind, enabled)
     select id, 'account-' || n, 'Nguyễn Văn ' || n, 'person', true from unnest($1::uuid[]) with ordinality p (id, n)`,
    [persons],
  );
  const memberships = rows.flatMap(({ personId, groupPath }) => [
    [personId, groupPath],
    [personId, directoryFor(groupPath)],
  ]);
  await client.query(
    `insert into membership (person_id, group_path) select * from unnest($1::uuid[], $2::text[]) on conflict do nothing`,
    [memberships.map(([id]) => id), memberships.map(([, path]) => path)],
  );
  // Without triggers: that what stands here is within bounds needs no check of sixty thousand chains.
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into access_grant (id, person_id, role, unit_id, province_id, facility_id, group_path, parent_id, given_by, reason,
       valid_from)
     select g.id, person, role::grant_role, u.id, u.province_id, u.facility_id, path, parent, giver, 'bench',
       now() - interval '1 day'
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[])
       as g (id, person, role, unit, path, parent, giver)
     left join org_unit u on u.id = g.unit`,
    [
      rows.map(({ id }) => id),
      rows.map(({ personId }) => personId),
      rows.map(({ role }) => role),
      rows.map(({ unitId }) => unitId),
      rows.map(({ groupPath }) => groupPath),
      rows.map(({ parent }) => parent?.id ?? null),
      rows.map(({ parent }) => parent?.personId ?? null),
    ],
  );
  await client.query(
    `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at)
     select v.id, p.id, now() from guideline v, unnest($1::uuid[]) as p (id)`,
    [persons],
  );
  await client.query("reset session_replication_role");
  await client.query("vacuum analyze person, membership, access_grant");
}
