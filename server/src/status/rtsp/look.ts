import type { CameraAddress } from "../../cameras/source/index.ts";
import { CameraLink, type Glimpse } from "./camera-link.ts";
import { RtspAuth } from "./rtsp-auth.ts";
import { RtspFailure } from "./rtsp-connection.ts";

/** How long a look waits, in ms. Some servers keep a 401 back for seconds: shorter than 4 s calls living cameras dead. */
export interface LookTimeouts {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly packetMs: number;
}

export interface LookOptions {
  /** Ends the look early, as `unreachable`. */
  readonly signal?: AbortSignal;
  /** The camera has described itself, or refused to, so many ms after the look began. */
  readonly onAnswer?: (ms: number) => void;
}

/**
 * Looks at a camera on a connection of its own, which ends with the look: a server that relays others keeps its own source
 * running as long as anybody who asked for a description stays. Never throws for anything that a camera does.
 * @param depth `describe` asks only; `play` waits for the first packet.
 */
export async function look(
  address: CameraAddress,
  ip: string,
  auth: RtspAuth,
  depth: "describe" | "play",
  timeouts: LookTimeouts,
  options: LookOptions = {},
): Promise<Glimpse> {
  const started = performance.now();
  // Some servers end the connection with their 401: the challenge is known then, and the second connection answers it.
  for (let attempt = 0; ; attempt++) {
    let link: CameraLink | null = null;
    try {
      link = await CameraLink.open(address, ip, auth, timeouts.connectMs, options.signal);
      const description = await link.describe(timeouts.answerMs - (performance.now() - started));
      options.onAnswer?.(performance.now() - started);
      if (depth === "describe" || description.kind !== "answers") return description;
      return await link.play(timeouts.answerMs, timeouts.packetMs);
    } catch (error) {
      if (!(error instanceof RtspFailure)) throw error;
      const retry = attempt === 0 && error.kind === "closed" && auth.takeFreshChallenge();
      if (!retry) return { kind: error.kind === "local" ? "inconclusive" : "unreachable" };
    } finally {
      link?.close();
    }
  }
}

export type SourceTestOutcome = "PICTURE" | "UNREACHABLE" | "AUTH_REJECTED" | "NO_VIDEO" | "FROZEN" | "UNSUPPORTED_CODEC";

/** What trying an address showed. */
export interface SourceTest {
  readonly outcome: SourceTestOutcome;
  /** Null: no video track was described. */
  readonly video: { readonly codec: string; readonly width: number | null; readonly height: number | null } | null;
  readonly elapsedMs: number;
}

const outcomes = {
  picture: "PICTURE",
  // Its viewers are as many as it takes: that is a picture for somebody.
  answers: "PICTURE",
  frozen: "FROZEN",
  "no-video": "NO_VIDEO",
  "auth-rejected": "AUTH_REJECTED",
  "unsupported-codec": "UNSUPPORTED_CODEC",
  unreachable: "UNREACHABLE",
  inconclusive: "UNREACHABLE",
} as const satisfies Record<Glimpse["kind"], SourceTestOutcome>;

/**
 * Tries an address as a person asks for it: one look up to the first packet, within `timeoutMs`.
 * @param ip the address that the network policy has checked.
 */
export async function testSource(address: CameraAddress, ip: string, options: { timeoutMs: number }): Promise<SourceTest> {
  const started = performance.now();
  const stepMs = options.timeoutMs * 0.4;
  const timeouts = { connectMs: stepMs, answerMs: stepMs, packetMs: stepMs };
  const signal = AbortSignal.timeout(options.timeoutMs);
  const glimpse = await look(address, ip, new RtspAuth(address), "play", timeouts, { signal });
  const codec = "codec" in glimpse ? glimpse.codec : null;
  return {
    outcome: outcomes[glimpse.kind],
    video: codec === null ? null : { codec, ...sizeOf(glimpse) },
    elapsedMs: Math.round(performance.now() - started),
  };
}

function sizeOf(glimpse: Glimpse): { width: number | null; height: number | null } {
  return "width" in glimpse ? { width: glimpse.width, height: glimpse.height } : { width: null, height: null };
}
