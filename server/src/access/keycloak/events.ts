import { z } from "zod";
import type { KeycloakClient } from "./keycloak-client.ts";

/** Sessions that ended before their tokens do. */
export interface Logout {
  /** Null: whoever the session belongs to; with `sessionId` null as well: everybody. */
  readonly userId: string | null;
  /** Null: all sessions of the user. */
  readonly sessionId: string | null;
  /** By Keycloak's clock. */
  readonly endedAt: Date;
}

/** What happened in Keycloak since the last poll, reduced to what has to be looked at again. */
export interface Happenings {
  readonly userIds: ReadonlySet<string>;
  /** Groups that were removed, renamed or moved: their members have other paths now. */
  readonly groupIds: ReadonlySet<string>;
  /** Too much happened, or something whose effect on people is not told: everything has to be read again. */
  readonly everything: boolean;
  readonly logouts: readonly Logout[];
  /** Call once all this has been dealt with; otherwise the next poll tells it again. */
  accept(): void;
}

const adminEvent = z.object({
  id: z.string(),
  time: z.number(),
  operationType: z.string(),
  resourceType: z.string(),
  resourcePath: z.string().nullish(),
  representation: z.string().nullish(),
});
type AdminEvent = z.infer<typeof adminEvent>;

const userEvent = z.object({
  id: z.string(),
  time: z.number(),
  type: z.string(),
  userId: z.string().nullish(),
  sessionId: z.string().nullish(),
});
type UserEvent = z.infer<typeof userEvent>;

/** An event carries the time at which its transaction began; this is how long one may take to be committed. */
const overlapMs = 10_000;
const pageSize = 500;
const maxEvents = 5_000;

/** One of Keycloak's two event logs, read from where the last reading ended. */
class Log<E extends { id: string; time: number }> {
  readonly #client: KeycloakClient;
  readonly #path: string;
  readonly #query: Readonly<Record<string, readonly string[]>>;
  readonly #schema: z.ZodType<E>;
  readonly #seen = new Map<string, number>();
  /**
   * A moment that Keycloak's clock had reached when ours, which only measures spans here, showed `atMs`. The two clocks
   * are never compared, so neither a wrong one nor one set by a test loses an event.
   */
  #reached = { time: 0, atMs: 0 };

  constructor(client: KeycloakClient, path: string, query: Readonly<Record<string, readonly string[]>>, schema: z.ZodType<E>) {
    this.#client = client;
    this.#path = path;
    this.#query = query;
    this.#schema = schema;
  }

  /** Starts a little before the newest event, or before `since` where that is earlier. */
  async start(since: Date | null, backMs: number): Promise<void> {
    const [newest] = await this.#client.get(this.#path, { ...this.#query, max: 1, direction: "desc" }, z.array(this.#schema));
    const time = Math.min(since?.getTime() ?? Number.POSITIVE_INFINITY, newest?.time ?? 0);
    this.#reached = { time: Math.max(0, time - backMs), atMs: performance.now() };
  }

  /** New events, oldest first; null: too many. */
  async read(): Promise<{ events: E[]; accept(): void } | null> {
    const { time, atMs } = this.#reached;
    const from = time === 0 ? 0 : Math.floor(time + performance.now() - atMs - overlapMs);
    const events: E[] = [];
    for (let first = 0; ; first += pageSize) {
      const query = { ...this.#query, direction: "asc", first, max: pageSize, ...(from > 0 ? { dateFrom: from } : {}) };
      const page = await this.#client.get(this.#path, query, z.array(this.#schema));
      events.push(...page);
      if (page.length < pageSize) break;
      if (events.length >= maxEvents) return null;
    }
    return {
      events: events.filter(({ id }) => !this.#seen.has(id)),
      accept: () => {
        const nowMs = performance.now();
        for (const event of events) {
          this.#seen.set(event.id, event.time);
          const { time: known, atMs: since } = this.#reached;
          if (known === 0 || event.time > known + nowMs - since) this.#reached = { time: event.time, atMs: nowMs };
        }
        for (const [id, eventTime] of this.#seen) if (eventTime < from) this.#seen.delete(id);
      },
    };
  }
}

/** Keycloak's admin and user events, read together. */
export class EventFeed {
  readonly #admin: Log<AdminEvent>;
  readonly #user: Log<UserEvent>;

  constructor(client: KeycloakClient) {
    const resourceTypes = ["GROUP_MEMBERSHIP", "USER", "GROUP", "USER_SESSION", "CLIENT", "REALM"];
    this.#admin = new Log(client, "/admin-events", { resourceTypes }, adminEvent);
    const type = [
      "LOGOUT",
      "UPDATE_PROFILE",
      "DELETE_ACCOUNT",
      "UPDATE_TOTP",
      "REMOVE_TOTP",
      "UPDATE_CREDENTIAL",
      "REMOVE_CREDENTIAL",
    ];
    this.#user = new Log(client, "/events", { type }, userEvent);
  }

  /**
   * Places the feed before a reading of everything (`since` null), or where a mirror of that age needs to catch up.
   * Sign-outs of the last minutes are told again: tokens from before may still be about.
   */
  async start(since: Date | null): Promise<void> {
    await this.#admin.start(since, 0);
    await this.#user.start(null, 120_000);
  }

  /** @throws KeycloakError */
  async poll(): Promise<Happenings> {
    const [admin, user] = await Promise.all([this.#admin.read(), this.#user.read()]);
    if (admin === null || user === null) {
      return {
        userIds: new Set(),
        groupIds: new Set(),
        everything: true,
        logouts: [],
        accept: () => {},
      };
    }
    const found = { userIds: new Set<string>(), groupIds: new Set<string>(), everything: false, logouts: [] as Logout[] };
    for (const event of admin.events) sortAdminEvent(event, found);
    for (const event of user.events) {
      if (event.userId === null || event.userId === undefined) continue;
      if (event.type !== "LOGOUT") found.userIds.add(event.userId);
      else found.logouts.push({ userId: event.userId, sessionId: event.sessionId ?? null, endedAt: new Date(event.time) });
    }
    return {
      ...found,
      accept: () => {
        admin.accept();
        user.accept();
      },
    };
  }
}

interface Found {
  userIds: Set<string>;
  groupIds: Set<string>;
  everything: boolean;
  logouts: Logout[];
}

function sortAdminEvent({ operationType, resourceType, resourcePath, representation, time }: AdminEvent, found: Found): void {
  const [kind, id = "", action] = resourcePath?.split("/") ?? [];
  const endedAt = new Date(time);
  switch (resourceType) {
    case "USER":
    case "GROUP_MEMBERSHIP":
      if (kind === "users" && id !== "") found.userIds.add(id);
      else found.everything = true;
      if (kind === "users" && action === "logout") found.logouts.push({ userId: id, sessionId: null, endedAt });
      return;
    case "GROUP":
      // A group just made has nobody in it. A move is an UPDATE of the new parent's children and names the group inside.
      if (operationType === "CREATE") return;
      if (kind === "groups" && id !== "") found.groupIds.add(action === "children" ? idIn(representation) : id);
      else found.everything = true;
      return;
    case "USER_SESSION":
      if (operationType === "DELETE" && id !== "") found.logouts.push({ userId: null, sessionId: id, endedAt });
      return;
    case "CLIENT":
      // Takes its service account along, without saying so.
      if (operationType === "DELETE" && action === undefined) found.everything = true;
      return;
    case "REALM":
      if (kind === "logout-all") found.logouts.push({ userId: null, sessionId: null, endedAt });
      return;
  }
}

const identified = z.object({ id: z.string() });

/** Empty when it cannot be read: an unknown group, so everything is read again. */
function idIn(representation: string | null | undefined): string {
  try {
    return identified.parse(JSON.parse(representation ?? "")).id;
  } catch {
    return "";
  }
}
