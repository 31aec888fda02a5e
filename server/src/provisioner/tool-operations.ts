import { setTimeout as wait } from "node:timers/promises";
import { AdminApiError } from "@camera-hub/keycloak/src/admin-api.ts";
import type { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { tool as toolSettings, toolAttribute } from "@camera-hub/keycloak/src/client-settings.ts";
import { directoryFor } from "@camera-hub/keycloak/src/permissions/index.ts";
import { z } from "zod";
import { groupPathOf } from "../access/role-table.ts";
import { countryScope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import { findGroupedUnit } from "../hierarchy/units.repository.ts";

export interface ToolOperationsParts {
  readonly database: Database;
  readonly api: AdminApi;
  readonly realm: string;
  readonly clock: Clock;
}

interface Task {
  readonly id: string;
  readonly kind: "CREATE" | "ROTATE" | "CLOSE";
  readonly toolId: string;
  readonly clientId: string;
  readonly serviceAccountId: string | null;
  readonly provinceId: string | null;
}

interface Done {
  readonly fault: "REFUSED" | "GONE" | null;
  readonly secret: string | null;
  readonly serviceAccountId: string | null;
}

/** How long a secret waits for the one who asked for it. */
const secretKeptMs = 60_000;
const batch = 50;
/** Keycloak dates tokens by the second: who signs in within the second of an end would be taken for one from before. */
const nextSecondMs = 1_000;

const identified = z.looseObject({ id: z.string() });
const foundClient = z.looseObject({
  id: z.string(),
  clientId: z.string(),
  attributes: z.record(z.string(), z.unknown()).default({}),
});
const credential = z.object({ value: z.string() });
const role = z.looseObject({ id: z.string(), name: z.string() });

/** What the provisioner does for tools: clients that may sign in by a secret, and nothing else. */
export class ToolOperations {
  readonly #parts: ToolOperationsParts;

  constructor(parts: ToolOperationsParts) {
    this.#parts = parts;
  }

  /** Makes clients, gives them other secrets, disables them, as tools ask for it. Returns how many. */
  async serve(): Promise<number> {
    const { database, clock } = this.#parts;
    // Whoever asked has gone without hearing it: nobody is to find it later.
    await database.job((tx) =>
      tx.query("update tool_task set one_time_secret = null where one_time_secret is not null and done_at < $1", [
        new Date(clock.now().getTime() - secretKeptMs),
      ]),
    );
    const { rows } = await database.job((tx) =>
      tx.query<Task>(
        `select k.id, k.kind, k.tool_id as "toolId", t.client_id as "clientId", t.service_account_id as "serviceAccountId",
           t.province_id as "provinceId"
         from tool_task k join tool t on t.id = k.tool_id where k.done_at is null order by k.asked_at limit ${batch}`,
      ),
    );
    for (const task of rows) await this.#finish(task, await this.#do(task));
    return rows.length;
  }

  async #do(task: Task): Promise<Done> {
    try {
      if (task.kind === "CREATE") return await this.#create(task);
      const client = await this.#clientOf(task);
      if (client === null) return { fault: "GONE", secret: null, serviceAccountId: null };
      return await (task.kind === "ROTATE" ? this.#rotate(client) : this.#close(client));
    } catch (error) {
      if (!(error instanceof AdminApiError) || error.status >= 500) throw error;
      return { fault: "REFUSED", secret: null, serviceAccountId: null };
    }
  }

  async #finish({ id, kind, toolId }: Task, { fault, secret, serviceAccountId }: Done): Promise<void> {
    const now = this.#parts.clock.now();
    await this.#parts.database.job(async (tx) => {
      if (kind === "CREATE" && serviceAccountId !== null)
        await tx.query("update tool set service_account_id = $2 where id = $1", [toolId, serviceAccountId]);
      // Nothing was made, and nobody can ask again for this row.
      if (kind === "CREATE" && fault !== null)
        await tx.query("update tool set closed_at = $2 where id = $1 and closed_at is null", [toolId, now]);
      if (kind === "ROTATE" && fault === null)
        await tx.query("update tool set secret_rotated_at = $2 where id = $1", [toolId, now]);
      // Withdrawn meanwhile: then nobody waits for the secret, and it is not written down.
      await tx.query("update tool_task set done_at = $2, fault = $3, one_time_secret = $4 where id = $1 and done_at is null", [
        id,
        now,
        fault,
        secret,
      ]);
    });
  }

  async #create(task: Task): Promise<Done> {
    const { api, realm, database } = this.#parts;
    const { provinceId } = task;
    const unit = provinceId === null ? null : await database.job((tx) => findGroupedUnit(tx, countryScope, provinceId));
    const place = unit?.provinceGroup == null ? {} : { provinceCode: unit.provinceGroup };
    // First: without its directory nobody could give it anything, and it is not made.
    const directory = directoryFor(groupPathOf("tool", place));
    const path = directory.split("/").map(encodeURIComponent).join("/");
    const { id: groupId } = await api.get(`/${realm}/group-by-path${path}`, identified);
    const client = (await this.#clientOf(task)) ?? (await this.#makeClient(task));
    const accountId = await this.#accountOf(client.id);
    const mappings = `/${realm}/users/${accountId}/role-mappings/realm`;
    // Keycloak's default role is meant for people.
    const held = await api.get(mappings, z.array(role));
    if (held.length > 0) await api.delete(mappings, held);
    await api.put(`/${realm}/users/${accountId}/groups/${groupId}`);
    return { fault: null, secret: await this.#secretOf(client.id), serviceAccountId: accountId };
  }

  async #makeClient({ clientId, toolId }: Task): Promise<{ id: string }> {
    const { api, realm } = this.#parts;
    const settings = toolSettings(clientId, toolId);
    return { id: await api.create(`/${realm}/clients`, { protocol: "openid-connect", ...settings }) };
  }

  async #rotate(client: { id: string }): Promise<Done> {
    const { api, realm } = this.#parts;
    await api.post(`/${realm}/clients/${client.id}/client-secret`, {});
    await this.#endTokens(await this.#accountOf(client.id));
    return { fault: null, secret: await this.#secretOf(client.id), serviceAccountId: null };
  }

  async #close(client: { id: string }): Promise<Done> {
    const { api, realm } = this.#parts;
    await api.put(`/${realm}/clients/${client.id}`, { ...client, enabled: false });
    const accountId = await this.#accountOf(client.id);
    const account = await api.get(`/${realm}/users/${accountId}`, identified);
    await api.put(`/${realm}/users/${accountId}`, { ...account, enabled: false });
    await this.#endTokens(accountId);
    return { fault: null, secret: null, serviceAccountId: null };
  }

  /** From its event every hub knows that tokens from before are worth nothing, by Keycloak's own clock. */
  async #endTokens(accountId: string): Promise<void> {
    const { api, realm } = this.#parts;
    await api.post(`/${realm}/users/${accountId}/logout`, {});
    await wait(nextSecondMs);
  }

  /** The tool's client, if it is that: by its account, or, before the account is known, by its mark. Null: there is none. */
  async #clientOf({ clientId, serviceAccountId, toolId }: Task): Promise<z.infer<typeof foundClient> | null> {
    const { api, realm } = this.#parts;
    const found = await api.get(`/${realm}/clients?clientId=${encodeURIComponent(clientId)}`, z.array(foundClient));
    const client = found.find((one) => one.clientId === clientId);
    if (client === undefined) return null;
    if (serviceAccountId === null) return client.attributes[toolAttribute] === toolId ? client : null;
    return (await this.#accountOf(client.id)) === serviceAccountId ? client : null;
  }

  async #accountOf(clientUuid: string): Promise<string> {
    const { api, realm } = this.#parts;
    return (await api.get(`/${realm}/clients/${clientUuid}/service-account-user`, identified)).id;
  }

  async #secretOf(clientUuid: string): Promise<string> {
    const { api, realm } = this.#parts;
    return (await api.get(`/${realm}/clients/${clientUuid}/client-secret`, credential)).value;
  }
}
