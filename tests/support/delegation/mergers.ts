import { days } from "../clock.ts";
import type { Answer } from "../graphql.ts";
import { Reorganising } from "../reorganising.ts";
import type { Province, World } from "../world.ts";
import type { Place } from "./model.ts";

/** Code of what both provinces become. */
export const mergedCode = "90";

interface Standing {
  readonly id: string;
  /** What Keycloak calls it. */
  readonly group: string;
}

/** Lets the stage's provinces become one, and parts them again. */
export class Mergers {
  readonly #world: World;
  readonly #codes: readonly string[];
  #standing: ReadonlyMap<string, Standing>;
  /** The plan by which they are one now. */
  #carriedOut: string | null = null;

  constructor(world: World, provinces: readonly Province[]) {
    this.#world = world;
    this.#codes = provinces.map(({ code }) => code);
    this.#standing = new Map(provinces.map(({ id, code }) => [code, { id, group: code }]));
  }

  get isMerged(): boolean {
    return this.#carriedOut !== null;
  }

  /** Id of the province that has this code now. */
  idOf(code: string): string | undefined {
    return this.#standing.get(code)?.id;
  }

  readonly groupOf = (code: string): string => this.#standing.get(code)?.group ?? code;

  /** A day later they are one, and Keycloak has followed. @returns the answer to whoever carried it out */
  async merge(): Promise<Answer<unknown>> {
    const run = await this.#telecom();
    const plan = await run.plan({
      effectiveOn: this.#today(),
      merges: [
        {
          provinceIds: this.#codes.map((code) => this.idOf(code)),
          into: { code: mergedCode, name: "Tỉnh Hợp", shortName: "Hợp" },
        },
      ],
    });
    await run.persistMirror();
    const answer = await run.ask(plan, (await run.preview(plan)).grants);
    if (answer.errors.length > 0) return answer;
    this.#carriedOut = plan;
    await run.follow();
    await this.#look();
    return answer;
  }

  /** Everybody's grants are gone: the provinces begin anew. */
  async part(): Promise<void> {
    if (this.#carriedOut === null) return;
    const run = await this.#telecom();
    await run.carryOut(await run.planBack(this.#carriedOut, this.#today()));
    await run.follow();
    this.#carriedOut = null;
    await this.#look();
  }

  /** By id of a grant, that of the one which continues it. */
  async successors(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#world.sql<{ id: string; of: string }>(
      'select id, succeeds_id as "of" from access_grant where reorganisation_id = $1',
      [this.#carriedOut],
    );
    return new Map(rows.map(({ id, of }) => [of, id]));
  }

  async #telecom(): Promise<Reorganising> {
    this.#world.clock.advance(days(1));
    return new Reorganising(this.#world, await this.#world.person({ role: "telecom" }));
  }

  #today(): string {
    return new Date(this.#world.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  }

  async #look(): Promise<void> {
    const rows = await this.#world.sql<{ id: string; code: string; group: string }>(
      `select id, code, unit_group_name(id) as "group" from org_unit where kind = 'PROVINCE' and valid_to is null`,
    );
    this.#standing = new Map(rows.map(({ code, ...standing }) => [code, standing]));
  }
}

/** The same place once the provinces are one. */
export function afterMerger<P extends Place | string>(place: P): P {
  return place.replace(/^(p:|f:)(24|30)/, `$1${mergedCode}`) as P;
}
