import { decodeJwt } from "jose";
import { z } from "zod";
import { demoPassword } from "@camera-hub/keycloak/src/demo-people.ts";
import { createDelegationRealm } from "./realm.ts";
import { SignInRefused, signIn } from "./sign-in.ts";
import type { TestRealm } from "./realm.ts";

/** Somebody whose word the hub carries to Keycloak. Each answer is Keycloak's status; paths are below the realm's. */
export interface Delegator {
  /** What the hub holds after the exchange. */
  readonly token: string;
  /** Puts a person into a group. */
  give(personId: string, groupPath: string): Promise<number>;
  /** Takes him out of it. */
  take(personId: string, groupPath: string): Promise<number>;
  call(method: string, path: string, body?: unknown): Promise<number>;
}

const client = (world: TestRealm) => ({ client_id: "hub", client_secret: world.hubSecret });
const answerSchema = z.object({ access_token: z.string() });

/**
 * Standard token exchange, version 2 (RFC 8693), as the hub does it; `change` asks as somebody else or for something else.
 * @throws SignInRefused with the OAuth error.
 */
export async function exchange(world: TestRealm, subjectToken: string, change: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${world.publicUrl}/auth/realms/${world.realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token: subjectToken,
      subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
      requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
      audience: "realm-management",
      ...client(world),
      ...change,
    }),
  });
  const json: unknown = await answer.json();
  if (!answer.ok) throw new SignInRefused(answer.status, z.object({ error: z.string() }).parse(json).error);
  return answerSchema.parse(json).access_token;
}

/** Signs in on the real page and has the hub exchange the browser's token. @throws SignInRefused */
export async function delegator(world: TestRealm, username: string, password = "demo"): Promise<Delegator> {
  const { accessToken } = await signIn({ ...world, username, password });
  return withToken(world, await exchange(world, accessToken));
}

/** Whoever holds this token, at the Admin API on the back channel. */
export function withToken(world: TestRealm, token: string): Delegator {
  const { host } = new URL(world.publicUrl);
  const call = async (method: string, path: string, body?: unknown): Promise<number> => {
    const answer = await fetch(`${world.keycloakUrl}/admin/realms/${world.realm}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        // The run's Keycloak has no address of its own; a hub's has, and needs neither of these.
        "x-forwarded-host": host,
        "x-forwarded-proto": "http",
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    await answer.body?.cancel();
    return answer.status;
  };
  const membership = async (method: string, personId: string, groupPath: string) =>
    call(method, `/users/${personId}/groups/${await world.groupId(groupPath)}`);
  return {
    token,
    give: (personId, groupPath) => membership("PUT", personId, groupPath),
    take: (personId, groupPath) => membership("DELETE", personId, groupPath),
    call,
  };
}

/** Directories of the demonstration; in each stands one person who holds nothing yet. */
export const directories = [
  "/people/24/members",
  "/people/24/givers",
  "/people/24/facility/24-001",
  "/people/30/members",
  "/people/30/givers",
  "/people/ministry/members",
  "/people/ministry/givers",
  "/people/operators/viettel/members",
  "/people/operators/viettel/givers",
];

/** The demonstration's people, newcomers beside them, and the hub that carries their word. */
export interface DelegationWorld extends TestRealm {
  /** Somebody's Keycloak id, by his name. */
  id(username: string): string;
  newcomer(directory: string): string;
  makePerson(username: string, groups: readonly string[]): Promise<string>;
  groupsOf(personId: string): Promise<string[]>;
  /** Signs in and exchanges when it must: an exchanged token lives for a minute. */
  as(username: string): Promise<Delegator>;
}

const paths = z.array(z.object({ path: z.string() }));

export async function createDelegationWorld(): Promise<DelegationWorld> {
  const realm = await createDelegationRealm();
  const ids = new Map(Object.entries(realm.applied.userIds));
  const delegators = new Map<string, Delegator>();
  const id = (username: string) => {
    const found = ids.get(username);
    if (found === undefined) throw new Error(`Nobody is called ${username}.`);
    return found;
  };
  const nameIn = (directory: string) => `moi${directory.replaceAll("/", ".")}`;
  const makePerson = async (username: string, groups: readonly string[]) => {
    const made = await realm.admin.create(`/${realm.realm}/users`, {
      username,
      firstName: "Mới",
      lastName: "Người",
      email: `${username}@camera-hub.example`,
      enabled: true,
      groups,
      credentials: [{ type: "password", value: demoPassword, temporary: false }],
    });
    ids.set(username, made);
    return made;
  };
  for (const directory of directories) await makePerson(nameIn(directory), [directory]);
  return {
    ...realm,
    id,
    makePerson,
    newcomer: (directory) => id(nameIn(directory)),
    groupsOf: async (personId) =>
      (await realm.admin.get(`/${realm.realm}/users/${personId}/groups`, paths)).map(({ path }) => path).toSorted(),
    async as(username) {
      const known = delegators.get(username);
      if (known !== undefined && (decodeJwt(known.token).exp ?? 0) * 1000 > Date.now() + 20_000) return known;
      const made = await delegator(realm, username);
      delegators.set(username, made);
      return made;
    },
  };
}
