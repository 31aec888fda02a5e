import { randomUUID } from "node:crypto";
import { directoryFor } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Person, Province, World } from "./world.ts";

/** Stands where the provisioner and Keycloak stand for tools: the hub's half is the test's subject, theirs is in tests/realm. */
export class ToolDesk {
  /** What Keycloak is to answer instead of doing it; null: it does it. */
  fault: "REFUSED" | "GONE" | null = null;
  readonly #world: World;
  readonly #database: ReturnType<typeof openDatabase>;
  #listening: { close(): Promise<void> } | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(world: World) {
    this.#world = world;
    this.#database = openDatabase({ ...world.database, poolSize: 2 });
  }

  async open(): Promise<void> {
    this.#listening = await this.#database.listen("hub_provisioning", () => {
      this.#work = this.#work.then(() => this.#serve());
    });
  }

  async close(): Promise<void> {
    await this.#listening?.close();
    await this.#work;
    await this.#database.close();
  }

  /** The account of a tool that the hub has made. */
  async account(toolId: string): Promise<Person> {
    const [row] = await this.#world.sql<{ id: string; username: string }>(
      "select service_account_id as id, 'service-account-' || client_id as username from tool where id = $1",
      [toolId],
    );
    return row!;
  }

  async #serve(): Promise<void> {
    const { memberships, clock } = this.#world;
    const { rows } = await this.#database.job((tx) =>
      tx.query<{ id: string; kind: string; toolId: string; clientId: string; code: string | null }>(
        `select k.id, k.kind, t.id as "toolId", t.client_id as "clientId", p.code from tool_task k join tool t on t.id = k.tool_id
         left join org_unit p on p.id = t.province_id where k.done_at is null`,
      ),
    );
    for (const { id, kind, toolId, clientId, code } of rows) {
      const account = randomUUID();
      const isMade = kind === "CREATE" && this.fault === null;
      await this.#database.job(async (tx) => {
        if (isMade) await tx.query("update tool set service_account_id = $2 where id = $1", [toolId, account]);
        if (kind === "CREATE" && this.fault !== null)
          await tx.query("update tool set closed_at = $2 where id = $1", [toolId, clock.now()]);
        if (kind === "ROTATE") await tx.query("update tool set secret_rotated_at = $2 where id = $1", [toolId, clock.now()]);
        await tx.query("update tool_task set done_at = $2, fault = $3, one_time_secret = $4 where id = $1", [
          id,
          clock.now(),
          this.fault,
          kind === "CLOSE" || this.fault !== null ? null : `secret-${randomUUID()}`,
        ]);
      });
      if (!isMade) continue;
      const name = `service-account-${clientId}`;
      memberships.setPerson(account, { username: name, displayName: clientId, kind: "tool", enabled: true });
      memberships.put(account, directoryFor(code === null ? "/vn/tool" : `/vn/${code}/tool`));
    }
  }
}

/** A tool that somebody made in Keycloak itself. */
export async function foundTool(world: World, clientId: string, unit?: Province): Promise<Person> {
  const tool = await world.stranger(`service-account-${clientId}`, "tool");
  world.stand(tool, unit === undefined ? { role: "tool" } : { role: "tool", unit });
  return tool;
}
