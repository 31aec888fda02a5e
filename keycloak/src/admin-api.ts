import { z } from "zod";
import { accessToken, TokenRefused } from "./credentials.ts";
import type { Credentials } from "./credentials.ts";
import { Plan } from "./plan.ts";

/** Keycloak answered something other than success. Its text is Keycloak's own and holds no secret of ours. */
export class AdminApiError extends Error {
  readonly status: number;

  constructor(method: string, path: string, status: number, text: string) {
    super(`Keycloak: ${method} ${path} answered ${status}: ${text.slice(0, 500)}`);
    this.name = "AdminApiError";
    this.status = status;
  }
}

const requestTimeoutMs = 120_000;
const identified = z.object({ id: z.string() });

/**
 * The few calls of Keycloak's Admin API that a realm as code needs: keeps its token fresh, parses each answer, and counts
 * what it changed. With a plan it only notes what it would write.
 */
export class AdminApi {
  /** Writes since the start, done or planned: 0 means that the realm already was as described. */
  changed = 0;
  /** Null: writes are sent. */
  readonly plan: Plan | null;
  #token: { value: string; goodUntilMs: number } | null = null;
  readonly #baseUrl: string;
  readonly #credentials: Credentials;

  /** `baseUrl` includes the relative path (`http://127.0.0.1:8180/auth`). */
  constructor(baseUrl: string, credentials: Credentials, plan: Plan | null = null) {
    this.#baseUrl = baseUrl.replace(/\/$/, "");
    this.#credentials = credentials;
    this.plan = plan;
  }

  /** Null: 404, or 204 where Keycloak looks for a name. `path` is below `/admin/realms`. */
  async find<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
    if (this.plan?.covers(path)) return this.plan.read(path, schema);
    const answer = await this.#send("GET", path);
    return answer.status === 404 || answer.status === 204 ? null : schema.parse(await answer.json());
  }

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const found = await this.find(path, schema);
    if (found === null) throw new AdminApiError("GET", path, 404, "not found");
    return found;
  }

  /** Creates; returns the new id, read from the Location header or, where there is none, from the body. */
  async create(path: string, body: unknown, about = `POST ${path}`): Promise<string> {
    this.changed += 1;
    if (this.plan !== null) return this.plan.note(about);
    const answer = await this.#write("POST", path, body);
    const location = answer.headers.get("location");
    if (location === null) return identified.parse(await answer.json()).id;
    await answer.body?.cancel();
    return location.split("/").at(-1) ?? "";
  }

  async put(path: string, body?: unknown, about?: string): Promise<void> {
    await this.#change("PUT", path, body, about);
  }

  async post(path: string, body: unknown, about?: string): Promise<void> {
    await this.#change("POST", path, body, about);
  }

  async delete(path: string, body?: unknown, about?: string): Promise<void> {
    await this.#change("DELETE", path, body, about);
  }

  /** A write that changes nothing but what is said of something: not counted, and no part of a plan. */
  async note(path: string, body: unknown): Promise<void> {
    if (this.plan === null) await (await this.#write("PUT", path, body)).body?.cancel();
  }

  async #change(method: string, path: string, body: unknown, about = `${method} ${path}`): Promise<void> {
    this.changed += 1;
    if (this.plan === null) await (await this.#write(method, path, body)).body?.cancel();
    else this.plan.note(about);
  }

  async #write(method: string, path: string, body: unknown): Promise<Response> {
    const answer = await this.#send(method, path, body);
    if (answer.status === 404) throw new AdminApiError(method, path, 404, "not found");
    return answer;
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${this.#baseUrl}/admin/realms${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.#accessToken()}`, "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    if (!answer.ok && answer.status !== 404) throw new AdminApiError(method, path, answer.status, await answer.text());
    return answer;
  }

  async #accessToken(): Promise<string> {
    if (this.#token === null || performance.now() > this.#token.goodUntilMs) {
      const { value, expiresInSeconds } = await accessToken(this.#baseUrl, this.#credentials).catch((error: unknown) => {
        if (!(error instanceof TokenRefused)) throw error;
        throw new AdminApiError("POST", "token of the administrator", error.status, error.message);
      });
      this.#token = { value, goodUntilMs: performance.now() + (expiresInSeconds - 10) * 1000 };
    }
    return this.#token.value;
  }
}

/** Is everything that `desired` states also in `actual`? What `desired` leaves out is not compared; arrays are sets. */
export function matches(actual: unknown, desired: unknown): boolean {
  if (Array.isArray(desired)) {
    if (!Array.isArray(actual) || actual.length !== desired.length) return false;
    return desired.every((item) => actual.some((other) => matches(other, item)));
  }
  if (desired !== null && typeof desired === "object") {
    if (actual === null || typeof actual !== "object") return false;
    const known = new Map<string, unknown>(Object.entries(actual));
    return Object.entries(desired).every(([key, value]) => matches(known.get(key), value));
  }
  return actual === desired || (actual === undefined && desired === "");
}

/** Which settings of `desired` are other in `actual`: their names, never their values, which may be secrets. */
export function differences(actual: object, desired: object): string {
  const known = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(desired)
    .filter(([key, value]) => !matches(known.get(key), value))
    .map(([key]) => key)
    .join(", ");
}

/** Runs `work` over all items, a few at a time: Keycloak answers no faster when asked for more at once. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 4): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, items.length) }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
