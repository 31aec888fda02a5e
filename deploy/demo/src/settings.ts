import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** What the demo's programs read from the environment. */
export interface DemoSettings {
  readonly port: number;
  /** Control socket and state of the cameras, in the data folder of this copy; nobody else may look into it. */
  readonly stateDir: string;
  /** Loops, shared by all copies. */
  readonly cacheDir: string;
  readonly ffmpeg: string;
}

const projectDir = fileURLToPath(new URL("../../../", import.meta.url));

const environment = z.object({
  DEMO_RTSP_PORT: z.coerce.number().int().min(1).max(65_535).default(8554),
  HUB_DATA_DIR: z.string().min(1).default(".data"),
  HUB_CACHE_DIR: z.string().min(1).default(".data/cache"),
  FFMPEG_BIN: z.string().min(1).default("ffmpeg"),
});

/** @throws ZodError that names every fault. */
export function readSettings(variables: NodeJS.ProcessEnv): DemoSettings {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { DEMO_RTSP_PORT, HUB_DATA_DIR, HUB_CACHE_DIR, FFMPEG_BIN } = environment.parse(present);
  return {
    port: DEMO_RTSP_PORT,
    stateDir: join(resolve(projectDir, HUB_DATA_DIR), "demo"),
    cacheDir: join(resolve(projectDir, HUB_CACHE_DIR), "demo-pictures"),
    ffmpeg: FFMPEG_BIN,
  };
}
