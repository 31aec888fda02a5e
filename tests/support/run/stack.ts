import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { projectDir } from "@camera-hub/deploy/local/parts.mjs";
import { parseSettings, readEnvironment } from "@camera-hub/deploy/local/settings.mjs";
import { ProcessFailedError, RunningProcess } from "@camera-hub/deploy/local/src/process.ts";
import { makeRunFolder } from "./folder.ts";
import { freePort } from "./port.ts";
import { share } from "./shared.ts";

/** What a browser test needs to know of the running stack. */
export interface StackPlace {
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly demoRtspPort: number;
}

/** Until the last word of `npm start`; the first time it draws pictures and builds the portal. */
const readyMs = 300_000;

/** `npm start` as a newcomer runs it, beside whatever runs already: other ports, a folder of its own. */
class Stack {
  readonly #folder = makeRunFolder("stack");
  #starting: Promise<StackPlace> | null = null;
  #process: RunningProcess | null = null;

  start(): Promise<StackPlace> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
    this.#folder.remove();
  }

  async #start(): Promise<StackPlace> {
    const { settings, faults } = parseSettings(readEnvironment());
    if (settings === null) throw new Error(faults.join("\n"));
    const port = await freePort();
    const place: StackPlace = {
      publicUrl: `http://localhost:${port}`,
      dataDir: join(this.#folder.path, "data"),
      demoRtspPort: await freePort(),
    };
    const ready = Promise.withResolvers<void>();
    const running = new RunningProcess({
      name: "npm start",
      command: process.execPath,
      args: [join(projectDir, "deploy/local/start.mjs")],
      cwd: projectDir,
      stopGraceMs: 45_000,
      env: {
        ...process.env,
        // Whatever a `.env` says: everything embedded.
        DATABASE_URL: "",
        KEYCLOAK_URL: "",
        HUB_TLS: "",
        HUB_HOST: "",
        HUB_MODE: "demo",
        PUBLIC_URL: place.publicUrl,
        HUB_PORT: String(port),
        HUB_DATA_DIR: place.dataDir,
        HUB_CACHE_DIR: settings.cacheDir,
        POSTGRES_PORT: String(await freePort()),
        KEYCLOAK_PORT: String(await freePort()),
        KEYCLOAK_MANAGEMENT_PORT: String(await freePort()),
        ENGINE_PORT: String(await freePort()),
        WEBRTC_PORT: String(await freePort()),
        DEMO_RTSP_PORT: String(place.demoRtspPort),
      },
      onLine(line) {
        if (line.includes("Ready after")) ready.resolve();
      },
    });
    this.#process = running;
    const timer = setTimeout(
      () => ready.reject(new Error(`npm start was not ready in time:\n${running.tail.join("\n")}`)),
      readyMs,
    );
    void running.exited.then((exit) => ready.reject(new ProcessFailedError("npm start", exit, running.tail)));
    try {
      await ready.promise;
    } finally {
      clearTimeout(timer);
    }
    return place;
  }
}

/**
 * Offers the whole stack to the browser tests, and starts it when the first of them asks (`GET TEST_STACK_URL`): on two
 * cores it would only be in the way of the others before. A stack given from outside by TEST_STACK (JSON) is used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const part = await share("stack", async () => {
    if (process.env["TEST_STACK"] !== undefined) return { value: null, stop: () => Promise.resolve() };
    const stack = new Stack();
    const server = createServer((_request, response) => {
      stack.start().then(
        (place) => response.end(JSON.stringify(place)),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(error instanceof Error ? error.message : String(error));
        },
      );
    });
    server.requestTimeout = 0;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env["TEST_STACK_URL"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return {
      value: null,
      async stop() {
        server.closeAllConnections();
        server.close();
        delete process.env["TEST_STACK_URL"];
        await stack.stop();
      },
    };
  });
  return () => part.release();
}
