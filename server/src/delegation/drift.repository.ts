import type { Role } from "../access/permissions.ts";
import { parseGroupPath } from "../access/role-table.ts";
import type { CodedPlace } from "../access/role-table.ts";
import type { Scope } from "../access/scope.ts";
import type { Queryable } from "../app/database.ts";
import type { GrantPlace } from "./bounds.ts";
import { grantColumns, grantsInScope } from "./grants.repository.ts";
import type { GrantRecord } from "./grants.repository.ts";

/** A membership in Keycloak that no grant in force stands beside: it gives nothing until somebody gives that role. */
export interface StrayMembership extends GrantPlace {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly groupPath: string;
}

/** Most that one answer names; where there are more, something is wrong that a list does not mend. */
export const maxDrift = 500;

interface Membership {
  readonly personId: string;
  readonly groupPath: string;
}

/** A membership that no grant stands behind. @param now Index of the instant among the values. */
const isStray = (now: string) => `m.group_path ~ '^/(vn|operators)/' and not exists (
       select from access_grant g where g.person_id = m.person_id and g.group_path = m.group_path and g.ended_at is null
         and (g.expires_at is null or g.expires_at > ${now}))
       -- On its way to the group of another name: that is no drift.
       and not exists (select from group_alias a join access_grant g on g.person_id = m.person_id
         and g.group_path = a.new_path and g.ended_at is null and (g.expires_at is null or g.expires_at > ${now})
         where a.old_path = m.group_path)`;

/** Most memberships that are gone through for one answer: somebody with Keycloak's console could make any number. */
const mostLookedAt = 20_000;

/**
 * The first `maxDrift` that `wanted` takes, by group. Read as the job role, since memberships are nobody's part of the country;
 * groups of units that there are not mean nothing.
 * @param wanted Asked of each, since groups bear names and scopes ids: a thousand of others' must not hide one's own.
 */
export async function listStrays(
  tx: Queryable,
  now: Date,
  wanted: (stray: StrayMembership) => boolean,
): Promise<StrayMembership[]> {
  const found: StrayMembership[] = [];
  let after: Membership = { personId: "00000000-0000-0000-0000-000000000000", groupPath: "" };
  for (let looked = 0; looked < mostLookedAt; looked += maxDrift) {
    const { rows } = await tx.query<Membership>(
      `select m.person_id as "personId", m.group_path as "groupPath" from membership m
       where (m.group_path, m.person_id) > ($2, $3::uuid) and ${isStray("$1")}
       order by m.group_path, m.person_id limit ${maxDrift}`,
      [now, after.groupPath, after.personId],
    );
    found.push(...(await resolve(tx, rows)).filter(wanted));
    const last = rows.at(-1);
    if (last === undefined || rows.length < maxDrift || found.length >= maxDrift) break;
    after = last;
  }
  return found.slice(0, maxDrift);
}

export async function findStray(
  tx: Queryable,
  personId: string,
  groupPath: string,
  now: Date,
): Promise<StrayMembership | null> {
  const { rows } = await tx.query<Membership>(
    `select m.person_id as "personId", m.group_path as "groupPath" from membership m
     where m.person_id = $1 and m.group_path = $2 and ${isStray("$3")}`,
    [personId, groupPath, now],
  );
  return (await resolve(tx, rows))[0] ?? null;
}

/** Grants in force that Keycloak holds no membership beside, of people with an account. Read as the job role. */
export async function listUnbacked(tx: Queryable, scope: Scope, now: Date): Promise<GrantRecord[]> {
  const values: unknown[] = [now];
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g
     where g.ended_at is null and g.valid_from <= $1 and (g.expires_at is null or g.expires_at > $1)
       and not exists (select from membership m where m.person_id = g.person_id and (m.group_path = g.group_path
         or exists (select from group_alias a where a.old_path = m.group_path and a.new_path = g.group_path)))
       and ${grantsInScope(scope, values)} order by g.id desc limit ${maxDrift}`,
    values,
  );
  return rows;
}

/** A grant whose holder can no longer sign in, though what he gave by its leave is in force. */
export interface Orphaned {
  readonly grant: GrantRecord;
  /** How many grants in force hang directly on it. */
  readonly given: number;
}

/** Grants in force of people without an enabled account, on which others in force hang. Read as the job role. */
export async function listOrphaning(tx: Queryable, scope: Scope, now: Date): Promise<Orphaned[]> {
  const values: unknown[] = [now];
  const { rows } = await tx.query<GrantRecord & { given: number }>(
    `select ${grantColumns}, below.given from access_grant g cross join lateral (
       select count(*)::int as given from access_grant c where c.parent_id = g.id and c.ended_at is null
         and (c.expires_at is null or c.expires_at > $1)) below
     where g.ended_at is null and (g.expires_at is null or g.expires_at > $1) and below.given > 0
       and not exists (select from person p where p.id = g.person_id and p.enabled)
       and ${grantsInScope(scope, values)} order by g.id desc limit ${maxDrift}`,
    values,
  );
  return rows.map(({ given, ...grant }) => ({ grant, given }));
}

/** Grants of the same role in the same place, in force, held by others: on which what hangs on this one could hang. */
export async function listPeers(tx: Queryable, grant: GrantRecord, now: Date): Promise<GrantRecord[]> {
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g
     where g.group_path = $1 and g.person_id <> $2 and g.ended_at is null and g.valid_from <= $3
       and (g.expires_at is null or g.expires_at > $3)
     order by g.expires_at desc nulls first, g.id desc limit 50`,
    [grant.groupPath, grant.personId, now],
  );
  return rows;
}

export interface Making {
  readonly at: Date;
  readonly by: string | null;
}

/** By the path of an admin event (`users/<id>/groups/<id>`), its newest making as the log has it from Keycloak. */
export async function listMakings(tx: Queryable, paths: readonly string[]): Promise<Map<string, Making>> {
  const { rows } = await tx.query<Making & { path: string }>(
    `select distinct on (l.details->>'path') l.details->>'path' as path, l.occurred_at as "at", l.actor_id as "by"
     from access_log l where l.action collate "C" = 'keycloak.group-membership.create' and l.outcome = 'ALLOWED'
       and l.details->>'path' = any ($1::text[]) order by l.details->>'path', l.occurred_at desc`,
    [paths],
  );
  return new Map(rows.map(({ path, at, by }) => [path, { at, by }]));
}

async function resolve(tx: Queryable, memberships: readonly Membership[]): Promise<StrayMembership[]> {
  const places = new Map<string, (GrantPlace & { unitId: string | null }) | null>();
  const found: StrayMembership[] = [];
  for (const { personId, groupPath } of memberships) {
    const parsed = parseGroupPath(groupPath);
    if (parsed === null) continue;
    const known = places.get(groupPath);
    const place = known === undefined ? await findPlaceByCodes(tx, parsed.codes) : known;
    places.set(groupPath, place);
    if (place !== null) found.push({ personId, groupPath, role: parsed.role, ...place });
  }
  return found;
}

async function findPlaceByCodes(tx: Queryable, codes: CodedPlace): Promise<(GrantPlace & { unitId: string | null }) | null> {
  const none = { unitId: null, provinceId: null, facilityId: null, operatorId: null };
  if (codes.operatorCode !== undefined) {
    const { rows } = await tx.query<{ id: string }>("select id from operator where code = $1", [codes.operatorCode]);
    return rows[0] === undefined ? null : { ...none, operatorId: rows[0].id };
  }
  const name = codes.facilityCode ?? codes.provinceCode;
  if (name === undefined) return none;
  // A group's name is the unit's code, or `<code>@<valid-from>` where the code had been used before.
  const [code, since] = name.split("@");
  const { rows } = await tx.query<{ unitId: string; provinceId: string; facilityId: string | null }>(
    `select id as "unitId", province_id as "provinceId", facility_id as "facilityId" from org_unit
     where kind = $1::org_unit_kind and code = $2 and ($3::date is null or valid_from = $3::date)
     order by valid_from limit 1`,
    [codes.facilityCode === undefined ? "PROVINCE" : "FACILITY", code, since ?? null],
  );
  return rows[0] === undefined ? null : { ...none, ...rows[0] };
}
