import { setTimeout as wait } from "node:timers/promises";
import type { Scope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";

const patienceMs = 8_000;
const lookEveryMs = 100;

/** Asks the provisioner for a facility's groups: the API itself may not make any. */
export class FacilityGroups {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Also where they had been made before: somebody may have removed them since.
   * @throws DomainError BUSY when they are not there after eight seconds; they will be, and asking again is harmless
   */
  async ensure(scope: Scope, facilityId: string, provinceId: string): Promise<void> {
    await this.#database.write(scope, (tx) =>
      tx.query(
        `insert into facility_provisioning (facility_id, province_id, asked_at) values ($1, $2, $3)
         on conflict (facility_id) do update set asked_at = excluded.asked_at, done_at = null`,
        [facilityId, provinceId, this.#clock.now()],
      ),
    );
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const { rows } = await this.#database.read(scope, (tx) =>
        tx.query("select from facility_provisioning where facility_id = $1 and done_at is not null", [facilityId]),
      );
      if (rows.length > 0) return;
      await wait(lookEveryMs);
    }
    throw new DomainError("BUSY", "The facility's groups are still being made; try again shortly.");
  }
}
