import { formatRequestUrl, type CameraAddress } from "../../cameras/source/index.ts";
import type { Sight, VideoFormat } from "../observation.ts";
import type { RtspAuth } from "./rtsp-auth.ts";
import { RtspConnection, RtspFailure, type RtspTarget } from "./rtsp-connection.ts";
import type { RtspResponse } from "./rtsp-reader.ts";
import { parseSdp, type VideoTrack } from "./sdp.ts";

/**
 * What a look saw. Beyond a camera's `Sight`: `answers`, a description with a picture in it, which does not prove that the
 * picture comes; `inconclusive`, when our own side could not look.
 */
export type Glimpse = Sight | ({ readonly kind: "answers" } & VideoFormat) | { readonly kind: "inconclusive" };

/** What all hands of the portal can show. */
const playableCodec = "H264";
const teardownTimeoutMs = 1000;
const maxSessionLength = 256;
// RTP's own header (RFC 3550 §5.1): a packet no longer than that carries no picture.
const rtpHeaderBytes = 12;

interface Described {
  readonly track: VideoTrack;
  readonly sessionUrl: string;
  readonly trackUrl: string;
}

/** A control connection to one camera: for one look, or held open to be told at once when the camera goes away. */
export class CameraLink {
  readonly #connection: RtspConnection;
  readonly #auth: RtspAuth;
  readonly #url: string;
  #described: Described | null = null;

  private constructor(connection: RtspConnection, auth: RtspAuth, url: string) {
    this.#connection = connection;
    this.#auth = auth;
    this.#url = url;
  }

  /** @throws RtspFailure */
  static async open(
    address: CameraAddress,
    ip: string,
    auth: RtspAuth,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<CameraLink> {
    const target: RtspTarget = { ip, port: address.port, tls: address.scheme === "rtsps", host: address.host };
    return new CameraLink(await RtspConnection.open(target, timeoutMs, signal), auth, formatRequestUrl(address, ip));
  }

  get closed(): boolean {
    return this.#connection.closed;
  }

  /** Called once when the camera ends the connection. */
  set onClosed(listener: (() => void) | null) {
    this.#connection.onClosed = listener;
  }

  close(): void {
    this.#connection.close();
  }

  /**
   * Asks what the camera offers.
   * @throws RtspFailure
   */
  async describe(timeoutMs: number): Promise<Glimpse> {
    const deadline = performance.now() + timeoutMs;
    const headers = ["Accept: application/sdp"];
    const response = await this.#connection.request("DESCRIBE", this.#url, headers, this.#auth, deadline);
    if (response.status === 401 || response.status === 403 || response.status === 407) return { kind: "auth-rejected" };
    // 5xx: the camera's own trouble, as when it is starting up.
    if (response.status >= 500) return { kind: "unreachable" };
    if (response.status < 200 || response.status > 299) return { kind: "no-video" };

    const { control, video } = parseSdp(response.body);
    const track = video.find(({ codec }) => codec === playableCodec) ?? video[0];
    if (track === undefined) return { kind: "no-video" };
    if (track.codec !== playableCodec) return { kind: "unsupported-codec", codec: track.codec };
    const base = response.headers.get("content-base")?.[0] ?? response.headers.get("content-location")?.[0] ?? "";
    const sessionBase = /^rtsps?:\/\/[\x21-\x7e]{1,4000}$/i.test(base) ? base : this.#url;
    this.#described = {
      track,
      sessionUrl: /^rtsps?:\/\//i.test(control) ? control : sessionBase,
      trackUrl: resolveControl(sessionBase, track.control),
    };
    return { kind: "answers", ...formatOf(track) };
  }

  /**
   * Plays what was described until the first packet of the picture. Nothing else sees a camera that answers every question
   * and sends nothing.
   * @param timeoutMs for the questions; the packet may take `packetTimeoutMs` more.
   * @throws RtspFailure
   */
  async play(timeoutMs: number, packetTimeoutMs: number): Promise<Glimpse> {
    const described = this.#described;
    if (described === null) throw new Error("A camera must be described before it is played.");
    const deadline = performance.now() + timeoutMs;
    const format = formatOf(described.track);
    const setup = await this.#connection.request(
      "SETUP",
      described.trackUrl,
      ["Transport: RTP/AVP/TCP;unicast;interleaved=0-1"],
      this.#auth,
      deadline,
    );
    if (setup.status !== 200) return refusal(setup, format);
    const session = sessionOf(setup);
    const channel = Number(/interleaved=(\d{1,3})/.exec(setup.headers.get("transport")?.[0] ?? "")?.[1] ?? 0);
    const inSession = session === null ? [] : [`Session: ${session}`];

    let heard: () => void = () => undefined;
    const packet = new Promise<boolean>((resolve) => {
      heard = () => resolve(true);
    });
    this.#connection.onPacket = (from, length) => {
      if (from === channel && length > rtpHeaderBytes) heard();
    };
    try {
      const range = [...inSession, "Range: npt=0.000-"];
      const play = await this.#connection.request("PLAY", described.sessionUrl, range, this.#auth, deadline);
      if (play.status !== 200) return refusal(play, format);
      const came = await this.#wait(packet, packetTimeoutMs);
      await this.#teardown(described.sessionUrl, inSession);
      return came ? { kind: "picture", ...format } : { kind: "frozen" };
    } finally {
      this.#connection.onPacket = null;
    }
  }

  /**
   * Asks for any sign of life. Any answer is one, a refusal too.
   * @throws RtspFailure
   */
  async greet(timeoutMs: number): Promise<void> {
    await this.#connection.request("OPTIONS", this.#url, [], null, performance.now() + timeoutMs);
  }

  async #wait(packet: Promise<boolean>, timeoutMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      // As with answers: hear what already arrived before saying that nothing did.
      timer = setTimeout(() => setImmediate(() => resolve(false)), timeoutMs);
    });
    const before = this.#connection.onClosed;
    const ended = new Promise<never>((_, reject) => {
      this.#connection.onClosed = () => {
        reject(new RtspFailure("closed"));
        before?.();
      };
    });
    try {
      return await Promise.race([packet, late, ended]);
    } finally {
      clearTimeout(timer);
      if (!this.#connection.closed) this.#connection.onClosed = before;
    }
  }

  async #teardown(url: string, inSession: readonly string[]): Promise<void> {
    try {
      await this.#connection.request("TEARDOWN", url, inSession, this.#auth, performance.now() + teardownTimeoutMs);
    } catch (error) {
      // The picture was seen; how the camera says good-bye is its own affair.
      if (!(error instanceof RtspFailure)) throw error;
    }
  }
}

function formatOf(track: VideoTrack): VideoFormat {
  return { codec: track.codec, width: track.width, height: track.height };
}

function refusal(response: RtspResponse, format: VideoFormat): Glimpse {
  switch (response.status) {
    case 401:
    case 403:
      return { kind: "auth-rejected" };
    // As many viewers as the camera takes are on it already: it lives, and more we cannot know.
    case 453:
    case 503:
      return { kind: "answers", ...format };
    default:
      return { kind: "no-video" };
  }
}

function sessionOf(response: RtspResponse): string | null {
  const session = response.headers.get("session")?.[0]?.split(";")[0]?.trim() ?? "";
  return session === "" || session.length > maxSessionLength ? null : session;
}

// As players in the field do it: appended to the base, even behind its query; some cameras understand nothing else.
function resolveControl(base: string, control: string): string {
  if (control === "" || control === "*") return base;
  if (/^rtsps?:\/\//i.test(control)) return control;
  return base.endsWith("/") || control.startsWith("/") ? base + control : `${base}/${control}`;
}
