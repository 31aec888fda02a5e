import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { askRunningDemo } from "@camera-hub/deploy/demo/src/control/ask.ts";
import type { Action } from "@camera-hub/deploy/demo/src/control/protocol.ts";
import { addressOf, generateWorld } from "@camera-hub/deploy/demo/src/world.ts";
import { askOffer } from "./run/offer.ts";

const place = z.object({ publicUrl: z.string(), dataDir: z.string(), demoRtspPort: z.number(), webhookPort: z.number() });

/** The whole product as `npm start` runs it, demo cameras and all. */
export interface DemoStack {
  readonly publicUrl: string;
  /** Where its webhooks may lead on this machine, over plain HTTP. */
  readonly webhookPort: number;
  /** As `npm run demo -- <action> <code>`. */
  demo(action: Action, code: string): Promise<void>;
  /** A file of its data folder. */
  file(path: string): string;
  /** What a part has written to its log. */
  log(part: "hub" | "engine" | "demo-cameras"): string;
  /** Where a demo camera answers, and what it asks for. */
  source(code: string): { address: string; username: string; password: string };
}

/** Waits until the run's stack is ready; the first call starts it. */
export async function demoStack(): Promise<DemoStack> {
  const given = process.env["TEST_STACK"];
  const url = process.env["TEST_STACK_URL"];
  if (given === undefined && url === undefined) throw new Error("No stack: run through tests/vitest.config.ts.");
  const { publicUrl, dataDir, demoRtspPort, webhookPort } = place.parse(JSON.parse(given ?? (await askOffer(url!))));
  return {
    publicUrl,
    webhookPort,
    async demo(action, code) {
      const reply = await askRunningDemo(join(dataDir, "demo"), { do: action, code });
      if (reply?.kind !== "done") throw new Error(`${action} ${code}: ${JSON.stringify(reply)}`);
    },
    file: (path) => join(dataDir, path),
    log: (part) => readFileSync(join(dataDir, "logs", `${part}.log`), "utf8"),
    source(code) {
      // Addresses and passwords come of the world's seed, whenever it was first started.
      for (const facility of generateWorld({ firstStart: new Date(0) }).facilities()) {
        const device = facility.cameras.find((camera) => camera.code === code)?.device;
        if (device == null) continue;
        const { index, username, toldPassword: password } = device;
        return { address: `rtsp://${addressOf(index)}:${demoRtspPort}/stream`, username, password };
      }
      throw new Error(`no connected camera ${code}`);
    },
  };
}
