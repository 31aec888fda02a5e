import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { Counter, Gauge } from "prom-client";
import type { Registry } from "prom-client";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "./access-log.ts";
import { CheckpointFile } from "./checkpoint-file.ts";
import { loadSigningKey } from "./checkpoint.ts";
import { CheckpointPublisher } from "./publisher.ts";
import { LogRetention } from "./retention.ts";
import { readChainEnd, Sealer, sealLock } from "./sealer.ts";

/** How the access log is kept; parsed from the settings. */
export interface LogKeeping {
  /** Private key (PEM) that signs checkpoints; made where there is none. */
  readonly keyFile: string;
  readonly checkpointFile: string;
  readonly checkpointUrl: URL | null;
  readonly checkpointEveryMs: number;
  readonly keepMonths: number;
}

export interface LogKeeperParts extends LogKeeping {
  readonly database: Pick<Database, "job">;
  readonly accessLog: AccessLog;
  readonly macKey: Buffer | null;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Pause between two looks at the queue: how long a line may be altered without a trace. */
const sealEveryMs = 500;
/** The supervisor does not wait for ever when a process ends. */
const lastRoundMs = 3_000;
const dayMs = 86_400_000;
const checkEveryMs = 3_600_000;
/** A quiet log is looked at whole only so often: another replica may have ended before it signed what it sealed. */
const wholeRoundEveryMs = 5_000;

/** Seals the log, publishes checkpoints and drops what is past its time, for as long as the hub runs. */
export class LogKeeper {
  readonly #parts: LogKeeperParts;
  readonly #sealer: Sealer;
  readonly #file: CheckpointFile;
  readonly #publisher: CheckpointPublisher;
  readonly #retention: LogRetention;
  readonly #figures: ReturnType<typeof figuresOf>;
  readonly #stopping = new AbortController();
  readonly #told = new Set<string>();
  /** Sealed, and not signed yet as far as is known here. */
  #unsigned = true;
  #nextWholeRoundAtMs = 0;
  #nextCheckAtMs = 0;
  #nextDropAtMs = 0;
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: LogKeeperParts) {
    this.#parts = parts;
    const { database, accessLog, clock, keepMonths, log, macKey } = parts;
    const key = loadSigningKey(parts.keyFile);
    if (key.isNew) {
      log.warn({ keyFile: parts.keyFile }, "a key for checkpoints was made: hand its public half (.pub.pem) to the auditors");
    }
    this.#figures = figuresOf(parts.registry);
    this.#sealer = new Sealer(clock, macKey);
    this.#file = new CheckpointFile(parts.checkpointFile);
    this.#publisher = new CheckpointPublisher({
      database,
      file: this.#file,
      privateKey: key.privateKey,
      publicKey: key.publicKey,
      url: parts.checkpointUrl,
      everyMs: parts.checkpointEveryMs,
      clock,
      log,
      disagree: (why) => this.#disagree(why),
      delivered: (ok) => this.#figures.deliveries.inc({ outcome: ok ? "delivered" : "failed" }),
    });
    this.#retention = new LogRetention({ database, accessLog, clock, log, keepMonths });
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Seals and signs what is left, so that nothing is without a witness while the hub is away. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const last = this.#loop.then(() => this.round(true));
    const late = sleep(lastRoundMs, undefined, { ref: false }).then(() => Promise.reject(new Error("It took too long.")));
    await Promise.race([last, late]).catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, "the access log was not sealed to its end; that is done at the next start");
    });
    last.catch(() => undefined);
    late.catch(() => undefined);
    this.#file.close();
  }

  /** Seals all that is waiting. @param force Signs a checkpoint whether it is due or not. */
  async round(force = false): Promise<void> {
    const whole = force || this.#unsigned || performance.now() > this.#nextWholeRoundAtMs;
    if (!whole && !(await this.#isWaiting())) return;
    this.#nextWholeRoundAtMs = performance.now() + wholeRoundEveryMs;
    while (await this.#batch(force));
    await this.#publisher.publish();
  }

  /** Drops months that are past their time. @returns their first days */
  dropOldMonths(): Promise<string[]> {
    return this.#retention.run();
  }

  async #isWaiting(): Promise<boolean> {
    const { rows } = await this.#parts.database.job((tx) =>
      tx.query<{ waiting: boolean }>("select exists (select from access_log_pending) as waiting"),
    );
    return rows[0]!.waiting;
  }

  /** @returns whether there is more to seal at once */
  #batch(force: boolean): Promise<boolean> {
    return this.#parts.database.job(async (tx) => {
      const { rows } = await tx.query<{ locked: boolean }>(sealLock);
      if (!rows[0]!.locked) return false;
      const before = await readChainEnd(tx);
      // The last seal of a day is signed before the next day begins.
      if (before !== null && this.#sealer.today(before) > before.day) await this.#publisher.sign(tx, before, true);
      const { end, sealed, unvouched, more } = await this.#sealer.seal(tx, before);
      if (sealed > 0) this.#figures.sealed.inc(sealed);
      if (unvouched.length > 0) {
        this.#figures.unvouched.inc(unvouched.length);
        const some = unvouched.slice(0, 10);
        this.#parts.log.warn({ lines: unvouched.length, some }, "sealed lines of the access log that the hub did not write so");
      }
      if (end !== null && !more) this.#unsigned = (await this.#publisher.sign(tx, end, force)) === "not yet";
      return more;
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.round();
        if (performance.now() > this.#nextCheckAtMs) {
          this.#nextCheckAtMs = performance.now() + checkEveryMs;
          await this.#publisher.check();
        }
        if (performance.now() > this.#nextDropAtMs) {
          this.#nextDropAtMs = performance.now() + dayMs;
          await this.#drop();
        }
        // Not awaited by the chain: an address that hangs must not hold up the sealing.
        this.#delivering ??= this.#publisher
          .deliver()
          .catch((error: unknown) => this.#parts.log.warn({ err: error }, "checkpoints could not be looked up"))
          .finally(() => (this.#delivering = null));
        failures = 0;
      } catch (error) {
        if (failures === 0) this.#parts.log.error({ err: error }, "the access log could not be sealed; it is tried again");
        failures += 1;
      }
      await sleep(failures === 0 ? sealEveryMs : Math.min(10_000, 500 * 2 ** failures), undefined, { signal }).catch(() => {});
    }
    await this.#delivering;
  }

  #delivering: Promise<void> | null = null;

  async #drop(): Promise<void> {
    try {
      const months = await this.dropOldMonths();
      if (months.length > 0) this.#parts.log.info({ months }, "months of the access log past their time were dropped");
    } catch (error) {
      this.#parts.log.error({ err: error }, "the access log's months could not be looked after");
    }
  }

  #disagree(why: string): void {
    this.#figures.disagrees.set(1);
    if (this.#told.has(why)) return;
    this.#told.add(why);
    this.#parts.log.error({ why }, "the access log and its checkpoints disagree");
  }
}

function figuresOf(registry: Registry) {
  const registers = [registry];
  return {
    sealed: new Counter({ name: "hub_access_log_sealed_total", help: "Lines of the access log sealed", registers }),
    unvouched: new Counter({
      name: "hub_access_log_unvouched_total",
      help: "Lines that were altered, added or taken away before they were sealed",
      registers,
    }),
    disagrees: new Gauge({
      name: "hub_access_log_disagrees",
      help: "1 once the log in the database did not fit the checkpoints outside",
      registers,
    }),
    deliveries: new Counter({
      name: "hub_checkpoint_deliveries_total",
      help: "Checkpoints posted to the address outside",
      labelNames: ["outcome"],
      registers,
    }),
  };
}
