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

/**
 * Looks at a camera on a connection of its own, which ends with the look: a server that relays others keeps its own source
 * running as long as anybody who asked for a description stays. Never throws for anything that a camera does.
 * @param depth `describe` asks only; `play` waits for the first packet.
 * @param signal ends the look early, as `unreachable`.
 */
export async function look(
  address: CameraAddress,
  ip: string,
  auth: RtspAuth,
  depth: "describe" | "play",
  timeouts: LookTimeouts,
  signal?: AbortSignal,
): Promise<Glimpse> {
  const started = performance.now();
  // Some servers end the connection with their 401: the challenge is known then, and the second connection answers it.
  for (let attempt = 0; ; attempt++) {
    let link: CameraLink | null = null;
    try {
      link = await CameraLink.open(address, ip, auth, timeouts.connectMs, signal);
      const leftMs = timeouts.answerMs - (performance.now() - started);
      return depth === "play" ? await link.play(leftMs, timeouts.packetMs) : await link.describe(leftMs);
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
 * Tries an address as a person asks for it: one look up to the first packet, within `timeoutMs` (at least 2 s).
 * @param ip the address that the network policy has checked.
 */
export async function testSource(address: CameraAddress, ip: string, options: { timeoutMs: number }): Promise<SourceTest> {
  const started = performance.now();
  const half = Math.max(options.timeoutMs, 2000) / 2;
  const timeouts = { connectMs: half * 0.9, answerMs: half, packetMs: half * 0.8 };
  const glimpse = await look(address, ip, new RtspAuth(address), "play", timeouts);
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
