import { randomBytes } from "node:crypto";
import { AdminApiError } from "@camera-hub/keycloak/src/admin-api.ts";
import type { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { z } from "zod";

export interface NewAccount {
  readonly familyName: string;
  readonly givenName: string;
  readonly email: string;
  readonly directory: string;
  readonly needsSecondFactor: boolean;
}

export type MadeAccount =
  | { readonly personId: string; readonly password: string; readonly fault: null }
  | { readonly personId: null; readonly password: null; readonly fault: "EXISTS" | "REFUSED" };

const identified = z.object({ id: z.string() });
const groups = z.array(z.object({ id: z.string(), path: z.string() }));
const account = z.looseObject({
  id: z.string(),
  enabled: z.boolean(),
  totp: z.boolean().default(false),
  serviceAccountClientId: z.string().nullish(),
  requiredActions: z.array(z.string()).default([]),
});
export type Account = z.infer<typeof account>;

/** What the provisioner does to people's accounts and memberships, whatever for. */
export class PeopleAtKeycloak {
  readonly #api: AdminApi;
  readonly #realm: string;

  constructor(api: AdminApi, realm: string) {
    this.#api = api;
    this.#realm = realm;
  }

  /**
   * Makes an account with what it must do at its first sign-in: a password of its own, and a second factor for whoever gives,
   * reviews or reads logs.
   */
  async make({ familyName, givenName, email, directory, needsSecondFactor }: NewAccount): Promise<MadeAccount> {
    const password = randomBytes(12).toString("base64url");
    try {
      const personId = await this.#api.create(`/${this.#realm}/users`, {
        username: email,
        email,
        firstName: givenName,
        lastName: familyName,
        enabled: true,
        groups: [directory],
        requiredActions: ["UPDATE_PASSWORD", ...(needsSecondFactor ? ["CONFIGURE_TOTP"] : [])],
        credentials: [{ type: "password", value: password, temporary: true }],
      });
      return { personId, password, fault: null };
    } catch (error) {
      if (!(error instanceof AdminApiError) || error.status >= 500) throw error;
      return { personId: null, password: null, fault: error.status === 409 ? "EXISTS" : "REFUSED" };
    }
  }

  async remove(personId: string): Promise<void> {
    await this.#api.delete(`/${this.#realm}/users/${personId}`);
  }

  /** Null: it is gone. */
  find(personId: string): Promise<Account | null> {
    return this.#api.find(`/${this.#realm}/users/${personId}`, account);
  }

  /** Asks for a second factor at the next sign-in where there is none yet. */
  async wantSecondFactor(person: Account): Promise<void> {
    if (person.totp || person.requiredActions.includes("CONFIGURE_TOTP")) return;
    const requiredActions = [...person.requiredActions, "CONFIGURE_TOTP"];
    await this.#api.put(`/${this.#realm}/users/${person.id}`, { ...person, requiredActions });
  }

  /** Ids by path; null: the account is gone. */
  async groupsOf(personId: string): Promise<Map<string, string> | null> {
    const held = await this.#api.find(`/${this.#realm}/users/${personId}/groups?briefRepresentation=true&max=1000`, groups);
    return held === null ? null : new Map(held.map(({ id, path }) => [path, id]));
  }

  async groupId(path: string): Promise<string | null> {
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return (await this.#api.find(`/${this.#realm}/group-by-path${encoded}`, identified))?.id ?? null;
  }

  /** The person or the group being gone is no fault: so is the membership. */
  async member(method: "PUT" | "DELETE", personId: string, groupId: string): Promise<void> {
    const path = `/${this.#realm}/users/${personId}/groups/${groupId}`;
    try {
      await (method === "PUT" ? this.#api.put(path) : this.#api.delete(path));
    } catch (error) {
      if (!(error instanceof AdminApiError && error.status === 404)) throw error;
    }
  }
}
