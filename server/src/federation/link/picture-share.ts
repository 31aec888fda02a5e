import type { Logger } from "pino";
import { WebSocket } from "ws";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import { DomainError } from "../../app/errors.ts";
import type { CameraFacts, RelayedView, Streams } from "../../streams/index.ts";
import { picturePath } from "./picture-messages.ts";
import type { PictureAnswer, PictureAsk, RelayEnd, RelayRefusal } from "./picture-messages.ts";
import type { PictureRelay } from "./picture-relay.ts";
import { PictureSender } from "./picture-sender.ts";
import { levelAt } from "./shares.ts";
import type { SharePolicy } from "./shares.ts";

export interface PictureShareParts {
  readonly parent: URL;
  /** What the parent is called, for the log. */
  readonly parentName: () => string;
  /** What this hub is called by those below. */
  readonly hub: string;
  readonly policy: () => Promise<SharePolicy>;
  readonly streams: Pick<Streams, "pictures" | "findCamera">;
  /** Where the camera stands behind a child of this hub in turn. */
  readonly relay: PictureRelay;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
}

type Watch = Extract<PictureAsk, { type: "watch" }>;

interface View {
  readonly ask: Watch;
  /** Null: it is being looked at whether he may. */
  open: { readonly camera: CameraFacts; readonly since: Date; readonly further: RelayedView | null } | null;
}

const maxViews = 5_000;
const handshakeMs = 10_000;

/**
 * What one parent's viewers see of this hub's cameras: only what the policy shares live, nothing before it stands in this
 * hub's own access log too (R9), and nothing any more once the line is gone by which an end would be heard.
 */
export class PictureShare {
  readonly #parts: PictureShareParts;
  readonly #views = new Map<string, View>();
  readonly #sockets = new Map<string, Set<WebSocket>>();
  readonly #running = new Set<Promise<void>>();
  #say: ((message: PictureAnswer) => void) | null = null;

  constructor(parts: PictureShareParts) {
    this.#parts = parts;
  }

  lineUp(say: (message: PictureAnswer) => void): void {
    this.#say = say;
  }

  lineDown(): void {
    this.#say = null;
    for (const id of this.#views.keys()) this.#end(id, "link-cut");
  }

  heard(message: PictureAsk): void {
    if (message.type === "pull") this.#bring(message.key, message.cameraId);
    else if (message.type === "unwatch") this.#end(message.view, message.reason);
    else this.#run(this.#watch(message));
  }

  /** What is shared has changed: whoever may not watch any more is shown nothing further. */
  async recheck(): Promise<void> {
    await this.#recheck(new Set([...this.#views.values()].map(({ ask }) => ask.cameraId)));
  }

  /** It was removed, or is not connected any more. */
  cameraChanged(cameraId: string): void {
    const isWatched = [...this.#views.values()].some(({ ask }) => ask.cameraId === cameraId);
    if (isWatched) this.#run(this.#recheck(new Set([cameraId])));
  }

  /** Where a camera stands is read anew: a reorganisation may have put it where less is shared. */
  async #recheck(cameraIds: ReadonlySet<string>): Promise<void> {
    const end = (cameraId: string, reason: RelayEnd) => {
      for (const [id, { ask }] of this.#views) if (ask.cameraId === cameraId) this.#end(id, reason, reason);
    };
    for (const cameraId of cameraIds) {
      try {
        // The policy last: what is narrowed while the camera is looked up counts.
        const camera = await this.#parts.streams.findCamera(cameraId);
        const isLive = camera?.isShared === true && levelAt(await this.#parts.policy(), camera) === "LIVE";
        if (camera?.isConnected !== true) end(cameraId, "camera-gone");
        else if (!isLive) end(cameraId, "not-shared");
      } catch (error) {
        // What cannot be known is not shown.
        this.#parts.log.error({ err: error, cameraId }, "what is shared could not be read; a relayed picture ends");
        end(cameraId, "not-shared");
      }
    }
  }

  /** Resolves when what ended stands in the log. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #watch(ask: Watch): Promise<void> {
    const { view: id } = ask;
    if (this.#views.has(id)) return;
    const view: View = { ask, open: null };
    const isRoom = this.#views.size < maxViews;
    if (isRoom) this.#views.set(id, view);
    const refusal = isRoom ? await this.#open(view) : "BUSY";
    if (refusal !== null) this.#views.delete(id);
    this.#say?.({ type: "watching", view: id, refusal });
  }

  async #open(view: View): Promise<RelayRefusal | null> {
    const { streams, relay, policy, clock, hub } = this.#parts;
    const { ask } = view;
    let further: RelayedView | null = null;
    let camera: CameraFacts | null = null;
    try {
      camera = await streams.findCamera(ask.cameraId);
      // Absent and not shared are the same to whoever may not know.
      if (camera === null || levelAt(await policy(), camera) !== "LIVE") throw new DomainError("FORBIDDEN", "Not shared.");
      streams.pictures.checkRoom(ask.cameraId);
      if (!camera.isConnected || !camera.isShared || camera.isOffline)
        throw new DomainError("CAMERA_OFFLINE", "No picture now.");
      if (camera.liveViaHubId !== null) {
        const { cameraId, viewer, hubs } = ask;
        further = await relay.open({ hubId: camera.liveViaHubId, cameraId, viewer, hubs: [...hubs, hub] });
        void further.gone.then((reason) => this.#end(ask.view, reason, reason));
      }
      const since = clock.now();
      await this.#log(ask, camera, "stream.open", {});
      // The line may have gone, or he, in the meantime.
      if (this.#views.get(ask.view) !== view) {
        further?.close("closed");
        await this.#log(ask, camera, "stream.close", { reason: "closed", durationSeconds: 0 });
        return "CAMERA_OFFLINE";
      }
      view.open = { camera, since, further };
      // Narrowed while he was being let in: then nobody has ended it yet.
      if (levelAt(await policy(), camera) !== "LIVE") {
        this.#end(ask.view, "not-shared");
        return "FORBIDDEN";
      }
      streams.pictures.warm(ask.cameraId);
      return null;
    } catch (error) {
      further?.close("refused");
      const refusal = refusalOf(error);
      if (!(error instanceof DomainError)) this.#parts.log.error({ err: error }, "a parent's viewer could not be let in");
      await this.#log(ask, camera, "stream.open", {}, refusal).catch((fault: unknown) =>
        this.#parts.log.error({ err: fault }, "the refusal of a parent's viewer could not be logged"),
      );
      return refusal;
    }
  }

  #bring(key: string, cameraId: string): void {
    if (!this.#isWatched(cameraId)) {
      this.#say?.({ type: "no-pull", key });
      return;
    }
    const { parent, streams } = this.#parts;
    const address = new URL(picturePath, parent);
    address.protocol = parent.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address, {
      headers: { authorization: `Bearer ${key}` },
      handshakeTimeout: handshakeMs,
      maxPayload: 1_024,
      perMessageDeflate: false,
      followRedirects: false,
    });
    const sockets = this.#sockets.get(cameraId) ?? new Set();
    this.#sockets.set(cameraId, sockets.add(socket));
    let detach: () => void = () => undefined;
    socket.on("error", () => undefined);
    socket.once("close", () => {
      detach();
      sockets.delete(socket);
      if (sockets.size === 0 && this.#sockets.get(cameraId) === sockets) this.#sockets.delete(cameraId);
    });
    socket.once("open", () => {
      try {
        detach = streams.pictures.attach(cameraId, new PictureSender(socket));
      } catch {
        socket.terminate();
      }
    });
  }

  /** @param tell What the parent is told; null: it knows. */
  #end(id: string, reason: string, tell: RelayEnd | null = null): void {
    const view = this.#views.get(id);
    if (view === undefined) return;
    this.#views.delete(id);
    if (tell !== null) this.#say?.({ type: "view-ended", view: id, reason: tell });
    const { ask, open } = view;
    if (!this.#isWatched(ask.cameraId)) {
      for (const socket of this.#sockets.get(ask.cameraId) ?? []) socket.terminate();
    }
    if (open === null) return;
    open.further?.close(reason);
    const durationSeconds = Math.round((this.#parts.clock.now().getTime() - open.since.getTime()) / 1000);
    this.#run(this.#log(ask, open.camera, "stream.close", { reason, durationSeconds }));
  }

  #isWatched(cameraId: string): boolean {
    return [...this.#views.values()].some(({ ask, open }) => ask.cameraId === cameraId && open !== null);
  }

  async #log(
    { view, cameraId, viewer, hubs }: Watch,
    camera: CameraFacts | null,
    action: "stream.open" | "stream.close",
    details: Record<string, string | number>,
    refusal: RelayRefusal | null = null,
  ): Promise<void> {
    await this.#parts.accessLog.record({
      occurredAt: this.#parts.clock.now(),
      // Nobody of this hub: who he is, and by whose leave, the hub says that has checked it.
      actorId: null,
      actorName: viewer.name,
      grantId: null,
      action,
      targetKind: "camera",
      targetId: cameraId,
      provinceId: camera?.provinceId ?? null,
      facilityId: camera?.facilityId ?? null,
      outcome: refusal === null ? "ALLOWED" : "REFUSED",
      code: refusal,
      address: null,
      requestId: null,
      details: {
        view,
        hub: hubs[0] ?? this.#parts.parentName(),
        ...(hubs.length > 1 ? { via: hubs.slice(1).join(" → ") } : {}),
        viewer: viewer.id,
        kind: viewer.kind,
        unit: viewer.unit,
        grant: viewer.grantId,
        ...details,
      },
    });
  }

  #run(work: Promise<unknown>): void {
    const running = work
      .then(() => undefined)
      .catch((error: unknown) => this.#parts.log.error({ err: error }, "what became of a relayed picture could not be noted"))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}

function refusalOf(error: unknown): RelayRefusal {
  const code = error instanceof DomainError ? error.code : null;
  return code === "FORBIDDEN" || code === "BUSY" ? code : "CAMERA_OFFLINE";
}
