import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { GoingClock } from "../support/clock.ts";
import postgresPart from "../support/run/postgres.ts";
import { WebhookDesk } from "../support/webhook-desk.ts";
import { createWorld, worldStart } from "../support/world.ts";
import type { Province, World } from "../support/world.ts";
import { report } from "./report.ts";

export const webhookBenches = ["webhooks-one", "webhooks-many"];

const provinceCount = 20;
const changesWritten = 20_000;
const toolCount = 50;
const webhooksOfTool = 4;

/** A receiver that takes everything and counts changes. */
class Counter {
  readonly server: Server;
  told = 0;

  constructor() {
    this.server = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk: Buffer) => (text += chunk.toString()));
      request.on("end", () => {
        this.told += text.split('"previousStatus"').length - 1;
        response.writeHead(204).end();
      });
    });
  }

  async reached(count: number): Promise<void> {
    while (this.told < count) await delay(10);
  }
}

/**
 * A real hub and the receivers in one process: how many changes a second one webhook of the country is told, and all of two
 * hundred webhooks of provinces together.
 */
export async function benchWebhooks(wanted: (name: string) => boolean): Promise<void> {
  const stopPostgres = await postgresPart();
  const world = await createWorld(new GoingClock(worldStart));
  const counter = new Counter();
  counter.server.listen(0, "127.0.0.1");
  await once(counter.server, "listening");
  const { port } = counter.server.address() as AddressInfo;
  try {
    const provinces = await layOut(world);
    await world.hub({ webhooks: { networks: `127.0.0.1/32:${port}`, ca: null } });
    const make = await maker(world, `http://127.0.0.1:${port}/`);
    if (wanted("webhooks-one")) {
      await make(null, 1);
      const value = changesWritten / (await timed(world, counter, changesWritten));
      report({ bench: "webhooks-one", value, unit: "changes/s", peer: "requirement", ratio: value / 2_000 });
      await world.sql("delete from webhook");
    }
    if (wanted("webhooks-many")) {
      for (let index = 0; index < toolCount; index += 1) await make(provinces[index % provinceCount]!, webhooksOfTool);
      const told = (changesWritten / provinceCount) * toolCount * webhooksOfTool;
      const value = told / (await timed(world, counter, told));
      report({
        bench: "webhooks-many",
        value,
        unit: "changes told/s, 200 webhooks",
        peer: "requirement",
        ratio: value / 2_000,
      });
    }
  } finally {
    await world.close();
    counter.server.closeAllConnections();
    counter.server.close();
    await stopPostgres();
  }
}

async function layOut(world: World): Promise<Province[]> {
  const provinces: Province[] = [];
  for (let index = 0; index < provinceCount; index += 1) {
    const province = await world.province();
    await world.camera({ facility: await world.facility({ province }) });
    provinces.push(province);
  }
  return provinces;
}

/** Makes a tool over a province (null: the country) with so many webhooks. */
async function maker(world: World, url: string): Promise<(province: Province | null, webhooks: number) => Promise<void>> {
  const desk = new WebhookDesk(world);
  const telecom = await world.stranger("cuc.vienthong");
  const parent = await world.grant(telecom, { role: "telecom" });
  let tools = 0;
  return async (province, webhooks) => {
    tools += 1;
    const account = await world.stranger(`service-account-tool-${tools}`, "tool");
    const id = await desk.register(account, telecom, province);
    const held = { role: "tool", permissions: ["camera:read"], parent } as const;
    await world.grant(account, province === null ? held : { ...held, unit: province });
    for (let index = 0; index < webhooks; index += 1) {
      const { errors } = await desk.create(telecom, id, `${url}${tools}-${index}`);
      if (errors.length > 0) throw new Error("A webhook could not be made.");
    }
  };
}

/** Changes of all provinces in turn, at once. @returns seconds until so many have been told */
async function timed(world: World, counter: Counter, told: number): Promise<number> {
  counter.told = 0;
  const startedAt = performance.now();
  await world.database.transaction(async (client) => {
    await client.query("select begin_change()");
    await client.query(
      `insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       select 'camera.status', c.id, c.province_id, c.facility_id, jsonb_build_object('previousStatus', 'ONLINE',
         'previousReason', null, 'status', 'OFFLINE', 'reason', 'UNREACHABLE'), $2
       from generate_series(1, $1::int) g
       join (select *, row_number() over (order by id) - 1 as place from camera) c on c.place = g % $3::int`,
      [changesWritten, world.clock.now(), provinceCount],
    );
  });
  await counter.reached(told);
  return (performance.now() - startedAt) / 1_000;
}
