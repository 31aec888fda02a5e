import type { Database } from "../app/database.ts";

const keptMs = 10_000;

/** Which hub a camera comes from: of other hubs' cameras this one has a copy, and no picture. */
export class CameraOrigins {
  readonly #database: Pick<Database, "job">;
  #read: { readonly at: number; readonly hubs: Promise<ReadonlyMap<string, { name: string; isSelf: boolean }>> } | null = null;

  constructor(database: Pick<Database, "job">) {
    this.#database = database;
  }

  /** Name of the other hub that it comes from; null: it is this one's own. */
  async nameOf(originHubId: string): Promise<string | null> {
    const hub = (await this.#hubs()).get(originHubId) ?? (await this.#hubs(true)).get(originHubId);
    if (hub === undefined) return "?";
    return hub.isSelf ? null : hub.name;
  }

  #hubs(again = false): Promise<ReadonlyMap<string, { name: string; isSelf: boolean }>> {
    const now = performance.now();
    if (this.#read === null || again || now - this.#read.at > keptMs) {
      const hubs = this.#database
        .job((tx) =>
          tx.query<{ id: string; name: string; isSelf: boolean }>(`select id, name, is_self as "isSelf" from hub limit 20000`),
        )
        .then(({ rows }) => new Map(rows.map(({ id, ...hub }) => [id, hub])));
      this.#read = { at: now, hubs };
      // What could not be read is read at the next question.
      hubs.catch(() => (this.#read = null));
    }
    return this.#read.hubs;
  }
}
