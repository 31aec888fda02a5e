import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Clock } from "../../app/clock.ts";
import type { Database } from "../../app/database.ts";
import { Directory } from "./directory.ts";
import { EndedSessions } from "./ended-sessions.ts";
import type { TokenOfSession } from "./ended-sessions.ts";
import { EventFeed } from "./events.ts";
import type { Happenings, Logout } from "./events.ts";
import type { KeycloakClient } from "./keycloak-client.ts";
import { difference, emptyContent, realChange, withChange } from "./mirror-content.ts";
import type { MirrorChange, MirrorContent } from "./mirror-content.ts";
import { MirrorStore } from "./mirror-store.ts";

export interface KeycloakMirrorOptions {
  readonly client: KeycloakClient;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  /** Pause between two looks at Keycloak's events; default 1,000 ms. */
  readonly pollIntervalMs?: number;
  /** Pause between two readings of everything; default 10 minutes, and never more than a twentieth of the time is spent so. */
  readonly reconcileIntervalMs?: number;
}

export interface MirrorSnapshot extends MirrorContent {
  /** Grows with each change, over restarts as well. */
  readonly version: number;
}

/** A stored mirror older than this is read anew before it is believed, since events may have been cleared meanwhile. */
const catchUpMs = 3_600_000;
/** The stored age lags behind the real one by no more than this. */
const touchIntervalMs = 5_000;
const retryDelaysMs = [500, 1_000, 2_000, 4_000, 5_000];
/**
 * Keycloak clears its cache a moment after it commits (in a cluster: after a message to the other nodes), so whoever was read
 * in that moment is read once more.
 */
const readAgainMs = 2_000;
/** More people than this are read all together. */
const maxSinglePeople = 1_000;

/**
 * Who exists in Keycloak and which groups they are in, kept in memory and in PostgreSQL. Follows Keycloak's events within
 * about a second; reads everything now and then, because not all of Keycloak's ways to change a membership leave an
 * event. While Keycloak cannot be reached `syncedAt` stands still, and whoever decides on rights stops believing it.
 */
export class KeycloakMirror {
  readonly #client: KeycloakClient;
  readonly #clock: Clock;
  readonly #log: KeycloakMirrorOptions["log"];
  readonly #pollIntervalMs: number;
  readonly #reconcileIntervalMs: number;
  readonly #directory: Directory;
  readonly #feed: EventFeed;
  readonly #store: MirrorStore;
  readonly #ended = new EndedSessions();
  readonly #changeListeners = new Set<() => void>();
  readonly #logoutListeners = new Set<(logout: Logout) => void>();
  readonly #stopping = new AbortController();

  #content: MirrorContent = emptyContent;
  #version = 0;
  #syncedAt: Date | null = null;
  #touchedAtMs = 0;
  #groupPaths: ReadonlyMap<string, string> = new Map();
  /** Groups that were removed, renamed or moved: a reading under way meanwhile has old paths in it. */
  #groupMoves = 0;
  readonly #readAgainAtMs = new Map<string, number>();
  /** Nothing may be believed before everything has been read. */
  #mustReadEverything = true;
  #following = false;
  /** People read one by one while a reading of everything is under way: what that one says of them may be older. */
  #readMeanwhile: Set<string> | null = null;
  #nextReadingAtMs = 0;
  #writing: Promise<unknown> = Promise.resolve();
  #loop: Promise<void> = Promise.resolve();
  #reading: Promise<void> = Promise.resolve();

  constructor(options: KeycloakMirrorOptions) {
    this.#client = options.client;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#pollIntervalMs = options.pollIntervalMs ?? 1_000;
    this.#reconcileIntervalMs = options.reconcileIntervalMs ?? 600_000;
    this.#directory = new Directory(options.client);
    this.#feed = new EventFeed(options.client);
    this.#store = new MirrorStore(options.database);
  }

  /** Until when (by the injected clock) this is known to be what Keycloak says; null: never yet. */
  get syncedAt(): Date | null {
    return this.#syncedAt;
  }

  snapshot(): MirrorSnapshot {
    return { ...this.#content, version: this.#version };
  }

  /** Called after each change. Returns the way to stop that. */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Called when a session ends before its tokens do: by its owner at Keycloak, or by an administrator. */
  onLogout(listener: (logout: Logout) => void): () => void {
    this.#logoutListeners.add(listener);
    return () => this.#logoutListeners.delete(listener);
  }

  /** Did the session of this still valid token end? */
  hasEnded(token: TokenOfSession): boolean {
    return this.#ended.has(token);
  }

  /** Loads the stored mirror and begins to follow Keycloak, which need not run yet. */
  async start(): Promise<void> {
    const stored = await this.#store.load();
    this.#content = { persons: stored.persons, groups: stored.groups };
    this.#version = stored.version;
    this.#syncedAt = stored.syncedAt;
    const ageMs = stored.syncedAt === null ? Infinity : this.#clock.now().getTime() - stored.syncedAt.getTime();
    this.#mustReadEverything = !(ageMs < catchUpMs);
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#client.close();
    await this.#loop;
    await this.#reading;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted;) {
      const startedAtMs = performance.now();
      let pauseMs = this.#pollIntervalMs;
      try {
        await this.#round();
        if (failures > 0) this.#log.info({ failures }, "Keycloak is followed again");
        failures = 0;
        pauseMs = Math.max(50, pauseMs - (performance.now() - startedAtMs));
      } catch (error) {
        if (signal.aborted) return;
        if (failures === 0) this.#log.warn({ err: error }, "Keycloak cannot be followed");
        pauseMs = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 5_000;
        failures += 1;
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  }

  async #round(): Promise<void> {
    const lookedAt = this.#clock.now();
    if (!this.#following || this.#mustReadEverything) {
      // A minute for clocks that differ: what is told twice does no harm.
      const since = this.#mustReadEverything || this.#syncedAt === null ? null : new Date(this.#syncedAt.getTime() - 60_000);
      await this.#feed.start(since);
      this.#following = true;
      if (this.#mustReadEverything) {
        await this.#reading;
        await this.#readPeople();
        // Nobody's rights wait for the groups' names.
        this.#reading = this.#readGroups();
      }
    }
    const happenings = await this.#feed.poll();
    const userIds = new Set([...happenings.userIds, ...this.#peopleIn(happenings), ...this.#peopleToReadAgain()]);
    if (happenings.everything || userIds.size > maxSinglePeople) this.#mustReadEverything = true;
    if (!this.#mustReadEverything) {
      if (userIds.size > 0) {
        for (const id of userIds) this.#readMeanwhile?.add(id);
        const states = await this.#directory.people(userIds);
        await this.#apply(() => states, lookedAt);
      }
      await this.#believe(lookedAt);
    }
    happenings.accept();
    for (const id of happenings.userIds) this.#readAgainAtMs.set(id, performance.now() + readAgainMs);
    this.#tellLogouts(happenings.logouts);
    if (performance.now() > this.#nextReadingAtMs && this.#readMeanwhile === null && !this.#mustReadEverything) {
      this.#reading = this.#meanwhile(async () => {
        await this.#readPeople();
        await this.#readGroups();
      });
    }
  }

  /** Members of groups that were removed, renamed or moved. A group not known by its id means reading everything. */
  #peopleIn({ groupIds }: Happenings): string[] {
    if (groupIds.size === 0) return [];
    const paths = [...groupIds].map((id) => this.#groupPaths.get(id));
    const isTouched = (path: string) => paths.some((changed) => path === changed || path.startsWith(`${changed}/`));
    if (paths.includes(undefined)) this.#mustReadEverything = true;
    // Where they are now is known after the next reading; until then they count as not known.
    this.#groupPaths = new Map([...this.#groupPaths].filter(([, path]) => !isTouched(path)));
    this.#groupMoves += 1;
    this.#nextReadingAtMs = 0;
    return [...this.#content.groups].flatMap(([id, groups]) => (groups.some(isTouched) ? [id] : []));
  }

  #peopleToReadAgain(): string[] {
    const due = [...this.#readAgainAtMs].flatMap(([id, atMs]) => (atMs <= performance.now() ? [id] : []));
    for (const id of due) this.#readAgainAtMs.delete(id);
    return due;
  }

  /** Work that nobody waits for: what fails is tried again in a minute. */
  async #meanwhile(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#nextReadingAtMs = performance.now() + 60_000;
      if (!this.#stopping.signal.aborted) this.#log.warn({ err: error }, "Keycloak could not be read as a whole");
    }
  }

  async #readPeople(): Promise<void> {
    const startedAtMs = performance.now();
    const startedAt = this.#clock.now();
    const readMeanwhile = new Set<string>();
    this.#readMeanwhile = readMeanwhile;
    const moves = this.#groupMoves;
    try {
      const everybody = await this.#directory.everybody();
      if (this.#stopping.signal.aborted) return;
      const changed = await this.#apply((now) => difference(now, everybody, readMeanwhile), startedAt);
      await this.#store.reconciled(startedAt);
      const tookMs = performance.now() - startedAtMs;
      this.#mustReadEverything = false;
      const soon = this.#groupMoves > moves;
      this.#nextReadingAtMs = soon ? 0 : performance.now() + Math.max(this.#reconcileIntervalMs, 20 * tookMs);
      this.#log.info({ people: everybody.persons.size, changed, tookMs }, "Keycloak read");
    } finally {
      this.#readMeanwhile = null;
    }
  }

  /** What fails is left until the next reading of everybody: without it a group's own removal has everybody read, no more. */
  async #readGroups(): Promise<void> {
    const moves = this.#groupMoves;
    try {
      const paths = await this.#directory.groupPaths();
      if (this.#groupMoves === moves) this.#groupPaths = paths;
      else this.#nextReadingAtMs = 0;
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#log.warn({ err: error }, "Keycloak's groups could not be listed");
    }
  }

  /** Database first, then memory, one change at a time. Returns how many people it was about. */
  #apply(changeOf: (content: MirrorContent) => MirrorChange, seenAt: Date): Promise<number> {
    const work = async () => {
      const change = realChange(this.#content, changeOf(this.#content));
      if (change.size === 0) return 0;
      this.#version = await this.#store.save(change, seenAt);
      this.#content = withChange(this.#content, change);
      for (const listener of this.#changeListeners) listener();
      return change.size;
    };
    const done = this.#writing.then(work, work);
    this.#writing = done;
    return done;
  }

  async #believe(at: Date): Promise<void> {
    const first = this.#syncedAt === null;
    if (performance.now() - this.#touchedAtMs >= touchIntervalMs) {
      await this.#store.touch(at);
      this.#touchedAtMs = performance.now();
    }
    this.#syncedAt = at;
    if (first) for (const listener of this.#changeListeners) listener();
  }

  #tellLogouts(logouts: readonly Logout[]): void {
    for (const logout of logouts) {
      this.#ended.note(logout);
      for (const listener of this.#logoutListeners) listener(logout);
    }
  }
}
