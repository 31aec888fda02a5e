import { createClient } from "graphql-ws";
import type { Client } from "graphql-ws";
import { WebSocket } from "ws";
import { Bell } from "./bell.ts";

/** One error as a client gets it. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** An answer over HTTP. `data` is what the test says it is. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T;
  readonly errors: readonly GraphqlError[];
  /** The body as it came, to look for what must not be in it. */
  readonly text: string;
}

export type Variables = Readonly<Record<string, unknown>>;

/** @param token Null: none is sent. */
export async function postGraphql<T>(
  origin: string,
  token: string | null,
  query: string,
  variables: Variables = {},
): Promise<Answer<T>> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const body = JSON.parse(text) as { data?: T; errors?: GraphqlError[] };
  return { status: response.status, headers: response.headers, data: body.data as T, errors: body.errors ?? [], text };
}

/** The codes of an answer's errors, for `expect(codes(answer)).toEqual([...])`. */
export function codes(answer: { readonly errors: readonly GraphqlError[] }): string[] {
  return answer.errors.map((error) => error.extensions.code);
}

/** How a socket ended. */
export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
}

/** A subscription over a socket of its own. */
export interface Subscription<T> {
  /** Everything received so far, oldest first. */
  readonly received: readonly T[];
  /** The next event that nobody took yet. @throws Error after `withinMs`, or when the subscription ended before. */
  next(withinMs?: number): Promise<T>;
  /** The server has accepted the socket. */
  readonly opened: Promise<void>;
  /** Errors that ended it; empty when it was completed. Settles when it ended without the socket. */
  readonly ended: Promise<readonly GraphqlError[]>;
  /** Settles when the socket closed. */
  readonly closed: Promise<SocketEnd>;
  stop(): Promise<void>;
}

/** Subscribes as any client does (graphql-transport-ws); never tries again by itself. */
export function openSubscription<T>(origin: string, token: string, query: string, variables: Variables = {}): Subscription<T> {
  const received: T[] = [];
  let taken = 0;
  const bell = new Bell();
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<readonly GraphqlError[]>();
  const closed = Promise.withResolvers<SocketEnd>();
  // Not every test waits for each of them.
  for (const { promise } of [opened, ended, closed] as { promise: Promise<unknown> }[]) promise.catch(() => undefined);
  let over: string | null = null;
  const finish = (why: string) => {
    over ??= why;
    bell.ring();
  };
  const client: Client = createClient({
    url: `${origin.replace(/^http/, "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    lazy: true,
    on: {
      connected: () => opened.resolve(),
      closed(event) {
        const { code = 0, reason = "" } = event as { code?: number; reason?: string };
        closed.resolve({ code, reason });
        opened.reject(new Error(`socket closed: ${code} ${reason}`));
        finish(`socket closed: ${code} ${reason}`);
      },
    },
  });
  client.subscribe<T>(
    { query, variables },
    {
      next(result) {
        if (result.errors !== undefined) {
          ended.resolve(result.errors as unknown as GraphqlError[]);
          finish(JSON.stringify(result.errors));
        } else if (result.data != null) {
          received.push(result.data);
          bell.ring();
        }
      },
      error(errors) {
        if (Array.isArray(errors)) ended.resolve(errors as unknown as GraphqlError[]);
        finish(Array.isArray(errors) ? JSON.stringify(errors) : "socket closed");
      },
      complete() {
        ended.resolve([]);
        finish("completed");
      },
    },
  );
  return {
    received,
    opened: opened.promise,
    ended: ended.promise,
    closed: closed.promise,
    async next(withinMs = 5_000) {
      await bell.until(
        () => {
          if (taken < received.length) return true;
          if (over !== null) throw new Error(`the subscription is over: ${over}`);
          return null;
        },
        withinMs,
        () => `no event within ${withinMs} ms`,
      );
      return received[taken++]!;
    },
    async stop() {
      await client.dispose();
    },
  };
}
