import type pg from "pg";
import type { DemoPerson } from "@camera-hub/keycloak/src/demo-people.ts";
import { demoToolGroup } from "@camera-hub/keycloak/src/demo-people.ts";
import type { World } from "../world.ts";

export interface SeedPeopleOptions {
  /** As the owner of the tables, inside a transaction. */
  readonly client: pg.ClientBase;
  readonly world: World;
  readonly now: Date;
  readonly userIds?: Readonly<Record<string, string>>;
  readonly people?: readonly DemoPerson[];
  readonly serviceAccountIds?: Readonly<Record<string, string>>;
}

interface Holder {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly kind: "person" | "tool";
  readonly groupPath: string;
  readonly role: DemoPerson["role"] | "tool";
  readonly unitCode: string | null;
  readonly operatorCode: string | null;
}

const reason = "Dữ liệu diễn tập";
const signsOff = "bg01.kiemtra";

/**
 * Gives each demo person, and the demo tool, his grant beside the membership that he has in Keycloak. Whoever has had
 * that grant before, in force or ended, gets nothing: what was taken away stays away over the next start.
 */
export async function seedPeople(options: SeedPeopleOptions): Promise<void> {
  for (const holder of holdersOf(options)) {
    const isNew = await giveGrant(options, holder);
    if (isNew && holder.username === signsOff) await signOffAreas(options, holder);
  }
}

function holdersOf({ people = [], userIds, serviceAccountIds = {} }: SeedPeopleOptions): Holder[] {
  // Without ids there is a Keycloak that we may not write to: nobody of ours is in it.
  const persons = (userIds === undefined ? [] : people).map((person): Holder => {
    const id = userIds?.[person.username];
    if (id === undefined) throw new Error(`Keycloak gave no id for ${person.username}.`);
    return { ...person, id, kind: "person" };
  });
  const tool = serviceAccountIds["demo-tool"];
  if (tool === undefined) return persons;
  return [
    ...persons,
    {
      id: tool,
      // As Keycloak names the account of a client.
      username: "service-account-demo-tool",
      displayName: "demo-tool",
      kind: "tool",
      groupPath: demoToolGroup,
      role: "tool",
      unitCode: null,
      operatorCode: null,
    },
  ];
}

async function giveGrant({ client, world }: SeedPeopleOptions, holder: Holder): Promise<boolean> {
  const { id, username, displayName, kind, groupPath, role, unitCode, operatorCode } = holder;
  const granted = await client.query(
    `insert into access_grant (person_id, role, unit_id, operator_id, group_path, permissions, reason, valid_from)
     select $1, $2::grant_role,
       (select u.id from org_unit u where u.code = $3 and u.kind in ('PROVINCE', 'FACILITY') and u.valid_to is null),
       (select o.id from operator o where o.code = $4), $5, $6, $7, ($8::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
     where not exists (select from access_grant g where g.person_id = $1 and g.role = $2::grant_role and g.group_path = $5)
     returning unit_id, operator_id`,
    [
      id,
      role,
      unitCode,
      operatorCode,
      groupPath,
      role === "tool" ? ["camera:read", "camera:view"] : [],
      reason,
      world.programme.startedOn,
    ],
  );
  const [row] = granted.rows as { unit_id: string | null; operator_id: string | null }[];
  if (row === undefined) return false;
  // Null would mean the whole country: a unit that is not there must never widen a grant.
  if ((unitCode !== null && row.unit_id === null) || (operatorCode !== null && row.operator_id === null)) {
    throw new Error(`The unit of ${username} does not exist.`);
  }
  await client.query(
    `insert into person (id, username, display_name, kind, enabled) values ($1, $2, $3, $4, true)
     on conflict (id) do nothing`,
    [id, username, displayName, kind],
  );
  await client.query("insert into membership (person_id, group_path) values ($1, $2) on conflict do nothing", [id, groupPath]);
  return true;
}

/** The areas of his facility whose cameras are accepted: a person has looked at their stills. */
async function signOffAreas({ client, now }: SeedPeopleOptions, { id, unitCode }: Holder): Promise<void> {
  await client.query(
    `update area set signed_off_at = $1, signed_off_by = $2
     where signed_off_at is null
       and facility_id = (select u.id from org_unit u where u.code = $3 and u.kind = 'FACILITY' and u.valid_to is null)
       and exists (select from camera c where c.area_id = area.id and c.stage = 'ACCEPTED')`,
    [now, id, unitCode],
  );
}
