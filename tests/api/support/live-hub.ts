import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GraphQLError, parse, specifiedRules, validate } from "graphql";
import { createClient } from "graphql-ws";
import type { Client } from "graphql-ws";
import { WebSocket } from "ws";
import type { GrantRow } from "@camera-hub/server/access/grants.repository.ts";
import { MeResolver, RoleInUnitResolver } from "@camera-hub/server/access/me.resolver.ts";
import type { Role } from "@camera-hub/server/access/permissions.ts";
import type { Principal } from "@camera-hub/server/access/principal.ts";
import { Rights } from "@camera-hub/server/access/rights.ts";
import type { MirroredPerson } from "@camera-hub/server/access/rights.ts";
import type { Clock } from "@camera-hub/server/app/clock.ts";
import type { HubContext } from "@camera-hub/server/app/context.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { formatError } from "@camera-hub/server/app/error-format.ts";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import { createExecutor } from "@camera-hub/server/app/executor.ts";
import { checkOperation, limits } from "@camera-hub/server/app/limits.ts";
import { dayInVietnam } from "@camera-hub/server/app/calendar.ts";
import { createLoaders } from "@camera-hub/server/app/loaders.ts";
import { buildHubSchema } from "@camera-hub/server/app/schema.ts";
import { createSubscriptionServer } from "@camera-hub/server/app/websocket/index.ts";
import type { SocketLimits } from "@camera-hub/server/app/websocket/index.ts";
import { CamerasResolver } from "@camera-hub/server/cameras/cameras.resolver.ts";
import { Cameras } from "@camera-hub/server/cameras/cameras.service.ts";
import { CameraCountsSource } from "@camera-hub/server/status/status-counts.ts";
import { CameraStatusSource } from "@camera-hub/server/status/status-events.ts";
import { StatusRecords } from "@camera-hub/server/status/status-records.ts";
import {
  CameraStatusChangesResolver,
  StatusRecordResolver,
  StatusResolver,
} from "@camera-hub/server/status/status.resolver.ts";
import type { LiveWorld } from "../../status/support/live-world.ts";
import { silentLogger } from "../../status/support/live-world.ts";

/** Where a role is held; both null: over the country. */
export interface Place {
  provinceId: string | null;
  facilityId: string | null;
}

/** People with real rights, decided by the real rules; what the mirror holds is the test's. A token is a username. */
export class LivePeople {
  readonly rights: Rights;
  readonly #clock: Clock;
  readonly #ids = new Map<string, string>();
  readonly #persons = new Map<string, MirroredPerson>();
  readonly #groups = new Map<string, string[]>();
  readonly #ended = new Set<string>();
  #onLogout: () => void = () => undefined;
  #grants: GrantRow[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    const persons = this.#persons;
    const groups = this.#groups;
    const ended = this.#ended;
    this.rights = new Rights(
      {
        get syncedAt() {
          return clock.now();
        },
        snapshot: () => ({ persons, groups, version: 1 }),
        onChange: () => () => undefined,
        hasEnded: (token) => token.sessionId !== null && ended.has(token.sessionId),
        onLogout: (listener) => {
          this.#onLogout = listener;
          return () => undefined;
        },
      },
      clock,
    );
  }

  /** Gives somebody a role, and an account where he has none. */
  give(username: string, role: Role, place: Place, expiresAt: Date | null = null): void {
    const id = this.#ids.get(username) ?? randomUUID();
    this.#ids.set(username, id);
    this.#persons.set(id, { username, displayName: username, kind: "person", enabled: true });
    const groupPath = `/vn/${username}/${this.#grants.length}`;
    this.#groups.set(id, [...(this.#groups.get(id) ?? []), groupPath]);
    const unitId = place.facilityId ?? place.provinceId;
    const grant = { id: randomUUID(), personId: id, role, groupPath, unitId, ...place, permissions: [] };
    this.#grants.push({ ...grant, validFrom: new Date(0), expiresAt });
    this.rights.setGrants(this.#grants);
  }

  takeAll(username: string): void {
    const id = this.#ids.get(username);
    this.#grants = this.#grants.filter((grant) => grant.personId !== id);
    this.rights.setGrants(this.#grants);
  }

  /** Ends the session in which somebody's tokens were given. */
  signOut(username: string): void {
    this.#ended.add(`session of ${username}`);
    this.#onLogout();
  }

  verify = (bearer: string) => {
    const subject = this.#ids.get(bearer);
    if (subject === undefined) return Promise.reject(new DomainError("UNAUTHENTICATED", "Unknown token."));
    const expiresAt = new Date(this.#clock.now().getTime() + 3_600_000);
    return Promise.resolve({ subject, sessionId: `session of ${bearer}`, expiresAt });
  };
}

/** The live part of a hub on a world's database: board, feed, real schema, socket server. */
export async function startLiveHub(world: LiveWorld, people: LivePeople, socketLimits: Partial<SocketLimits> = {}) {
  let reads = 0;
  const db: Database = {
    read: (scope, work) => {
      reads += 1;
      return world.db.read(scope, work);
    },
    write: (scope, work) => world.db.write(scope, work),
    job: (work) => world.db.job(work),
    listen: (...args) => world.db.listen(...args),
    close: () => world.db.close(),
  };
  const { board, feed, position } = await world.startBoard({}, db);
  const sources = {
    cameraStatusChanged: new CameraStatusSource(board, feed),
    cameraCountsChanged: new CameraCountsSource(board, 100),
  };
  const schema = buildHubSchema([
    new MeResolver(),
    new RoleInUnitResolver(),
    // Nothing is edited here.
    new CamerasResolver(new Cameras(db), undefined as never),
    new StatusResolver(board),
    new StatusRecordResolver(),
    new CameraStatusChangesResolver(new StatusRecords(db)),
  ]);
  const executor = createExecutor(schema);
  const createContext = (principal: Principal): HubContext => ({
    principal,
    request: { id: randomUUID(), address: null, setCookie: () => undefined },
    loaders: createLoaders(db, principal.scopeFor("camera:read"), dayInVietnam(world.clock.now()), board),
  });
  const server = createSubscriptionServer({
    schema,
    sources,
    createContext,
    formatError: (error) => formatError(error instanceof GraphQLError ? error.toJSON() : { message: "" }, error, silentLogger),
    parse: (query) => parse(query, { maxTokens: limits.tokens }),
    validate: (document) => validate(schema, document, specifiedRules),
    checkOperation: (document, operation, variables) => checkOperation(schema, document, operation, variables),
    execute: ({ document, operationName, variables, principal }) =>
      executor.execute({ document, operationName, variables }, createContext(principal)),
    verifier: people,
    rights: people.rights,
    origins: [],
    clock: world.clock,
    logger: silentLogger,
    limits: { maxSocketsPerPrincipal: 1_000, ...socketLimits },
  });
  const http = createServer();
  server.attach(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  feed.start(position);
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  const clients: Client[] = [];
  return {
    board,
    feed,
    server,
    url,
    readTransactions: () => reads,
    /** A client of graphql-ws, signed in. */
    client(username: string): Client {
      const client = createClient({
        url,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${username}` },
        retryAttempts: 0,
      });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) await client.dispose();
      await server.close();
      await new Promise<void>((resolve) => void http.close(() => resolve()));
      await feed.stop();
    },
  };
}

export type LiveHub = Awaited<ReturnType<typeof startLiveHub>>;

/** A subscription whose events are taken one by one. */
export class Listening<T> {
  readonly events: T[] = [];
  /** The codes it was refused or ended with; null: completed. */
  readonly ended: Promise<string[] | null>;
  readonly stop: () => void;
  #arrived: (() => void) | null = null;
  #taken = 0;
  #failure: Error | null = null;

  constructor(client: Client, query: string, variables: Record<string, unknown> = {}) {
    const ended = Promise.withResolvers<string[] | null>();
    this.ended = ended.promise;
    this.stop = client.subscribe<T>(
      { query, variables },
      {
        next: (result) => {
          if (result.errors !== undefined) this.#failure = new Error(JSON.stringify(result.errors));
          this.events.push(result.data as T);
          this.#arrived?.();
        },
        error: (error) =>
          ended.resolve(
            Array.isArray(error)
              ? error.map((each: { extensions?: { code?: string } }) => each.extensions?.code ?? "")
              : [`closed ${(error as { code?: number }).code ?? String(error)}`],
          ),
        complete: () => ended.resolve(null),
      },
    );
  }

  async next(): Promise<T> {
    while (this.events.length <= this.#taken) await new Promise<void>((resolve) => (this.#arrived = resolve));
    if (this.#failure !== null) throw this.#failure;
    return this.events[this.#taken++] as T;
  }
}

/** The answer to a query over the socket. @throws Error with the codes of its errors. */
export function ask<T>(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const codes = (errors: readonly { extensions?: { code?: unknown } }[]) =>
    new Error(errors.map((error) => String(error.extensions?.code)).join());
  return new Promise((resolve, reject) => {
    client.subscribe<T>(
      { query, variables },
      {
        next: (result) => (result.errors === undefined ? resolve(result.data as T) : reject(codes(result.errors as []))),
        error: (error) => reject(Array.isArray(error) ? codes(error as []) : new Error("closed")),
        complete: () => undefined,
      },
    );
  });
}
