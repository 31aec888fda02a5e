import { Migrator } from "@mikro-orm/migrations";
import { MikroORM } from "@mikro-orm/postgresql";
import pg from "pg";
import { entities } from "./entities.ts";
import { Migration20261124180000Initial } from "./migrations/20261124180000_initial.ts";
import { Migration20261124230000AccessLogChain } from "./migrations/20261124230000_access_log_chain.ts";
import { Migration20261124234500Delegation } from "./migrations/20261124234500_delegation.ts";
import { Migration20261124235500DocumentsAndInvitations } from "./migrations/20261124235500_documents_and_invitations.ts";
import { Migration20261125000000GrantChanges } from "./migrations/20261125000000_grant_changes.ts";
import { Migration20261125020000Guideline } from "./migrations/20261125020000_guideline.ts";
import { Migration20261125021000BreakGlass } from "./migrations/20261125021000_break_glass.ts";
import { Migration20261125022000Organisations } from "./migrations/20261125022000_organisations.ts";
import { Migration20261125023000Tools } from "./migrations/20261125023000_tools.ts";
import { Migration20261125024000Proposals } from "./migrations/20261125024000_proposals.ts";
import { Migration20261125025000AccessReview } from "./migrations/20261125025000_access_review.ts";
import { Migration20261125060000Reorganisation } from "./migrations/20261125060000_reorganisation.ts";
import { Migration20261125070000SecondFactor } from "./migrations/20261125070000_second_factor.ts";
import { Migration20261126000000QuietAnnouncements } from "./migrations/20261126000000_quiet_announcements.ts";
import { Migration20261130160000Appointments } from "./migrations/20261130160000_appointments.ts";
import { Migration20261130170000Links } from "./migrations/20261130170000_links.ts";
import { Migration20261130180000RelayedPictures } from "./migrations/20261130180000_relayed_pictures.ts";
import { Migration20261130190000Webhooks } from "./migrations/20261130190000_webhooks.ts";
import { Migration20261130210000Programme } from "./migrations/20261130210000_programme.ts";

export interface MigrateOptions {
  /** Login of the owner (`hub_owner`): the only one that may change the schema. */
  ownerUrl: string;
  /** Sets the passwords of hub_app and hub_job where the owner may create roles; both must exist otherwise. */
  appPassword: string;
  jobPassword: string;
  /** Partitions are made for the months around this instant. */
  now: Date;
}

const migrationsList = [
  { name: "20261124180000_initial", class: Migration20261124180000Initial },
  { name: "20261124230000_access_log_chain", class: Migration20261124230000AccessLogChain },
  { name: "20261124234500_delegation", class: Migration20261124234500Delegation },
  { name: "20261124235500_documents_and_invitations", class: Migration20261124235500DocumentsAndInvitations },
  { name: "20261125000000_grant_changes", class: Migration20261125000000GrantChanges },
  { name: "20261125020000_guideline", class: Migration20261125020000Guideline },
  { name: "20261125021000_break_glass", class: Migration20261125021000BreakGlass },
  { name: "20261125022000_organisations", class: Migration20261125022000Organisations },
  { name: "20261125023000_tools", class: Migration20261125023000Tools },
  { name: "20261125024000_proposals", class: Migration20261125024000Proposals },
  { name: "20261125025000_access_review", class: Migration20261125025000AccessReview },
  { name: "20261125060000_reorganisation", class: Migration20261125060000Reorganisation },
  { name: "20261125070000_second_factor", class: Migration20261125070000SecondFactor },
  { name: "20261126000000_quiet_announcements", class: Migration20261126000000QuietAnnouncements },
  { name: "20261130160000_appointments", class: Migration20261130160000Appointments },
  { name: "20261130170000_links", class: Migration20261130170000Links },
  { name: "20261130180000_relayed_pictures", class: Migration20261130180000RelayedPictures },
  { name: "20261130190000_webhooks", class: Migration20261130190000Webhooks },
  { name: "20261130210000_programme", class: Migration20261130210000Programme },
];

/** The ORM as migrations and drift checks see it: connected as the owner. */
export async function openOwnerOrm(ownerUrl: string): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: ownerUrl,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList, tableName: "schema_migration", snapshot: false, allOrNothing: true },
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 2 },
  });
}

/** Brings a database to the newest schema; again changes nothing. */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[] }> {
  await ensureRoles(options);
  const orm = await openOwnerOrm(options.ownerUrl);
  try {
    const applied = await orm.migrator.up();
    const months = [-1, 0, 1, 2].map((offset) => {
      const day = new Date(Date.UTC(options.now.getUTCFullYear(), options.now.getUTCMonth() + offset, 1));
      return day.toISOString().slice(0, 10);
    });
    for (const month of months) await orm.em.execute("select ensure_month(?::date)", [month]);
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await orm.close();
  }
}

// Roles belong to the cluster, not to a database: where the owner may not create them, an administrator has done so.
async function ensureRoles(options: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname in ('hub_app', 'hub_job')",
    );
    const present = new Set(rows.map((row) => row.rolname));
    for (const [role, password] of [
      ["hub_app", options.appPassword],
      ["hub_job", options.jobPassword],
    ] as const) {
      if (present.has(role)) continue;
      await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`);
    }
  } finally {
    await client.end();
  }
}
