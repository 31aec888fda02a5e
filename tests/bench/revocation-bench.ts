import { once } from "node:events";
import { WebSocket } from "ws";
import type { RunningServer } from "./load.ts";
import { ask, reportLimit } from "./people-bench.ts";
import type { PeopleWorld, Revocable } from "./people-world.ts";

const idleSockets = 1_000;
const repetitions = 200;

/**
 * From sending `endGrant` until the person is denied over HTTP and his open subscription is closed, while a thousand others
 * keep theirs.
 */
export async function benchRevocation(server: RunningServer, { revocables }: PeopleWorld): Promise<void> {
  // Whose own grant is not ended meanwhile.
  const idle = revocables.slice(repetitions, repetitions + idleSockets);
  if (idle.length < idleSockets) throw new Error("The world has too few guards with one grant.");
  const sockets: WebSocket[] = [];
  for (let at = 0; at < idle.length; at += 50) {
    const some = idle.slice(at, at + 50).map(({ guardId }) => open(server.port, guardId));
    sockets.push(...(await Promise.all(some)));
  }
  const times: number[] = [];
  const answered: number[] = [];
  for (const one of revocables.slice(0, repetitions)) {
    const { untilGoneMs, untilAnsweredMs } = await revoke(server.port, one);
    times.push(untilGoneMs);
    answered.push(untilAnsweredMs);
  }
  const closed = sockets.filter(({ readyState }) => readyState !== WebSocket.OPEN).length;
  for (const socket of sockets) socket.terminate();
  if (closed > 0) throw new Error(`${closed} of the other sockets were closed.`);
  const at = (list: readonly number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)]!;
  process.stderr.write(
    `revocation: median ${at(times, 0.5).toFixed(0)} ms, answered after ${at(answered, 0.5).toFixed(0)} ms\n`,
  );
  reportLimit("revocation", at(times, 0.99), "ms p99", 2_000);
}

async function revoke(
  port: number,
  { guardId, managerId, grantId, cameraId }: Revocable,
): Promise<{ untilGoneMs: number; untilAnsweredMs: number }> {
  const look = async () =>
    (await ask(port, guardId, `{ camera(id: "${cameraId}") { viewerCan { view } } }`)).data?.["camera"] != null;
  const socket = await open(port, guardId);
  if (!(await look())) throw new Error("The guard saw nothing to begin with.");
  const closed = once(socket, "close");
  const startedAt = performance.now();
  const answer = await ask(port, managerId, `mutation { endGrant(id: "${grantId}", reason: "bench", expected: 1) { id } }`);
  if (answer.errors !== undefined) throw new Error(`endGrant: ${JSON.stringify(answer.errors)}`);
  const untilAnsweredMs = performance.now() - startedAt;
  while (await look());
  await closed;
  return { untilGoneMs: performance.now() - startedAt, untilAnsweredMs };
}

/** A subscription that stands. */
function open(port: number, person: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(`ws://127.0.0.1:${port}/graphql`, "graphql-transport-ws", { perMessageDeflate: false });
    const send = (message: object) => ws.send(JSON.stringify(message));
    ws.on("open", () => send({ type: "connection_init", payload: { authorization: `Bearer ${person}` } }));
    ws.on("message", (data: Buffer) => {
      const text = data.toString();
      if (text.includes("connection_ack")) {
        send({ id: "1", type: "subscribe", payload: { query: "subscription { cameraStatusChanged { cursor } }" } });
        send({ type: "ping" });
      } else if (text.includes('"pong"')) resolve(ws);
    });
    ws.on("error", reject);
    ws.on("close", (code) => reject(new Error(`closed with ${code}`)));
  });
}
