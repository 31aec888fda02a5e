import { once } from "node:events";
import { createServer as createPlain } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from "node:http";
import { createServer as createSecure } from "node:https";
import { Readable } from "node:stream";
import { receiver } from "../../docs/examples/receive-webhook.mjs";
import type { Clock } from "@camera-hub/server/app/clock.ts";

/** What a message tells of one change. */
export interface ToldChange {
  readonly cursor: string;
  readonly previousStatus: string;
  readonly status: string;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly camera: { readonly id: string; readonly code: string; readonly facility: { readonly id: string } };
}

export interface ReceivedMessage {
  readonly id: string;
  readonly type: string;
  readonly cursor: string;
  readonly changes: readonly ToldChange[];
}

/** One request as it came, taken or not. */
export interface Attempt {
  readonly headers: IncomingHttpHeaders;
  readonly answered: number;
  readonly body: string;
}

/** What stands behind one path: the example of docs/examples, and what a test has it answer instead. */
export class Mailbox {
  /** Messages that were genuine and new, oldest first. */
  readonly messages: ReceivedMessage[] = [];
  readonly attempts: Attempt[] = [];
  /** Answer instead of taking anything; null: take it. */
  refusal: { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | null = null;
  /** Called before anything is answered. */
  onArrival: () => void | Promise<void> = () => undefined;
  #secret: string | null = null;
  #listener: RequestListener | null = null;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** From now on genuine is what is signed with this. */
  trust(secret: string): void {
    this.#secret = secret;
    this.#listener = receiver(
      secret,
      (message) => void this.messages.push(message as unknown as ReceivedMessage),
      () => this.#clock.now().getTime(),
    );
  }

  get secret(): string {
    return this.#secret ?? "";
  }

  /** Changes of all messages, in the order of their arrival. */
  get changes(): ToldChange[] {
    return this.messages.flatMap(({ changes }) => changes);
  }

  readonly listen: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    response.on("finish", () =>
      this.attempts.push({ headers: request.headers, answered: response.statusCode, body: body.toString() }),
    );
    await this.onArrival();
    const { refusal } = this;
    if (refusal !== null || this.#listener === null) {
      response.writeHead(refusal?.status ?? 401, refusal?.headers ?? {}).end();
      return;
    }
    // Its body was read above: once more for whom it is meant.
    const again = Object.assign(Readable.from([body]), { headers: request.headers });
    this.#listener(again as unknown as IncomingMessage, response as Parameters<RequestListener>[1]);
  };
}

/** A real server on loopback: HTTP, or HTTPS with a certificate of the test's. */
export class WebhookReceiver {
  readonly port: number;
  readonly #server: Server;
  readonly #clock: Clock;
  readonly #scheme: string;
  readonly #boxes = new Map<string, Mailbox>();

  private constructor(server: Server, scheme: string, port: number, clock: Clock) {
    this.#server = server;
    this.#scheme = scheme;
    this.port = port;
    this.#clock = clock;
  }

  static async open(clock: Clock, port: number, tls: { cert: string; key: string } | null = null): Promise<WebhookReceiver> {
    const server = tls === null ? createPlain() : createSecure(tls);
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const made = new WebhookReceiver(server as Server, tls === null ? "http" : "https", port, clock);
    server.on("request", (request, response) => made.box(request.url?.slice(1) ?? "").listen(request, response));
    return made;
  }

  /** What stands behind `/name`; made when it is first named. */
  box(name: string): Mailbox {
    const box = this.#boxes.get(name) ?? new Mailbox(this.#clock);
    this.#boxes.set(name, box);
    return box;
  }

  url(name: string): string {
    return `${this.#scheme}://127.0.0.1:${this.port}/${name}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
