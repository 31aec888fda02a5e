import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import { DomainError } from "../app/errors.ts";
import type { AccessLog } from "./access-log.ts";

export interface RefusedTokensParts {
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
}

/** Longest that a repetition waits to be written. */
const gatherMs = 60_000;
/** Addresses told apart at once; what comes from more stands together, without an address. */
const maxAddresses = 1_000;

interface Repeated {
  readonly address: string | null;
  readonly reason: string;
  count: number;
}

/**
 * Logs tokens that were refused: the first of an address at once, what follows within a minute as one line with its number.
 * Whoever knocks a million times must not fill the log.
 */
export class RefusedTokens {
  readonly #parts: RefusedTokensParts;
  readonly #repeated = new Map<string, Repeated>();
  readonly #timer: NodeJS.Timeout;

  constructor(parts: RefusedTokensParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.flush(), gatherMs).unref();
  }

  /** @param given What stood in the header; nothing at all is no refused token. */
  note(error: unknown, given: string | undefined, address: string | null, requestId: string | null): void {
    if (!(error instanceof DomainError) || error.code !== "UNAUTHENTICATED" || given === undefined || given === "") return;
    const reason = error.message.slice(0, 100);
    const from = this.#repeated.size < maxAddresses ? address : null;
    const key = `${from ?? ""} ${reason}`;
    const known = this.#repeated.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    this.#repeated.set(key, { address: from, reason, count: 0 });
    void this.#record(from, { reason }, requestId);
  }

  /** Writes what was gathered. Never rejects. */
  async flush(): Promise<void> {
    const repeated = [...this.#repeated.values()];
    this.#repeated.clear();
    for (const { address, reason, count } of repeated) {
      if (count > 0) await this.#record(address, { reason, repeated: count }, null);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async #record(address: string | null, details: Record<string, string | number>, requestId: string | null): Promise<void> {
    try {
      await this.#parts.accessLog.record({
        occurredAt: this.#parts.clock.now(),
        actorId: null,
        actorName: null,
        grantId: null,
        action: "session.token",
        targetKind: null,
        targetId: null,
        provinceId: null,
        facilityId: null,
        outcome: "REFUSED",
        code: "UNAUTHENTICATED",
        address,
        requestId,
        details,
      });
    } catch (error) {
      this.#parts.log.error({ err: error }, "a refused token could not be logged");
    }
  }
}
