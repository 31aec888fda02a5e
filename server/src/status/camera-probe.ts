import { isDeepStrictEqual } from "node:util";

import type { CameraAddress } from "../cameras/source/index.ts";
import type { Observation, Sight, VideoFormat } from "./observation.ts";
import { jitter, retryAfterMs, type ProbePace } from "./probe-pace.ts";
import type { CameraLink, Glimpse } from "./rtsp/camera-link.ts";
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
const inconclusiveRetryMs = 5000;
// While the pull in progress brings pictures, a bad answer on the control connection means nothing.
const pullVouchesMs = 1500;
const pullStandsInMs = 3000;
// Cameras that end their idle connection so soon, so often, are not held but polled; later they get another chance.
const shortLinkMs = 4000;
const shortLinksAllowed = 3;
const pollingForMs = 600_000;
const staleAfterMs = 60_000;

/** Watches over one camera at one address: holds a connection, asks, plays, and draws conclusions. */
export class CameraProbe {
  readonly cameraId: string;
  readonly #address: CameraAddress;
  readonly #around: ProbeSurroundings;
  readonly #auth: RtspAuth;
  readonly #ended = new AbortController();
  #machine: MachineState;
  #link: CameraLink | null = null;
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
    const watched = this.#around.isWatched(this.cameraId);
    const pace = this.#around.pace(watched);
    const depth = urgent || this.#playDue() ? "play" : "describe";
    const link = this.#link;
    if (link !== null && !link.closed) {
      const glimpse = await (depth === "play" && !this.#machine.doubted
        ? this.#ask("play", () => link.play(pace.greetTimeoutMs, pace.timeouts.packetMs))
        : depth === "describe"
          ? this.#ask("greet", async () => {
              await link.greet(pace.greetTimeoutMs);
              return { kind: "answers", codec: "", width: null, height: null };
            })
          : Promise.resolve(null));
      if (this.#ended.signal.aborted) return 0;
      // A connection that ended is no failure yet, and neither is silence while a pull brings pictures.
      if (glimpse !== null && (glimpse.kind !== "unreachable" || !this.#vouchedFor())) {
        const confirm = this.#take(glimpse, depth);
        if (!confirm && !link.closed) return this.#nextLook(pace);
      }
      this.#drop(link);
    }
    return this.#lookAnew(depth, watched, pace);
  }

  /** One question on the held connection; null: it ended without an answer. */
  async #ask(what: "play" | "greet", question: () => Promise<Glimpse>): Promise<Glimpse | null> {
    const started = performance.now();
    let glimpse: Glimpse | null;
    try {
      glimpse = await question();
    } catch (error) {
      if (!(error instanceof RtspFailure)) throw error;
      glimpse = error.kind === "timeout" ? { kind: "unreachable" } : null;
    }
    this.#around.looked(what, glimpse?.kind ?? "inconclusive", performance.now() - started);
    return glimpse;
  }

  async #lookAnew(depth: "describe" | "play", watched: boolean, pace: ProbePace): Promise<number> {
    const leave = await this.#around.admit(watched || this.#machine.doubted);
    const started = performance.now();
    try {
      if (this.#ended.signal.aborted) return 0;
      const { glimpse, link } = await this.#lookFrom(depth, pace);
      this.#around.looked(depth, glimpse.kind, performance.now() - started);
      if (link !== null) this.#hold(link);
      if (this.#ended.signal.aborted) return 0;
      const unheard = glimpse.kind === "unreachable" && this.#vouchedFor();
      if (!unheard && this.#take(glimpse, depth)) return glimpse.kind === "unreachable" ? secondLookMs : 0;
      if (glimpse.kind === "inconclusive") return jitter(inconclusiveRetryMs);
      return this.#nextLook(pace);
    } finally {
      leave();
    }
  }

  async #lookFrom(depth: "describe" | "play", pace: ProbePace): ReturnType<typeof look> {
    let ip: string;
    try {
      ip = await this.#around.locate(this.#address);
    } catch {
      // Not allowed there, or the name leads nowhere: for the hub the camera cannot be reached.
      return { glimpse: { kind: "unreachable" }, link: null };
    }
    return look(this.#address, ip, this.#auth, depth, pace.timeouts, this.#ended.signal);
  }

  /** Draws the conclusion from a look; true: look again at once. */
  #take(glimpse: Glimpse, depth: "describe" | "play"): boolean {
    if (glimpse.kind === "inconclusive") return false;
    const now = performance.now();
    const at = this.#around.now();
    this.#concludedAt = now;
    if (glimpse.kind !== "unreachable") this.#around.sighted(this.cameraId, at, null);
    if (glimpse.kind === "answers" && depth === "describe") {
      this.#machine = hear(this.#machine);
      return false;
    }
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
    // Without a connection a camera that is well is described often; one that is not waits for its next full look.
    return this.#isWell() ? Math.min(untilPlay, jitter(pace.pollEveryMs)) : untilPlay;
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

  #hold(link: CameraLink): void {
    const now = performance.now();
    if (now < this.#pollUntil) return link.close();
    this.#link = link;
    this.#linkSince = now;
    link.onClosed = () => {
      if (this.#link !== link) return;
      this.#link = null;
      this.#countShortLink();
      if (!this.#busy) this.#around.wake(this, 0);
    };
  }

  #countShortLink(): void {
    const now = performance.now();
    this.#shortLinks = now - this.#linkSince < shortLinkMs ? this.#shortLinks + 1 : 0;
    if (this.#shortLinks < shortLinksAllowed) return;
    this.#shortLinks = 0;
    this.#pollUntil = now + pollingForMs;
  }

  #drop(link: CameraLink): void {
    link.close();
    if (this.#link === link) this.#link = null;
  }
}
