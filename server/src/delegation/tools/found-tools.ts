import type { Memberships } from "../../access/rights.ts";
import type { Database } from "../../app/database.ts";
import { findProvinceByGroup } from "../../hierarchy/units.repository.ts";

/** Keycloak's own prefix of the account behind a service client. */
const serviceAccount = "service-account-";
/** The hub's own clients are no tools. */
const ownClient = /^hub(-|$)/;
const clientIdPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Lists the tools that somebody made in Keycloak itself: whatever has a place among those who may be given something, and is
 * in no row yet. They get an owner when somebody adopts them.
 */
export async function registerFoundTools(
  database: Database,
  memberships: Memberships,
  known: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const { persons, groups } = memberships.snapshot();
  for (const [id, { kind, username }] of persons) {
    if (kind !== "tool" || known.has(id) || !username.startsWith(serviceAccount)) continue;
    const clientId = username.slice(serviceAccount.length);
    const paths = groups.get(id) ?? [];
    if (paths.length === 0 || ownClient.test(clientId) || !clientIdPattern.test(clientId)) continue;
    const code = paths.map((path) => /^\/(?:people|vn)\/([^/]+)\/[^/]+$/.exec(path)?.[1]).find((unit) => unit !== undefined);
    await database.job(async (tx) => {
      const provinceId = code === undefined || code === "ministry" ? null : await findProvinceByGroup(tx, code);
      // One that the hub is just making has its row already, by its client.
      await tx.query(
        `insert into tool (client_id, service_account_id, origin, name, purpose, province_id, created_at)
         values ($1, $2, 'KEYCLOAK', $1, '', $3, $4) on conflict do nothing`,
        [clientId, id, provinceId, now],
      );
    });
  }
}
