import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { encodeScene, fileNameOf, picture } from "./pictures/encode.ts";
import { drawLabel, Lettering } from "./pictures/label.ts";
import { planPictures } from "./pictures/plan.ts";
import type { PicturePlan } from "./pictures/plan.ts";
import { videoClip } from "./rtsp-server/clip.ts";
import type { Clip } from "./rtsp-server/clip.ts";
import { parseAnnexB } from "./rtsp-server/packetise.ts";
import { generateWorld } from "./world.ts";
import type { World } from "./world.ts";

const indexFile = z.array(
  z.object({
    id: z.string(),
    codec: z.enum(["h264", "hevc"]),
    framesPerSecond: z.number().positive(),
    parameterSets: z.array(z.string()).min(2),
  }),
);

export interface PrepareOptions {
  /** Where loops are kept; may be shared by several copies of the demo. About 30 MB. */
  readonly cacheDir: string;
  /** Needs libx264 and libx265. */
  readonly ffmpeg: string;
  /** Default: the demo's. */
  readonly world?: World;
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Draws and encodes the loops of the demo cameras, once: about half a minute; later it finds them. Interrupted at any
 * point, the next call starts afresh.
 * @throws Error when ffmpeg is missing or lacks an encoder.
 */
export async function preparePictures(options: PrepareOptions): Promise<Clip[]> {
  const { cacheDir, ffmpeg, signal, log = () => undefined } = options;
  const plans = planPictures(options.world ?? generateWorld({ firstStart: new Date() }));
  const finished = join(cacheDir, keyOf(plans));
  if (existsSync(join(finished, "index.json"))) return loadClips(finished);
  mkdirSync(cacheDir, { recursive: true });
  sweep(cacheDir);
  const folder = join(cacheDir, `${unfinished}${randomUUID()}`);
  mkdirSync(folder);
  try {
    const fonts = { bold: new Lettering(600), plain: new Lettering(500) };
    const kinds = [...Map.groupBy(plans, ({ areaKind }) => areaKind)];
    for (const [done, [kind, pictures]] of kinds.entries()) {
      log(`drawing demo pictures ${done + 1}/${kinds.length}`);
      const labelled = pictures.map(({ id, codec, title, place }) => ({
        id,
        codec,
        label: drawLabel(picture.width, title, place, fonts),
      }));
      await encodeScene(kind, labelled, { folder, ffmpeg, signal });
    }
    for (const { id } of plans) rmSync(join(folder, `${id}.rgba`), { force: true });
    writeFileSync(join(folder, "index.json"), JSON.stringify(plans.map((plan) => factsOf(folder, plan))));
    publish(folder, finished);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return loadClips(finished);
}

const unfinished = "unfinished-";
const abandonedMs = 3_600_000;

/** What a killed process left behind; younger folders may be another copy's at work. */
function sweep(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    const folder = join(cacheDir, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name.startsWith(unfinished) && age > abandonedMs) rmSync(folder, { recursive: true, force: true });
  }
}

/** Another copy may have drawn the same meanwhile: the first one stays. */
function publish(folder: string, finished: string): void {
  try {
    renameSync(folder, finished);
  } catch (error) {
    if (!existsSync(join(finished, "index.json"))) throw error;
  }
}

function factsOf(folder: string, plan: PicturePlan): z.infer<typeof indexFile>[number] {
  const { parameterSets, accessUnits } = parseAnnexB(readFileSync(join(folder, fileNameOf(plan))), plan.codec);
  if (accessUnits.length !== picture.framesPerSecond * picture.seconds) throw new Error(`The loop ${plan.id} is not complete.`);
  return {
    id: plan.id,
    codec: plan.codec,
    framesPerSecond: picture.framesPerSecond,
    parameterSets: parameterSets.map((unit) => unit.toString("base64")),
  };
}

function loadClips(folder: string): Clip[] {
  const entries = indexFile.parse(JSON.parse(readFileSync(join(folder, "index.json"), "utf8")));
  return entries.map((entry) => {
    const parameterSets = entry.parameterSets.map((unit) => Buffer.from(unit, "base64"));
    return videoClip({ ...entry, parameterSets }, () => readFileSync(join(folder, fileNameOf(entry))));
  });
}

/** Changes with the labels and with the code that draws. */
function keyOf(plans: readonly PicturePlan[]): string {
  const hash = createHash("sha256").update(JSON.stringify(plans));
  const code = new URL("./pictures/", import.meta.url);
  for (const file of readdirSync(code).sort()) {
    if (!file.endsWith(".test.ts")) hash.update(readFileSync(new URL(file, code)));
  }
  return hash.digest("hex").slice(0, 16);
}
