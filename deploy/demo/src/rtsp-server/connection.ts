import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import type { ClipPlayer, Viewer } from "./clip-player.ts";
import type { DigestAuthority } from "./digest.ts";
import { RequestReader } from "./request-reader.ts";
import type { RtspRequest } from "./request-reader.ts";

/** How a camera behaves at this moment while it listens. */
export type Behaviour = "answers" | "frozen" | "silent";

/** What a connection must know of its camera. */
export interface ServedCamera {
  readonly code: string;
  readonly credentials: { readonly username: string; readonly password: string };
  readonly mediaDescription: readonly string[];
  readonly player: ClipPlayer;
  readonly authority: DigestAuthority;
  behaviour(): Behaviour;
}

export const streamPath = "/stream";
const trackPath = `${streamPath}/track0`;
/** About ten seconds of a loop: who does not read that fast never will. */
const maxUnsentBytes = 1024 * 1024;
const idleMs = 60_000;
const sessionSeconds = 60;
const methods = "OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, TEARDOWN, GET_PARAMETER";

const reasons = {
  200: "OK",
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  454: "Session Not Found",
  455: "Method Not Valid in This State",
  459: "Aggregate Operation Not Allowed",
  461: "Unsupported Transport",
  501: "Not Implemented",
} as const;
type Status = keyof typeof reasons;

/**
 * One client of one camera: RTSP 1.0 (RFC 2326) with media interleaved in the same connection, one session at most.
 * Closes on anything that is not RTSP, on idleness, and on a client that does not read.
 */
export class RtspConnection {
  readonly #socket: Socket;
  readonly #camera: ServedCamera;
  readonly #reader = new RequestReader();
  readonly #baseUrl: string;
  #session: { readonly id: string; viewer: Viewer } | null = null;
  #playing = false;

  constructor(socket: Socket, camera: ServedCamera) {
    this.#socket = socket;
    this.#camera = camera;
    this.#baseUrl = `rtsp://${socket.localAddress ?? "127.0.0.1"}:${socket.localPort ?? 554}${streamPath}`;
    socket.setNoDelay(true);
    socket.setTimeout(idleMs, () => {
      // A silent camera keeps its connections open, as one does whose network was cut.
      if (camera.behaviour() !== "silent" && !this.#playing) socket.destroy();
    });
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#endSession());
  }

  /** Cuts the connection as a pulled plug does: no goodbye. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }

  #receive(chunk: Buffer): void {
    const requests = this.#reader.push(chunk);
    if (this.#camera.behaviour() === "silent") return;
    for (const request of requests) this.#answer(request);
    if (!this.#reader.broken) return;
    this.#respond(null, 400);
    this.#socket.end();
    this.#socket.destroySoon();
  }

  #answer(request: RtspRequest): void {
    if (request.method === "OPTIONS") return this.#respond(request, 200, [`Public: ${methods}`]);
    if (!this.#admits(request)) return;
    const path = pathOf(request.uri);
    if (path !== streamPath && path !== trackPath) return this.#respond(request, 404);
    switch (request.method) {
      case "DESCRIBE":
        return this.#describe(request);
      case "SETUP":
        return this.#setUp(request);
      case "PLAY":
      case "PAUSE":
      case "TEARDOWN":
      case "GET_PARAMETER":
      case "SET_PARAMETER":
        return this.#control(request);
      default:
        return this.#respond(request, 501);
    }
  }

  #admits(request: RtspRequest): boolean {
    const { authority, credentials } = this.#camera;
    const authorization = request.headers.get("authorization");
    const verdict = authority.check({ method: request.method, authorization }, credentials, Date.now());
    if (verdict === "accepted") return true;
    this.#respond(request, 401, [`WWW-Authenticate: ${authority.challenge(Date.now(), verdict === "stale")}`]);
    return false;
  }

  #describe(request: RtspRequest): void {
    const body = [
      "v=0",
      `o=- 1 1 IN IP4 ${this.#socket.localAddress ?? "127.0.0.1"}`,
      `s=${this.#camera.code}`,
      "c=IN IP4 0.0.0.0",
      "t=0 0",
      "a=control:*",
      "a=range:npt=now-",
      ...this.#camera.mediaDescription,
      "a=control:track0",
      "",
    ].join("\r\n");
    this.#respond(request, 200, [`Content-Base: ${this.#baseUrl}/`, "Content-Type: application/sdp"], body);
  }

  #setUp(request: RtspRequest): void {
    if (this.#playing) return this.#respond(request, 455);
    if (pathOf(request.uri) !== trackPath) return this.#respond(request, 459);
    const transport = request.headers.get("transport") ?? "";
    if (!/^RTP\/AVP\/TCP\b/i.test(transport)) return this.#respond(request, 461);
    const channel = Number(/interleaved=(\d{1,3})/i.exec(transport)?.[1] ?? "0");
    if (channel > 254) return this.#respond(request, 461);
    const id = this.#session?.id ?? randomBytes(8).toString("hex");
    const viewer = this.#camera.player.join(
      { sending: () => this.#camera.behaviour() === "answers", write: (packets) => this.#sendMedia(packets) },
      channel,
    );
    this.#session = { id, viewer };
    this.#respond(request, 200, [
      `Transport: RTP/AVP/TCP;unicast;interleaved=${channel}-${channel + 1}`,
      `Session: ${id};timeout=${sessionSeconds}`,
    ]);
  }

  #control(request: RtspRequest): void {
    const session = this.#session;
    const named = request.headers.get("session")?.split(";")[0];
    const keepsAlive = request.method.endsWith("_PARAMETER");
    if (keepsAlive && named === undefined) return this.#respond(request, 200);
    if (session === null || named !== session.id) return this.#respond(request, 454);
    if (request.method === "TEARDOWN") {
      this.#endSession();
      return this.#respond(request, 200);
    }
    const header = `Session: ${session.id};timeout=${sessionSeconds}`;
    if (request.method !== "PLAY") {
      if (request.method === "PAUSE") this.#pause(session.viewer);
      return this.#respond(request, 200, [header]);
    }
    const { sequence, time } = session.viewer.next;
    const info = `RTP-Info: url=${this.#baseUrl}/track0;seq=${sequence};rtptime=${time}`;
    this.#respond(request, 200, [header, "Range: npt=now-", info]);
    this.#playing = true;
    this.#camera.player.start(session.viewer);
  }

  #sendMedia(packets: Buffer): void {
    if (this.#socket.destroyed) return;
    if (this.#socket.writableLength > maxUnsentBytes) this.#socket.destroy();
    else this.#socket.write(packets);
  }

  #pause(viewer: Viewer): void {
    this.#camera.player.stop(viewer);
    this.#playing = false;
  }

  #endSession(): void {
    if (this.#session !== null) this.#pause(this.#session.viewer);
    this.#session = null;
  }

  #respond(request: RtspRequest | null, status: Status, headers: readonly string[] = [], body = ""): void {
    if (this.#socket.destroyed || this.#socket.writableEnded) return;
    const sequence = request?.headers.get("cseq");
    const lines = [`RTSP/1.0 ${status} ${reasons[status]}`];
    if (sequence !== undefined && /^\d{1,10}$/.test(sequence)) lines.push(`CSeq: ${sequence}`);
    lines.push("Server: camera-hub-demo", ...headers);
    if (body !== "") lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
    // Answers nobody reads count like media: a client that only asks cannot fill the memory.
    if (this.#socket.writableLength > maxUnsentBytes) this.#socket.destroy();
    else this.#socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  }
}

/** The path of a request's address without the slash at its end; the host is whatever the client believes. */
function pathOf(uri: string): string {
  const [, path = ""] = /^rtsp:\/\/[^/]+(\/[^?]*)/i.exec(uri) ?? [];
  return path.replace(/\/+$/, "");
}
