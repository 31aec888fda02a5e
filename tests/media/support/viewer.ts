import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

import { WebSocket } from "ws";

import { Bell } from "../../support/bell.ts";

/** A viewer of the MSE socket that keeps what it gets. */
export class Viewer {
  /** Text messages, with when they came. */
  readonly said: { message: { type: string; [key: string]: unknown }; at: number }[] = [];
  readonly pieces: Buffer[] = [];
  closeCode: number | null = null;
  closeReason: string | null = null;
  readonly #socket: WebSocket;
  readonly #bell = new Bell();

  constructor(url: string, options: { cookie?: string | null; origin?: string; localAddress?: string } = {}) {
    const headers = options.cookie === undefined || options.cookie === null ? {} : { cookie: options.cookie };
    this.#socket = new WebSocket(url, {
      headers,
      ...(options.origin === undefined ? {} : { origin: options.origin }),
      ...(options.localAddress === undefined ? {} : { localAddress: options.localAddress }),
    });
    this.#socket.on("message", (data: Buffer, binary) => {
      if (binary) this.pieces.push(data);
      else this.said.push({ message: JSON.parse(data.toString()), at: performance.now() });
      this.#bell.ring();
    });
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", (code, reason) => {
      this.closeCode = code;
      this.closeReason = reason.toString();
      this.#bell.ring();
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }

  /** @throws Error when it does not become true in time. */
  async until(fact: (viewer: this) => boolean, timeoutMs = 15_000): Promise<void> {
    await this.#bell.until(
      () => fact(this) || null,
      timeoutMs,
      () => `not in ${timeoutMs} ms; heard ${JSON.stringify(this.said)}, closed ${this.closeCode}`,
    );
  }

  async untilFrames(count: number, timeoutMs?: number): Promise<void> {
    // The first piece is the init segment; each further one is a picture.
    await this.until((viewer) => viewer.pieces.length > count, timeoutMs);
  }

  heard(type: string): number | null {
    return this.said.find(({ message }) => message.type === type)?.at ?? null;
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.close();
  }
}

/** How many pictures ffmpeg decodes from this, without an error. */
export async function countDecodedFrames(mp4: Buffer): Promise<number> {
  const wanted = "-count_frames -select_streams v:0 -show_entries stream=nb_read_frames -of csv=p=0";
  const output = await run(ffmpeg("ffprobe"), `-v error ${wanted} -f mp4 pipe:0`, mp4);
  return Number(output.trim());
}

/** What ffprobe finds at an address within 3 s of picture. */
export async function probe(url: string): Promise<{ codec: string; width: number; height: number; packets: number }> {
  const wanted = "-select_streams v:0 -show_entries stream=codec_name,width,height:packet=pts_time -of json";
  const output = await run(ffmpeg("ffprobe"), `-v error ${wanted} -read_intervals %+3 ${url}`);
  const found = JSON.parse(output) as { streams: { codec_name: string; width: number; height: number }[]; packets: unknown[] };
  const stream = found.streams[0];
  if (stream === undefined) throw new Error("no video");
  return { codec: stream.codec_name, width: stream.width, height: stream.height, packets: found.packets.length };
}

/** @throws Error when it does not become true in time. */
export async function eventually(fact: () => boolean | Promise<boolean>, timeoutMs = 10_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await fact())) {
    if (performance.now() > end) throw new Error(`not in ${timeoutMs} ms: ${fact.toString()}`);
    await sleep(25);
  }
}

function ffmpeg(tool: string): string {
  const given = process.env["FFMPEG_BIN"];
  return given === undefined ? tool : given.replace(/ffmpeg$/, tool);
}

function run(program: string, options: string, input?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      options.split(" "),
      { timeout: 30_000, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error !== null || stderr !== "") reject(new Error(`${program}: ${stderr || String(error)}`));
        else resolve(stdout);
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}
