import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { generateWorld } from "@camera-hub/deploy/demo/src/world.ts";
import { seedWorld } from "@camera-hub/deploy/demo/src/seed.ts";
import { startPostgres } from "@camera-hub/deploy/local/src/postgres.ts";
import { migrate } from "@camera-hub/server/migrate.ts";
import { freePort } from "../support/run/port.ts";
import type { ServerSetup } from "./servers/child.ts";

/** 63 provinces, 8,000 facilities and 100,000 cameras in a PostgreSQL of its own. */
export interface BenchWorld {
  readonly setup: ServerSetup;
  /** Code of a province with at least 50 facilities. */
  readonly largeProvince: string;
  close(): Promise<void>;
}

export async function openBenchWorld(): Promise<BenchWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), "camera-hub-bench-"));
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    port: await freePort(),
    password: "bench",
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=512MB"],
  });
  const close = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const setup = { databaseUrl: postgres.superuserUrl("bench"), appPassword: "bench", jobPassword: "bench" };
    const admin = new pg.Client({ connectionString: postgres.superuserUrl() });
    await admin.connect();
    await admin.query("create database bench");
    await admin.end();
    const now = new Date();
    await migrate({ ownerUrl: setup.databaseUrl, appPassword: setup.appPassword, jobPassword: setup.jobPassword, now });
    const client = new pg.Client({ connectionString: setup.databaseUrl });
    // The server goes before its clients do when something else fails.
    client.on("error", () => undefined);
    await client.connect();
    await seedWorld({
      database: client,
      world: generateWorld({ firstStart: now, size: { facilities: 8_000, cameras: 100_000 } }),
      now,
      statuses: "settled",
    });
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ code: string }>(
      `select p.code from org_unit f join org_unit p on p.id = f.parent_id
       where f.kind = 'FACILITY' group by p.code having count(*) >= 50 order by p.code limit 1`,
    );
    await client.end();
    return { setup, largeProvince: rows[0]!.code, close };
  } catch (error) {
    await close();
    throw error;
  }
}
