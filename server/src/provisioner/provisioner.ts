import type { Logger } from "pino";
import type { Database } from "../app/database.ts";
import type { Operations } from "./operations.ts";

/** How often everything is looked at although nobody called: grants expire without a word. */
const everyMs = 10_000;
const retryMs = 2_000;

/** Runs the fixed operations whenever the database says that something changed, one at a time. */
export class Provisioner {
  readonly #operations: Operations;
  readonly #database: Database;
  readonly #log: Logger;
  readonly #listening: { close(): Promise<void> }[] = [];
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(operations: Operations, database: Database, log: Logger) {
    this.#operations = operations;
    this.#database = database;
    this.#log = log;
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => this.#turn(), everyMs);
    for (const channel of ["hub_provisioning", "hub_grants"]) await this.#listen(channel);
    this.#turn();
  }

  /** Waits for the operation under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await Promise.all(this.#listening.map((listening) => listening.close()));
    await this.#running;
  }

  #turn(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      // First: somebody waits for it in need.
      await this.#attempt("broken glass", () => this.#operations.openBreakGlasses());
      // Each by itself: a facility that cannot be made keeps no expired membership alive.
      await this.#attempt("provinces", () => this.#operations.reorganisations.makeProvinces());
      // A reorganisation asks for thousands: while some are made nobody waits for the next turn.
      if ((await this.#attempt("facilities", () => this.#operations.makeFacilities())) > 0) this.#again = true;
      await this.#attempt("accounts", () => this.#operations.makeAccounts());
      await this.#attempt("appointments", () => this.#operations.carryOutAppointments());
      await this.#attempt("tools", () => this.#operations.serveTools());
      if ((await this.#attempt("moves", () => this.#operations.reorganisations.movePeople())) > 0) this.#again = true;
      await this.#attempt("reorganisations", () => this.#operations.reorganisations.settle());
      await this.#attempt("memberships", () => this.#operations.removeFallen());
    }
  }

  async #attempt(what: string, work: () => Promise<number>): Promise<number> {
    try {
      const done = await work();
      if (done > 0) this.#log.info({ what, done }, "provisioned");
      return done;
    } catch (error) {
      this.#log.error({ err: error, what }, "provisioning failed; the next turn tries again");
      return 0;
    }
  }

  async #listen(channel: string): Promise<void> {
    const listening = await this.#database.listen(
      channel,
      () => this.#turn(),
      () => this.#relisten(channel),
    );
    if (this.#stopped) await listening.close();
    else this.#listening.push(listening);
  }

  #relisten(channel: string): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (this.#stopped) return;
      this.#listen(channel).then(
        () => this.#turn(),
        () => this.#relisten(channel),
      );
    }, retryMs).unref();
  }
}
