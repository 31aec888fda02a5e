import { SocketAddress, isIP } from "node:net";
import type { Database } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";
import { countryScope } from "../access/scope.ts";
import { instantText, lineOf, macOf } from "./chain.ts";
import { UuidMaker } from "./uuid.ts";

/** One line of the access log (R9): who did or was refused what, to what, by whose leave, from where, when. */
export interface AccessLogEntry {
  readonly occurredAt: Date;
  /** Keycloak's user id; null when nobody is signed in. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  /** The grant that allowed it; null when none did. */
  readonly grantId: string | null;
  /** Such as `stream.open`, `stream.close`, `camera.register`. */
  readonly action: string;
  readonly targetKind: "camera" | "facility" | "province" | null;
  readonly targetId: string | null;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  readonly outcome: "ALLOWED" | "REFUSED" | "FAILED";
  /** Error code of a refusal or failure. */
  readonly code: string | null;
  /** IP address of the client; null when not known. */
  readonly address: string | null;
  readonly requestId: string | null;
  /** Further facts; never an address or secret of a camera. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AccessLog {
  /** Durable when it resolves. Rejects when the line could not be written: what must be logged must then not happen. */
  record(entry: AccessLogEntry): Promise<void>;
}

/**
 * Does something with its line in the log before (R9), and another one after it when it came to nothing.
 * @param entry What is done, as allowed.
 * @throws whatever the work throws; what cannot be logged is not done
 */
export async function logged<T>(accessLog: AccessLog, entry: AccessLogEntry, work: () => Promise<T>): Promise<T> {
  await accessLog.record(entry);
  try {
    return await work();
  } catch (error) {
    const code = error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR";
    await accessLog.record({ ...entry, outcome: "FAILED", code });
    throw error;
  }
}

/** Writes to the append-only table `access_log`; the sealer (sealer.ts) makes a chain of what stands there. */
export class PostgresAccessLog implements AccessLog {
  readonly #database: Database;
  readonly #macKey: Buffer | null;
  readonly #ids = new UuidMaker();
  readonly #written: ((entry: AccessLogEntry) => void) | undefined;

  /**
   * @param macKey Vouches for lines until they are sealed; null: they count as written by nobody known.
   * @param written Told of each line that stands.
   */
  constructor(database: Database, macKey: Buffer | null = null, written?: (entry: AccessLogEntry) => void) {
    this.#database = database;
    this.#macKey = macKey;
    this.#written = written;
  }

  async record(entry: AccessLogEntry): Promise<void> {
    await this.#insert(entry, this.#ids.make(entry.occurredAt), "");
  }

  /**
   * Writes what another log knows under an id of its own; again, by whichever replica, changes nothing.
   * @param id UUID, the same for the same event each time.
   * @returns whether it is new
   */
  async recordOnce(entry: AccessLogEntry, id: string): Promise<boolean> {
    return this.#insert(entry, id, "on conflict (id, occurred_at) do nothing");
  }

  async #insert(entry: AccessLogEntry, id: string, conflict: string): Promise<boolean> {
    const address = canonicalAddress(entry.address);
    const line = lineOf({ ...entry, id, occurredAt: instantText(entry.occurredAt), address });
    const mac = this.#macKey === null ? null : macOf(line, this.#macKey);
    // The log takes every line, whatever the writer's scope: its policy checks reading, not writing.
    const { rowCount } = await this.#database.write(countryScope, (tx) =>
      tx.query(
        `insert into access_log (id, occurred_at, actor_id, actor_name, grant_id, action, target_kind, target_id, province_id,
           facility_id, outcome, code, address, request_id, details, mac)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::inet, $14, $15, $16) ${conflict}`,
        [
          id,
          line.occurredAt,
          entry.actorId,
          entry.actorName,
          entry.grantId,
          entry.action,
          entry.targetKind,
          entry.targetId,
          entry.provinceId,
          entry.facilityId,
          entry.outcome,
          entry.code,
          address,
          entry.requestId,
          JSON.stringify(entry.details),
          mac,
        ],
        conflict === "" ? "access-log-insert" : "access-log-insert-once",
      ),
    );
    if (rowCount === 1) this.#written?.(entry);
    // Somebody made the table swallow lines: what must be logged must then not happen.
    else if (conflict === "") throw new Error("The access log did not take a line.");
    return rowCount === 1;
  }
}

/** As PostgreSQL writes it, so that the keyed hash fits what is read back; null when it is no address. */
export function canonicalAddress(address: string | null): string | null {
  if (address === null || isIP(address) === 0) return null;
  return isIP(address) === 4 ? address : new SocketAddress({ address: address.split("%")[0]!, family: "ipv6" }).address;
}
