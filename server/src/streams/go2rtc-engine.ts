import { randomBytes } from "node:crypto";

import { WebSocket, type RawData } from "ws";
import { z } from "zod";

import { formatAuthority, formatCameraUrl, type ResolvedSource } from "../cameras/source/index.ts";
import { BoxSplitter } from "./fmp4/boxes.ts";
import { EngineError, type MediaEngine } from "./media-engine.ts";
import { StreamTableGate } from "./stream-table-gate.ts";

export interface Go2rtcOptions {
  /** Base address of its API, on loopback. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

const requestTimeoutMs = 5000;
/** Largest message taken from the engine: one picture, or those that waited while the socket opened. */
const maxMessageBytes = 32 * 1024 * 1024;
/** Pieces that may wait for the hub; more means that the hub itself hangs. */
const maxWaitingBytes = 64 * 1024 * 1024;
/** How long go2rtc may need after our message to look its stream up. */
const lookUpMs = 250;

/** How often it is made sure that a running pull still comes from where it should. */
const recheckMs = 15_000;

/** What is read of a stream's state, which also holds the camera's password. While go2rtc reconnects there is no peer. */
const streamState = z.object({ producers: z.array(z.object({ remote_addr: z.string().optional() })) });
const engineMessage = z.object({ type: z.string(), value: z.unknown().optional() });

/**
 * go2rtc over its HTTP API and its MSE socket. Each pull gets a stream of its own under a random name, added with PATCH
 * (PUT would write the camera's password into go2rtc's configuration file) and deleted when the pull ends. Names are
 * never used twice: a stream given another source while it still reconnects to the old one would show the wrong camera.
 */
export class Go2rtcEngine implements MediaEngine {
  readonly #url: string;
  readonly #authorization: string;
  readonly #gate = new StreamTableGate();

  constructor(options: Go2rtcOptions) {
    this.#url = options.url.replace(/\/$/, "");
    this.#authorization = `Basic ${Buffer.from(`${options.username}:${options.password}`).toString("base64")}`;
  }

  async isHealthy(): Promise<boolean> {
    try {
      return (await this.#request("GET", "/api")).ok;
    } catch {
      return false;
    }
  }

  async *pull(source: ResolvedSource, signal: AbortSignal): AsyncGenerator<{ type: string; data: Buffer }> {
    // `exec:`, `ffmpeg:` and the like would run programs. Addresses are rebuilt from checked parts; this is the last door.
    if (source.address.scheme !== "rtsp" && source.address.scheme !== "rtsps") throw new EngineError("unreachable");
    const name = randomBytes(16).toString("hex");
    // Behind `#` stand go2rtc's own options (a checked path holds none): only the video, no talking back.
    const url = `${formatCameraUrl(source.address, source.ip)}#backchannel=0#media=video#timeout=5`;
    const release = await this.#gate.enter(requestTimeoutMs);
    const added = await this.#request("PATCH", `/api/streams?${new URLSearchParams({ name, src: url })}`, signal).catch(
      () => null,
    );
    release();
    if (signal.aborted) {
      void this.#remove(name);
      return;
    }
    if (added === null || !added.ok) throw new EngineError("engine");
    try {
      yield* this.#read(name, formatAuthority(source.ip, source.address.port), signal);
    } finally {
      void this.#remove(name);
    }
  }

  /** @param peer `ip:port` that was allowed */
  async *#read(name: string, peer: string, signal: AbortSignal): AsyncGenerator<{ type: string; data: Buffer }> {
    const socket = new WebSocket(`${this.#url.replace(/^http/, "ws")}/api/ws?src=${name}`, {
      headers: { authorization: this.#authorization },
      handshakeTimeout: requestTimeoutMs,
      maxPayload: maxMessageBytes,
      perMessageDeflate: false,
    });
    const messages = new MessageQueue(socket);
    const abort = () => messages.end();
    signal.addEventListener("abort", abort, { once: true });
    let lookedUp: () => void = () => undefined;
    socket.once("open", async () => {
      lookedUp = await this.#gate.enter(lookUpMs);
      // These are go2rtc's words for "H.264, any profile, and no sound".
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: "mse", value: "avc1.640029" }));
    });
    const splitter = new BoxSplitter();
    let isAllowed: Promise<boolean> | null = null;
    const rechecker = setInterval(() => {
      isAllowed = this.#isConnectedTo(name, peer);
    }, recheckMs);
    try {
      if (signal.aborted) return;
      for await (const message of messages) {
        lookedUp();
        if (message.binary) {
          isAllowed ??= this.#isConnectedTo(name, peer);
          if (!(await isAllowed)) throw new EngineError("unreachable");
          yield* splitter.push(message.data);
        } else {
          const said = engineMessage.safeParse(parseJson(message.data));
          if (said.success && said.data.type === "error") throw readError(String(said.data.value));
        }
      }
      if (!signal.aborted) throw new EngineError("engine");
    } finally {
      lookedUp();
      clearInterval(rechecker);
      signal.removeEventListener("abort", abort);
      messages.end();
      socket.terminate();
    }
  }

  /**
   * go2rtc follows an RTSP redirect wherever it leads, at each of its own reconnections too. A camera may not lead the hub
   * past the check of its address: nothing is passed on from anywhere else.
   */
  async #isConnectedTo(name: string, peer: string): Promise<boolean> {
    const leave = await this.#gate.enter(requestTimeoutMs);
    try {
      const response = await this.#fetch("GET", `/api/streams?${new URLSearchParams({ src: name })}`);
      const stream = streamState.safeParse(await response.json());
      return stream.success && stream.data.producers.every((producer) => (producer.remote_addr ?? peer) === peer);
    } catch {
      return false;
    } finally {
      leave();
    }
  }

  async #remove(name: string): Promise<void> {
    // Its answer does not matter: without a configuration file go2rtc deletes the stream and then complains. An engine that
    // does not answer has forgotten the stream as well, or is about to be restarted.
    await this.#gate
      .alone(() => this.#request("DELETE", `/api/streams?${new URLSearchParams({ src: name })}`))
      .catch(() => undefined);
  }

  async #request(method: string, path: string, signal?: AbortSignal): Promise<{ ok: boolean }> {
    const response = await this.#fetch(method, path, signal);
    await response.body?.cancel();
    return { ok: response.ok };
  }

  async #fetch(method: string, path: string, signal?: AbortSignal): Promise<Response> {
    const timeout = AbortSignal.timeout(requestTimeoutMs);
    return await fetch(this.#url + path, {
      method,
      headers: { authorization: this.#authorization },
      redirect: "error",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
  }
}

/** Reads go2rtc 1.9's error texts (pkg/rtsp/client.go, internal/streams/add_consumer.go) and Go's own for the network. */
function readError(text: string): EngineError {
  if (text.includes("codecs not matched")) {
    const codec = /video:([A-Za-z0-9]{1,16})/.exec(text.split("=>")[0] ?? "")?.[1];
    return codec === undefined ? new EngineError("no-video") : new EngineError("unsupported-codec", codec);
  }
  if (text.includes("user/pass")) return new EngineError("auth-rejected");
  // Nothing left to choose from once only video was asked for.
  if (text.includes("unknown error")) return new EngineError("no-video");
  return new EngineError(
    /refused|timeout|no route|unreachable|is down|EOF|reset|broken pipe/.test(text) ? "unreachable" : "engine",
  );
}

function parseJson(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString("utf8"));
  } catch {
    return null;
  }
}

/** Messages of a socket as something to iterate over. */
class MessageQueue implements AsyncIterable<{ data: Buffer; binary: boolean }> {
  readonly #waiting: { data: Buffer; binary: boolean }[] = [];
  #waitingBytes = 0;
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(socket: WebSocket) {
    socket.on("message", (raw: RawData, binary: boolean) => {
      if (this.#ended) return;
      const data = Buffer.isBuffer(raw) ? raw : Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw);
      this.#waiting.push({ data, binary });
      this.#waitingBytes += data.length;
      if (this.#waitingBytes > maxWaitingBytes) this.end();
      this.#wake();
    });
    // The close that follows an error ends the queue; without a listener the error would end the process.
    socket.on("error", () => undefined);
    socket.on("close", () => this.end());
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator]() {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) {
        this.#waitingBytes -= next.data.length;
        yield next;
      } else if (this.#ended) {
        return;
      } else {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }
}
