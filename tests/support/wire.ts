import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";

/** A line between two processes, that a test can cut, hold still and restore. */
export class Wire {
  readonly url: URL;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** What each connection was opened for: the path of its first request. */
  readonly #paths = new Map<Socket, string>();
  readonly #bytes = new Map<string, number>();
  #state: "open" | "cut" | "held" = "open";

  private constructor(server: Server, url: URL) {
    this.#server = server;
    this.url = url;
  }

  /** A line that leads to this origin; its own is `url`. */
  static async to(target: URL): Promise<Wire> {
    const server = createServer({ allowHalfOpen: false });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const wire = new Wire(server, new URL(`http://127.0.0.1:${port}`));
    server.on("connection", (near) => wire.#join(near, connect(Number(target.port), target.hostname)));
    return wire;
  }

  /** Both ends are told that it is gone, and nobody gets through. */
  cut(): void {
    this.#state = "cut";
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nothing passes any more, and nobody is told; of one path: on the connections that stand. */
  hold(path?: string): void {
    if (path === undefined) this.#state = "held";
    for (const socket of this.#sockets) if (path === undefined || this.#paths.get(socket) === path) socket.pause();
  }

  /** Connections that stand for a path. */
  count(path: string): number {
    return [...this.#sockets].filter((socket) => this.#paths.get(socket) === path).length / 2;
  }

  restore(): void {
    this.#state = "open";
    for (const socket of this.#sockets) socket.resume();
  }

  /** Bytes that have passed for a path, both ways. */
  bytes(path: string): number {
    return this.#bytes.get(path) ?? 0;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    if (this.#state === "cut") {
      near.destroy();
      far.destroy();
      return;
    }
    near.once("data", (data: Buffer) => {
      const path = data.toString("latin1").split(" ", 2)[1] ?? "";
      for (const socket of [near, far]) this.#paths.set(socket, path);
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on("error", () => undefined);
      from.on("data", (data) => {
        const path = this.#paths.get(from) ?? "";
        this.#bytes.set(path, this.bytes(path) + data.length);
        to.write(data);
      });
      from.on("close", () => {
        this.#sockets.delete(from);
        this.#paths.delete(from);
        to.destroy();
      });
      if (this.#state === "held") from.pause();
    }
  }
}
