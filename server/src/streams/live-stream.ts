import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

import type { Clock } from "../app/clock.ts";
import type { ResolvedSource } from "../cameras/source/index.ts";
import type { Fragment } from "./fmp4/fragment.ts";
import type { InitSegment } from "./fmp4/init-segment.ts";
import type { FragmentSink, StreamTrouble } from "./fragment-sink.ts";
import { GroupOfPictures } from "./group-of-pictures.ts";
import { EngineError, type MediaEngine } from "./media-engine.ts";
import type { PictureFact, PictureObserver } from "./picture-observer.ts";
import { readPictures } from "./picture-reader.ts";
import type { LinkedSource, RelayedPictures } from "./relayed-pictures.ts";
import type { StreamMetrics } from "./stream-metrics.ts";
import { TimeLine } from "./time-line.ts";

/** Times in ms. */
export interface LiveStreamTimes {
  /** Without a picture for so long (or for three of the camera's own intervals), viewers hear that it stalled. */
  readonly stallAfter: number;
  /** Without a picture for so long, a camera that had one counts as frozen. */
  readonly frozenAfter: number;
  /** A first attempt may take so long; some cameras wait seconds before they answer, or for their next key frame. */
  readonly firstAttempt: number;
  /** Attempts after an interruption give up sooner, so that the next one meets the returning camera. */
  readonly nextAttempt: number;
  /** How long the pull outlives its last viewer, so that a reload is instant. */
  readonly linger: number;
  /** Pauses before the 1st, 2nd, … further attempt; the last one repeats. */
  readonly retry: readonly number[];
  /** Pause where trying again soon is no use and may lock an account: wrong password, no video, another codec. */
  readonly hopelessRetry: number;
  /** How often a healthy picture is reported. */
  readonly report: number;
}

export const liveStreamTimes: LiveStreamTimes = {
  stallAfter: 2000,
  frozenAfter: 3000,
  firstAttempt: 15_000,
  nextAttempt: 6000,
  linger: 8000,
  retry: [0, 500, 1000, 2000],
  hopelessRetry: 30_000,
  report: 1000,
};

export interface LiveStreamParts {
  readonly engine: MediaEngine;
  /** Where the camera is; null when it has no usable address. */
  readonly sources: { resolve(cameraId: string): Promise<ResolvedSource | LinkedSource | null> };
  /** The way to what stands behind other hubs. */
  readonly relay: Pick<RelayedPictures, "pull">;
  readonly observer: PictureObserver;
  readonly metrics: StreamMetrics;
  readonly clock: Clock;
  readonly times: LiveStreamTimes;
}

interface Attempt {
  readonly abort: AbortController;
  /** Monotonic ms. */
  readonly startedAt: number;
  hadPicture: boolean;
}

const tickMs = 200;
const maxStallAfterMs = 10_000;

/**
 * The picture of one camera: pulled once however many watch, pulled again by itself when it breaks off, not pulled when
 * nobody watches.
 */
export class LiveStream {
  readonly #cameraId: string;
  readonly #parts: LiveStreamParts;
  readonly #onIdle: () => void;
  readonly #sinks = new Map<FragmentSink, { needsKey: boolean }>();
  readonly #timeLine = new TimeLine();
  readonly #group = new GroupOfPictures();
  #init: InitSegment | null = null;
  #source: ResolvedSource | LinkedSource | null = null;
  #isLive = false;
  #running: AbortController | null = null;
  #attempt: Attempt | null = null;
  #linger: NodeJS.Timeout | undefined;
  #unwatch: (() => void) | null = null;
  /** Monotonic ms: last picture, or the start while there was none. */
  #lastPictureAt = 0;
  #lastReportAt = 0;
  #stallAfterMs = 0;
  #hadPicture = false;
  #saidFrozen = false;
  #stall: { readonly since: Date; trouble: StreamTrouble } | null = null;

  /** @param onIdle The pull ended because nobody watches any more. */
  constructor(cameraId: string, parts: LiveStreamParts, onIdle: () => void) {
    this.#cameraId = cameraId;
    this.#parts = parts;
    this.#onIdle = onIdle;
  }

  /** What the picture is; null before the first one. */
  get init(): InitSegment | null {
    return this.#init;
  }

  /** Begins to pull though nobody watches yet: for somebody who is about to. */
  warm(): void {
    this.#start();
    if (this.#sinks.size === 0) this.#lingerOn();
  }

  /** The sink gets the picture from the last key frame on, until detached. */
  attach(sink: FragmentSink): () => void {
    clearTimeout(this.#linger);
    const state = { needsKey: false };
    this.#sinks.set(sink, state);
    this.#start();
    if (this.#isLive && this.#init !== null) {
      sink.begin(this.#init);
      const group = this.#group.merged();
      if (group === null) state.needsKey = true;
      else sink.fragment(group);
    } else if (this.#stall !== null) {
      sink.stalled(this.#stall.since, this.#stall.trouble);
    }
    return () => {
      if (this.#sinks.delete(sink) && this.#sinks.size === 0 && this.#running !== null) this.#lingerOn(this.#isLinked);
    };
  }

  /** Somebody edited the camera: where its address changed, the picture is fetched from the new one. */
  async followSource(): Promise<void> {
    const used = this.#source;
    const now = await this.#parts.sources.resolve(this.#cameraId).catch(() => null);
    if (this.#running === null || now === null || isDeepStrictEqual(used, now)) return;
    this.#stop();
    this.#start();
  }

  /** The camera is no more. */
  end(): void {
    const sinks = [...this.#sinks.keys()];
    this.#sinks.clear();
    this.close();
    for (const sink of sinks) sink.gone();
  }

  close(): void {
    clearTimeout(this.#linger);
    if (this.#running === null) return;
    this.#stop();
    this.#onIdle();
  }

  get #isLinked(): boolean {
    return this.#source !== null && "hubId" in this.#source;
  }

  /** @param isBrief Another hub sends nothing that nobody watches. */
  #lingerOn(isBrief = false): void {
    clearTimeout(this.#linger);
    this.#linger = setTimeout(() => this.close(), isBrief ? 0 : this.#parts.times.linger);
  }

  #start(): void {
    if (this.#running !== null) return;
    const running = new AbortController();
    this.#running = running;
    this.#lastPictureAt = performance.now();
    this.#hadPicture = false;
    this.#saidFrozen = false;
    this.#parts.metrics.pulls.inc();
    const ticker = setInterval(() => this.#tick(), tickMs);
    running.signal.addEventListener("abort", () => clearInterval(ticker));
    void this.#run(running.signal);
  }

  #stop(): void {
    this.#running?.abort();
    this.#attempt?.abort.abort();
    this.#running = null;
    this.#isLive = false;
    this.#stall = null;
    this.#group.clear();
    this.#release();
    this.#parts.metrics.pulls.dec();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { retry, hopelessRetry } = this.#parts.times;
    let failures = 0;
    while (!signal.aborted) {
      const { trouble, hadPicture } = await this.#pull(signal);
      if (signal.aborted) return;
      failures = hadPicture ? 0 : failures + 1;
      const isHopeless = trouble === "auth-rejected" || trouble === "no-video" || trouble === "unsupported-codec";
      const pause = isHopeless ? hopelessRetry : (retry[Math.min(failures, retry.length - 1)] ?? 0);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One attempt, until it fails, breaks off or is given up. */
  async #pull(signal: AbortSignal): Promise<{ trouble: StreamTrouble; hadPicture: boolean }> {
    const attempt: Attempt = { abort: new AbortController(), startedAt: performance.now(), hadPicture: false };
    this.#attempt = attempt;
    let trouble: StreamTrouble = "frozen";
    let codec: string | null = null;
    try {
      const source = await this.#parts.sources.resolve(this.#cameraId);
      this.#source = source;
      if (source === null) trouble = "unreachable";
      else if (!attempt.abort.signal.aborted) await this.#read(source, attempt);
    } catch (error) {
      // Everything else is an address that may no longer be used, or bytes that are no video: the next attempt may do better.
      trouble = error instanceof EngineError ? error.trouble : "engine";
      codec = error instanceof EngineError ? error.codec : null;
    }
    attempt.abort.abort();
    if (!signal.aborted) this.#failed(trouble, codec);
    return { trouble, hadPicture: attempt.hadPicture };
  }

  async #read(source: ResolvedSource | LinkedSource, attempt: Attempt): Promise<void> {
    const { engine, relay, clock } = this.#parts;
    const { signal } = attempt.abort;
    const boxes = "hubId" in source ? relay.pull(source, signal) : engine.pull(source, signal);
    for await (const { init, fragment } of readPictures(boxes, this.#timeLine, () => clock.now())) {
      if (signal.aborted) return;
      attempt.hadPicture = true;
      this.#picture(init, fragment);
    }
  }

  #picture(init: InitSegment, fragment: Fragment): void {
    const now = performance.now();
    this.#lastPictureAt = now;
    this.#stallAfterMs = Math.min(
      maxStallAfterMs,
      Math.max(this.#parts.times.stallAfter, (3000 * fragment.duration) / init.timescale),
    );
    this.#parts.metrics.pulledBytes.inc(fragment.data.length);
    if (!this.#isLive || this.#init !== init) this.#begin(init);
    this.#group.push(fragment);
    for (const [sink, state] of this.#sinks) {
      if (state.needsKey && !fragment.isKey) continue;
      state.needsKey = false;
      sink.fragment(fragment);
    }
    if (this.#lastReportAt === 0 || now - this.#lastReportAt >= this.#parts.times.report) {
      this.#lastReportAt = now;
      const { width, height } = init;
      this.#observe({ kind: "picture", codec: "H264", width, height }, fragment.receivedAt);
    }
  }

  #begin(init: InitSegment): void {
    const wasStalled = this.#stall !== null;
    this.#isLive = true;
    this.#hadPicture = true;
    this.#saidFrozen = false;
    this.#init = init;
    this.#lastReportAt = 0;
    this.#stall = null;
    this.#release();
    for (const [sink, state] of this.#sinks) {
      state.needsKey = false;
      if (wasStalled) sink.resumed();
      sink.begin(init);
    }
  }

  #tick(): void {
    const now = performance.now();
    const withoutMs = now - this.#lastPictureAt;
    const { frozenAfter, firstAttempt, nextAttempt } = this.#parts.times;
    if (this.#isLive && withoutMs > this.#stallAfterMs) {
      this.#interrupt("frozen", withoutMs);
      this.#attempt?.abort.abort();
    } else if (!this.#isLive) {
      const attempt = this.#attempt;
      const limit = this.#hadPicture ? Math.max(nextAttempt, (this.#group.lengthMs ?? 0) * 1.5) : firstAttempt;
      if (attempt !== null && now - attempt.startedAt > limit) attempt.abort.abort();
      if (this.#stall === null && withoutMs > frozenAfter) this.#interrupt("frozen", withoutMs);
    }
    // A first picture that takes long proves nothing, the next key frame may be far; an interrupted one does.
    if (this.#hadPicture && !this.#saidFrozen && withoutMs > Math.max(frozenAfter, this.#stallAfterMs)) {
      this.#saidFrozen = true;
      if (this.#stall?.trouble === "frozen") this.#observe({ kind: "frozen" });
    }
  }

  #interrupt(trouble: StreamTrouble, withoutMs: number): void {
    if (this.#isLive) this.#parts.metrics.stalls.inc();
    this.#isLive = false;
    this.#group.clear();
    this.#stall = { since: new Date(this.#parts.clock.now().getTime() - withoutMs), trouble };
    this.#unwatch ??= this.#parts.observer.watch(this.#cameraId);
    for (const sink of this.#sinks.keys()) sink.stalled(this.#stall.since, trouble);
  }

  #failed(trouble: StreamTrouble, codec: string | null): void {
    if (trouble === "unsupported-codec") this.#observe({ kind: trouble, codec: codec ?? "" });
    else if (trouble !== "engine" && trouble !== "hub-link" && trouble !== "frozen") this.#observe({ kind: trouble });
    if (this.#stall === null) this.#interrupt(trouble, performance.now() - this.#lastPictureAt);
    else if (this.#stall.trouble !== trouble && trouble !== "engine") {
      this.#stall.trouble = trouble;
      for (const sink of this.#sinks.keys()) sink.stalled(this.#stall.since, trouble);
    }
  }

  #observe(fact: PictureFact, at = this.#parts.clock.now()): void {
    // Of another hub's camera that hub knows better.
    if (!this.#isLinked) this.#parts.observer.observe(this.#cameraId, { at, ...fact });
  }

  #release(): void {
    this.#unwatch?.();
    this.#unwatch = null;
  }
}
