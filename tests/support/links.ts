import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

/** Stands between a child and its parent, and does to their messages what no good line does. */
export class BadLine {
  readonly url: URL;
  readonly #server: Server;
  readonly #sockets = new Set<WebSocket>();
  /** How many of the child's messages with changes, of a hundred, come twice, or after the one behind them. */
  #doubled = 0;
  #swapped = 0;
  #count = 0;
  /** What has been done so far. */
  readonly harm = { doubled: 0, swapped: 0 };

  private constructor(server: Server, url: URL) {
    this.#server = server;
    this.url = url;
  }

  /** @param target Origin of the parent, asked at each connection: it may come back elsewhere. */
  static async to(target: () => string): Promise<BadLine> {
    const server = createServer((_request, response) => response.writeHead(404).end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const line = new BadLine(server, new URL(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`));
    const wss = new WebSocketServer({ noServer: true });
    server.on("upgrade", (request, socket, head) => {
      const protocols = (request.headers["sec-websocket-protocol"] ?? "").split(/,\s*/);
      const far = new WebSocket(`${target().replace("http", "ws")}${request.url ?? ""}`, protocols, {
        headers: { authorization: request.headers.authorization ?? "" },
      });
      far.on("error", () => socket.destroy());
      far.on("open", () => wss.handleUpgrade(request, socket, head, (near) => line.#join(near, far)));
    });
    return line;
  }

  misbehave(percent: { readonly doubled: number; readonly swapped: number }): void {
    this.#doubled = percent.doubled;
    this.#swapped = percent.swapped;
  }

  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: WebSocket, far: WebSocket): void {
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        for (const other of [near, far]) other.terminate();
      });
    }
    let kept: string | null = null;
    const pass = (text: string) => {
      if (far.readyState === far.OPEN) far.send(text);
    };
    near.on("message", (data) => {
      const text = String(data);
      if (!text.startsWith('{"type":"changes"')) {
        if (kept !== null) pass(kept);
        kept = null;
        pass(text);
        return;
      }
      this.#count += 1;
      if (kept !== null) {
        pass(text);
        pass(kept);
        kept = null;
        this.harm.swapped += 1;
      } else if (this.#count % 100 < this.#swapped) kept = text;
      else {
        pass(text);
        if (this.#count % 100 < 100 - this.#doubled) return;
        pass(text);
        this.harm.doubled += 1;
      }
    });
    far.on("message", (data) => near.readyState === near.OPEN && near.send(String(data)));
  }
}
