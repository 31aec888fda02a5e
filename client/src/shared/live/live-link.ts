import { stringifyDocument, type TypedDocumentNode } from "@urql/vue";
import { createClient, type Client } from "graphql-ws";
import { readonly, ref, type Ref } from "vue";
import { fromExtensions, hubError, pause, retryDelayMs, type HubError } from "../remote/index.ts";

/** `connecting` is the first try; `reconnecting` means that what is on screen may be old. */
export type LinkState = "idle" | "connecting" | "live" | "reconnecting";

export interface LinkOptions {
  /** Socket address of the hub's GraphQL. */
  readonly url: string;
  /** A header value that is valid now; `force` after the hub refused one. */
  authorization(force?: boolean): Promise<string>;
  /** The hub ended the socket because a right ended: who may do what must be read again. */
  onRightsChanged(): void;
}

export interface LiveSubscription<T, V> {
  readonly document: TypedDocumentNode<T, V>;
  /** Read at each (re)subscription, so that a cursor in it is the newest. */
  variables(): V;
  next(data: T): void;
  /** Events were or may have been missed (the link was cut, a cursor expired): read the state again. */
  gap(reason: "reconnected" | "cursor-expired"): void;
  /** Refused for good: out of scope, malformed. Nothing more comes. */
  refused?(error: HubError): void;
}

const KEEP_ALIVE_MS = 12_000;
const PONG_WITHIN_MS = 6_000;
const ACK_WITHIN_MS = 8_000;
const LINGER_MS = 2_000;
/** Refusals that another try does not mend. */
const FINAL_CODES = ["FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT", "QUERY_TOO_COMPLEX", "GRANT_EXPIRED"];
const CLOSED_UNAUTHENTICATED = 4401;
const CLOSED_FORBIDDEN = 4403;

/**
 * One socket for everything live. It comes back by itself with bounded waits, subscribes again from where each
 * subscription says it is, renews the token on the open socket, and notices a socket that is open but dead.
 */
export class LiveLink {
  readonly #options: LinkOptions;
  readonly #client: Client;
  readonly #state = ref<LinkState>("idle");
  #socket: WebSocket | null = null;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #wasLive = false;
  #failures = 0;
  #wake: AbortController = new AbortController();

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#client = createClient({
      url: options.url,
      connectionParams: async () => ({ authorization: await options.authorization() }),
      retryAttempts: 0,
      keepAlive: KEEP_ALIVE_MS,
      connectionAckWaitTimeout: ACK_WITHIN_MS,
      lazyCloseTimeout: LINGER_MS,
      on: {
        connecting: () => (this.#state.value = this.#wasLive || this.#failures > 0 ? "reconnecting" : "connecting"),
        connected: (socket) => this.#connected(socket as WebSocket),
        closed: (event) => this.#closed(event),
        ping: (received) => received || this.#expectPong(),
        pong: (received) => received && clearTimeout(this.#watchdog),
      },
    });
    addEventListener("online", () => this.#wakeUp());
  }

  get state(): Readonly<Ref<LinkState>> {
    return readonly(this.#state);
  }

  /** Keeps the subscription alive until the returned function is called. */
  subscribe<T, V extends Record<string, unknown>>(subscription: LiveSubscription<T, V>): () => void {
    const stopped = new AbortController();
    void this.#run(subscription, stopped.signal);
    return () => stopped.abort();
  }

  /** Sends a renewed token over the open socket, so that it need not be cut when the old one ends. */
  renew(authorization: string): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(JSON.stringify({ type: "ping", payload: { authorization } }));
    this.#expectPong();
  }

  async #run<T, V extends Record<string, unknown>>(subscription: LiveSubscription<T, V>, stopped: AbortSignal): Promise<void> {
    for (let attempt = 0; !stopped.aborted; attempt += 1) {
      if (attempt > 0) subscription.gap("reconnected");
      // oxlint-disable-next-line no-await-in-loop -- one try after the other is the point
      const end = await this.#once(subscription, stopped);
      if (stopped.aborted) return;
      if (end.code === "CURSOR_EXPIRED") {
        subscription.gap("cursor-expired");
        return;
      }
      if (FINAL_CODES.includes(end.code)) {
        subscription.refused?.(end);
        return;
      }
      // oxlint-disable-next-line no-await-in-loop
      await this.#waitForNextTry();
    }
  }

  /** One subscription on one socket; resolves with why it ended. */
  #once<T, V extends Record<string, unknown>>(subscription: LiveSubscription<T, V>, stopped: AbortSignal): Promise<HubError> {
    return new Promise((resolve) => {
      let refusal: HubError | null = null;
      const stop = this.#client.subscribe<T>(
        { query: stringifyDocument(subscription.document), variables: subscription.variables() },
        {
          next: (result) => {
            const [fault] = result.errors ?? [];
            if (result.data) subscription.next(result.data);
            else if (fault) refusal = fromExtensions(fault.extensions as Record<string, unknown> | undefined);
          },
          error: (fault) => resolve(refusal ?? faultOf(fault)),
          complete: () => resolve(refusal ?? hubError("NETWORK")),
        },
      );
      stopped.addEventListener("abort", stop, { once: true });
    });
  }

  #connected(socket: WebSocket): void {
    this.#socket = socket;
    this.#wasLive = true;
    this.#failures = 0;
    this.#state.value = "live";
  }

  #closed(event: unknown): void {
    this.#socket = null;
    clearTimeout(this.#watchdog);
    const code = (event as Partial<CloseEvent>).code ?? 0;
    if (code === 1000) {
      this.#state.value = "idle";
      return;
    }
    this.#state.value = "reconnecting";
    this.#failures += 1;
    if (code === CLOSED_UNAUTHENTICATED) void this.#options.authorization(true).catch(() => undefined);
    if (code === CLOSED_UNAUTHENTICATED || code === CLOSED_FORBIDDEN) this.#options.onRightsChanged();
  }

  #expectPong(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#client.terminate(), PONG_WITHIN_MS);
  }

  async #waitForNextTry(): Promise<void> {
    try {
      await pause(retryDelayMs(this.#failures), this.#wake.signal);
    } catch {
      // Woken early: the network is back.
    }
  }

  #wakeUp(): void {
    this.#wake.abort();
    this.#wake = new AbortController();
  }
}

/** What graphql-ws hands to `error`: coded GraphQL errors, or a closed socket. */
function faultOf(fault: unknown): HubError {
  if (Array.isArray(fault))
    return fromExtensions((fault[0] as { extensions?: Record<string, unknown> } | undefined)?.extensions);
  return hubError("NETWORK");
}
