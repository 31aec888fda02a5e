import type pg from "pg";
import type { DemoPerson } from "@camera-hub/keycloak/src/demo-people.ts";
import { demoToolGroup } from "@camera-hub/keycloak/src/demo-people.ts";
import { roleTable } from "@camera-hub/server/access/role-table.ts";
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
  // Units have been reorganised: what people hold has gone its own way from this list, and nothing of it is to be given again.
  const reorganised = await options.client.query("select from reorganisation where carried_out_at is not null limit 1");
  if (reorganised.rowCount !== 0) return;
  const holders = holdersOf(options);
  const decisions = await recordDecisions(options, holders);
  // Givers before those they give to: each grant hangs on the giver's own.
  for (const holder of holders.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const isNew = await giveGrant(options, holder, decisions);
    await acknowledgeGuideline(options, holder);
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

const rankOf = ({ role }: Holder): number => givers.findIndex((giver) => roleTable[giver].gives.includes(role));
/** From the top down. */
const givers = ["telecom", "admin", "lead", "manager"] as const;

/** Of which role, and where, the grant is by whose leave this one is given; null: founding ones. */
function giverOf({ role, unitCode }: Holder): { role: string; unitCode: string | null } | null {
  // What holds over the country, or at an operator, is given by nobody of a province.
  const possible = givers.filter((one) => unitCode !== null || one === "telecom" || one === "lead");
  const giver = possible.findLast((one) => roleTable[one].gives.includes(role));
  if (giver === undefined) return null;
  if (giver === "manager") return { role: giver, unitCode };
  return { role: giver, unitCode: giver === "admin" ? (unitCode?.slice(0, 2) ?? null) : null };
}

/**
 * The decisions on which the demonstration's people hold what they hold: one of the country, one of each province that
 * has people. Returns ids by province code; the country's under "".
 */
async function recordDecisions(
  { client, world, now }: SeedPeopleOptions,
  holders: readonly Holder[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const founder = holders.find(({ role }) => role === "telecom");
  if (founder === undefined) return ids;
  const provinces = new Set(holders.flatMap(({ unitCode }) => (unitCode === null ? [] : [unitCode.slice(0, 2)])));
  for (const province of ["", ...provinces]) {
    const { rows } = await client.query<{ id: string; name: string; number: string }>(
      `with unit as (select u.id, u.name from org_unit u where u.kind = 'PROVINCE' and u.code = $1 and u.valid_to is null),
         made as (insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
           select $2, $3::date, case when $1 = '' then 'Bộ Thông tin và Truyền thông' else 'UBND ' || lower(left((select name from unit), 1)) || substr((select name from unit), 2) end,
             'Giao quyền khai thác camera giám sát (diễn tập)', (select id from unit), $4, $5
           on conflict do nothing returning id)
       select id from made union all select d.id from decision d
         where d.number = $2 and d.issued_on = $3::date and d.province_id is not distinct from (select id from unit) limit 1`,
      [
        province,
        province === "" ? "1789/QĐ-BTTTT" : `${600 + Number(province)}/QĐ-UBND`,
        world.programme.startedOn,
        now,
        founder.id,
      ],
    );
    if (rows[0] !== undefined) ids.set(province, rows[0].id);
  }
  return ids;
}

async function giveGrant(
  { client, world }: SeedPeopleOptions,
  holder: Holder,
  decisions: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { id, username, displayName, kind, groupPath, role, unitCode, operatorCode } = holder;
  const giver = giverOf(holder);
  // A province's decision for what its own admin gives; everything else stands on the country's.
  const decision = giver === null || giver.role === "telecom" || giver.role === "lead" ? "" : (unitCode?.slice(0, 2) ?? "");
  const granted = await client.query(
    `with parent as (
       select g.id, g.person_id from access_grant g left join org_unit u on u.id = g.unit_id
       where g.role::text = $9 and g.ended_at is null and u.code is not distinct from $10
         and ($9 <> 'lead' or g.operator_id = (select o.id from operator o where o.code = $4)) order by g.id limit 1)
     insert into access_grant (person_id, role, unit_id, operator_id, group_path, permissions, reason, valid_from, parent_id,
       given_by, decision_id)
     select $1, $2::grant_role,
       (select u.id from org_unit u where u.code = $3 and u.kind in ('PROVINCE', 'FACILITY') and u.valid_to is null),
       (select o.id from operator o where o.code = $4), $5, $6, $7, ($8::date)::timestamp at time zone 'Asia/Ho_Chi_Minh',
       (select parent.id from parent), (select parent.person_id from parent), $11
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
      giver?.role ?? "",
      giver?.unitCode ?? null,
      decisions.get(decision) ?? null,
    ],
  );
  const [row] = granted.rows as { unit_id: string | null; operator_id: string | null }[];
  if (row === undefined) {
    await hangOnGiver(client, holder, giver);
    return false;
  }
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

/**
 * The demonstration's people have been briefed on the guideline that comes with the program, so that pictures play at once;
 * whoever gave the tool its grant answers for it. Later versions are theirs to read.
 */
async function acknowledgeGuideline({ client, now }: SeedPeopleOptions, { id, kind }: Holder): Promise<void> {
  await client.query(
    `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at, acknowledged_by)
     select v.id, $1, $2, t.by from guideline v
       left join lateral (select p.person_id as by from access_grant g join access_grant p on p.id = g.parent_id
         where g.person_id = $1 and g.role = 'tool' and g.ended_at is null and $3 order by g.id limit 1) t on true
     where v.published_by is null and ($3 = (t.by is not null)) on conflict do nothing`,
    [id, now, kind === "tool"],
  );
}

/** A demo grant from before grants hung on their givers' own is hung there now, so that its giver can end it. */
async function hangOnGiver(client: pg.ClientBase, holder: Holder, giver: ReturnType<typeof giverOf>): Promise<void> {
  if (giver === null) return;
  await client.query(
    `update access_grant g set parent_id = (
       select p.id from access_grant p left join org_unit u on u.id = p.unit_id
       where p.role::text = $3 and p.ended_at is null and u.code is not distinct from $4
         and ($3 <> 'lead' or p.operator_id = g.operator_id) order by p.id limit 1)
     where g.person_id = $1 and g.group_path = $2 and g.reason = $5 and g.parent_id is null and g.ended_at is null`,
    [holder.id, holder.groupPath, giver.role, giver.unitCode, reason],
  );
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
