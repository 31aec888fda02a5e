import type { Database } from "../app/database.ts";
import { countryScope } from "../access/scope.ts";

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

/** Writes to the append-only table `access_log`. */
export class PostgresAccessLog implements AccessLog {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async record(entry: AccessLogEntry): Promise<void> {
    // The log takes every line, whatever the writer's scope: its policy checks reading, not writing.
    await this.#database.write(countryScope, (tx) =>
      tx.query(
        `insert into access_log (occurred_at, actor_id, actor_name, grant_id, action, target_kind, target_id, province_id,
           facility_id, outcome, code, address, request_id, details)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::inet, $13, $14)`,
        [
          entry.occurredAt,
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
          entry.address,
          entry.requestId,
          JSON.stringify(entry.details),
        ],
        "access-log-insert",
      ),
    );
  }
}
