import { setTimeout as delay } from "node:timers/promises";
import { WebSocket } from "ws";
import { startDemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { encodeClip } from "../media/support/clip.ts";
import { startTestEngine } from "../media/support/engine.ts";
import enginePart from "../support/run/engine.ts";
import postgresPart from "../support/run/postgres.ts";
import { Wire } from "../support/wire.ts";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";
import { report } from "./report.ts";

export const linkedPictureBenches = ["federation-picture"];

const cameras = 12;
const viewers = 50;
const seconds = 10;

/**
 * A camera of the hub below, watched at the ministry's: when the first picture comes, cold, beside a viewer of the hub that has
 * it; and what fifty viewers send over the line that one would.
 */
export async function benchLinkedPicture(): Promise<void> {
  const stopPostgres = await postgresPart();
  await enginePart();
  const engine = await startTestEngine();
  const codes = Array.from({ length: cameras * 2 + 1 }, (_, index) => `c${index}`);
  const rtsp = await startDemoRtspServer({
    port: 0,
    clips: [await encodeClip("moving")],
    cameras: codes.map((code, index) => ({
      code,
      address: `127.64.52.${index + 1}`,
      username: "camera",
      password: "s3cret",
      clip: "moving",
      fault: null,
    })),
  });
  const [above, below] = [await createWorld(), await createWorld()];
  let wire: Wire | null = null;
  try {
    const unitAbove = await above.province({ code: "24" });
    const account = await above.person({ role: "tool", unit: unitAbove, permissions: ["hub:link"] });
    const leader = await above.person({ role: "leader" });
    wire = await Wire.to(new URL((await above.hub()).origin));
    const unit = await below.province({ code: "24" });
    const facility = await below.facility({ province: unit });
    const ids: string[] = [];
    for (const code of codes) ids.push((await below.camera({ facility, code, address: rtsp.urlOf(code) })).id);
    const [keeper, guard] = [await below.person({ role: "telecom" }), await below.person({ role: "leader" })];
    const networks = codes.map((code) => new URL(rtsp.urlOf(code).replace("rtsp:", "http:")));
    await below.hub({
      engine: engine.engine,
      cameraNetworks: networks.map(({ hostname, port }) => `${hostname}/32:${port}`).join(","),
      parents: [
        {
          url: wire.url,
          token: async () => ({
            value: await above.token(account, { clientId: account.username, sessionId: null }),
            expiresIn: 300,
          }),
        },
      ],
    });
    await share(below, keeper, wire.url.origin, unit.id);
    while ((await firstFrame(above, leader, ids[0]!)) === null) await delay(200);

    const [here, linked]: [number[], number[]] = [[], []];
    for (let at = 0; at < cameras; at += 1) {
      here.push((await firstFrame(below, guard, ids[1 + at * 2]!)) ?? Number.NaN);
      linked.push((await firstFrame(above, leader, ids[2 + at * 2]!)) ?? Number.NaN);
    }
    const [own, far] = [median(here), median(linked)];
    report({
      bench: "federation-picture",
      value: far,
      unit: "ms to the first picture",
      peer: "the hub that has it",
      ratio: own / far,
    });

    const one = await bytesOf(above, ids[0]!, 1, wire);
    const many = await bytesOf(above, ids[0]!, viewers, wire);
    const bench = "federation-picture-bytes";
    report({ bench, value: many / 1_000, unit: `kB/s for ${viewers} viewers`, peer: "one viewer", ratio: one / many });
  } finally {
    await below.close();
    await above.close();
    await wire?.close();
    await rtsp.close();
    await engine.stop();
    await stopPostgres();
  }
}

async function share(world: World, keeper: Person, parent: string, unit: string): Promise<void> {
  const text = "mutation ($parent: ID!, $unit: ID!) { shareWithParent(parent: $parent, unitId: $unit, level: LIVE) { url } }";
  while ((await world.gql(keeper, text, { parent, unit })).errors.length > 0) await delay(200);
}

async function open(world: World, person: Person, id: string): Promise<string | null> {
  const { data, errors } = await world.gql<{ openStream: { mseUrl: string } }>(
    person,
    "mutation ($id: ID!) { openStream(cameraId: $id) { mseUrl } }",
    { id },
  );
  return errors.length > 0 ? null : data.openStream.mseUrl;
}

/** Milliseconds from the question to the first picture; null: it is not there (yet). */
async function firstFrame(world: World, person: Person, id: string): Promise<number | null> {
  const startedAt = performance.now();
  const url = await open(world, person, id);
  if (url === null) return null;
  const socket = new WebSocket(url);
  let pieces = 0;
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.on("message", (_data, isBinary) => {
      // The first piece is the init segment.
      if (isBinary && ++pieces === 2) resolve();
    });
  });
  const took = performance.now() - startedAt;
  socket.close();
  return took;
}

/** Bytes a second of this camera's pictures that pass the line. */
async function bytesOf(world: World, id: string, count: number, wire: Wire): Promise<number> {
  let person = await world.person({ role: "leader" });
  const sockets: WebSocket[] = [];
  for (let at = 0; at < count; at += 1) {
    // One may watch 32 at once.
    if (at > 0 && at % 30 === 0) person = await world.person({ role: "leader" });
    const url = await open(world, person, id);
    if (url === null) throw new Error("It could not be opened.");
    sockets.push(new WebSocket(url));
  }
  const before = wire.bytes("/link/picture");
  await delay(seconds * 1_000);
  const bytes = wire.bytes("/link/picture") - before;
  for (const socket of sockets) socket.close();
  return bytes / seconds;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
