import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { WebSocket } from "ws";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, World } from "../support/world.ts";
import postgresPart from "../support/run/postgres.ts";
import { reportLimit } from "./people-bench.ts";
import { report } from "./report.ts";

export const federationBenches = ["federation-snapshot", "federation-throughput", "federation-fan-in"];

const cameraCount = Number(process.env["BENCH_CAMERAS"] ?? 30_000);
const camerasOfFacility = 100;
const changesWritten = 20_000;
const burst = 500;
const children = 34;
const camerasOfChild = 3_000;
const fanInSeconds = Number(process.env["BENCH_SECONDS"] ?? 30);

/**
 * Two real hubs in this process, with a database each on one PostgreSQL: how long the first joining takes, and how many
 * changes a second go through one link. Then one hub and children that are only what they say: how late it takes it in.
 */
export async function benchFederation(wanted: (name: string) => boolean): Promise<void> {
  const stopPostgres = await postgresPart();
  try {
    if (wanted("federation-snapshot") || wanted("federation-throughput")) await benchLink(wanted);
    if (wanted("federation-fan-in")) await benchFanIn();
  } finally {
    await stopPostgres();
  }
}

async function benchLink(wanted: (name: string) => boolean): Promise<void> {
  const [above, below] = [await createWorld(), await createWorld()];
  try {
    await above.province({ code: "24" });
    const account = await linkAccount(above);
    await layCameras(
      below,
      await below.province({ code: "24" }).then((province) => below.facility({ province, code: "24-0" })),
    );
    const keeper = await below.person({ role: "telecom" });
    const parent = await above.hub();
    const url = new URL(parent.origin);
    const parents = [{ url, token: async () => ({ value: await tokenOf(above, account), expiresIn: 300 }) }];
    const child = await below.hub({ parents });
    await until(
      () => stateOf(above),
      (state) => state?.state === "CONNECTED",
    );

    const startedAt = performance.now();
    const shared = await below.gql(
      keeper,
      "mutation ($parent: ID!, $unit: ID!) { shareWithParent(parent: $parent, unitId: $unit, level: STATUS) { url } }",
      { parent: url.origin, unit: below.ministry.id },
    );
    if (shared.errors.length > 0) throw new Error("Nothing was shared.");
    await until(
      () => stateOf(above),
      (state) => state?.cameras === cameraCount && state.cursor !== null,
    );
    if (wanted("federation-snapshot")) {
      reportLimit("federation-snapshot", (performance.now() - startedAt) / 1_000, `s, ${cameraCount} cameras`, 60);
    }
    if (!wanted("federation-throughput")) return;
    // What was written while nobody carried it, so that it is the link that is measured and not who writes.
    await below.closeHub(child);
    for (let at = 0; at < changesWritten; at += burst) await flip(below, at % cameraCount, burst);
    await below.hub({ parents });
    await benchThroughput(above, below);
  } finally {
    await below.close();
    await above.close();
  }
}

async function benchThroughput(above: World, below: World): Promise<void> {
  const arrived = async () => (await above.sql<{ n: number }>("select count(*)::int as n from status_event"))[0]!.n;
  const before = await arrived();
  const startedAt = performance.now();
  const [{ head }] = (await below.sql<{ head: string }>("select max(seq) as head from outbox")) as [{ head: string }];
  await until(
    () => stateOf(above),
    (state) => Number(state?.cursor ?? 0) >= Number(head),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  if ((await arrived()) - before < changesWritten) throw new Error(`Not all of ${changesWritten} changes arrived.`);
  const value = changesWritten / seconds;
  report({ bench: "federation-throughput", value, unit: "changes/s", peer: "requirement", ratio: value / 2_000 });
}

async function benchFanIn(): Promise<void> {
  const above = await createWorld();
  try {
    const accounts: Person[] = [];
    for (let at = 0; at < children; at += 1) {
      const province = await above.province({ code: String(10 + at) });
      accounts.push(await linkAccount(above, province, `hub-${at}`));
    }
    const hub = await above.hub();
    const url = `${hub.origin.replace("http", "ws")}/link`;
    const lines: SaidChild[] = [];
    for (const [at, account] of accounts.entries()) {
      const line = await SaidChild.open(url, await tokenOf(above, account), String(10 + at));
      await line.join();
      lines.push(line);
    }
    process.stderr.write(`federation-fan-in: ${children} children have joined\n`);
    const before = process.cpuUsage();
    const startedAt = performance.now();
    await Promise.all(lines.map((line) => line.speak(fanInSeconds)));
    const { user, system } = process.cpuUsage(before);
    const delays = lines.flatMap(({ delaysMs }) => delaysMs).toSorted((a, b) => a - b);
    const p99 = delays[Math.floor(delays.length * 0.99)] ?? Number.NaN;
    const seconds = (performance.now() - startedAt) / 1_000;
    process.stderr.write(
      `federation-fan-in: ${((children * camerasOfChild) / 60).toFixed(0)} changes/s, ${((user + system) / 1e6 / seconds).toFixed(2)} CPU (children among it), ` +
        `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, median ${delays[Math.floor(delays.length / 2)]?.toFixed(0)} ms\n`,
    );
    reportLimit("federation-fan-in", p99, "ms, p99", 1_000);
    for (const line of lines) line.close();
  } finally {
    await above.close();
  }
}

/** A child that is nothing but what it says. */
class SaidChild {
  readonly delaysMs: number[] = [];
  readonly #socket: WebSocket;
  readonly #code: string;
  readonly #id = randomUUID();
  readonly #cameras = Array.from({ length: camerasOfChild }, () => randomUUID());
  readonly #waiting = new Map<number, () => void>();
  #seq = 1;
  #isOver = false;

  private constructor(socket: WebSocket, code: string) {
    this.#socket = socket;
    this.#code = code;
    socket.on("message", (data) => this.#heard(JSON.parse(String(data)) as { type: string; upTo?: number; nr?: number }));
  }

  static async open(url: string, token: string, code: string): Promise<SaidChild> {
    const socket = new WebSocket(url, ["camera-hub-link.v1"], { headers: { authorization: `Bearer ${token}` } });
    const child = new SaidChild(socket, code);
    socket.on("close", (closeCode, reason) => {
      if (!child.#isOver) throw new Error(`A child was cut off: ${closeCode} ${reason.toString()}`);
    });
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    return child;
  }

  async join(): Promise<void> {
    const [provinceId, facilityId] = [randomUUID(), randomUUID()];
    const hub = { id: this.#id, name: `Hub ${this.#code}`, version: "1" };
    this.#send({ type: "hello", hub, below: [this.#id], head: 1 });
    setInterval(() => this.#send({ type: "beat", head: this.#seq }), 2_000).unref();
    this.#send({ type: "snapshot", seq: 1, policy: 1, hubs: [] });
    const at = new Date().toISOString();
    const unit = { latitude: null, longitude: null, stageReason: null, validFrom: "2021-01-01", originId: this.#id };
    const units = [
      {
        ...unit,
        id: provinceId,
        kind: "PROVINCE",
        code: this.#code,
        name: "Tỉnh",
        shortName: "Tỉnh",
        provinceId: null,
        stage: null,
      },
      {
        ...unit,
        id: facilityId,
        kind: "FACILITY",
        code: `${this.#code}-001`,
        name: "Khu",
        shortName: "Khu",
        provinceId,
        stage: "CONNECTED",
      },
    ];
    await this.#rows(1, { units, cameras: [] });
    for (let from = 0, nr = 2; from < camerasOfChild; from += 1_000, nr += 1) {
      const cameras = this.#cameras.slice(from, from + 1_000).map((id, n) => ({
        id,
        code: `${this.#code}-001-${from + n}`,
        name: "Camera",
        area: { kind: "CORRIDOR", name: "Hành lang" },
        facilityId,
        operatorCode: null,
        stage: "CONNECTED",
        stageReason: null,
        stageSince: at,
        status: "ONLINE",
        reason: null,
        since: at,
        lastProbedAt: at,
        video: null,
        createdAt: at,
        updatedAt: at,
        isLive: true,
        originId: this.#id,
      }));
      await this.#rows(nr, { units: [], cameras });
    }
    await this.#answered(9_999, () => this.#send({ type: "snapshot-end", nr: 9_999 }));
    this.#send({ type: "current", seq: 1 });
  }

  /** Each camera changes once a minute. */
  async speak(seconds: number): Promise<void> {
    const perSecond = Math.round(camerasOfChild / 60);
    // Children do not speak in the same moment.
    await delay(Math.random() * 1_000);
    for (let second = 0; second < seconds; second += 1) {
      const sentAt = performance.now();
      const items = Array.from({ length: perSecond }, (_, n) => ({
        kind: "status",
        cameraId: this.#cameras[(second * perSecond + n) % camerasOfChild],
        status: second % 2 === 0 ? "OFFLINE" : "ONLINE",
        reason: second % 2 === 0 ? "UNREACHABLE" : null,
        at: new Date().toISOString(),
      }));
      const after = this.#seq;
      this.#seq += perSecond;
      await this.#answered(-this.#seq, () => this.#send({ type: "changes", after, upTo: this.#seq, items, hubs: [] }));
      this.delaysMs.push(performance.now() - sentAt);
      await delay(Math.max(0, 1_000 - (performance.now() - sentAt)));
    }
  }

  close(): void {
    this.#isOver = true;
    this.#socket.close();
  }

  #rows(nr: number, rows: object): Promise<void> {
    return this.#answered(nr, () => this.#send({ type: "rows", nr, ...rows }));
  }

  #answered(key: number, ask: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(key, resolve);
      ask();
    });
  }

  #heard({ type, upTo, nr }: { type: string; upTo?: number; nr?: number }): void {
    const key = type === "ack" ? -(upTo ?? 0) : type === "ack-rows" ? (nr ?? 0) : null;
    if (key === null) return;
    this.#waiting.get(key)?.();
    this.#waiting.delete(key);
  }

  #send(message: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

const tokenOf = (world: World, { id, username }: Person) =>
  world.token({ id, username }, { clientId: username, sessionId: null, expiresIn: 3_600 });

function linkAccount(world: World, unit?: Awaited<ReturnType<World["province"]>>, username = "hub"): Promise<Person> {
  return world.person({ role: "tool", permissions: ["hub:link"], username, ...(unit === undefined ? {} : { unit }) });
}

/** Facilities of a hundred cameras each, all online. */
async function layCameras(world: World, first: Facility): Promise<void> {
  const facilities = [first];
  while (facilities.length * camerasOfFacility < cameraCount) {
    facilities.push(await world.facility({ province: first.province, code: `24-${facilities.length}` }));
  }
  const now = world.clock.now();
  await world.sql(
    `insert into area (facility_id, province_id, kind, name) select id, province_id, 'CORRIDOR', 'Hành lang' from org_unit where kind = 'FACILITY'`,
  );
  await world.sql(
    `insert into camera (code, name, area_id, area_kind, facility_id, province_id, stage, stage_since, status, status_reason,
       status_since, created_at, updated_at)
     select u.code || '-' || n, 'Camera ' || n, a.id, a.kind, u.id, u.province_id, 'CONNECTED', $1, 'ONLINE', null, $1, $1, $1
     from org_unit u join area a on a.facility_id = u.id, generate_series(1, $2) n where u.kind = 'FACILITY' limit $3`,
    [now, camerasOfFacility, cameraCount],
  );
}

/** As the recorder writes a burst. */
async function flip(world: World, offset: number, count: number): Promise<void> {
  await world.database.transaction(async (client) => {
    await client.query("select begin_change()");
    await client.query(
      `with picked as (select id from camera order by id offset $1 limit $2), changed as (
         update camera c set status = case when old.status = 'ONLINE' then 'OFFLINE'::camera_status else 'ONLINE' end,
           status_reason = case when old.status = 'ONLINE' then 'UNREACHABLE'::status_reason end, status_since = $3
         from camera old where old.id = c.id and c.id in (select id from picked)
         returning c.id, c.province_id, c.facility_id, old.status as previous_status, old.status_reason as previous_reason, c.status, c.status_reason as reason),
       announced as (insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
         select 'camera.status', id, province_id, facility_id, jsonb_build_object('previousStatus', previous_status,
           'previousReason', previous_reason, 'status', status, 'reason', reason), $3 from changed returning seq, entity_id)
       insert into status_event (seq, camera_id, facility_id, province_id, previous_status, previous_reason, status, reason, occurred_at)
       select seq, id, facility_id, province_id, previous_status, previous_reason, status, reason, $3
       from announced join changed on changed.id = announced.entity_id`,
      [offset, count, world.clock.now()],
    );
  });
}

async function stateOf(world: World): Promise<{ state: string; cameras: number; cursor: string | null } | undefined> {
  const [row] = await world.sql<{ state: string; cameras: number; cursor: string | null }>(
    `select l.state, l.cursor_seq as cursor, (select count(*)::int from linked_camera) as cameras from hub_link l`,
  );
  return row;
}

async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<void> {
  const deadline = performance.now() + 300_000;
  while (!isSo(await read())) {
    if (performance.now() > deadline) throw new Error("It did not come about within five minutes.");
    await delay(50);
  }
}
