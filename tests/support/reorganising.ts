import { expect } from "vitest";
import type { Answer } from "./graphql.ts";
import type { Person, World } from "./world.ts";

/** The act that orders what a test carries out. */
export const act = { decisionNumber: "1/QH", decisionIssuedOn: "2025-06-12", decisionIssuer: "Quốc hội" };

export interface Preview {
  readonly grants: number;
  readonly problems: readonly { readonly code: string; readonly what: string }[];
  readonly [more: string]: unknown;
}

/** The Telecom Department's way through a reorganisation, with Keycloak following at a word. */
export class Reorganising {
  readonly #world: World;
  readonly #telecom: Person;

  constructor(world: World, telecom: Person) {
    this.#world = world;
    this.#telecom = telecom;
  }

  /** @returns the plan's id */
  async plan(input: Readonly<Record<string, unknown>>): Promise<string> {
    const answer = await this.#world.gql<{ planReorganisation: { id: string } }>(
      this.#telecom,
      "mutation ($input: PlanReorganisationInput!) { planReorganisation(input: $input) { id } }",
      { input: { title: "Sắp xếp", ...act, ...input } },
    );
    expect(answer.errors).toEqual([]);
    return answer.data.planReorganisation.id;
  }

  /** A plan that takes another one back. @returns its id */
  async planBack(id: string, effectiveOn: string): Promise<string> {
    const answer = await this.#world.gql<{ planReverseReorganisation: { id: string } }>(
      this.#telecom,
      "mutation ($id: ID!, $input: LegalBasisInput!) { planReverseReorganisation(id: $id, input: $input) { id } }",
      { id, input: { title: "Lập lại", effectiveOn, ...act } },
    );
    expect(answer.errors).toEqual([]);
    return answer.data.planReverseReorganisation.id;
  }

  async preview(id: string): Promise<Preview> {
    const answer = await this.#world.gql<{ reorganisationPreview: Preview }>(
      this.#telecom,
      `query ($id: ID!) { reorganisationPreview(id: $id) { grants carried followed ended people tools organisations openProposals
         voidLines openReviews facilities ending { why role person { username } } problems { code what } } }`,
      { id },
    );
    expect(answer.errors).toEqual([]);
    return answer.data.reorganisationPreview;
  }

  ask(id: string, expected: number, mutation = "carryOutReorganisation"): Promise<Answer<unknown>> {
    const text = `mutation ($id: ID!, $expected: Int!) { ${mutation}(id: $id, expected: $expected) { id state } }`;
    return this.#world.gql(this.#telecom, text, { id, expected });
  }

  /** Puts the mirror of Keycloak into the database, as the hub that reads it does: directories go by that. */
  async persistMirror(): Promise<void> {
    const { persons, groups } = this.#world.memberships.snapshot();
    const people = [...persons].map(([id, { username, displayName, kind, enabled }]) => ({
      id,
      username,
      kind,
      enabled,
      display_name: displayName,
    }));
    const held = [...groups].flatMap(([id, paths]) => paths.map((path) => ({ person_id: id, group_path: path })));
    await this.#world.sql("delete from membership");
    await this.#world.sql(
      `insert into person (id, username, display_name, kind, enabled)
       select id, username, display_name, kind, enabled from jsonb_populate_recordset(null::person, $1) on conflict do nothing`,
      [JSON.stringify(people)],
    );
    await this.#world.sql(
      `insert into membership (person_id, group_path)
       select person_id, group_path from jsonb_populate_recordset(null::membership, $1) on conflict do nothing`,
      [JSON.stringify(held)],
    );
  }

  /** Carries it out; Keycloak is still to follow. */
  async carryOut(id: string): Promise<Preview> {
    await this.persistMirror();
    const preview = await this.preview(id);
    expect(preview.problems).toEqual([]);
    expect((await this.ask(id, preview.grants)).errors).toEqual([]);
    return preview;
  }

  /** As when the provisioner has done all its steps: everybody is in his new groups, and the old names are gone. */
  async follow(): Promise<void> {
    const { memberships, clock } = this.#world;
    const now = [clock.now()];
    const moves = await this.#world.sql<{ person_id: string; old_paths: string[]; new_paths: string[] }>(
      "select person_id, old_paths, new_paths from reorganisation_task where kind = 'PERSON' and done_at is null",
    );
    const { groups } = memberships.snapshot();
    for (const { person_id: id, old_paths: from, new_paths: to } of moves) {
      const held = new Set(groups.get(id));
      // Whoever was taken out of a group is not put into the next one.
      for (const [index, path] of from.entries()) if (held.has(path)) memberships.put(id, to[index]!);
      for (const path of new Set(from)) if (held.has(path)) memberships.remove(id, path);
    }
    await this.#world.sql("update reorganisation_task set done_at = $1 where done_at is null", now);
    await this.#world.sql("update facility_provisioning set done_at = $1 where done_at is null", now);
    await this.#world.sql(
      "update reorganisation set settled_at = $1 where carried_out_at is not null and settled_at is null",
      now,
    );
    await this.#world.sql("delete from group_alias");
  }
}
