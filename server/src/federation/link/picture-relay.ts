import { randomBytes, randomUUID } from "node:crypto";
import { on, once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import { DomainError, ForbiddenError } from "../../app/errors.ts";
import { EngineError, readBoxes } from "../../streams/index.ts";
import type { LinkedSource, RelayedPictures, RelayedView, ViewRequest } from "../../streams/index.ts";
import { maxPictureBytes, picturePath, pictureTrouble } from "./picture-messages.ts";
import type { PictureAnswer, PictureAsk, RelayEnd, RelayRefusal } from "./picture-messages.ts";
import { readMessage } from "./protocol.ts";

interface View {
  readonly id: string;
  readonly request: ViewRequest;
  /** What the child says of it; asked anew when the line was cut. */
  answered: PromiseWithResolvers<RelayRefusal | null> | null;
  readonly gone: PromiseWithResolvers<RelayEnd>;
  /** The child knows of it. */
  isAdmitted: boolean;
}

interface Pull {
  readonly hubId: string;
  readonly ending: AbortController;
  readonly came: PromiseWithResolvers<WebSocket>;
  /** Its key has admitted somebody. */
  isTaken: boolean;
}

/** How long a child may take to say whether somebody may watch, and to bring a picture. */
const answerMs = 5_000;
const bringMs = 10_000;
/** Messages that wait to be read: beyond these the connection is not read on. */
const waiting = { most: 64, least: 16 } as const;

/** Pictures of cameras that stand behind children: asked for over their links, each brought on a connection of its own. */
export class PictureRelay implements RelayedPictures {
  readonly #lines = new Map<string, (message: PictureAsk) => void>();
  readonly #views = new Map<string, View>();
  readonly #pulls = new Map<string, Pull>();
  readonly #wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxPictureBytes,
    perMessageDeflate: false,
  });

  async open(request: ViewRequest): Promise<RelayedView> {
    const say = this.#lines.get(request.hubId);
    if (say === undefined) throw new DomainError("CAMERA_OFFLINE", "The line to the camera's hub is cut.");
    const view: View = { id: randomUUID(), request, answered: null, gone: Promise.withResolvers(), isAdmitted: false };
    this.#views.set(view.id, view);
    const refusal = await this.#admit(view, say);
    if (refusal !== null) {
      this.#close(view, "refused");
      throw refusalOf(refusal);
    }
    return { id: view.id, gone: view.gone.promise, close: (reason) => this.#close(view, reason) };
  }

  async *pull({ hubId, cameraId }: LinkedSource, signal: AbortSignal): AsyncGenerator<{ type: string; data: Buffer }> {
    const say = this.#lines.get(hubId);
    if (say === undefined) throw new EngineError("hub-link");
    const key = randomBytes(32).toString("base64url");
    const pull: Pull = { hubId, ending: new AbortController(), came: Promise.withResolvers(), isTaken: false };
    const over = AbortSignal.any([signal, pull.ending.signal]);
    this.#pulls.set(key, pull);
    let socket: WebSocket | null = null;
    try {
      // After a cut the child hears anew who watches, before it is asked for the picture.
      const forgotten = [...this.#views.values()].filter(
        ({ request, isAdmitted, answered }) => request.cameraId === cameraId && !isAdmitted && answered === null,
      );
      await Promise.all(forgotten.map((view) => this.#admit(view, say)));
      say({ type: "pull", key, cameraId });
      socket = await soon(pull.came.promise, over);
      if (socket === null) throw new EngineError(this.#lines.has(hubId) ? "engine" : "hub-link");
      const close = () => pull.ending.abort();
      if (socket.readyState === socket.OPEN) socket.once("close", close);
      else close();
      const messages = on(socket, "message", { signal: over, highWaterMark: waiting.most, lowWaterMark: waiting.least });
      socket.resume();
      for await (const [data, isBinary] of messages as AsyncIterable<[Buffer, boolean]>) {
        if (!isBinary) throw new EngineError(readMessage(pictureTrouble, data)?.trouble ?? "engine");
        for (const { type, start, end } of readBoxes(data)) yield { type, data: data.subarray(start, end) };
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof EngineError) throw error;
      throw new EngineError(this.#lines.has(hubId) ? "engine" : "hub-link");
    } finally {
      this.#pulls.delete(key);
      // Whoever comes with the key later finds nobody.
      void pull.came.promise.then((late) => late.terminate());
      socket?.terminate();
    }
  }

  /** A child is there: whoever watches its cameras goes on watching, if it lets him. */
  lineUp(hubId: string, say: (message: PictureAsk) => void): void {
    this.lineDown(hubId);
    this.#lines.set(hubId, say);
  }

  lineDown(hubId: string): void {
    this.#lines.delete(hubId);
    for (const pull of this.#pulls.values()) if (pull.hubId === hubId) pull.ending.abort();
    for (const view of this.#views.values()) {
      if (view.request.hubId !== hubId) continue;
      view.isAdmitted = false;
      view.answered?.resolve("CAMERA_OFFLINE");
    }
  }

  /** What a child says of pictures; of others' views it says nothing. */
  heard(hubId: string, message: PictureAnswer): void {
    if (message.type === "no-pull") {
      if (this.#pulls.get(message.key)?.hubId === hubId) this.#pulls.get(message.key)?.ending.abort();
      return;
    }
    const view = this.#views.get(message.view);
    if (view?.request.hubId !== hubId) return;
    if (message.type === "watching") view.answered?.resolve(message.refusal);
    else this.#gone(view, message.reason);
  }

  /** @returns false when the request is for another path and was not touched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if ((request.url ?? "").split("?", 1)[0] !== picturePath) return false;
    const key = /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(request.headers.authorization ?? "")?.[1];
    const pull = key === undefined ? undefined : this.#pulls.get(key);
    socket.on("error", () => undefined);
    if (pull === undefined || pull.isTaken || request.headers.origin !== undefined) {
      socket.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return true;
    }
    pull.isTaken = true;
    this.#wss.handleUpgrade(request, socket, head, (ws) => {
      ws.on("error", () => undefined);
      // Until somebody reads: what came with the handshake would be lost.
      ws.pause();
      pull.came.resolve(ws);
    });
    return true;
  }

  async #admit(view: View, say: (message: PictureAsk) => void): Promise<RelayRefusal | null> {
    const { cameraId, viewer, hubs } = view.request;
    view.answered = Promise.withResolvers();
    say({ type: "watch", view: view.id, cameraId, viewer, hubs: [...hubs] });
    const late = setTimeout(() => view.answered?.resolve("CAMERA_OFFLINE"), answerMs);
    const refusal = await view.answered.promise;
    clearTimeout(late);
    view.answered = null;
    view.isAdmitted = refusal === null;
    if (refusal === "FORBIDDEN") this.#gone(view, "not-shared");
    return refusal;
  }

  #gone(view: View, reason: RelayEnd): void {
    if (!this.#views.delete(view.id)) return;
    view.answered?.resolve("FORBIDDEN");
    view.gone.resolve(reason);
  }

  #close(view: View, reason: string): void {
    if (!this.#views.delete(view.id)) return;
    this.#lines.get(view.request.hubId)?.({ type: "unwatch", view: view.id, reason });
  }
}

function refusalOf(refusal: RelayRefusal): DomainError {
  switch (refusal) {
    case "FORBIDDEN":
      return new ForbiddenError("camera:view");
    case "BUSY":
      return new DomainError("BUSY", "Too many cameras of that hub are being watched at the moment; try again shortly.", {
        retryAfterSeconds: 15,
      });
    case "CAMERA_OFFLINE":
      return new DomainError("CAMERA_OFFLINE", "The camera gives no picture now.");
  }
}

/** Null: it did not come in time, or nobody waits any more. */
async function soon<T>(coming: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const given = AbortSignal.any([signal, AbortSignal.timeout(bringMs)]);
  if (given.aborted) return null;
  return Promise.race([coming, once(given, "abort").then(() => null)]);
}
