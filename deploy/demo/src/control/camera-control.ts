import { chmodSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import type { DemoRtspServer } from "../rtsp-server/server.ts";
import { actions, command, socketPath } from "./protocol.ts";
import type { Command, ListedCamera, Reply } from "./protocol.ts";
import type { StateFile } from "./state-file.ts";

/** What is known of a camera besides its state. */
export interface CameraFacts {
  readonly code: string;
  readonly name: string;
  readonly fault: string | null;
}

const maxCommandBytes = 1024;
const patienceMs = 5000;

/** Lets `npm run demo` act on the running cameras, by a socket that only this user can open. */
export class CameraControl {
  readonly #cameras: DemoRtspServer;
  readonly #facts: ReadonlyMap<string, CameraFacts>;
  readonly #states: StateFile;
  #server: Server | null = null;

  constructor(cameras: DemoRtspServer, facts: readonly CameraFacts[], states: StateFile) {
    this.#cameras = cameras;
    this.#facts = new Map(facts.map((camera) => [camera.code, camera]));
    this.#states = states;
  }

  /** @param stateDir exists and belongs to this user alone. */
  async listen(stateDir: string): Promise<void> {
    const path = socketPath(stateDir);
    rmSync(path, { force: true });
    const server = createServer((socket) => this.#serve(socket));
    server.maxConnections = 8;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
    chmodSync(path, 0o600);
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server !== null) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Does what it was told; also for those in the same process. */
  async run(order: Command): Promise<Reply> {
    if (order.do === "list") {
      const listed = [...this.#facts.keys()].filter((code) => code.startsWith(order.prefix)).map((code) => this.#listed(code));
      const { viewerCount: viewers } = this.#cameras;
      return { kind: "list", total: this.#facts.size, viewers, cameras: listed.filter((camera) => camera !== null) };
    }
    if (!this.#facts.has(order.code)) return { kind: "unknown-code" };
    const state = actions[order.do];
    try {
      await this.#cameras.setState(order.code, state);
      this.#states.set(order.code, state);
    } catch (error) {
      return { kind: "failed", message: error instanceof Error ? error.message : "unknown" };
    }
    const camera = this.#listed(order.code);
    return camera === null ? { kind: "unknown-code" } : { kind: "done", camera };
  }

  #listed(code: string): ListedCamera | null {
    const facts = this.#facts.get(code);
    const state = this.#cameras.state(code);
    return facts === undefined || state === null ? null : { ...facts, state };
  }

  #serve(socket: Socket): void {
    let line = "";
    socket.setEncoding("utf8");
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("data", (text: string) => {
      line += text;
      if (line.length > maxCommandBytes) socket.destroy();
      if (!line.includes("\n")) return;
      socket.removeAllListeners("data");
      void this.#answer(line).then((reply) => socket.end(`${JSON.stringify(reply)}\n`));
    });
  }

  async #answer(line: string): Promise<Reply> {
    try {
      return await this.run(command.parse(JSON.parse(line)));
    } catch {
      return { kind: "failed", message: "not a command" };
    }
  }
}
