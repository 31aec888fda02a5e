import type { Logger } from "pino";

import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { CameraAddress, CameraSources } from "../cameras/source/index.ts";
import { CameraProbe, type ProbeSurroundings } from "./camera-probe.ts";
import { Congestion } from "./congestion.ts";
import { DueQueue } from "./due-queue.ts";
import type { Observation, StatusObserver } from "./observation.ts";
import { Admission } from "./admission.ts";
import {
  defaultBudget,
  paceWithin,
  steadyPace,
  watchedPace,
  withPatience,
  type ProbeBudget,
  type ProbePace,
} from "./probe-pace.ts";
import { StatusRecorder } from "./recorder.ts";
import type { CameraStatusName, StatusReasonName } from "./status-change.ts";
import { equalStanding, toStanding, type Standing } from "./state-machine.ts";

/** Where the prober hears that cameras were registered, edited or removed. */
export interface CameraChanges {
  onChanges(listener: (changes: readonly { readonly topic: string; readonly entityId: string }[]) => void): () => void;
}

/** Where the prober counts what it does. */
export interface ProbeMetrics {
  /** @param what `describe` and `play` on a fresh or held connection, `greet` on a held one. */
  looked(what: "describe" | "play" | "greet", outcome: string, ms: number): void;
  changed(to: Standing): void;
}

export interface ProberParts {
  readonly db: Pick<Database, "job">;
  readonly sources: Pick<CameraSources, "open" | "check">;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly changes: CameraChanges;
  readonly metrics?: ProbeMetrics;
  /** Which cameras are this process's: a share by hash when several probe; default all. */
  readonly shard?: (cameraId: string) => boolean;
  readonly budget?: ProbeBudget;
  readonly pace?: { readonly steady: ProbePace; readonly watched: ProbePace };
}

interface CameraRow {
  id: string;
  status: CameraStatusName;
  status_reason: StatusReasonName | null;
}

const pageSize = 1000;
const gatherChangesMs = 30;
const freshnessEveryMs = 10_000;
const reconcileEveryMs = 300_000;
const reloadRetryMs = 2000;
const firstRoundMs = 30_000;
const placesForLooks = 64;

/** Watches over all cameras that are being connected or are connected, and records what it finds. */
export class Prober implements StatusObserver {
  /** Resolves when what the cameras of the start show is found and written; after half a minute in any case. */
  readonly firstRound: Promise<void>;
  readonly #parts: ProberParts;
  readonly #recorder: StatusRecorder;
  readonly #congestion = new Congestion();
  readonly #admission = new Admission(placesForLooks, this.#congestion);
  readonly #probes = new Map<string, CameraProbe>();
  readonly #queue = new DueQueue<CameraProbe>((probe) => this.#run(probe));
  readonly #watchers = new Map<string, number>();
  readonly #changed = new Set<string>();
  readonly #unseen = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #surroundings: ProbeSurroundings;
  #steadyPace: ProbePace;
  #gathering: NodeJS.Timeout | null = null;
  #reloading: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void) | null = null;
  #stopped = false;
  #roundDone: () => void = () => undefined;

  constructor(parts: ProberParts) {
    this.#parts = parts;
    this.#recorder = new StatusRecorder(parts.db, parts.logger, (cameraId) => this.#reload(cameraId));
    this.#steadyPace = parts.pace?.steady ?? steadyPace;
    this.firstRound = new Promise((resolve) => {
      this.#roundDone = resolve;
    });
    this.#surroundings = this.#makeSurroundings();
  }

  /** Loads the cameras and begins. Rejects when the database cannot be read. */
  async start(): Promise<void> {
    this.#unsubscribe = this.#parts.changes.onChanges((changes) => {
      for (const { topic, entityId } of changes) {
        if (topic === "camera.changed" || topic === "camera.removed") this.#reload(entityId);
      }
    });
    await this.#loadAll();
    for (const id of this.#probes.keys()) this.#unseen.add(id);
    this.#checkRound();
    this.#timers.push(
      setTimeout(() => this.#endRound(), firstRoundMs).unref(),
      setInterval(() => this.#checkFreshness(), freshnessEveryMs).unref(),
      // Notices may be missed while the database is away: now and then everything is compared.
      setInterval(() => void this.#enqueue(() => this.#loadAll()), reconcileEveryMs).unref(),
    );
  }

  /** Ends all connections and writes what was found. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe?.();
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    this.#queue.clear();
    for (const probe of this.#probes.values()) probe.end();
    this.#probes.clear();
    await this.#reloading;
    await this.#recorder.stop();
    this.#roundDone();
  }

  watch(cameraId: string): () => void {
    this.#watchers.set(cameraId, (this.#watchers.get(cameraId) ?? 0) + 1);
    if (this.#watchers.get(cameraId) === 1) this.#probes.get(cameraId)?.hurry();
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const left = (this.#watchers.get(cameraId) ?? 1) - 1;
      if (left > 0) this.#watchers.set(cameraId, left);
      else this.#watchers.delete(cameraId);
    };
  }

  observe(cameraId: string, observation: Observation): void {
    this.#probes.get(cameraId)?.observe(observation);
  }

  /** For the metrics: how many cameras, held connections, looks under way and looks that wait for a place. */
  figures(): { cameras: number; held: number; looking: number; waiting: number } {
    let held = 0;
    for (const probe of this.#probes.values()) if (probe.holding) held++;
    return { cameras: this.#probes.size, held, looking: this.#admission.inside, waiting: this.#admission.waiting };
  }

  #makeSurroundings(): ProbeSurroundings {
    const { clock, sources, metrics, pace } = this.#parts;
    return {
      now: () => clock.now(),
      locate: (address) => sources.check(address),
      admit: (urgent) => this.#admission.enter(urgent),
      answered: (ms) => this.#congestion.note(ms),
      pace: (watched) => withPatience(watched ? (pace?.watched ?? watchedPace) : this.#steadyPace, this.#congestion.patience),
      isWatched: (cameraId) => this.#watchers.has(cameraId),
      wake: (probe, afterMs) => {
        if (this.#stopped || this.#probes.get(probe.cameraId) !== probe) return;
        this.#queue.setEarlier(probe, performance.now() + afterMs);
      },
      changed: (cameraId, change, at, video) => {
        this.#recorder.record({ cameraId, ...change, occurredAt: at, video });
        metrics?.changed(change.to);
      },
      sighted: (cameraId, at, video) => this.#recorder.sighted(cameraId, at, video),
      looked: (what, outcome, ms) => metrics?.looked(what, outcome, ms),
    };
  }

  #run(probe: CameraProbe): void {
    probe
      .run()
      .catch((error: unknown) => {
        this.#parts.logger.error({ err: error, cameraId: probe.cameraId }, "a probe failed");
        this.#queue.setEarlier(probe, performance.now() + reloadRetryMs);
      })
      .finally(() => {
        if (probe.settled && this.#unseen.delete(probe.cameraId)) this.#checkRound();
      });
  }

  #checkRound(): void {
    if (this.#unseen.size === 0) this.#endRound();
  }

  #endRound(): void {
    this.#unseen.clear();
    this.#recorder
      .flush()
      .then(() => this.#recorder.writeSightings())
      .finally(() => this.#roundDone());
  }

  #checkFreshness(): void {
    for (const probe of this.#probes.values()) probe.checkFreshness();
  }

  /** Compares this camera with its row, soon and together with others. */
  #reload(cameraId: string): void {
    if (this.#stopped) return;
    this.#changed.add(cameraId);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      void this.#enqueue(() => this.#reloadChanged());
    }, gatherChangesMs);
  }

  /** One reading of the cameras at a time, or an older answer could come after a newer one. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#reloading = this.#reloading.then(work).catch((error: unknown) => {
      this.#parts.logger.error({ err: error }, "cameras could not be read");
    });
    return this.#reloading;
  }

  async #reloadChanged(): Promise<void> {
    if (this.#stopped) return;
    const ids = [...this.#changed].slice(0, pageSize);
    for (const id of ids) this.#changed.delete(id);
    try {
      // What is still to be written belongs to the standing that is compared.
      await this.#recorder.flush();
      const rows = await this.#readRows("c.id = any($1::uuid[])", [ids]);
      const found = await this.#take(rows, true);
      for (const id of ids) if (!found.has(id)) this.#remove(id);
    } catch (error) {
      for (const id of ids) this.#changed.add(id);
      await new Promise((resolve) => setTimeout(resolve, reloadRetryMs));
      this.#parts.logger.warn({ err: error }, "changed cameras are read again");
    }
    const next = this.#changed.values().next();
    if (next.done !== true) this.#reload(next.value);
  }

  async #loadAll(): Promise<void> {
    const found = new Set<string>();
    let after = "00000000-0000-0000-0000-000000000000";
    for (let full = true; full && !this.#stopped;) {
      const rows = await this.#readRows(`c.id > $1::uuid order by c.id limit ${pageSize}`, [after]);
      for (const id of await this.#take(rows, false)) found.add(id);
      after = rows.at(-1)?.id ?? after;
      full = rows.length === pageSize;
    }
    if (this.#stopped) return;
    for (const id of this.#probes.keys()) if (!found.has(id)) this.#remove(id);
  }

  async #readRows(where: string, values: readonly unknown[]): Promise<CameraRow[]> {
    const { rows } = await this.#parts.db.job((tx) =>
      tx.query<CameraRow>(
        `select c.id, c.status, c.status_reason from camera c
         where c.stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED') and c.origin_hub_id = self_hub_id() and ${where}`,
        values,
      ),
    );
    return rows;
  }

  /** Takes cameras as their rows say; answers which of them are watched over. */
  async #take(rows: readonly CameraRow[], compareStanding: boolean): Promise<ReadonlySet<string>> {
    const mine = rows.filter(({ id }) => this.#parts.shard?.(id) ?? true);
    const addresses = await this.#parts.sources.open(mine.map(({ id }) => id));
    const found = new Set<string>();
    for (const row of mine) {
      const address = addresses.get(row.id);
      const standing = toStanding(row.status, row.status_reason);
      // Without an address there is nothing to look at, and its status stays as it is.
      if (address === undefined || address === null || standing === null || this.#stopped) continue;
      found.add(row.id);
      const probe = this.#probes.get(row.id);
      if (probe !== undefined && probe.isAt(address)) {
        if (!compareStanding || equalStanding(probe.standing, standing)) continue;
      }
      this.#put(row.id, address, standing);
    }
    return found;
  }

  #put(cameraId: string, address: CameraAddress, standing: Standing): void {
    this.#remove(cameraId);
    const probe = new CameraProbe(cameraId, address, standing, this.#surroundings);
    this.#probes.set(cameraId, probe);
    this.#adaptPace();
    this.#queue.set(probe, performance.now());
  }

  #remove(cameraId: string): void {
    const probe = this.#probes.get(cameraId);
    if (probe === undefined) return;
    probe.end();
    this.#queue.delete(probe);
    this.#probes.delete(cameraId);
    this.#adaptPace();
    if (this.#unseen.delete(cameraId)) this.#checkRound();
  }

  #adaptPace(): void {
    const { budget, pace } = this.#parts;
    this.#steadyPace = paceWithin(budget ?? defaultBudget, this.#probes.size, pace?.steady ?? steadyPace);
  }
}
