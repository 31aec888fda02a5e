import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import { WebSocket } from "ws";
import type { Clock } from "../../app/clock.ts";
import type { Database } from "../../app/database.ts";
import type { OutboxFeed } from "../../status/index.ts";
import { ChildSession } from "./child-session.ts";
import type { ChildNews } from "./child-session.ts";
import { LinkExport } from "./export.ts";
import { LinkClose, linkPath, linkVersions, maxMessageBytes, subprotocolOf } from "./protocol.ts";
import type { LinkedHub } from "./protocol.ts";
import { PictureShare } from "./picture-share.ts";
import type { PictureShareParts } from "./picture-share.ts";

/** A parent of this hub, and how to sign in there. */
export interface ParentAddress {
  /** Origin, such as `https://hub.example`: also its name in the share policy. */
  readonly url: URL;
  /** A token of this hub's account there, fresh; with the seconds that it lasts. */
  readonly token: () => Promise<{ readonly value: string; readonly expiresIn: number }>;
}

export type ParentState = "CONNECTING" | "CATCHING_UP" | "CONNECTED" | "REFUSED";

/** How a link to a parent stands. */
export interface ParentLink {
  readonly url: string;
  readonly state: ParentState;
  readonly since: Date;
  /** Null: it has never answered. */
  readonly hub: LinkedHub | null;
  /** Why it was closed last; null: it never was. */
  readonly refusal: string | null;
  /** Changes that the parent has not acknowledged yet. */
  readonly backlog: number;
}

export interface LinkTimes {
  /** How often either side says that it is there, ms. */
  readonly beatMs: number;
  /** After so long a silence the connection is given up, ms. */
  readonly silenceMs: number;
  /** How long a child may be away before its cameras are said to be unknown, ms. */
  readonly graceMs: number;
}

/** Within 15 s of a cut line its cameras are said to be unknown. */
export const usualTimes: LinkTimes = { beatMs: 2_000, silenceMs: 7_000, graceMs: 5_000 };

export interface LinkClientParts {
  readonly parent: ParentAddress;
  readonly database: Database;
  readonly feed: OutboxFeed;
  readonly self: LinkedHub;
  readonly clock: Clock;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  readonly times: LinkTimes;
  readonly pictures: Omit<PictureShareParts, "parent" | "parentName" | "policy" | "hub">;
}

const retryMs = { first: 250, most: 30_000, refused: 60_000 } as const;
const handshakeMs = 10_000;
/** How long a parent has to say goodbye. */
const farewellMs = 1_000;

/** Keeps one link to a parent: opens it again when it breaks, with back-off and jitter. Works from behind a NAT. */
export class LinkClient {
  readonly #parts: LinkClientParts;
  readonly #source: LinkExport;
  readonly #pictures: PictureShare;
  readonly #stopping = new AbortController();
  #session: ChildSession | null = null;
  #socket: WebSocket | null = null;
  #running: Promise<void> | null = null;
  #stopFollowing: (() => void) | null = null;
  #state: ParentState = "CONNECTING";
  #since: Date;
  #hub: LinkedHub | null = null;
  #refusal: string | null = null;
  #backlog = 0;
  #aboveIds: readonly string[] = [];

  constructor(parts: LinkClientParts) {
    this.#parts = parts;
    this.#source = new LinkExport(parts.database, parts.parent.url.origin);
    this.#pictures = new PictureShare({
      ...parts.pictures,
      parent: parts.parent.url,
      parentName: () => this.#hub?.name ?? parts.parent.url.host,
      policy: () => this.#source.policy(),
      hub: parts.self.name,
    });
    this.#since = parts.clock.now();
  }

  start(): void {
    this.#stopFollowing = this.#parts.feed.onChanges(() => this.#session?.wake());
    this.#running = this.#keep();
  }

  async stop(): Promise<void> {
    this.#stopFollowing?.();
    this.#stopping.abort();
    const socket = this.#socket;
    socket?.close(LinkClose.GoingAway, "Going away");
    const late = setTimeout(() => socket?.terminate(), farewellMs);
    this.#session?.wake();
    await this.#running;
    clearTimeout(late);
    await this.#pictures.settled();
  }

  /** What it may see has changed. */
  policyChanged(): void {
    this.#session?.policyChanged();
    void this.#pictures.recheck();
  }

  /** A camera was removed, or is no longer what it was. */
  cameraChanged(cameraId: string): void {
    this.#pictures.cameraChanged(cameraId);
  }

  /** Ids of the parent and whatever stands above it; empty until it has answered. */
  get aboveIds(): readonly string[] {
    return this.#aboveIds;
  }

  status(): ParentLink {
    return {
      url: this.#parts.parent.url.origin,
      state: this.#state,
      since: this.#since,
      hub: this.#hub,
      refusal: this.#refusal,
      backlog: this.#backlog,
    };
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping;
    const { log, parent } = this.#parts;
    let waitMs: number = retryMs.first;
    while (!signal.aborted) {
      try {
        const closed = await this.#connectOnce();
        if (signal.aborted) return;
        log.info({ parent: parent.url.origin, ...closed }, "the link to a parent has ended");
        const isRefused =
          closed.code >= 4_400 &&
          closed.code < 4_500 &&
          closed.code !== LinkClose.Silent &&
          closed.code !== LinkClose.Unauthenticated;
        if (isRefused) {
          this.#refusal = closed.reason;
          this.#become("REFUSED");
          waitMs = retryMs.refused;
        } else if (closed.wasOpen) waitMs = retryMs.first;
      } catch (error) {
        if (signal.aborted) return;
        log.warn({ err: error, parent: parent.url.origin }, "the link to a parent cannot be opened");
      }
      if (this.#state !== "REFUSED") this.#become("CONNECTING");
      // Jitter: children of a parent that was away do not all come back in the same moment.
      await delay(waitMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, retryMs.most);
    }
  }

  async #connectOnce(): Promise<{ code: number; reason: string; wasOpen: boolean }> {
    const { parent, self, times } = this.#parts;
    const token = await parent.token();
    const address = new URL(linkPath, parent.url);
    address.protocol = parent.url.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address, linkVersions.map(subprotocolOf), {
      headers: { authorization: `Bearer ${token.value}` },
      handshakeTimeout: handshakeMs,
      maxPayload: maxMessageBytes,
      perMessageDeflate: true,
      followRedirects: false,
    });
    this.#socket = socket;
    const ended = new Promise<{ code: number; reason: string }>((resolve) => {
      socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    socket.on("error", () => undefined);
    const session = new ChildSession({
      socket,
      self,
      source: this.#source,
      told: (news) => this.#told(news),
      ofPictures: (message) => this.#pictures.heard(message),
      beatMs: times.beatMs,
      silenceMs: times.silenceMs,
    });
    this.#session = session;
    this.#pictures.lineUp((message) => session.answer(message));
    const renewing = new AbortController();
    void this.#renewTokens(session, token.expiresIn, renewing.signal);
    try {
      await session.run();
      return { ...(await ended), wasOpen: true };
    } finally {
      renewing.abort();
      this.#pictures.lineDown();
      this.#session = null;
      this.#socket = null;
      socket.terminate();
    }
  }

  async #renewTokens(session: ChildSession, firstSeconds: number, signal: AbortSignal): Promise<void> {
    let seconds = firstSeconds;
    while (!signal.aborted) {
      await delay(Math.max(1_000, seconds * 600), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        const token = await this.#parts.parent.token();
        session.token(token.value);
        seconds = token.expiresIn;
      } catch (error) {
        this.#parts.log.warn({ err: error }, "the token for a parent cannot be renewed");
        seconds = 10;
      }
    }
  }

  #told(news: ChildNews): void {
    if (news.kind === "welcome") {
      this.#hub = news.parent;
      this.#aboveIds = news.above;
      this.#refusal = null;
      this.#become("CATCHING_UP");
    } else if (news.kind === "progress") this.#backlog = Math.max(0, news.sent - news.acknowledged);
    else this.#become("CONNECTED");
  }

  #become(state: ParentState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#since = this.#parts.clock.now();
  }
}
