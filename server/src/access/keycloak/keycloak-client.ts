import { z } from "zod";

/** Keycloak answered something unexpected, or not at all (`status` null). */
export class KeycloakError extends Error {
  readonly status: number | null;

  constructor(message: string, status: number | null, cause?: unknown) {
    super(message, { cause });
    this.name = "KeycloakError";
    this.status = status;
  }
}

export interface KeycloakClientOptions {
  /** Back channel, with the relative path: `http://127.0.0.1:8180/auth`. */
  readonly url: URL;
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Longest wait for one answer, in ms; default 10,000. */
  readonly timeoutMs?: number;
}

type Query = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Keycloak fetches each person of a page by himself, at 5 ms of CPU when it has not seen him lately: larger pages gain nothing
 * and take a busy machine too long.
 */
const pageSize = 100;
const pageTimeoutMs = 60_000;
/** What Keycloak computes for each person keeps one of its threads busy; more at once would leave sign-ins waiting. */
const pagesAtOnce = 4;

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/** Reads one realm through Keycloak's Admin API as a service account. Every answer is parsed before it is believed. */
export class KeycloakClient {
  readonly #options: KeycloakClientOptions;
  readonly #base: string;
  readonly #timeoutMs: number;
  readonly #closing = new AbortController();
  #token: { value: string; goodUntilMs: number } | null = null;

  constructor(options: KeycloakClientOptions) {
    this.#options = options;
    this.#base = options.url.href.replace(/\/$/, "");
    this.#timeoutMs = options.timeoutMs ?? 10_000;
  }

  /** Null: 404. `path` is below the realm. @throws KeycloakError */
  async find<T>(path: string, query: Query, schema: z.ZodType<T>, timeoutMs = this.#timeoutMs): Promise<T | null> {
    const address = new URL(`${this.#base}/admin/realms/${this.#options.realm}${path}`);
    for (const [name, value] of Object.entries(query)) {
      for (const each of Array.isArray(value) ? value : [value]) address.searchParams.append(name, String(each));
    }
    let answer = await this.#fetch(address, { headers: { authorization: `Bearer ${await this.#accessToken()}` } }, timeoutMs);
    if (answer.status === 401) {
      // The realm's keys or this client's secret changed under a token still fresh by its own date.
      await answer.body?.cancel();
      this.#token = null;
      answer = await this.#fetch(address, { headers: { authorization: `Bearer ${await this.#accessToken()}` } }, timeoutMs);
    }
    if (answer.status === 404) {
      await answer.body?.cancel();
      return null;
    }
    return this.#parse(answer, path, schema);
  }

  /** @throws KeycloakError */
  async get<T>(path: string, query: Query, schema: z.ZodType<T>, timeoutMs = this.#timeoutMs): Promise<T> {
    const found = await this.find(path, query, schema, timeoutMs);
    if (found === null) throw new KeycloakError(`Keycloak has no ${path}`, 404);
    return found;
  }

  /** A whole list, page by page; empty when what holds it is gone. @throws KeycloakError */
  async list<T>(path: string, query: Query, item: z.ZodType<T>): Promise<T[]> {
    const all: T[] = [];
    for (;;) {
      const page = await this.#page(path, query, all.length, item);
      all.push(...page);
      if (page.length < pageSize) return all;
    }
  }

  /** As `list` for one of thousands: several pages at a time, so in no order. @throws KeycloakError */
  async listLong<T>(path: string, query: Query, item: z.ZodType<T>): Promise<T[]> {
    const all: T[] = [];
    let next = 0;
    let isOver = false;
    const readOn = async () => {
      while (!isOver) {
        const first = next;
        next += pageSize;
        const page = await this.#page(path, query, first, item);
        all.push(...page);
        if (page.length < pageSize) isOver = true;
      }
    };
    await Promise.all(Array.from({ length: pagesAtOnce }, readOn));
    return all;
  }

  async #page<T>(path: string, query: Query, first: number, item: z.ZodType<T>): Promise<T[]> {
    return (await this.find(path, { ...query, first, max: pageSize }, z.array(item), pageTimeoutMs)) ?? [];
  }

  /** Ends every call under way; later ones fail. */
  close(): void {
    this.#closing.abort();
  }

  async #accessToken(): Promise<string> {
    if (this.#token !== null && performance.now() < this.#token.goodUntilMs) return this.#token.value;
    const { realm, clientId, clientSecret } = this.#options;
    const path = `/realms/${realm}/protocol/openid-connect/token`;
    const answer = await this.#fetch(new URL(this.#base + path), {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    const token = await this.#parse(answer, path, tokenAnswer);
    this.#token = { value: token.access_token, goodUntilMs: performance.now() + token.expires_in * 800 };
    return this.#token.value;
  }

  async #fetch(address: URL, init: RequestInit, timeoutMs = this.#timeoutMs): Promise<Response> {
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      return await fetch(address, { ...init, redirect: "error", signal });
    } catch (error) {
      throw new KeycloakError("Keycloak does not answer", null, error);
    }
  }

  async #parse<T>(answer: Response, path: string, schema: z.ZodType<T>): Promise<T> {
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new KeycloakError(`Keycloak answered ${answer.status} to ${path}`, answer.status);
    }
    try {
      return schema.parse(await answer.json());
    } catch (error) {
      throw new KeycloakError(`Keycloak's answer to ${path} cannot be read`, answer.status, error);
    }
  }
}
