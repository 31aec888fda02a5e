import { z } from "zod";
import type { KeycloakClient } from "./keycloak-client.ts";
import type { MirrorContent, MirroredPerson, PersonState } from "./mirror-content.ts";

const user = z.object({
  id: z.string(),
  username: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  enabled: z.boolean(),
  // Not in the brief form.
  totp: z.boolean().nullish(),
});
type User = z.infer<typeof user>;

const group = z.object({ id: z.string(), path: z.string() });
type Group = z.infer<typeof group>;
const facilityHomes = new Set(["manager", "viewer", "reviewer", "facility"]);

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Keycloak reserves the prefix for the users behind service clients. */
const serviceAccount = "service-account-";
const brief = { briefRepresentation: true };
/** Counting children would take most of the time. */
const briefGroups = { ...brief, subGroupsCount: false };
const whole = { briefRepresentation: false };
/** As long as the database keeps; a longer path is nothing that the hub ever makes. */
const maxPathLength = 300;

/**
 * Reads people and their groups from Keycloak, each person from his own end: Keycloak takes as long to say who is in a group
 * of nobody as which groups somebody is in, and every facility has groups. Reading a state rather than replaying events
 * means that order and repetition of events do not matter.
 */
export class Directory {
  readonly #client: KeycloakClient;

  constructor(client: KeycloakClient) {
    this.#client = client;
  }

  async #person(id: string): Promise<PersonState | null> {
    const found = await this.#client.find(`/users/${encodeURIComponent(id)}`, {}, user);
    return found === null || !uuid.test(found.id) ? null : { person: toPerson(found), groups: await this.#groupsOf(id) };
  }

  async #groupsOf(id: string): Promise<string[]> {
    const groups = await this.#client.list(`/users/${id}/groups`, brief, group);
    return groups
      .map(({ path }) => path)
      .filter((path) => path.length <= maxPathLength)
      .toSorted();
  }

  /** Several people, by id; null: gone. @throws KeycloakError */
  async people(ids: Iterable<string>): Promise<Map<string, PersonState | null>> {
    const states = new Map<string, PersonState | null>();
    await eachOf([...ids], async (id) => void states.set(id, await this.#person(id)));
    return states;
  }

  /** @throws KeycloakError */
  async everybody(): Promise<MirrorContent> {
    const persons = new Map<string, MirroredPerson>();
    // Service accounts are among those who are looked for by their name, and not in the list of all.
    for (const query of [whole, { ...whole, username: serviceAccount }]) {
      for (const found of await this.#client.listLong("/users", query, user)) {
        if (uuid.test(found.id)) persons.set(found.id, toPerson(found));
      }
    }
    const groups = new Map<string, readonly string[]>();
    await eachOf([...persons.keys()], async (id) => {
      const paths = await this.#groupsOf(id);
      if (paths.length > 0) groups.set(id, paths);
      // A service account that stands nowhere is no tool: the hub's own have no place in its lists.
      else if (persons.get(id)?.kind === "tool") persons.delete(id);
    });
    return { persons, groups };
  }

  /**
   * Group ids to paths: a deleted group's event names only its id. Level by level, below whatever may have groups of ours:
   * Keycloak takes minutes for one list of a country's tens of thousands, and its search has no order to read pages by.
   * @throws KeycloakError
   */
  async groupPaths(): Promise<Map<string, string>> {
    const paths = new Map<string, string>();
    let level = await this.#client.list("/groups", briefGroups, group);
    while (level.length > 0) {
      const below: Group[] = [];
      for (const { id, path } of level) paths.set(id, path);
      await eachOf(level.filter(mayHaveChildren), async ({ id }) => {
        below.push(...(await this.#client.list(`/groups/${id}/children`, briefGroups, group)));
      });
      level = below;
    }
    return paths;
  }
}

/** Of the third level those do that hold a group for each facility, of which there are thousands, and an operator's. */
function mayHaveChildren({ path }: Group): boolean {
  const [, , second, third, fourth] = path.split("/");
  return third === undefined || (fourth === undefined && (second === "operators" || facilityHomes.has(third)));
}

function toPerson({ username, firstName, lastName, enabled, totp }: User): MirroredPerson {
  const tool = username.startsWith(serviceAccount);
  const name = [lastName, firstName].filter((part) => part !== null && part !== undefined && part !== "").join(" ");
  const displayName = tool ? username.slice(serviceAccount.length) : name;
  return {
    username,
    displayName: displayName || username,
    kind: tool ? "tool" : "person",
    enabled,
    hasSecondFactor: totp === true,
  };
}

/** A few at a time: Keycloak has signing-in people to serve as well. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

/** Id of a group by its path; null: there is none. @throws KeycloakError */
export async function findGroupId(client: KeycloakClient, path: string): Promise<string | null> {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return (await client.find(`/group-by-path${encoded}`, {}, z.object({ id: z.string() })))?.id ?? null;
}
