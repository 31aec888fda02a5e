import { z } from "zod";

/** Keycloak answered something other than success. Its text is Keycloak's own and holds no secret of ours. */
export class AdminApiError extends Error {
  readonly status: number;

  constructor(method: string, path: string, status: number, text: string) {
    super(`Keycloak: ${method} ${path} answered ${status}: ${text.slice(0, 500)}`);
    this.name = "AdminApiError";
    this.status = status;
  }
}

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
const requestTimeoutMs = 120_000;

/**
 * The few calls of Keycloak's Admin API that a realm as code needs: signs in as an administrator of the master realm,
 * keeps the token fresh, parses each answer, and counts what it changed.
 */
export class AdminApi {
  /** Successful writes since the start: 0 means that the realm already was as described. */
  changed = 0;
  #token: { value: string; goodUntilMs: number } | null = null;
  readonly #baseUrl: string;
  readonly #username: string;
  readonly #password: string;

  /** `baseUrl` includes the relative path (`http://127.0.0.1:8180/auth`). */
  constructor(baseUrl: string, username: string, password: string) {
    this.#baseUrl = baseUrl.replace(/\/$/, "");
    this.#username = username;
    this.#password = password;
  }

  /** Null: 404. `path` is below `/admin/realms`. */
  async find<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
    const answer = await this.#send("GET", path);
    return answer.status === 404 ? null : schema.parse(await answer.json());
  }

  async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const found = await this.find(path, schema);
    if (found === null) throw new AdminApiError("GET", path, 404, "not found");
    return found;
  }

  /** Creates; returns the new id, read from the Location header. */
  async create(path: string, body: unknown): Promise<string> {
    const answer = await this.#send("POST", path, body);
    await answer.body?.cancel();
    this.changed += 1;
    return answer.headers.get("location")?.split("/").at(-1) ?? "";
  }

  async put(path: string, body?: unknown): Promise<void> {
    await this.#write("PUT", path, body);
  }

  async post(path: string, body: unknown): Promise<void> {
    await this.#write("POST", path, body);
  }

  async delete(path: string, body?: unknown): Promise<void> {
    await this.#write("DELETE", path, body);
  }

  async #write(method: string, path: string, body?: unknown): Promise<void> {
    const answer = await this.#send(method, path, body);
    await answer.body?.cancel();
    if (answer.status === 404) throw new AdminApiError(method, path, 404, "not found");
    this.changed += 1;
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
      const answer = await fetch(`${this.#baseUrl}/realms/master/protocol/openid-connect/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "password",
          client_id: "admin-cli",
          username: this.#username,
          password: this.#password,
        }),
        signal: AbortSignal.timeout(requestTimeoutMs),
      });
      if (!answer.ok) throw new AdminApiError("POST", "token of the administrator", answer.status, await answer.text());
      const parsed = tokenAnswer.parse(await answer.json());
      this.#token = { value: parsed.access_token, goodUntilMs: performance.now() + (parsed.expires_in - 10) * 1000 };
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

/** Runs `work` over all items, a few at a time: Keycloak answers no faster when asked for more at once. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 4): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, items.length) }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
