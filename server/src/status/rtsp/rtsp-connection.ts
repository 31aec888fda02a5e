import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

import type { RtspAuth } from "./rtsp-auth.ts";
import { RtspReader, type RtspResponse } from "./rtsp-reader.ts";

/** Where to connect: an address that the network policy has checked. */
export interface RtspTarget {
  readonly ip: string;
  readonly port: number;
  readonly tls: boolean;
  /** Name for TLS; ignored when it is an address. */
  readonly host: string;
}

/**
 * Why a conversation ended. `local`: our own machine could not (no file handles, no ports), which says nothing of the
 * camera.
 */
export type RtspFailureKind = "refused" | "timeout" | "closed" | "protocol" | "local";

export class RtspFailure extends Error {
  readonly kind: RtspFailureKind;

  constructor(kind: RtspFailureKind) {
    super(`RTSP: ${kind}`);
    this.name = "RtspFailure";
    this.kind = kind;
  }
}

const localErrors = new Set(["EMFILE", "ENFILE", "ENOBUFS", "ENOMEM", "EADDRNOTAVAIL"]);
// After a stall of our own process every time limit has passed at once: each step gets at least this long to be heard.
const leastStepMs = 500;

// Every connection reads into the same bytes: the reader copies the little that it keeps, before the next read.
const readBuffer = Buffer.allocUnsafeSlow(64 * 1024);

interface Waiting {
  readonly sequence: number;
  readonly resolve: (response: RtspResponse) => void;
  readonly reject: (failure: RtspFailure) => void;
}

/** One control connection to an RTSP server, with interleaved packets. One request at a time. */
export class RtspConnection {
  /** Called for each interleaved packet. */
  onPacket: ((channel: number, length: number) => void) | null = null;
  /** Called once when the connection ends otherwise than by `close`. */
  onClosed: (() => void) | null = null;
  readonly #reader: RtspReader;
  #socket: Socket | null = null;
  #sequence = 0;
  #waiting: Waiting | null = null;
  #failure: RtspFailure | null = null;
  #forget: (() => void) | null = null;
  #opening: ((failure: RtspFailure) => void) | null = null;

  private constructor() {
    this.#reader = new RtspReader(
      (response) => this.#receive(response),
      (channel, length) => this.onPacket?.(channel, length),
    );
  }

  /**
   * @param signal ends the connection whenever it aborts.
   * @throws RtspFailure
   */
  static async open(target: RtspTarget, timeoutMs: number, signal?: AbortSignal): Promise<RtspConnection> {
    if (signal?.aborted === true) throw new RtspFailure("closed");
    const connection = new RtspConnection();
    if (signal !== undefined) {
      const abort = () => connection.close();
      signal.addEventListener("abort", abort, { once: true });
      connection.#forget = () => signal.removeEventListener("abort", abort);
    }
    await connection.#open(target, timeoutMs);
    return connection;
  }

  get closed(): boolean {
    return this.#failure !== null;
  }

  /**
   * Sends a request and answers its response; signs it, and signs again when the server asks.
   * @param deadline by performance.now()
   * @throws RtspFailure; the connection is then closed, for a late answer could be taken for another's.
   */
  async request(
    method: string,
    uri: string,
    headers: readonly string[],
    auth: RtspAuth | null,
    deadline: number,
  ): Promise<RtspResponse> {
    for (let answered = 0; ; answered++) {
      const authorization = auth?.authorize(method, uri) ?? null;
      const lines = authorization === null ? headers : [...headers, `Authorization: ${authorization}`];
      const response = await this.#exchange(method, uri, lines, deadline);
      if (response.status !== 401 || auth === null) return response;
      const verdict = auth.challenge(response.headers.get("www-authenticate") ?? []);
      if (verdict === "impossible") return response;
      // Refused after an answer to its newest challenge; twice stale in a row is a server that does not mean it.
      if (answered > (verdict === "stale" ? 1 : 0)) {
        auth.forget();
        return response;
      }
    }
  }

  /** Ends the connection without a word; a request under way fails. */
  close(): void {
    this.onClosed = null;
    this.onPacket = null;
    this.#end(new RtspFailure("closed"));
  }

  #open(target: RtspTarget, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = this.#connect(target);
      this.#socket = socket;
      const stopTimer = afterReading(Math.max(timeoutMs, leastStepMs), () => fail(new RtspFailure("timeout")));
      const fail = (failure: RtspFailure) => this.#end(failure);
      this.#opening = (failure) => {
        stopTimer();
        reject(failure);
      };
      socket.once(target.tls ? "secureConnect" : "connect", () => {
        stopTimer();
        this.#opening = null;
        resolve();
      });
      socket.once("error", (error: NodeJS.ErrnoException) =>
        fail(new RtspFailure(localErrors.has(error.code ?? "") ? "local" : "refused")),
      );
      socket.once("close", () => fail(new RtspFailure("closed")));
      socket.once("end", () => fail(new RtspFailure("closed")));
    });
  }

  #connect(target: RtspTarget): Socket {
    if (target.tls) {
      // Cameras sign their certificates themselves: TLS here hides the picture from listeners, it does not name the camera.
      const socket = connectTls({
        host: target.ip,
        port: target.port,
        rejectUnauthorized: false,
        ...(isIP(target.host) === 0 ? { servername: target.host } : {}),
      });
      socket.setNoDelay(true);
      socket.on("data", (chunk: Buffer) => this.#read(chunk));
      return socket;
    }
    return connectTcp({
      host: target.ip,
      port: target.port,
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          this.#read(readBuffer.subarray(0, length));
          return true;
        },
      },
    });
  }

  #read(chunk: Buffer): void {
    if (this.#failure !== null) return;
    try {
      this.#reader.push(chunk);
    } catch {
      this.#end(new RtspFailure("protocol"));
    }
  }

  #receive(response: RtspResponse): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    // Some servers leave CSeq out; a wrong one belongs to somebody else's question.
    const sequence = response.headers.get("cseq")?.[0];
    if (sequence !== undefined && Number.parseInt(sequence, 10) !== waiting.sequence) return;
    this.#waiting = null;
    waiting.resolve(response);
  }

  #exchange(method: string, uri: string, headers: readonly string[], deadline: number): Promise<RtspResponse> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null || this.#socket === null) return reject(this.#failure ?? new RtspFailure("closed"));
      if (this.#waiting !== null) return reject(new RtspFailure("protocol"));
      const sequence = ++this.#sequence;
      const stopTimer = afterReading(Math.max(deadline - performance.now(), leastStepMs), () =>
        this.#end(new RtspFailure("timeout")),
      );
      this.#waiting = {
        sequence,
        resolve: (response) => {
          stopTimer();
          resolve(response);
        },
        reject: (failure) => {
          stopTimer();
          reject(failure);
        },
      };
      const lines = [`${method} ${uri} RTSP/1.0`, `CSeq: ${sequence}`, "User-Agent: camera-hub", ...headers];
      this.#socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    });
  }

  #end(failure: RtspFailure): void {
    if (this.#failure !== null) return;
    this.#failure = failure;
    // Errors may still come while the socket goes down; nobody is interested any more.
    this.#socket?.on("error", () => undefined);
    this.#socket?.destroy();
    this.#forget?.();
    this.#opening?.(failure);
    this.#opening = null;
    this.#waiting?.reject(failure);
    this.#waiting = null;
    const closed = this.onClosed;
    this.onClosed = null;
    closed?.();
  }
}

/**
 * A time limit that first lets the process hear what already arrived: after a stall of its own, timers run before sockets
 * are read, and every camera would seem silent.
 */
function afterReading(ms: number, late: () => void): () => void {
  let immediate: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    immediate = setImmediate(late);
  }, ms);
  return () => {
    clearTimeout(timer);
    if (immediate !== undefined) clearImmediate(immediate);
  };
}
