import { connect, createServer } from "node:net";
import type { Socket } from "node:net";
import { freePort } from "./run/port.ts";

/** A door in front of a server: shut, the server behind it is as good as dead. */
export interface Gate {
  /** Address of the door, with the path of the server's. */
  readonly url: URL;
  shut(): Promise<void>;
  open(): Promise<void>;
}

export async function createGate(to: URL): Promise<Gate> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const gate: Gate = {
    url: Object.assign(new URL(to), { port: String(port) }),
    async shut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    open: () => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve)),
  };
  await gate.open();
  return gate;
}
