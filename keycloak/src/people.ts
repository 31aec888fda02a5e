import { z } from "zod";
import { eachOf, matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import { demoPassword } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";

const user = z.looseObject({ id: z.string(), username: z.string() });

async function findUser(api: AdminApi, realm: string, username: string): Promise<z.infer<typeof user> | null> {
  const found = await api.get(`/${realm}/users?exact=true&username=${encodeURIComponent(username)}`, z.array(user));
  return found[0] ?? null;
}

/**
 * Makes the demo people, each in his group; returns user ids by username. Memberships and passwords are set once, when a
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
      if (!matches(found, names)) await api.put(`/${realm}/users/${found.id}`, { ...found, ...names });
      return;
    }
    const id = await api.create(`/${realm}/users`, {
      username: person.username,
      ...names,
      // RFC 2606: a domain that can never be somebody's.
      email: `${person.username}@camera-hub.example`,
      emailVerified: true,
      enabled: true,
      groups: [person.groupPath],
      credentials: [{ type: "password", value: demoPassword, temporary: false }],
    });
    ids.set(person.username, id);
  });
  return Object.fromEntries(people.map(({ username }) => [username, ids.get(username) ?? ""]));
}

/** A published password must not survive the change from demo to production. */
export async function removePeople(api: AdminApi, realm: string, usernames: readonly string[]): Promise<void> {
  await eachOf(usernames, async (username) => {
    const found = await findUser(api, realm, username);
    if (found !== null) await api.delete(`/${realm}/users/${found.id}`);
  });
}

/** Puts a service account into its group, if it is in none. */
export async function applyToolMembership(api: AdminApi, realm: string, userId: string, groupId: string): Promise<void> {
  const groups = await api.get(
    `/${realm}/users/${userId}/groups?briefRepresentation=true`,
    z.array(z.object({ id: z.string() })),
  );
  if (groups.length === 0) await api.put(`/${realm}/users/${userId}/groups/${groupId}`);
}
