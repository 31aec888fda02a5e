import type { Role } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import { parseGroupPath } from "../access/role-table.ts";
import type { CodedPlace } from "../access/role-table.ts";
import type { Clock } from "../app/clock.ts";
import type { Database, Queryable } from "../app/database.ts";
import type { GrantPlace } from "./bounds.ts";
import { governs } from "./places.ts";
import { readingScope } from "./rules.ts";

/** A membership in Keycloak that no grant in force stands beside: it gives nothing until somebody gives that role. */
export interface StrayMembership extends GrantPlace {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly groupPath: string;
}

/** Most that one answer names; where there are more, something is wrong that a list does not mend. */
const maxStrays = 500;

/** Where Keycloak and the grants differ. */
export class AccessDrift {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Those whose place lies in the asker's scope. */
  async strays(principal: Principal): Promise<StrayMembership[]> {
    const scope = readingScope(principal);
    // Read as the job role, since memberships are nobody's part of the country; filtered by place right here.
    const found = await this.#database.job(async (tx) => resolve(tx, await listStrays(tx, this.#clock.now())));
    return found.filter((stray) => governs(scope, stray));
  }
}

interface Membership {
  readonly personId: string;
  readonly groupPath: string;
}

async function listStrays(tx: Queryable, now: Date): Promise<Membership[]> {
  const { rows } = await tx.query<Membership>(
    `select m.person_id as "personId", m.group_path as "groupPath" from membership m
     where m.group_path ~ '^/(vn|operators)/' and not exists (
       select from access_grant g where g.person_id = m.person_id and g.group_path = m.group_path and g.ended_at is null
         and (g.expires_at is null or g.expires_at > $1))
     order by m.group_path, m.person_id limit ${maxStrays}`,
    [now],
  );
  return rows;
}

/** What groups of units mean; those of units that there are not mean nothing. */
async function resolve(tx: Queryable, memberships: readonly Membership[]): Promise<StrayMembership[]> {
  const found: StrayMembership[] = [];
  for (const { personId, groupPath } of memberships) {
    const parsed = parseGroupPath(groupPath);
    const place = parsed === null ? null : await findPlaceByCodes(tx, parsed.codes);
    if (parsed !== null && place !== null) found.push({ personId, groupPath, role: parsed.role, ...place });
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
