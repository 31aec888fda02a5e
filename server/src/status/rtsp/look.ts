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

/** What a look on a fresh connection saw, and the connection when it can be held on to. */
export interface Look {
  readonly glimpse: Glimpse;
  readonly link: CameraLink | null;
}

// A camera that talks to us is held on to, whatever it has to say: then we see at once when it stops.
const staysUseful: ReadonlySet<Glimpse["kind"]> = new Set(["answers", "picture", "frozen", "no-video", "unsupported-codec"]);

/**
 * Looks at a camera on a fresh connection. Never throws for anything that a camera does.
 * @param depth `describe` asks only; `play` waits for the first packet.
 */
export async function look(
  address: CameraAddress,
  ip: string,
  auth: RtspAuth,
  depth: "describe" | "play",
  timeouts: LookTimeouts,
  signal?: AbortSignal,
): Promise<Look> {
  const started = performance.now();
  // Some servers end the connection with their 401: the challenge is known then, and the second connection answers it.
  for (let attempt = 0; ; attempt++) {
    let link: CameraLink | null = null;
    try {
      link = await CameraLink.open(address, ip, auth, timeouts.connectMs, signal);
      const left = timeouts.answerMs - (performance.now() - started);
      const glimpse = depth === "play" ? await link.play(left, timeouts.packetMs) : await link.describe(left);
      if (!link.closed && staysUseful.has(glimpse.kind)) return { glimpse, link };
      link.close();
      return { glimpse, link: null };
    } catch (error) {
      link?.close();
      if (!(error instanceof RtspFailure)) throw error;
      const retry = attempt === 0 && error.kind === "closed" && auth.takeFreshChallenge();
      if (!retry) return { glimpse: { kind: error.kind === "local" ? "inconclusive" : "unreachable" }, link: null };
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
  const { glimpse, link } = await look(address, ip, new RtspAuth(address), "play", timeouts);
  link?.close();
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
