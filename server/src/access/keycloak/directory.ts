import { z } from "zod";
import type { KeycloakClient } from "./keycloak-client.ts";
import type { MirrorContent, MirroredPerson, PersonState } from "./mirror-content.ts";

const user = z.object({
  id: z.string(),
  username: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  enabled: z.boolean(),
});
type User = z.infer<typeof user>;

const group = z.object({ id: z.string(), path: z.string(), subGroupCount: z.number().nullish() });
type Group = z.infer<typeof group>;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Keycloak reserves the prefix for the users behind service clients. */
const serviceAccount = "service-account-";
/** As long as the database keeps; a longer path is nothing that the hub ever makes. */
const maxPathLength = 300;

/** Keycloak's people and groups, as the mirror keeps them. */
export interface DirectoryContent extends MirrorContent {
  /** Group ids to paths: a deleted group's event names only its id. */
  readonly groupPaths: ReadonlyMap<string, string>;
}

/**
 * Reads people and their groups from Keycloak. The whole is read group by group, since there are fewer groups than people;
 * a single person from his own end. Reading a state rather than replaying events means that order and repetition of
 * events do not matter.
 */
export class Directory {
  readonly #client: KeycloakClient;

  constructor(client: KeycloakClient) {
    this.#client = client;
  }

  async #person(id: string): Promise<PersonState | null> {
    const found = await this.#client.find(`/users/${encodeURIComponent(id)}`, {}, user);
    if (found === null || !uuid.test(found.id)) return null;
    const groups = await this.#client.list(`/users/${found.id}/groups`, { briefRepresentation: true }, group);
    return { person: toPerson(found), groups: sorted(groups.map(({ path }) => path)) };
  }

  /** Several people, by id; null: gone. @throws KeycloakError */
  async people(ids: Iterable<string>): Promise<Map<string, PersonState | null>> {
    const states = new Map<string, PersonState | null>();
    await eachOf([...ids], async (id) => void states.set(id, await this.#person(id)));
    return states;
  }

  /** @throws KeycloakError */
  async everything(): Promise<DirectoryContent> {
    const persons = new Map<string, MirroredPerson>();
    const memberships = new Map<string, Set<string>>();
    const groupPaths = new Map<string, string>();
    const brief = { briefRepresentation: true };

    for (const found of await this.#client.list("/users", brief, user)) {
      if (uuid.test(found.id)) persons.set(found.id, toPerson(found));
    }
    const readGroup = async ({ id, path, subGroupCount }: Group, below: Group[]) => {
      groupPaths.set(id, path);
      if (subGroupCount !== 0) below.push(...(await this.#client.list(`/groups/${id}/children`, brief, group)));
      if (path.length > maxPathLength) return;
      // Service accounts are listed as members, never as users.
      for (const member of await this.#client.list(`/groups/${id}/members`, brief, user)) {
        if (!uuid.test(member.id)) continue;
        if (!persons.has(member.id)) persons.set(member.id, toPerson(member));
        const paths = memberships.get(member.id);
        if (paths === undefined) memberships.set(member.id, new Set([path]));
        else paths.add(path);
      }
    };
    for (let level = await this.#client.list("/groups", brief, group); level.length > 0;) {
      const below: Group[] = [];
      await eachOf(level, (each) => readGroup(each, below));
      level = below;
    }
    return { persons, groups: new Map([...memberships].map(([id, paths]) => [id, sorted(paths)])), groupPaths };
  }
}

function toPerson({ username, firstName, lastName, enabled }: User): MirroredPerson {
  const tool = username.startsWith(serviceAccount);
  const name = [lastName, firstName].filter((part) => part !== null && part !== undefined && part !== "").join(" ");
  const displayName = tool ? username.slice(serviceAccount.length) : name;
  return { username, displayName: displayName || username, kind: tool ? "tool" : "person", enabled };
}

function sorted(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => path.length <= maxPathLength).toSorted();
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
