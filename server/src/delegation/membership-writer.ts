import { z } from "zod";
import { DomainError } from "../app/errors.ts";

/** Writes memberships to Keycloak as the person who gives or takes them; Keycloak refuses what he may not. */
export interface MembershipWriter {
  /**
   * @param bearer The delegator's own token, from the portal.
   * @returns false: there is no such group yet
   * @throws DomainError FORBIDDEN when Keycloak refuses, RIGHTS_UNKNOWN when it cannot be reached
   */
  join(bearer: string, personId: string, groupPath: string): Promise<boolean>;
  /** Not being a member any more is no fault. @throws as `join` */
  leave(bearer: string, personId: string, groupPath: string): Promise<void>;
  /** Keycloak's id of a group, as its events name it; null: there is none. */
  groupId(groupPath: string): Promise<string | null>;
}

export interface DelegatingClient {
  /** Back channel, with the relative path: `http://127.0.0.1:8180/auth`. */
  readonly url: string;
  readonly realm: string;
  /** Where people reach Keycloak: what it takes for its own name where it was not told one. */
  readonly publicUrl: URL;
  /** Client that may exchange the portal's tokens. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Id of a group by its path, read as the hub: givers do not see role groups in listings. Null: there is none. */
  readonly groupId: (path: string) => Promise<string | null>;
}

const timeoutMs = 10_000;
const exchanged = z.object({ access_token: z.string() });

/** Token exchange (RFC 8693), never kept: each write asks anew, so a giver who lost his role is refused at once. */
export class DelegatedMemberships implements MembershipWriter {
  readonly #client: DelegatingClient;

  constructor(client: DelegatingClient) {
    this.#client = client;
  }

  async join(bearer: string, personId: string, groupPath: string): Promise<boolean> {
    const id = await this.#client.groupId(groupPath);
    if (id === null) return false;
    await this.#write("PUT", bearer, personId, id);
    return true;
  }

  async leave(bearer: string, personId: string, groupPath: string): Promise<void> {
    const id = await this.#client.groupId(groupPath);
    if (id !== null) await this.#write("DELETE", bearer, personId, id);
  }

  groupId(groupPath: string): Promise<string | null> {
    return this.#client.groupId(groupPath);
  }

  async #write(method: "PUT" | "DELETE", bearer: string, personId: string, groupId: string): Promise<void> {
    const { url, realm } = this.#client;
    const token = await this.#exchange(bearer);
    const answer = await this.#fetch(`${url}/admin/realms/${realm}/users/${personId}/groups/${groupId}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.body?.cancel();
    if (answer.ok || (method === "DELETE" && answer.status === 404)) return;
    if (answer.status >= 500) throw unreachable();
    // 403 and 404 alike: whom a giver may not reach does not exist for him.
    throw new DomainError("FORBIDDEN", "Keycloak refused this; nothing was changed.", {
      by: "identity",
      status: answer.status,
    });
  }

  async #exchange(bearer: string): Promise<string> {
    const { url, realm, clientId, clientSecret } = this.#client;
    const answer = await this.#fetch(`${url}/realms/${realm}/protocol/openid-connect/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` },
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
        subject_token: bearer,
        subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
        requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
        audience: "realm-management",
      }),
    });
    if (answer.ok) return exchanged.parse(await answer.json()).access_token;
    await answer.body?.cancel();
    if (answer.status >= 500) throw unreachable();
    throw new DomainError("FORBIDDEN", "Keycloak does not let this sign-in give access; sign in to the portal.", {
      by: "identity",
      status: answer.status,
    });
  }

  async #fetch(address: string, init: RequestInit): Promise<Response> {
    const { host, protocol } = this.#client.publicUrl;
    const headers = { ...init.headers, "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) };
    try {
      return await fetch(address, { ...init, headers, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    } catch {
      throw unreachable();
    }
  }
}

const unreachable = () =>
  new DomainError("RIGHTS_UNKNOWN", "Keycloak cannot be reached; nothing was changed. Try again shortly.");
