import type { Briefing } from "../access/briefing.ts";
import type { Principal } from "../access/principal.ts";
import type { Scope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, DomainError, NotFoundError } from "../app/errors.ts";
import { findPlace, readingScope } from "../delegation/index.ts";
import type { People } from "../delegation/index.ts";
import type { GuidelineStandingFilter } from "./guideline.type.ts";
import { findGuidelines, listStandings } from "./guidelines.repository.ts";
import type { StandingRow } from "./guidelines.repository.ts";

const maxSearchLength = 100;

export interface StandingsParts {
  readonly database: Database;
  readonly people: People;
  readonly briefing: Briefing;
  readonly clock: Clock;
}

/** Of everybody who holds access in the asker's scope, who has acknowledged the guideline and who has not (R7). */
export class GuidelineStandings {
  readonly #parts: StandingsParts;

  constructor(parts: StandingsParts) {
    this.#parts = parts;
  }

  /** By Vietnamese order of names. */
  async list(
    principal: Principal,
    page: Page,
    filter: GuidelineStandingFilter,
  ): Promise<Connection<StandingRow & { code: string; id: string }>> {
    const { database, people, clock } = this.#parts;
    const scope = readingScope(principal);
    const search = filter.search?.trim() ?? "";
    if (search.length > maxSearchLength) {
      throw new BadUserInputError(`A search has at most ${maxSearchLength} characters.`, {
        field: "filter.search",
        rule: "length",
        max: maxSearchLength,
      });
    }
    const rows = await database.read(scope, async (tx) =>
      listStandings(tx, scope, {
        number: await this.#numberOf(tx, filter.guidelineId ?? null),
        isAcknowledged: filter.isAcknowledged ?? null,
        ...(await placeOf(tx, scope, filter.within ?? null)),
        personIds: search === "" ? null : people.search(search),
        askerId: principal.id,
        now: clock.now(),
      }),
    );
    // Names are Keycloak's, and known in memory: the page is cut out here.
    const named = rows.map((row) => ({ ...row, id: row.personId, code: "name", name: this.#nameOf(row.personId) }));
    const after = page.after === null ? null : { id: page.after.id, name: this.#nameOf(page.after.id) };
    const found = firstOf(after === null ? named : named.filter((row) => inOrder(after, row) < 0), page.first + 1, inOrder);
    return makeConnection(found, page, () => rows.length);
  }

  async #numberOf(tx: Queryable, id: string | null): Promise<number> {
    if (id === null) {
      const inForce = this.#parts.briefing.inForceAt(this.#parts.clock.now());
      if (inForce === null) throw new DomainError("RIGHTS_UNKNOWN", "The guideline in force is not known here yet.");
      return inForce.number;
    }
    const [guideline] = isUuid(id) ? await findGuidelines(tx, [id]) : [];
    if (guideline === undefined) throw new NotFoundError("Guideline");
    return guideline.number;
  }

  #nameOf(personId: string): string {
    return this.#parts.people.find(personId)?.displayName ?? "";
  }
}

async function placeOf(
  tx: Queryable,
  scope: Scope,
  unitId: string | null,
): Promise<{ provinceId: string | null; facilityId: string | null }> {
  if (unitId === null) return { provinceId: null, facilityId: null };
  const { provinceId, facilityId } = await findPlace(tx, scope, unitId, null);
  if (provinceId === null && !scope.country) throw new NotFoundError("Unit");
  return { provinceId, facilityId };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const vietnamese = new Intl.Collator("vi");

/** Accounts that are gone have no name: first. */
function inOrder(a: Named, b: Named): number {
  return vietnamese.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The first `count` in order; comparing by language is too slow to sort a whole country for one page. */
export function firstOf<T>(rows: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const row of rows) {
    if (first.length === count && compare(row, first[count - 1]!) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(row, first[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}
