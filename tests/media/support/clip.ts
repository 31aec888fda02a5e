import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { videoClip, type Clip } from "@camera-hub/deploy/demo/src/rtsp-server/clip.ts";
import { parseAnnexB } from "@camera-hub/deploy/demo/src/rtsp-server/packetise.ts";

const framesPerSecond = 15;
/** A key frame each 2 s, as cameras in the field have it. */
const framesPerGroup = 30;

/** Four seconds of moving H.264 by ffmpeg, made so that they can be looped; the file's ending says in what container. */
export async function encodeMovingPicture(file: string): Promise<void> {
  const source = `testsrc2=size=640x360:rate=${framesPerSecond}`;
  const encoder = "-c:v libx264 -preset ultrafast -tune zerolatency -profile:v baseline -pix_fmt yuv420p";
  const shape = `-g ${framesPerGroup} -x264-params scenecut=0:repeat-headers=1:aud=1:slices=1`;
  const options = `-v error -f lavfi -i ${source} -t 4 ${encoder} ${shape}`.split(" ");
  await promisify(execFile)(process.env["FFMPEG_BIN"] ?? "ffmpeg", [...options, file]);
}

/** The same as a clip of the demo's cameras. */
export async function encodeClip(id: string): Promise<Clip> {
  const folder = await mkdtemp(join(tmpdir(), "hub-clip-"));
  try {
    const file = join(folder, "clip.h264");
    await encodeMovingPicture(file);
    const stream = await readFile(file);
    const { parameterSets } = parseAnnexB(stream, "h264");
    return videoClip({ id, codec: "h264", framesPerSecond, parameterSets }, () => stream);
  } finally {
    await rm(folder, { recursive: true });
  }
}
