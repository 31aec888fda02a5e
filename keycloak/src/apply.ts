import { AdminApi } from "./admin-api.ts";
import { applyClients } from "./clients.ts";
import { demoPeople as everyDemoPerson, demoToolGroup } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";
import { applyGroups, standingGroups } from "./groups.ts";
import { applyDemoPeople, applyToolMembership, removePeople } from "./people.ts";
import { applyDefaultRole, applySettings } from "./realm.ts";
import type { Mode } from "./realm.ts";

export interface ApplyRealmOptions {
  /** Keycloak on the back channel, with its relative path: `http://127.0.0.1:8180/auth`. */
  readonly baseUrl: string;
  readonly adminUsername: string;
  readonly adminPassword: string;
  readonly realm: string;
  /** The one origin that browsers know, without a trailing slash. */
  readonly publicUrl: string;
  readonly mode: Mode;
  /** Secret of the service client `hub-reader`. */
  readonly readerSecret: string;
  /** Provinces whose role groups exist before anybody joins them; those of demo people exist anyway. */
  readonly provinces: readonly { code: string }[];
  readonly operators: readonly { code: string }[];
  /** Demo mode only; default: all of them. */
  readonly demoPeople?: readonly DemoPerson[];
  readonly log: (line: string) => void;
}

export interface AppliedRealm {
  /** Demo people's Keycloak ids; empty in production. */
  readonly userIds: Record<string, string>;
  /** Service accounts' Keycloak user ids, by client id. */
  readonly serviceAccountIds: Record<string, string>;
  /** Writes that were needed; 0: the realm already was as described. */
  readonly changed: number;
}

const realmName = /^[a-z0-9][a-z0-9-]{0,60}$/;

/**
 * Makes the realm what this folder says, and nothing when it already is. Can be interrupted and run again at any point.
 * @throws AdminApiError when Keycloak refuses, Error when the options contradict the mode.
 */
export async function applyRealm(options: ApplyRealmOptions): Promise<AppliedRealm> {
  const { realm, mode } = options;
  refuseContradictions(options);
  const started = performance.now();
  const api = new AdminApi(options.baseUrl, options.adminUsername, options.adminPassword);

  await applySettings(api, realm, mode);
  await applyDefaultRole(api, realm);
  const serviceAccountIds = await applyClients(api, realm, options);

  const people = mode === "demo" ? (options.demoPeople ?? everyDemoPerson) : [];
  const paths = [...standingGroups(options.provinces, options.operators), ...people.map((person) => person.groupPath)];
  const groupIds = await applyGroups(api, realm, paths);

  const userIds = await applyDemoPeople(api, realm, people);
  if (mode === "production")
    await removePeople(
      api,
      realm,
      everyDemoPerson.map((person) => person.username),
    );
  const tool = serviceAccountIds["demo-tool"];
  if (tool !== undefined) await applyToolMembership(api, realm, tool, groupIds.get(demoToolGroup) ?? "");

  options.log(`realm ${realm}: ${api.changed} changes in ${Math.round(performance.now() - started)} ms`);
  return { userIds, serviceAccountIds, changed: api.changed };
}

function refuseContradictions({ realm, mode, publicUrl, readerSecret, demoPeople }: ApplyRealmOptions): void {
  if (!realmName.test(realm) || realm === "master") throw new Error(`"${realm}" cannot be the hub's realm.`);
  if (new URL(publicUrl).origin !== publicUrl)
    throw new Error(`PUBLIC_URL must be an origin without a path, not "${publicUrl}".`);
  if (mode === "demo") return;
  if (demoPeople !== undefined && demoPeople.length > 0) throw new Error("Demo people are refused in production mode.");
  if (!publicUrl.startsWith("https://")) throw new Error("Production mode needs a PUBLIC_URL with https.");
  if (readerSecret.length < 24) throw new Error("Production mode needs a reader secret of 24 characters or more.");
}
