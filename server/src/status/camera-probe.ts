import { isDeepStrictEqual } from "node:util";

import type { CameraAddress } from "../cameras/source/index.ts";
import type { Observation, Sight, VideoFormat } from "./observation.ts";
import { jitter, retryAfterMs, type ProbePace } from "./probe-pace.ts";
import { CameraLink, type Glimpse } from "./rtsp/camera-link.ts";
import { look } from "./rtsp/look.ts";
import { RtspAuth } from "./rtsp/rtsp-auth.ts";
import { RtspFailure } from "./rtsp/rtsp-connection.ts";
import {
  equalStanding,
  forget,
  hear,
  initialState,
  see,
  type MachineState,
  type MachineStep,
  type Standing,
} from "./state-machine.ts";

/** What one camera's probe needs of the prober around it. */
export interface ProbeSurroundings {
  /** Present time of facts. */
  now(): Date;
  /** The checked network address; rejects when the camera may not be there. */
  locate(address: CameraAddress): Promise<string>;
  /** Waits for a place among the looks under way; answers how to give it back. */
  admit(urgent: boolean): Promise<() => void>;
  /** A camera answered its first question after so many ms. */
  readonly answered: (ms: number) => void;
  pace(watched: boolean): ProbePace;
  isWatched(cameraId: string): boolean;
  /** Wakes the probe after so many ms (at the earliest of all wishes). */
  wake(probe: CameraProbe, afterMs: number): void;
  changed(cameraId: string, change: { from: Standing; to: Standing }, at: Date, video: VideoFormat | null): void;
  sighted(cameraId: string, at: Date, video: VideoFormat | null): void;
  /** One look or question, for the metrics. */
  looked(what: "describe" | "play" | "greet", outcome: Glimpse["kind"], ms: number): void;
}

// A service that restarts refuses for a moment: that is not an outage.
const secondLookMs = 300;
const reconnectMs = 250;
const inconclusiveRetryMs = 5000;
// While the pull in progress brings pictures, a bad answer on the control connection means nothing.
const pullVouchesMs = 1500;
const pullStandsInMs = 3000;
// Cameras that end their idle connection so soon, so often, are not held but polled; later they get another chance.
const shortLinkMs = 4000;
const shortLinksAllowed = 3;
const pollingForMs = 600_000;
const staleAfterMs = 60_000;
// A camera that talks to us is held on to, whatever it has to say; one that refuses us is left in peace.
const staysInTouch: ReadonlySet<Glimpse["kind"]> = new Set(["answers", "picture", "frozen", "no-video", "unsupported-codec"]);

/** Watches over one camera at one address: holds a connection, asks, plays, and draws conclusions. */
export class CameraProbe {
  readonly cameraId: string;
  readonly #address: CameraAddress;
  readonly #around: ProbeSurroundings;
  readonly #auth: RtspAuth;
  readonly #ended = new AbortController();
  #machine: MachineState;
  #link: CameraLink | null = null;
  /** The held connection while it is asked for a sign of life. */
  #asked: CameraLink | null = null;
  #linkSince = 0;
  #shortLinks = 0;
  #pollUntil = 0;
  #busy = false;
  /** Somebody wants the next look at once and to the first packet. */
  #urgent = true;
  /** All moments by performance.now(). */
  #playDueAt = 0;
  #concludedAt = performance.now();
  #nextIn = 0;
  #pullSeenAt = Number.NEGATIVE_INFINITY;
  /** Full looks in a row that found the camera unwell. */
  #badLooks = 0;

  constructor(cameraId: string, address: CameraAddress, standing: Standing, around: ProbeSurroundings) {
    this.cameraId = cameraId;
    this.#address = address;
    this.#around = around;
    this.#auth = new RtspAuth(address);
    this.#machine = initialState(standing);
  }

  get standing(): Standing {
    return this.#machine.standing;
  }

  /** Is nothing left to be confirmed? */
  get settled(): boolean {
    return !this.#busy && !this.#machine.doubted;
  }

  isAt(address: CameraAddress): boolean {
    return isDeepStrictEqual(address, this.#address);
  }

  /** Does it hold a connection just now? */
  get holding(): boolean {
    return this.#link !== null;
  }

  end(): void {
    this.#ended.abort();
    this.#link = null;
  }

  /** Looks once, as deep as is due, and sees to it that it is called again. Never rejects. */
  async run(): Promise<void> {
    if (this.#busy || this.#ended.signal.aborted) return;
    this.#busy = true;
    const urgent = this.#urgent;
    this.#urgent = false;
    let nextMs: number;
    try {
      nextMs = await this.#look(urgent);
    } finally {
      this.#busy = false;
    }
    if (this.#ended.signal.aborted) return;
    this.#nextIn = this.#urgent ? 0 : nextMs;
    this.#around.wake(this, this.#nextIn);
  }

  /** Looks to the first packet as soon as possible. */
  hurry(): void {
    this.#urgent = true;
    this.#badLooks = 0;
    // A question under way would be waited for with the patience of before.
    this.#asked?.close();
    if (!this.#busy) this.#around.wake(this, 0);
  }

  /** A fact from a pull in progress. */
  observe(observation: Observation): void {
    if (this.#ended.signal.aborted) return;
    if (observation.kind === "picture") {
      this.#pullSeenAt = performance.now();
      this.#concludedAt = this.#pullSeenAt;
    } else {
      this.#pullSeenAt = Number.NEGATIVE_INFINITY;
    }
    if (this.#conclude(observation, observation.at)) this.hurry();
  }

  /** Nobody could look for long: the standing is not known any more. */
  checkFreshness(): void {
    const overdueMs = performance.now() - this.#concludedAt - this.#nextIn;
    if (overdueMs <= staleAfterMs) return;
    this.#playDueAt = 0;
    this.#step(forget(this.#machine), this.#around.now(), null);
  }

  /** Answers in how many ms the next look is due. */
  async #look(urgent: boolean): Promise<number> {
    if (!urgent && this.#link !== null && !this.#playDue()) {
      const paceBefore = this.#around.pace(this.#around.isWatched(this.cameraId));
      if (await this.#greet(this.#link, paceBefore)) return this.#nextLook(paceBefore);
      if (this.#ended.signal.aborted) return 0;
      urgent = this.#urgent;
      this.#urgent = false;
    }
    const watched = this.#around.isWatched(this.cameraId);
    const pace = this.#around.pace(watched);
    const depth = urgent || this.#playDue() ? "play" : "describe";
    const leave = await this.#around.admit(watched || this.#machine.doubted);
    try {
      if (this.#ended.signal.aborted) return 0;
      return await this.#lookAnew(depth, pace);
    } finally {
      leave();
    }
  }

  /** Asks for a sign of life on the held connection; false: it needs a closer look. */
  async #greet(link: CameraLink, pace: ProbePace): Promise<boolean> {
    const started = performance.now();
    this.#asked = link;
    try {
      await link.greet(pace.greetTimeoutMs);
    } catch (error) {
      if (!(error instanceof RtspFailure)) throw error;
      this.#around.looked("greet", "unreachable", performance.now() - started);
      if (this.#link === link) this.#link = null;
      // A connection that ended is no failure yet, and neither is silence while a pull brings pictures.
      if (error.kind === "timeout" && !this.#vouchedFor()) this.#take({ kind: "unreachable" }, "describe");
      return false;
    } finally {
      this.#asked = null;
    }
    const ms = performance.now() - started;
    this.#around.answered(ms);
    this.#around.looked("greet", "answers", ms);
    this.#hear();
    return true;
  }

  async #lookAnew(depth: "describe" | "play", pace: ProbePace): Promise<number> {
    const started = performance.now();
    const ip = await this.#locate();
    const { timeouts } = pace;
    // Not allowed there, or the name leads nowhere: for the hub the camera cannot be reached.
    const glimpse: Glimpse =
      ip === null
        ? { kind: "unreachable" }
        : await look(this.#address, ip, this.#auth, depth, timeouts, {
            signal: this.#ended.signal,
            onAnswer: this.#around.answered,
          });
    if (this.#ended.signal.aborted) return 0;
    this.#around.looked(depth, glimpse.kind, performance.now() - started);
    const unheard = glimpse.kind === "unreachable" && this.#vouchedFor();
    const confirm = !unheard && this.#take(glimpse, depth);
    if (ip !== null && staysInTouch.has(glimpse.kind)) await this.#hold(ip, timeouts.connectMs);
    if (confirm) return glimpse.kind === "unreachable" ? secondLookMs : 0;
    return glimpse.kind === "inconclusive" ? jitter(inconclusiveRetryMs) : this.#nextLook(pace);
  }

  async #locate(): Promise<string | null> {
    try {
      return await this.#around.locate(this.#address);
    } catch {
      return null;
    }
  }

  /** Draws the conclusion from a look; true: look again at once. */
  #take(glimpse: Glimpse, depth: "describe" | "play"): boolean {
    if (glimpse.kind === "inconclusive") return false;
    if (glimpse.kind === "answers" && depth === "describe") {
      this.#hear();
      return false;
    }
    const now = performance.now();
    const at = this.#around.now();
    this.#concludedAt = now;
    if (glimpse.kind !== "unreachable") this.#around.sighted(this.cameraId, at, null);
    // It takes no more viewers, having enough: as good as a picture.
    const sight: Sight = glimpse.kind === "answers" ? { ...glimpse, kind: "picture" } : glimpse;
    const confirm = this.#conclude(sight, at);
    if (!confirm) {
      this.#badLooks = sight.kind === "picture" ? 0 : this.#badLooks + 1;
      const watched = this.#around.isWatched(this.cameraId);
      this.#playDueAt =
        now +
        jitter(
          sight.kind === "picture"
            ? this.#around.pace(watched).playEveryMs
            : retryAfterMs(this.standing, this.#badLooks - 1, watched),
        );
    }
    return confirm;
  }

  /** It lives, whatever its picture does. */
  #hear(): void {
    this.#concludedAt = performance.now();
    this.#around.sighted(this.cameraId, this.#around.now(), null);
    this.#machine = hear(this.#machine);
  }

  #conclude(sight: Sight, at: Date): boolean {
    const video = sight.kind === "picture" ? { codec: sight.codec, width: sight.width, height: sight.height } : null;
    const format = sight.kind === "unsupported-codec" ? { codec: sight.codec, width: null, height: null } : video;
    if (format !== null) this.#around.sighted(this.cameraId, at, format);
    return this.#step(see(this.#machine, sight, at.getTime()), at, format);
  }

  #step(step: MachineStep, at: Date, video: VideoFormat | null): boolean {
    this.#machine = step.state;
    if (step.change !== null) {
      this.#badLooks = 0;
      this.#around.changed(this.cameraId, step.change, at, video);
    }
    return step.confirm;
  }

  #nextLook(pace: ProbePace): number {
    const untilPlay = Math.max(0, this.#playDueAt - performance.now());
    if (this.#link !== null) return Math.min(untilPlay, jitter(pace.greetEveryMs));
    // One that is not well waits for its next full look; of one that is, a connection is wanted, or it is described often.
    if (!this.#isWell()) return untilPlay;
    return performance.now() < this.#pollUntil ? Math.min(untilPlay, jitter(pace.pollEveryMs)) : reconnectMs;
  }

  #playDue(): boolean {
    if (this.#machine.doubted) return true;
    const now = performance.now();
    if (now - this.#pullSeenAt < pullStandsInMs) return false;
    if (this.#link === null && !this.#isWell()) return true;
    return now >= this.#playDueAt - 5;
  }

  #isWell(): boolean {
    return equalStanding(this.standing, { status: "ONLINE", reason: null }) || this.standing.reason === "FLAPPING";
  }

  #vouchedFor(): boolean {
    return performance.now() - this.#pullSeenAt < pullVouchesMs;
  }

  /** Keeps a connection that asks for nothing: its end tells at once that the camera is gone. */
  async #hold(ip: string, timeoutMs: number): Promise<void> {
    if (this.#link !== null || performance.now() < this.#pollUntil) return;
    try {
      const link = await CameraLink.open(this.#address, ip, this.#auth, timeoutMs, this.#ended.signal);
      this.#link = link;
      this.#linkSince = performance.now();
      link.onClosed = () => {
        if (this.#link === link) this.#link = null;
        this.#countShortLink();
        if (!this.#busy) this.#around.wake(this, 0);
      };
    } catch (error) {
      if (!(error instanceof RtspFailure)) throw error;
      this.#linkSince = performance.now();
      this.#countShortLink();
    }
  }

  #countShortLink(): void {
    const now = performance.now();
    this.#shortLinks = now - this.#linkSince < shortLinkMs ? this.#shortLinks + 1 : 0;
    if (this.#shortLinks < shortLinksAllowed) return;
    this.#shortLinks = 0;
    this.#pollUntil = now + pollingForMs;
  }
}
