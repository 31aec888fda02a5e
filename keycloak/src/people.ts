import { z } from "zod";
import { differences, eachOf, matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import { demoPassword } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";

const user = z.looseObject({ id: z.string(), username: z.string() });

async function findUser(api: AdminApi, realm: string, username: string): Promise<z.infer<typeof user> | null> {
  const found = await api.get(`/${realm}/users?exact=true&username=${encodeURIComponent(username)}`, z.array(user));
  return found[0] ?? null;
}

/**
 * Makes the demo people, each in his group and his directory; returns user ids by username. Memberships and passwords are set once, when a
 * person is made: what somebody took away later stays away over the next start.
 */
export async function applyDemoPeople(
  api: AdminApi,
  realm: string,
  people: readonly DemoPerson[],
): Promise<Record<string, string>> {
  const ids = new Map<string, string>();
  await eachOf(people, async (person) => {
    const names = { firstName: person.givenName, lastName: person.familyName };
    const found = await findUser(api, realm, person.username);
    if (found !== null) {
      ids.set(person.username, found.id);
      if (!matches(found, names)) {
        const about = `person ${person.username}: ${differences(found, names)}`;
        await api.put(`/${realm}/users/${found.id}`, { ...found, ...names }, about);
      }
      return;
    }
    const made = {
      username: person.username,
      ...names,
      // RFC 2606: a domain that can never be somebody's.
      email: `${person.username}@camera-hub.example`,
      emailVerified: true,
      enabled: true,
      groups: [person.groupPath, person.directoryPath],
      credentials: [{ type: "password", value: demoPassword, temporary: false }],
    };
    ids.set(person.username, await api.create(`/${realm}/users`, made, `make person ${person.username}`));
  });
  return Object.fromEntries(people.map(({ username }) => [username, ids.get(username) ?? ""]));
}

/** A published password must not survive the change from demo to production. */
export async function removePeople(api: AdminApi, realm: string, usernames: readonly string[]): Promise<void> {
  await eachOf(usernames, async (username) => {
    const found = await findUser(api, realm, username);
    if (found !== null) await api.delete(`/${realm}/users/${found.id}`, undefined, `remove person ${username}`);
  });
}

/**
 * Puts people who stood in the realm before it had directories each into his own. Only then: later somebody may have moved
 * him, or taken him out.
 */
export async function applyDirectories(
  api: AdminApi,
  realm: string,
  stand: readonly { readonly userId: string; readonly path: string; readonly groupId: string }[],
): Promise<void> {
  await eachOf(stand, async ({ userId, path, groupId }) => {
    const groups = `/${realm}/users/${userId}/groups`;
    const held = await api.get(`${groups}?briefRepresentation=true`, z.array(z.object({ id: z.string() })));
    if (held.some(({ id }) => id === groupId)) return;
    await api.put(`${groups}/${groupId}`, undefined, `put ${userId} into ${path}`);
  });
}

/** Puts a service account into its groups, if it is in none. */
export async function applyToolMemberships(
  api: AdminApi,
  realm: string,
  userId: string,
  groups: readonly { readonly path: string; readonly id: string }[],
): Promise<void> {
  const path = `/${realm}/users/${userId}/groups`;
  const held = await api.get(`${path}?briefRepresentation=true`, z.array(z.object({ id: z.string() })));
  if (held.length > 0) return;
  for (const group of groups) await api.put(`${path}/${group.id}`, undefined, `put the demo tool into ${group.path}`);
}
