import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import type { Principal } from "../../access/principal.ts";
import { isEmptyScope } from "../../access/scope.ts";
import type { Scope } from "../../access/scope.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import type { Database } from "../../app/database.ts";
import { LinkIntake } from "./intake.ts";
import type { LinkTimes } from "./link-client.ts";
import type { PictureRelay } from "./picture-relay.ts";
import { LinkOutages } from "./outages.ts";
import { ParentSession } from "./parent-session.ts";
import { chooseVersion, LinkClose, linkPath, maxMessageBytes, subprotocolOf } from "./protocol.ts";
import type { FromChild, LinkedHub } from "./protocol.ts";

export interface LinkServerParts {
  readonly database: Database;
  /** Who comes with this token, as his rights are now. @throws DomainError when it is none */
  readonly identify: (token: string) => Promise<Principal>;
  /** The same account's rights as they are now; null: his token has run out, or his session has ended. */
  readonly again: (principal: Principal) => Principal | null;
  readonly onRightsChanged: (listener: () => void) => () => void;
  readonly accessLog: AccessLog;
  readonly self: LinkedHub;
  /** Hubs that stand above this one. */
  readonly above: () => readonly string[];
  readonly addressOf: (request: IncomingMessage) => string | null;
  readonly clock: Clock;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  readonly times: LinkTimes;
  readonly relay: PictureRelay;
}

interface Child {
  readonly session: ParentSession;
  principal: Principal;
  hubId: string | null;
  readonly address: string | null;
}

const maxLinks = 1_000;
const recheckMs = 1_000;
const noteMs = 5_000;

/** Where children link themselves: one connection for each, its account a tool with `hub:link`. */
export class LinkServer {
  readonly #parts: LinkServerParts;
  readonly #outages: LinkOutages;
  readonly #wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxMessageBytes,
    perMessageDeflate: { threshold: 1_024, concurrencyLimit: 2, zlibDeflateOptions: { level: 1 } },
    handleProtocols: (offered) => {
      const version = chooseVersion(offered);
      return version === null ? false : subprotocolOf(version);
    },
  });
  readonly #children = new Set<Child>();
  readonly #byHub = new Map<string, Child>();
  /** Children that have gone, until nothing is believed of them any more. */
  readonly #going = new Map<string, NodeJS.Timeout>();
  /** Children that are being admitted. */
  readonly #coming = new Set<string>();
  /** Outages that are being written. */
  readonly #beginning = new Map<string, Promise<void>>();
  readonly #heads = new Map<string, number | null>();
  readonly #running = new Set<Promise<void>>();
  #stopListening: (() => void) | null = null;
  #timers: NodeJS.Timeout[] = [];
  #stopped = false;

  constructor(parts: LinkServerParts) {
    this.#parts = parts;
    this.#outages = new LinkOutages(parts.database, parts.clock);
  }

  /** Of links that stood when this hub ended nothing is known until their children come again. */
  async start(): Promise<void> {
    const { rows } = await this.#parts.database.job((tx) =>
      tx.query<{ id: string }>("select hub_id as id from hub_link where state <> 'DOWN'"),
    );
    for (const { id } of rows) this.#beginOutageSoon(id, this.#parts.times.silenceMs + this.#parts.times.graceMs);
    this.#stopListening = this.#parts.onRightsChanged(() => this.#recheck());
    this.#timers = [
      setInterval(() => this.#recheck(), recheckMs).unref(),
      setInterval(() => void this.#noteHeard(), noteMs).unref(),
    ];
  }

  /** @returns false when the request is for another path and was not touched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const path = (request.url ?? "").split("?", 1)[0];
    if (path !== linkPath) return false;
    const refuse = (status: string) => {
      socket.on("error", () => undefined);
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    const token = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? "")?.[1];
    // Pages of browsers have no business here: they could not send a token either.
    if (token === undefined || request.headers.origin !== undefined) refuse("401 Unauthorized");
    else if (this.#stopped || this.#children.size >= maxLinks) refuse("503 Service Unavailable");
    else {
      socket.on("error", () => undefined);
      this.#parts.identify(token).then(
        (principal) => this.#open(principal, request, socket, head, refuse),
        () => refuse("401 Unauthorized"),
      );
    }
    return true;
  }

  /** Has a child tell everything anew; one that is away will, when it comes. */
  beginAnew(hubId: string): void {
    this.#byHub.get(hubId)?.session.beginAnew();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening?.();
    for (const timer of [...this.#timers, ...this.#going.values()]) clearTimeout(timer);
    for (const { session } of this.#children) session.close(LinkClose.GoingAway, "Going away");
    const late = setTimeout(() => {
      for (const { session } of this.#children) session.terminate();
    }, 2_000);
    await Promise.all(this.#running);
    clearTimeout(late);
    await this.#noteHeard();
  }

  #open(principal: Principal, request: IncomingMessage, socket: Duplex, head: Buffer, refuse: (status: string) => void): void {
    const scope = linkScope(principal);
    if (scope === null) return refuse("403 Forbidden");
    const address = this.#parts.addressOf(request);
    this.#wss.handleUpgrade(request, socket, head, (ws) => {
      if (ws.protocol === "") {
        ws.close(LinkClose.NoCommonVersion, "No common version");
        return;
      }
      const session: ParentSession = new ParentSession({
        socket: ws,
        self: this.#parts.self,
        outages: this.#outages,
        above: this.#parts.above,
        admit: (hello) => this.#admit(child, hello),
        renew: (token) => this.#renew(child, token),
        heard: (newest) => {
          if (child.hubId !== null) this.#heads.set(child.hubId, newest ?? this.#heads.get(child.hubId) ?? null);
        },
        greeted: () => {
          if (child.hubId !== null) this.#parts.relay.lineUp(child.hubId, (message) => session.ask(message));
        },
        ofPictures: (message) => {
          if (child.hubId !== null && this.#byHub.get(child.hubId) === child) this.#parts.relay.heard(child.hubId, message);
        },
        policyTaken: (policy) => this.#log(child, "link.policy", { policy }),
        beatMs: this.#parts.times.beatMs,
        silenceMs: this.#parts.times.silenceMs,
      });
      const child: Child = { session, principal, hubId: null, address };
      this.#children.add(child);
      const running = session
        .run()
        .catch((error: unknown) => this.#parts.log.error({ err: error }, "a link has failed"))
        .finally(() => {
          this.#running.delete(running);
          this.#gone(child);
        });
      this.#running.add(running);
    });
  }

  /**
   * Its outage and its coming are written one after the other: begun while it catches up, an outage would stand beside a child that
   * has nothing more to say, and nobody would end it.
   */
  async #admit(child: Child, hello: Extract<FromChild, { type: "hello" }>): Promise<LinkIntake | null> {
    const { id } = hello.hub;
    const wasGoing = this.#going.has(id);
    clearTimeout(this.#going.get(id));
    this.#going.delete(id);
    this.#coming.add(id);
    try {
      await this.#beginning.get(id);
      return await this.#bind(child, hello);
    } finally {
      this.#coming.delete(id);
      if (wasGoing && !this.#byHub.has(id)) this.#beginOutageSoon(id, 0);
    }
  }

  async #bind(child: Child, { hub, head }: Extract<FromChild, { type: "hello" }>): Promise<LinkIntake | null> {
    const { database, clock } = this.#parts;
    const now = clock.now();
    const isBound = await database
      .job(async (tx) => {
        const { rows } = await tx.query<{ id: string }>(
          `insert into hub (id, name, version, account_id) values ($1, $2, $3, $4)
         on conflict (id) do update set name = excluded.name, version = excluded.version, account_id = excluded.account_id, via_hub_id = null
         where not hub.is_self and (hub.account_id = excluded.account_id or (hub.account_id is null and hub.via_hub_id is null))
         returning id`,
          [hub.id, hub.name, hub.version, child.principal.id],
        );
        if (rows.length === 0) return false;
        await tx.query(
          `insert into hub_link (hub_id, state, since, heard_at, head_seq) values ($1, 'CATCHING_UP', $2, $2, $3)
         on conflict (hub_id) do update set state = case when hub_link.state = 'DOWN' then 'CATCHING_UP' else hub_link.state end,
           since = case when hub_link.state = 'DOWN' then excluded.since else hub_link.since end,
           heard_at = excluded.heard_at, head_seq = excluded.head_seq`,
          [hub.id, now, head],
        );
        return true;
      })
      .catch((error: unknown) => {
        // The account links another hub already.
        if ((error as { constraint?: unknown }).constraint === "hub_by_account") return false;
        throw error;
      });
    const scope = linkScope(child.principal);
    if (!isBound || scope === null) return null;
    const before = this.#byHub.get(hub.id);
    before?.session.close(LinkClose.Replaced, "The same hub has come again");
    this.#byHub.set(hub.id, child);
    child.hubId = hub.id;
    clearTimeout(this.#going.get(hub.id));
    this.#going.delete(hub.id);
    await this.#log(child, "link.connect", { name: hub.name, version: hub.version });
    return new LinkIntake({ database, clock }, hub.id, scope);
  }

  async #renew(child: Child, token: string): Promise<boolean> {
    const principal = await this.#parts.identify(token).catch(() => null);
    if (principal === null || principal.id !== child.principal.id) return false;
    child.principal = principal;
    return true;
  }

  /** Rights may end at any moment; what the child says from then on is not taken. */
  #recheck(): void {
    for (const child of this.#children) {
      const principal = this.#parts.again(child.principal);
      if (principal === null) {
        child.session.close(LinkClose.Unauthenticated, "The token has ended");
        continue;
      }
      const scope = linkScope(principal);
      if (scope === null) child.session.close(LinkClose.Forbidden, "This account links no hub any more");
      else child.session.setScope(scope);
      child.principal = principal;
    }
  }

  #gone(child: Child): void {
    this.#children.delete(child);
    const { hubId } = child;
    if (hubId === null || this.#byHub.get(hubId) !== child) return;
    this.#byHub.delete(hubId);
    this.#parts.relay.lineDown(hubId);
    void this.#log(child, "link.end", {});
    if (!this.#stopped) this.#beginOutageSoon(hubId, this.#parts.times.graceMs);
  }

  #beginOutageSoon(hubId: string, afterMs: number): void {
    clearTimeout(this.#going.get(hubId));
    const begin = () => {
      this.#going.delete(hubId);
      if (this.#byHub.has(hubId) || this.#stopped) return;
      // Whether it is admitted is about to be known.
      if (this.#coming.has(hubId)) {
        this.#beginOutageSoon(hubId, this.#parts.times.graceMs);
        return;
      }
      const running = this.#outages
        .begin(hubId)
        .catch((error: unknown) => {
          this.#parts.log.error({ err: error, hubId }, "what is not known any more could not be written; trying again");
          this.#beginOutageSoon(hubId, 1_000);
        })
        .finally(() => {
          this.#running.delete(running);
          this.#beginning.delete(hubId);
        });
      this.#running.add(running);
      this.#beginning.set(hubId, running);
    };
    this.#going.set(hubId, setTimeout(begin, afterMs).unref());
  }

  /** When each child was heard last, and its newest number; now and then, since nothing depends on it. */
  async #noteHeard(): Promise<void> {
    const heads = [...this.#heads];
    this.#heads.clear();
    if (heads.length === 0) return;
    await this.#parts.database
      .job((tx) =>
        tx.query(
          `update hub_link l set heard_at = $3, head_seq = greatest(l.head_seq, coalesce(h.head, 0))
           from unnest($1::uuid[], $2::bigint[]) as h (id, head) where l.hub_id = h.id`,
          [heads.map(([id]) => id), heads.map(([, head]) => head), this.#parts.clock.now()],
        ),
      )
      .catch((error: unknown) => this.#parts.log.warn({ err: error }, "when children were heard could not be written"));
  }

  async #log(
    child: Child,
    action: "link.connect" | "link.end" | "link.policy",
    details: Record<string, string | number>,
  ): Promise<void> {
    const { principal, address, hubId } = child;
    const by = principal.roles.find(({ permissions }) => permissions.includes("hub:link"));
    await this.#parts.accessLog
      .record({
        occurredAt: this.#parts.clock.now(),
        actorId: principal.id,
        actorName: principal.username,
        grantId: by?.grantId ?? null,
        action,
        targetKind: by?.provinceId == null ? null : "province",
        targetId: by?.provinceId ?? null,
        provinceId: by?.provinceId ?? null,
        facilityId: null,
        outcome: "ALLOWED",
        code: null,
        address,
        requestId: null,
        details: { hub: hubId, ...details },
      })
      .catch((error: unknown) => this.#parts.log.error({ err: error }, "a link could not be logged"));
  }
}

/** Where an account may link a hub; null: nowhere. People link none. */
function linkScope(principal: Principal): Scope | null {
  const scope = principal.scopeFor("hub:link");
  return principal.kind === "tool" && !isEmptyScope(scope) ? scope : null;
}
