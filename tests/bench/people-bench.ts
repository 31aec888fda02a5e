import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startServer } from "./load.ts";
import type { RunningServer } from "./load.ts";
import { settlePeople } from "./people-world.ts";
import type { PeopleWorld } from "./people-world.ts";
import { report } from "./report.ts";
import { benchRevocation } from "./revocation-bench.ts";
import type { RightsReport } from "./servers/rights.ts";
import type { BenchWorld } from "./world.ts";

export const peopleBenches = ["scope-check", "mirror-restart", "revocation", "people-list"];

/** Who may do what, with a country's people: 20,000 of them, 60,000 grants. The peer is what is asked of the hub. */
export async function benchPeople(world: BenchWorld, wanted: (name: string) => boolean): Promise<void> {
  const startedAt = performance.now();
  const people = await settlePeople(world);
  process.stderr.write(`people: settled in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s\n`);
  if (wanted("scope-check")) await benchScopeCheck(world);
  if (wanted("mirror-restart")) await benchRestart(world);
  if (!wanted("revocation") && !wanted("people-list")) return;
  const server = await startServer("people-hub", world.setup);
  try {
    if (wanted("people-list")) await benchLists(server, people);
    if (wanted("revocation")) await benchRevocation(server, people);
  } finally {
    await server.stop();
  }
}

/** Reports a figure that shall stay below a limit. */
export function reportLimit(bench: string, value: number, unit: string, limit: number): void {
  report({ bench, value, unit, peer: "requirement", ratio: limit / value });
}

async function benchScopeCheck(world: BenchWorld): Promise<void> {
  const { reports } = await startRights(world, true);
  const measured = reports[1];
  if (measured === undefined || "known" in measured) throw new Error("Nothing was decided.");
  process.stderr.write(`scope-check: ${measured.people} people, ${measured.grants} roles in force\n`);
  reportLimit("scope-check", measured.microsPerDecision, "µs/decision", 50);
  reportLimit("scope-check-memory", measured.heapBytes / 1e6, "MB", 200);
}

async function benchRestart(world: BenchWorld): Promise<void> {
  const seconds: number[] = [];
  for (let run = 0; run < 3; run += 1) seconds.push((await startRights(world, false)).seconds);
  reportLimit("mirror-restart", Math.max(...seconds), "s", 20);
}

/** Starts the deciding part of a hub; ends with its last report. */
async function startRights(world: BenchWorld, decide: boolean): Promise<{ seconds: number; reports: RightsReport[] }> {
  // As a hub leaves it when it ends: a mirror older than half a minute is not believed.
  const owner = new pg.Client({ connectionString: world.setup.databaseUrl });
  await owner.connect();
  await owner.query("update mirror_state set synced_at = now()");
  await owner.end();
  const startedAt = performance.now();
  const child = fork(fileURLToPath(new URL("./servers/rights.ts", import.meta.url)), [JSON.stringify(world.setup)], {
    execArgv: ["--max-semi-space-size=32", "--import", "tsx"],
    env: { ...process.env, BENCH_DECISIONS: decide ? "yes" : "no" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const reports: RightsReport[] = [];
    let seconds = 0;
    while (reports.length < (decide ? 2 : 1)) {
      const gone = new AbortController();
      const message = await Promise.race([
        once(child, "message", { signal: gone.signal }),
        once(child, "exit", { signal: gone.signal }).then(() => {
          throw new Error("The process ended.");
        }),
      ]).finally(() => gone.abort());
      if (reports.length === 0) seconds = (performance.now() - startedAt) / 1_000;
      reports.push(message[0] as RightsReport);
    }
    return { seconds, reports };
  } finally {
    child.kill("SIGKILL");
  }
}

const grantFields = `id role expiresAt state person { displayName } givenBy { displayName } unit { name } operator { name }
  decision { number } viewerCan { end prolong }`;

/** The slowest of the lists that people look at when they give or look after access. */
async function benchLists(server: RunningServer, { telecomId, admin, manager }: PeopleWorld): Promise<void> {
  const list = `{ grants(first: 50) { nodes { ${grantFields} } pageInfo { hasNextPage } } }`;
  const searched = `{ grants(first: 50, filter: { search: "nguyen van 12" }) { nodes { ${grantFields} } } }`;
  const grantable = (unit: string) => `{ grantablePeople(role: viewer, unitId: "${unit}", first: 50) { id displayName } }`;
  const asked: readonly (readonly [string, string, string])[] = [
    ["the country's grants", telecomId, list],
    ["the country's grants, searched", telecomId, searched],
    ["a province's grants", admin.id, list],
    ["a facility's grants", manager.id, list],
    ["whom a manager may give to", manager.id, grantable(manager.facilityId)],
    ["whom an admin may give to", admin.id, grantable(admin.provinceId)],
    ["the country's count", telecomId, "{ grants(first: 1) { totalCount } }"],
  ];
  let slowest = 0;
  for (const [name, person, query] of asked) {
    const times: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      const startedAt = performance.now();
      const answer = await ask(server.port, person, query);
      if (answer.errors !== undefined) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
      // The first ten warm the compilers and the caches.
      if (at >= 10) times.push(performance.now() - startedAt);
    }
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
    process.stderr.write(`people-list: ${name}: ${p95.toFixed(1)} ms\n`);
    slowest = Math.max(slowest, p95);
  }
  reportLimit("people-list", slowest, "ms p95", 200);
}

export async function ask(
  port: number,
  person: string,
  query: string,
): Promise<{ data?: Record<string, unknown> | null; errors?: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${person}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
}
