import { z } from "zod";
import { KeycloakError } from "./keycloak-client.ts";
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

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Keycloak reserves the prefix for the users behind service clients. */
const serviceAccount = "service-account-";
/** For tens of thousands of groups. */
const groupsTimeoutMs = 300_000;
const brief = { briefRepresentation: true };
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
      for (const found of await this.#client.list("/users", query, user)) {
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
   * Group ids to paths: a deleted group's event names only its id. All in one list, whatever their level: their search, for a
   * name that holds nothing in particular. In one answer, since groups of one name have no order among them and pages overlap.
   * @throws KeycloakError
   */
  async groupPaths(): Promise<Map<string, string>> {
    const { count } = await this.#client.get("/groups/count", {}, z.object({ count: z.number() }));
    const query = { ...brief, search: " ", populateHierarchy: false, subGroupsCount: false, first: 0, max: count + 1_000 };
    const listed = await this.#client.get("/groups", query, z.array(group), groupsTimeoutMs);
    if (listed.length < count) throw new KeycloakError(`Keycloak listed ${listed.length} of its ${count} groups`, null);
    return new Map(listed.map(({ id, path }) => [id, path]));
  }
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
