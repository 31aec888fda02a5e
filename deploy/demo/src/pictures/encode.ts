import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Canvas } from "./canvas.ts";
import { drawMovers } from "./figures.ts";
import type { Overlay } from "./label.ts";
import type { PicturePlan } from "./plan.ts";
import { scenes } from "./scenes.ts";
import { Stage } from "./stage.ts";
import type { AreaKind } from "../world.ts";

export const picture = { width: 1280, height: 720, framesPerSecond: 10, seconds: 8, keyFrameSeconds: 2 } as const;

const frameCount = picture.framesPerSecond * picture.seconds;
const groupFrames = picture.framesPerSecond * picture.keyFrameSeconds;
const timeoutMs = 5 * 60_000;

const encoders: Readonly<Record<PicturePlan["codec"], readonly string[]>> = {
  h264: words(`-c:v libx264 -preset ultrafast -crf 30 -profile:v main -bf 0 -g ${groupFrames} -keyint_min ${groupFrames}
    -sc_threshold 0 -x264-params aud=1:cabac=1 -threads 1 -pix_fmt yuv420p -f h264`),
  hevc: words(`-c:v libx265 -preset ultrafast -crf 32 -s 640x360 -pix_fmt yuv420p -f hevc -x265-params
    aud=1:repeat-headers=1:keyint=${groupFrames}:min-keyint=${groupFrames}:scenecut=0:bframes=0:open-gop=0:pools=1:log-level=none`),
};

/** A picture to be encoded: the scene with this label over it. */
export interface LabelledPicture {
  readonly id: string;
  readonly codec: PicturePlan["codec"];
  readonly label: Overlay;
}

export function fileNameOf({ id, codec }: { id: string; codec: PicturePlan["codec"] }): string {
  return `${id}.${codec}`;
}

/**
 * Draws the scene of one kind of area once and encodes it under all these labels, in one run of ffmpeg.
 * @throws Error with what ffmpeg said, or that it took too long.
 */
export async function encodeScene(
  kind: AreaKind,
  pictures: readonly LabelledPicture[],
  options: { folder: string; ffmpeg: string; signal?: AbortSignal | undefined },
): Promise<void> {
  const { folder, ffmpeg, signal } = options;
  const args = ["-hide_banner", "-nostdin", "-loglevel", "error", "-y"];
  args.push(...rawInput("yuv420p", picture.width, picture.height, "pipe:0"));
  for (const { id, label } of pictures) {
    const file = join(folder, `${id}.rgba`);
    writeFileSync(file, label.pixels);
    args.push(...rawInput("rgba", label.width, label.height, file));
  }
  const inputs = pictures.map((_, index) => `[base${index}]`).join("");
  const overlays = pictures.map((_, index) => `[base${index}][${index + 1}:v]overlay=0:0:eof_action=repeat[out${index}]`);
  args.push("-filter_complex", [`[0:v]split=${pictures.length}${inputs}`, ...overlays].join(";"));
  for (const [index, entry] of pictures.entries()) {
    args.push("-map", `[out${index}]`, ...encoders[entry.codec], join(folder, fileNameOf(entry)));
  }
  const limit = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  const child = spawn(ffmpeg, args, { stdio: ["pipe", "ignore", "pipe"], signal: limit, killSignal: "SIGKILL" });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", (error) => reject(new Error(`${ffmpeg} cannot draw the demo pictures: ${error.message}`)));
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${ffmpeg} cannot draw the demo pictures: ${complaint.trim()}`)),
    );
  });
  // It closes its input early only when it fails, and then its exit says why.
  const fed = pipeline(Readable.from(framesOf(kind)), child.stdin).catch(() => undefined);
  await Promise.all([ended, fed]);
}

function* framesOf(kind: AreaKind): Generator<Buffer> {
  const scene = scenes[kind];
  const canvas = new Canvas(picture.width, picture.height);
  scene.paint(new Stage(canvas, scene.view), canvas);
  const still = canvas.toFrame();
  for (let index = 0; index < frameCount; index++) {
    const frame = still.copy();
    drawMovers(new Stage(frame, scene.view), scene.movers, index / frameCount);
    yield frame.data;
  }
}

function rawInput(format: string, width: number, height: number, from: string): string[] {
  return [...words(`-f rawvideo -pix_fmt ${format} -s ${width}x${height} -r ${picture.framesPerSecond} -i`), from];
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
