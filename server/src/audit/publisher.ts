import type { KeyObject } from "node:crypto";
import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import type { Database, Queryable } from "../app/database.ts";
import type { CheckpointFile } from "./checkpoint-file.ts";
import { hashOfRecord, isSigned, noCheckpoint, readRecord, recordOf } from "./checkpoint.ts";
import type { ChainEnd } from "./sealer.ts";

export interface PublisherParts {
  readonly database: Pick<Database, "job">;
  readonly file: CheckpointFile;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Where each checkpoint is posted as well; null: nowhere. */
  readonly url: URL | null;
  readonly everyMs: number;
  readonly clock: Clock;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  /** Called with why, when database and file cannot both be true. */
  readonly disagree: (why: string) => void;
  readonly delivered: (ok: boolean) => void;
}

const postTimeoutMs = 10_000;
const retryDelaysMs = [1_000, 5_000, 30_000, 120_000, 600_000];

/** Signs checkpoints and brings them outside: into this machine's file, and to an address where one is given. */
export class CheckpointPublisher {
  readonly #parts: PublisherParts;
  #hub: string | null = null;
  #failures = 0;
  #nextPostAtMs = 0;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /**
   * Signs the end of the chain if it is due: always when `force`, otherwise so long after the last one. Under the seal lock.
   */
  async sign(tx: Queryable, end: ChainEnd, force: boolean): Promise<"signed" | "not yet"> {
    const { rows } = await tx.query<{ record: string }>(
      "select record from access_log_checkpoint order by number desc limit 1",
    );
    const { file, clock, everyMs, privateKey } = this.#parts;
    file.refresh();
    // A database older than the file (restored, or forged) does not make numbers come twice.
    const inDatabase = rows[0] === undefined ? 0 : readRecord(rows[0].record).checkpoint.number;
    const newest = inDatabase >= file.lastNumber ? (rows[0]?.record ?? null) : file.last;
    const before = newest === null ? null : readRecord(newest).checkpoint;
    const now = clock.now();
    if (before !== null && before.day === end.day && before.seq === end.seq) return "signed";
    if (!force && before !== null && now.getTime() - new Date(before.time).getTime() < everyMs) return "not yet";
    const number = (before?.number ?? 0) + 1;
    const record = recordOf(
      {
        number,
        hub: await this.#hubId(tx),
        day: end.day,
        seq: end.seq,
        hash: end.hash.toString("hex"),
        previous: newest === null ? noCheckpoint : hashOfRecord(newest),
        time: now.toISOString(),
      },
      privateKey,
    );
    await tx.query("insert into access_log_checkpoint (number, day, seq, record) values ($1, $2, $3, $4)", [
      number,
      end.day,
      end.seq,
      record,
    ]);
    return "signed";
  }

  /** Appends to the file what is not in it yet, whichever replica signed it. */
  async publish(): Promise<void> {
    const { database, file, publicKey, disagree } = this.#parts;
    file.refresh();
    for (;;) {
      const rows = await this.#after(database, file.lastNumber);
      for (const { record } of rows) {
        const { checkpoint } = readRecord(record);
        if (!isSigned(record, publicKey))
          return disagree(`checkpoint ${checkpoint.number} in the database is not signed by us`);
        const previous = file.last === null ? null : hashOfRecord(file.last);
        if (previous !== null && checkpoint.previous !== previous) {
          return disagree(`checkpoint ${checkpoint.number} in the database does not follow the one in the file`);
        }
        file.append(record);
      }
      if (rows.length === 0) return;
    }
  }

  /** Does what stands in the database still fit the newest checkpoint of the file? Tells `disagree` when not. */
  async check(): Promise<void> {
    const { database, file, disagree } = this.#parts;
    if (file.last === null) return;
    const { number, day, seq, hash } = readRecord(file.last).checkpoint;
    const { rows } = await database.job((tx) =>
      tx.query<{ hash: Buffer | null; record: string | null }>(
        `select (select hash from access_log_seal where day = $1 and seq = $2) as hash,
           (select record from access_log_checkpoint where number = $3) as record`,
        [day, seq, number],
      ),
    );
    if (rows[0]!.record !== file.last) disagree(`checkpoint ${number} of the file is not the one in the database`);
    // Null after two years without a line: retention took it.
    else if (rows[0]!.hash !== null && rows[0]!.hash.toString("hex") !== hash) {
      disagree(`the seal ${day}/${seq} is not the one of checkpoint ${number}`);
    }
  }

  /** Posts what the address has not got yet, one after the other; what fails is tried again later. */
  async deliver(): Promise<void> {
    const { database, url, log, delivered } = this.#parts;
    if (url === null || performance.now() < this.#nextPostAtMs) return;
    const target = url.origin + url.pathname;
    const { rows } = await database.job((tx) =>
      tx.query<{ number: number }>("select number from access_log_delivery where target = $1", [target]),
    );
    for (const { number, record } of await this.#after(database, rows[0]?.number ?? 0)) {
      try {
        const signal = AbortSignal.timeout(postTimeoutMs);
        const headers = { "content-type": "application/json" };
        const answer = await fetch(url, { method: "POST", headers, body: record, signal, redirect: "error" });
        await answer.body?.cancel();
        if (!answer.ok) throw new Error(`answered ${answer.status}`);
      } catch (error) {
        const delayMs = retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length - 1)]!;
        if (this.#failures === 0) log.error({ err: error, number }, "a checkpoint of the access log could not be delivered");
        this.#failures += 1;
        this.#nextPostAtMs = performance.now() + delayMs;
        delivered(false);
        return;
      }
      if (this.#failures > 0) log.info({ failures: this.#failures }, "checkpoints of the access log are delivered again");
      this.#failures = 0;
      delivered(true);
      await database.job((tx) =>
        tx.query(
          `insert into access_log_delivery (target, number) values ($1, $2)
           on conflict (target) do update set number = greatest(access_log_delivery.number, excluded.number)`,
          [target, number],
        ),
      );
    }
  }

  async #after(database: Pick<Database, "job">, number: number): Promise<{ number: number; record: string }[]> {
    const { rows } = await database.job((tx) =>
      tx.query<{ number: number; record: string }>(
        "select number, record from access_log_checkpoint where number > $1 order by number limit 100",
        [number],
      ),
    );
    return rows;
  }

  async #hubId(tx: Queryable): Promise<string> {
    this.#hub ??= (await tx.query<{ id: string }>("select id from hub where is_self")).rows[0]!.id;
    return this.#hub;
  }
}
