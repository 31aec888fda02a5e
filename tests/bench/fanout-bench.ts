import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { ClientsCount, ClientsSetup } from "./fanout-clients.ts";
import { startServer } from "./load.ts";
import type { RunningServer } from "./load.ts";
import { report } from "./report.ts";
import type { BenchWorld } from "./world.ts";

/** Cameras of one province that change in one transaction, as when a facility loses its link. */
const burst = 10;
const runs = [
  { name: "fanout-1000", sockets: 1_000, bursts: 250, burstsPerSecond: 20 },
  { name: "fanout-10000", sockets: 10_000, bursts: 126, burstsPerSecond: 6 },
] as const;
const clientProcesses = 2;
const socketsPerAccount = 18;
/** Without a single delivery for so long, the rest counts as lost. */
const patienceMs = 15_000;

/** Deliveries for each second of the server's processor time: the hub beside stock graphql-ws on the same feed. */
export async function benchFanout(world: BenchWorld, wanted: (name: string) => boolean): Promise<void> {
  const database = new pg.Client({ connectionString: world.setup.databaseUrl });
  // The server goes before its clients do when something else fails.
  database.on("error", () => undefined);
  await database.connect();
  try {
    const provinces = await pickCameras(database);
    for (const run of runs) {
      if (!wanted(run.name)) continue;
      const own = await measure("fanout-hub", world, database, provinces, run);
      const stock = await measure("fanout-stock", world, database, provinces, run);
      if (own.lost + own.disordered + own.failed > 0) throw new Error(`The hub failed: ${describe("hub", own)}`);
      process.stderr.write(`${run.name}: ${describe("hub", own)}; ${describe("graphql-ws", stock)}\n`);
      report({
        bench: run.name,
        value: own.perCpuSecond,
        unit: "deliveries/cpu-second",
        peer: "graphql-ws",
        ratio: own.perCpuSecond / stock.perCpuSecond,
      });
    }
  } finally {
    await database.end();
  }
}

interface Province {
  readonly id: string;
  readonly cameraIds: readonly string[];
}

async function pickCameras(database: pg.Client): Promise<Province[]> {
  const { rows } = await database.query<{ id: string; cameraIds: string[] }>(
    `select province_id as id, (array_agg(id order by code))[1:$1] as "cameraIds" from camera
     where stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED') group by province_id having count(*) >= $1 order by province_id`,
    [burst],
  );
  return rows;
}

interface Measured {
  readonly due: number;
  readonly lost: number;
  readonly disordered: number;
  /** Sockets that were closed, or got anything but events. */
  readonly failed: number;
  readonly cpuSeconds: number;
  readonly perCpuSecond: number;
}

function describe(name: string, measured: Measured): string {
  const { due, lost, disordered, failed, cpuSeconds, perCpuSecond } = measured;
  const micros = (1e6 / perCpuSecond).toFixed(1);
  const faults = `${disordered} twice or out of order, ${failed} sockets failed`;
  return `${name} ${due - lost} of ${due} in ${cpuSeconds.toFixed(2)} s of processor time, ${micros} µs each, ${faults}`;
}

async function measure(
  name: string,
  world: BenchWorld,
  database: pg.Client,
  provinces: readonly Province[],
  run: (typeof runs)[number],
): Promise<Measured> {
  const server = await startServer(name, world.setup);
  const clients: ChildProcess[] = [];
  try {
    clients.push(...(await connectClients(server, provinces, run.sockets)));
    // A round for the compilers; nothing of it is counted.
    const warmUp = Math.ceil(run.bursts / 10);
    const warm = await pull(clients, await change(database, provinces, 0, warmUp, run), run.sockets, provinces.length);
    const cpuBefore = await server.cpuSeconds();
    const due = await change(database, provinces, warmUp, run.bursts, run);
    const counts = await pull(clients, due, run.sockets, provinces.length, warm);
    const cpuSeconds = (await server.cpuSeconds()) - cpuBefore;
    const delivered = counts.received - warm.received;
    const total = deliveries(due, run.sockets, provinces.length);
    const { disordered, failed } = counts;
    return { due: total, lost: total - delivered, disordered, failed, cpuSeconds, perCpuSecond: delivered / cpuSeconds };
  } finally {
    for (const client of clients) client.kill("SIGKILL");
    await server.stop();
  }
}

async function connectClients(server: RunningServer, provinces: readonly Province[], sockets: number): Promise<ChildProcess[]> {
  const each = sockets / clientProcesses;
  const file = fileURLToPath(new URL("./fanout-clients.ts", import.meta.url));
  return Promise.all(
    Array.from({ length: clientProcesses }, async (_, index) => {
      // Each process begins with another province, so that together they are spread as one would spread them.
      const shift = (index * each) % provinces.length;
      const units = provinces.map((_province, at) => provinces[(at + shift) % provinces.length]?.id ?? "");
      const setup: ClientsSetup = {
        port: server.port,
        sockets: each,
        firstAccount: Math.ceil(each / socketsPerAccount) * index,
        perAccount: socketsPerAccount,
        units,
        localAddress: `127.0.0.${index + 2}`,
      };
      const child = fork(file, [JSON.stringify(setup)], {
        execArgv: ["--import", "tsx"],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      await once(child, "message");
      return child;
    }),
  );
}

/** Changes written, by province in the order of `provinces`. */
type Due = readonly number[];

/** Sets bursts of cameras to the other state, one province after the other, at an even pace. */
async function change(
  database: pg.Client,
  provinces: readonly Province[],
  first: number,
  bursts: number,
  run: { burstsPerSecond: number },
): Promise<Due> {
  const due = provinces.map(() => 0);
  const startedAt = performance.now();
  for (let i = 0; i < bursts; i++) {
    const at = (first + i) % provinces.length;
    const { rowCount } = await database.query(
      `with lock as (select begin_change()), old as (
         select id, status, status_reason from camera, lock where id = any($1::uuid[])
       ), changed as (
         update camera c set status = case when c.status = 'ONLINE' then 'OFFLINE' else 'ONLINE' end::camera_status,
           status_reason = case when c.status = 'ONLINE' then 'UNREACHABLE' end::status_reason, status_since = now()
         from old where c.id = old.id returning c.*, old.status as old_status, old.status_reason as old_reason
       )
       insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       select 'camera.status', id, province_id, facility_id, jsonb_build_object('previousStatus', old_status,
         'previousReason', old_reason, 'status', status, 'reason', status_reason), now() from changed`,
      [provinces[at]?.cameraIds ?? []],
    );
    due[at] = (due[at] ?? 0) + (rowCount ?? 0);
    const restMs = startedAt + ((i + 1) * 1_000) / run.burstsPerSecond - performance.now();
    if (restMs > 0) await delay(restMs);
  }
  return due;
}

/** How many events all sockets together are owed. */
function deliveries(due: Due, sockets: number, provinces: number): number {
  return due.reduce((sum, changes, at) => {
    const subscribers = Math.floor(sockets / provinces) + (at < sockets % provinces ? 1 : 0);
    return sum + changes * subscribers;
  }, 0);
}

/** Waits until everything owed has come, or nothing comes any more. */
async function pull(
  clients: readonly ChildProcess[],
  due: Due,
  sockets: number,
  provinces: number,
  before: ClientsCount = { received: 0, disordered: 0, failed: 0 },
): Promise<ClientsCount> {
  const owed = before.received + deliveries(due, sockets, provinces);
  let last = -1;
  for (let still = 0; ;) {
    const counts = await Promise.all(
      clients.map(async (client) => {
        client.send("count");
        const [count] = (await once(client, "message")) as [ClientsCount];
        return count;
      }),
    );
    const sum = (key: keyof ClientsCount) => counts.reduce((total, count) => total + count[key], 0);
    const received = sum("received");
    if (received >= owed || still * 250 >= patienceMs)
      return { received, disordered: sum("disordered"), failed: sum("failed") };
    still = received === last ? still + 1 : 0;
    last = received;
    await delay(250);
  }
}
