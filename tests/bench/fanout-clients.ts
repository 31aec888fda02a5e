import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";

/** What one process of clients is told. */
export interface ClientsSetup {
  readonly port: number;
  readonly sockets: number;
  /** Number of the first account; each has `perAccount` sockets. */
  readonly firstAccount: number;
  readonly perAccount: number;
  /** Units to subscribe to, one a socket in turn. */
  readonly units: readonly string[];
  /** Loopback address to connect from: one address has ports for some 28,000 sockets. */
  readonly localAddress: string;
}

/** What it answers to "count". */
export interface ClientsCount {
  /** Events received. */
  readonly received: number;
  /** Events that came twice or out of order. */
  readonly disordered: number;
  /** Sockets that were closed or got anything but events. */
  readonly failed: number;
}

export const fanoutQuery = `subscription ($within: ID!) { cameraStatusChanged(within: $within) {
  cursor previousStatus status reason occurredAt camera { id code name } } }`;

// A client costs as little as it can: this process shares two cores with the server that is measured.
if (process.argv[2] !== undefined && process.send !== undefined) {
  const setup = JSON.parse(process.argv[2]) as ClientsSetup;
  const count = { received: 0, disordered: 0, failed: 0 };
  process.on("message", (message) => {
    if (message === "count") process.send?.(count);
  });
  process.on("disconnect", () => process.exit(0));
  const together = 100;
  for (let first = 0; first < setup.sockets; first += together) {
    const size = Math.min(together, setup.sockets - first);
    await Promise.all(Array.from({ length: size }, (_, index) => open(setup, first + index, count)));
  }
  process.send({ ready: true });
}

function open(setup: ClientsSetup, index: number, count: { received: number; disordered: number; failed: number }) {
  return new Promise<void>((resolve, reject) => {
    const ws = new WebSocket(`ws://127.0.0.1:${setup.port}/graphql`, "graphql-transport-ws", {
      perMessageDeflate: false,
      localAddress: setup.localAddress,
    });
    const send = (message: object) => ws.send(JSON.stringify(message));
    let last = 0;
    ws.on("open", () => {
      const account = setup.firstAccount + Math.floor(index / setup.perAccount);
      send({ type: "connection_init", payload: { authorization: `Bearer ${account}` } });
    });
    ws.on("message", (data: Buffer) => {
      const text = data.toString("latin1");
      const cursor = /"cursor":"([^"]+)"/.exec(text)?.[1];
      if (cursor !== undefined) {
        const seq = Number(Buffer.from(cursor, "base64url").toString("latin1").slice(3));
        if (seq <= last) count.disordered += 1;
        last = seq;
        count.received += 1;
      } else if (text.includes("connection_ack")) {
        const within = setup.units[index % setup.units.length];
        send({ id: randomUUID(), type: "subscribe", payload: { query: fanoutQuery, variables: { within } } });
        send({ type: "ping" });
      } else if (text.includes('"pong"')) {
        // The subscription went in before: it stands.
        resolve();
      } else {
        count.failed += 1;
      }
    });
    ws.on("close", () => (count.failed += 1));
    ws.on("error", reject);
  });
}
