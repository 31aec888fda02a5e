// First: type-graphql's decorators look for it while the rooms below are loaded.
import "reflect-metadata";
import { hkdfSync, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, parse, specifiedRules, validate } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import { GrantFeed } from "./access/grant-feed.ts";
import { GuidelineFeed } from "./access/guideline-feed.ts";
import type { TokenVerifier } from "./access/keycloak/token-verifier.ts";
import { MeResolver, RoleInUnitResolver } from "./access/me.resolver.ts";
import type { Principal } from "./access/principal.ts";
import { Rights } from "./access/rights.ts";
import type { Memberships } from "./access/rights.ts";
import type { Clock } from "./app/clock.ts";
import { OperationContext } from "./app/context.ts";
import type { HubContext, RequestInfo } from "./app/context.ts";
import { openDatabase } from "./app/database.ts";
import { DomainError } from "./app/errors.ts";
import { createExecutor } from "./app/executor.ts";
import { KnownDocuments, portalDocumentsFile, readPortalDocuments } from "./app/known-documents.ts";
import { checkOperation, limits, maxCost } from "./app/limits.ts";
import { registerGraphqlHttp, sendRefusal } from "./app/graphql-http.ts";
import { rateLimitFields } from "./app/rate-limit-fields.ts";
import { authProxy } from "./app/auth-proxy.ts";
import { formatError } from "./app/error-format.ts";
import { clientAddress, createHttp, requestInfo, servePortal } from "./app/http.ts";
import { HubResolver } from "./app/hub.resolver.ts";
import { dayInVietnam } from "./app/calendar.ts";
import { createLoaders } from "./app/loaders.ts";
import type { Loaders, UnitsFromMemory } from "./app/loaders.ts";
import { buildHubSchema } from "./app/schema.ts";
import { SearchResolver } from "./app/search.resolver.ts";
import { Search } from "./app/search.service.ts";
import { statusTeller } from "./app/status-teller.ts";
import { openUnitOfWork } from "./app/unit-of-work.ts";
import { createSubscriptionServer, registerSocketFigures } from "./app/websocket/index.ts";
import {
  AccessLogResolver,
  exportRoutes,
  LogKeeper,
  LogReader,
  PostgresAccessLog,
  RefusalLog,
  RefusedTokens,
  SignInLog,
} from "./audit/index.ts";
import type { KeycloakReader, LogKeeping } from "./audit/index.ts";
import { openBreakGlass } from "./break-glass/index.ts";
import { CameraOrigins } from "./cameras/camera-origins.ts";
import { CameraEditor } from "./cameras/camera-editor.ts";
import { SourceTestOutcome } from "./cameras/camera.inputs.ts";
import { CamerasResolver } from "./cameras/cameras.resolver.ts";
import { Cameras } from "./cameras/cameras.service.ts";
import { CameraSources, NetworkPolicy, SourceVault } from "./cameras/source/index.ts";
import type { OwnEndpoints } from "./cameras/source/index.ts";
import { decisionDocumentRoutes, openDelegation, People, ReviewClock, ToolRegister } from "./delegation/index.ts";
import type { MembershipWriter } from "./delegation/index.ts";
import { clientCredentials, openLinks, PictureRelay } from "./federation/link/index.ts";
import type { LinkTimes, ParentAddress } from "./federation/link/index.ts";
import { SubgraphResolver } from "./federation/subgraph.ts";
import { openGuideline } from "./guideline/index.ts";
import { FacilityResolver, MinistryResolver, OrgUnitResolver, ProvinceResolver } from "./hierarchy/hierarchy.resolver.ts";
import { Units } from "./hierarchy/units.service.ts";
import { openProgramme } from "./programme/index.ts";
import { openReorganisation } from "./reorganisation/index.ts";
import { MemoryStatusBoard } from "./status/board.ts";
import { StatusChangeReader } from "./status/change-reader.ts";
import { OutboxRetention } from "./status/feed-retention.ts";
import { OutboxFeed } from "./status/feed.ts";
import { ProbeFigures } from "./status/probe-figures.ts";
import { Prober } from "./status/prober.ts";
import { testSource } from "./status/rtsp/look.ts";
import { CameraCountsSource } from "./status/status-counts.ts";
import { CameraStatusSource } from "./status/status-events.ts";
import { StatusRecords } from "./status/status-records.ts";
import { CameraStatusChangesResolver, StatusRecordResolver, StatusResolver } from "./status/status.resolver.ts";
import { openStreams, StreamsResolver } from "./streams/index.ts";
import type { MediaEngine } from "./streams/index.ts";
import { defaultWebhookNetworks, openWebhooks } from "./webhooks/index.ts";
import type { WebhookSettings } from "./webhooks/index.ts";

export { clientCredentials, defaultWebhookNetworks };

/** What a hub is made of that its surroundings decide. */
export interface HubOptions {
  readonly mode: "demo" | "production";
  readonly version: string;
  readonly publicUrl: URL;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly tls: { readonly certPath: string; readonly keyPath: string } | null;
  readonly database: { readonly url: string; readonly appPassword: string; readonly jobPassword: string };
  readonly realm: string;
  readonly verifier: TokenVerifier;
  readonly memberships: Memberships;
  /** Writes to Keycloak in the name of those who give and take access. */
  readonly membershipWriter: MembershipWriter;
  /** Where Keycloak answers on the back channel; null: no sign-in pages under `/auth`. */
  readonly keycloakUrl: string | null;
  readonly sourceKey: Buffer;
  readonly cameraNetworks: string;
  /** Addresses and ports that no camera may have. */
  readonly own: OwnEndpoints;
  readonly portalDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly engine: MediaEngine;
  /** Watch over the cameras; off where another process does. */
  readonly probing: boolean;
  /** Counters from the board in memory; switched off to measure the database alone. */
  readonly countsFromMemory: boolean;
  /** How the access log is sealed, signed and kept; null or absent: another process does that. */
  readonly logKeeping?: LogKeeping | null;
  /** People may run the documents of the portal in `portalDir` and nothing else; default: anything, as tools. */
  readonly portalDocumentsOnly?: boolean;
  /** Months between two reviews of access; default 3. */
  readonly reviewMonths?: number;
  /** What other hubs call this one; absent: the host of its public address. */
  readonly name?: string;
  /** Hubs that this one is linked to as a child. */
  readonly parents?: readonly ParentAddress[];
  /** How links notice that a line is cut; absent: as usual. */
  readonly linkTimes?: LinkTimes;
  /** Where webhooks may lead; absent: to public addresses. */
  readonly webhooks?: WebhookSettings;
  /** Keycloak's event logs, to copy sign-ins from; null or absent: another process does that. */
  readonly keycloakEvents?: KeycloakReader | null;
}

export interface Hub {
  /** Where it listens. */
  readonly address: AddressInfo;
  close(): Promise<void>;
}

const sourceTestTimeoutMs = 10_000;

/** Builds every service once, starts them in the order of their needs, and answers when the port is open. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { clock, logger } = options;
  const portalDocuments = readPortalDocuments(options.portalDir);
  if (portalDocuments === null && options.portalDocumentsOnly === true) {
    throw new Error(
      `HUB_TRUSTED_DOCUMENTS=portal needs ${portalDocumentsFile} in ${options.portalDir}: build the portal first.`,
    );
  }
  const database = openDatabase(options.database);
  const unitOfWork = await openUnitOfWork(options.database);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });

  const rights = new Rights(options.memberships, clock);
  const grantFeed = new GrantFeed(database, rights, clock, logger);
  const guidelineFeed = new GuidelineFeed(database, rights, logger);
  await Promise.all([grantFeed.start(), guidelineFeed.start()]);

  const board = new MemoryStatusBoard(database, clock);
  const feed = new OutboxFeed(database, logger);
  const retention = new OutboxRetention(database, clock, logger);
  const position = await board.load();
  board.follow(feed);

  // Vouches for lines of the log until they are sealed; whoever has the database alone does not have it.
  const macKey = Buffer.from(hkdfSync("sha256", options.sourceKey, "", "camera-hub access log", 32));
  const refusals = new RefusalLog({ database, clock, log: logger });
  const accessLog = new PostgresAccessLog(database, macKey, (entry) => refusals.written(entry));
  const refusedTokens = new RefusedTokens({ accessLog, clock, log: logger });
  const tools = new ToolRegister({
    database,
    memberships: options.memberships,
    accessLog,
    largestCost: maxCost,
    clock,
    log: logger,
  });
  await tools.start();
  const logReader = new LogReader({ database, accessLog, clock });
  const keeping = options.logKeeping ?? null;
  const logKeeper =
    keeping === null ? null : new LogKeeper({ ...keeping, database, accessLog, macKey, registry: metrics, clock, log: logger });
  const keycloakEvents = options.keycloakEvents ?? null;
  const signIns =
    keycloakEvents === null
      ? null
      : new SignInLog({
          keycloak: keycloakEvents,
          database,
          accessLog,
          nameOf: (id) => options.memberships.snapshot().persons.get(id)?.username ?? null,
          log: logger,
        });
  const vault = new SourceVault(options.sourceKey);
  const policy = new NetworkPolicy(options.cameraNetworks, options.own);
  const sources = new CameraSources(database, vault, policy);
  const prober = new Prober({ db: database, sources, clock, logger, changes: feed, metrics: new ProbeFigures(metrics) });
  const relay = new PictureRelay();
  const streams = openStreams({
    relay,
    hubName: options.name ?? options.publicUrl.host,
    engine: options.engine,
    sources,
    observer: prober,
    database,
    rights,
    accessLog,
    registry: metrics,
    clock,
    log: logger,
    publicUrl: options.publicUrl,
    clientAddress: (request) => clientAddress(request.socket.remoteAddress),
  });
  feed.onChanges((changes) => {
    for (const { topic, entityId } of changes) {
      if (topic === "camera.removed") streams.sessions.cameraGone(entityId);
      else if (topic === "camera.changed") void streams.sessions.cameraChanged(entityId);
    }
  });
  const units = new Units(database, clock, options.countsFromMemory ? board.units : null);
  const editor = new CameraEditor({
    database,
    unitOfWork,
    vault,
    policy,
    testSource: async (address, ip) => {
      const { outcome, ...rest } = await testSource(address, ip, { timeoutMs: sourceTestTimeoutMs });
      return { ...rest, outcome: SourceTestOutcome[outcome] };
    },
    accessLog,
    clock,
  });
  const subgraph = new SubgraphResolver();
  const delegation = openDelegation({
    database,
    accessLog,
    memberships: options.memberships,
    isMember: (id, path) => rights.isMember(id, path),
    writer: options.membershipWriter,
    briefing: rights.briefing,
    tools,
    tokenUrl: `${options.publicUrl.origin}/auth/realms/${options.realm}/protocol/openid-connect/token`,
    clock,
    log: logger,
    refreshRights: () => grantFeed.refresh(),
    reviewMonths: options.reviewMonths ?? 3,
  });
  const people = new People(options.memberships, (id, path) => rights.isMember(id, path), tools);
  const programme = openProgramme({ database, accessLog, people, clock });
  const reorganisation = openReorganisation({
    database,
    accessLog,
    people,
    clock,
    log: logger,
    refreshRights: () => grantFeed.refreshAll(),
  });
  const reviewClock = new ReviewClock(delegation.reviews, logger);
  const links = await openLinks({
    database,
    accessLog,
    feed,
    name: options.name ?? options.publicUrl.host,
    version: options.version,
    parents: options.parents ?? [],
    identify: async (bearer) => rights.principalFor(await options.verifier.verify(bearer)),
    again: (principal) => {
      try {
        return rights.principalFor(principal.token);
      } catch {
        return null;
      }
    },
    onRightsChanged: (listener) => rights.onChange(listener),
    addressOf: (request) => clientAddress(request.socket.remoteAddress),
    clock,
    log: logger,
    relay,
    streams,
    ...(options.linkTimes === undefined ? {} : { times: options.linkTimes }),
  });
  const webhooks = openWebhooks({
    settings: options.webhooks ?? { networks: defaultWebhookNetworks, ca: null },
    database,
    accessLog,
    feed,
    changes: new StatusChangeReader(board, database),
    rightsOf: (accountId) => rights.principalOf(accountId),
    onRightsChanged: (listener) => rights.onChange(listener),
    tell: (principal, changes) => tellStatus(principal, changes),
    people,
    sourceKey: options.sourceKey,
    own: options.own,
    registry: metrics,
    clock,
    log: logger,
  });
  const schema = buildHubSchema([
    new MeResolver(),
    new RoleInUnitResolver(),
    new OrgUnitResolver(),
    new MinistryResolver(units),
    new ProvinceResolver(units),
    new FacilityResolver(units),
    new CamerasResolver(new Cameras(database), editor, new CameraOrigins(database)),
    new SearchResolver(new Search(database, clock)),
    new HubResolver({ version: options.version, mode: options.mode }, programme.isExercise),
    new StatusResolver(board),
    new StatusRecordResolver(),
    new CameraStatusChangesResolver(new StatusRecords(database)),
    new StreamsResolver(streams.sessions),
    new AccessLogResolver(logReader),
    ...delegation.resolvers,
    ...openBreakGlass({
      database,
      accessLog,
      memberships: options.memberships,
      isMember: (id, path) => rights.isMember(id, path),
      briefing: rights.briefing,
      clock,
      refreshRights: () => grantFeed.refresh(),
    }),
    ...openGuideline({
      database,
      accessLog,
      memberships: options.memberships,
      isMember: (id, path) => rights.isMember(id, path),
      tools,
      briefing: rights.briefing,
      clock,
      refreshRights: () => guidelineFeed.refresh(),
    }),
    ...programme.resolvers,
    ...reorganisation.resolvers,
    ...links.resolvers,
    ...webhooks.resolvers,
    subgraph,
  ]);
  subgraph.publish(schema);
  const executor = createExecutor(schema, options.countsFromMemory ? () => board.position : null, (...refusal) =>
    refusals.note(accessLog, ...refusal),
  );

  const memory: UnitsFromMemory | null = options.countsFromMemory ? board : null;
  const makeLoaders = (principal: Principal): Loaders =>
    createLoaders(database, principal.scopeFor("camera:read"), dayInVietnam(clock.now()), memory);
  const createContext = (principal: Principal, request: RequestInfo, bearer: string | null = null): HubContext =>
    new OperationContext(principal, request, bearer, makeLoaders);
  const tellStatus = statusTeller(schema, (principal) => createContext(principal, socketRequest(null)));
  const askerOf = async (authorization: string | undefined): Promise<{ principal: Principal; bearer: string | null }> => {
    const match = /^Bearer ([^\s]+)$/i.exec(authorization ?? "");
    if (match === null) throw new DomainError("UNAUTHENTICATED", "Sign in: this needs a bearer token.");
    const token = await options.verifier.verify(match[1]!);
    // Keycloak would exchange a token that the hub itself got by exchange: only the portal's stand for a person's own will.
    return { principal: rights.principalFor(token), bearer: token.clientId === "portal" ? match[1]! : null };
  };
  // Who asked, for what his answer tells of his budgets.
  const askers = new WeakMap<FastifyRequest, Principal>();
  const whoAsks = async (request: FastifyRequest): Promise<{ principal: Principal; bearer: string | null }> => {
    const { authorization } = request.headers;
    const address = clientAddress(request.socket.remoteAddress);
    let asker: { principal: Principal; bearer: string | null };
    try {
      asker = await askerOf(authorization);
    } catch (error) {
      refusedTokens.note(error, authorization, address, request.id);
      throw error;
    }
    askers.set(request, asker.principal);
    tools.admit(asker.principal, { id: request.id, address });
    return asker;
  };

  const documents = new KnownDocuments({
    portal: portalDocuments ?? new Map(),
    portalOnly: options.portalDocumentsOnly ?? false,
  });
  const sockets = createSubscriptionServer({
    schema,
    known: documents,
    sources: {
      cameraStatusChanged: new CameraStatusSource(board, feed),
      cameraCountsChanged: new CameraCountsSource(board),
    },
    origins: [options.publicUrl.origin],
    parse: (query) => parse(query, { maxTokens: limits.tokens }),
    validate: (document) => validate(schema, document, specifiedRules),
    checkOperation({ document, operation, variables }, principal, address) {
      tools.charge(principal, checkOperation(schema, document, operation, variables), socketRequest(address));
    },
    verifier: {
      verify: (bearer) =>
        options.verifier.verify(bearer).catch((error: unknown) => {
          // The socket's address is not known here.
          refusedTokens.note(error, bearer, null, null);
          throw error;
        }),
    },
    rights,
    admit: (principal, address) => tools.admit(principal, socketRequest(address)),
    refused: ({ operation, variables, principal, address }, error) =>
      void refusals.note(accessLog, operation, variables, createContext(principal, socketRequest(address)), [error]),
    createContext: (principal) => createContext(principal, socketRequest(null)),
    execute: ({ document, operationName, variables, principal, address }) =>
      executor.execute({ document, operationName, variables }, createContext(principal, socketRequest(address))),
    formatError: (error) => formatError(toFormatted(error), error, logger),
    addressOf: (request) => clientAddress(request.socket.remoteAddress),
    clock,
    logger,
  });
  registerSocketFigures(metrics, sockets);

  const waiting = new Set<string>(options.probing ? ["first round of probes"] : []);
  const http = await createHttp({
    publicUrl: options.publicUrl,
    tls: options.tls,
    logger,
    metrics,
    notReady: () => (rights.areKnown() ? [...waiting] : [...waiting, "rights from Keycloak"]),
    portalConfig: async () => ({
      realm: options.realm,
      clientId: "portal",
      authUrl: `${options.publicUrl.origin}/auth`,
      mode: options.mode,
      version: options.version,
      isExercise: await programme.isExercise(),
    }),
    portalDir: options.portalDir,
  });
  http.addHook("onSend", async (request, reply) => {
    const asker = askers.get(request);
    const standing = asker === undefined ? null : tools.standingOf(asker);
    if (standing !== null) reply.headers(rateLimitFields(standing));
  });
  const secure = options.publicUrl.protocol === "https:";
  await registerGraphqlHttp(http, {
    schema,
    executor,
    documents,
    log: logger,
    portalDir: options.portalDir,
    contextOf: async (request, reply) => {
      const { principal, bearer } = await whoAsks(request);
      return createContext(principal, requestInfo(request, reply, secure), bearer);
    },
    charge: ({ principal, request }, cost) => tools.charge(principal, cost, request),
  });
  if (options.keycloakUrl !== null) {
    const proxied = { keycloakUrl: new URL(options.keycloakUrl), realm: options.realm, publicUrl: options.publicUrl };
    await http.register((scope) => authProxy(scope, proxied));
  }
  await http.register(streams.routes);
  const routes = {
    database,
    accessLog,
    clock,
    whoAsks: async (request: FastifyRequest, reply: FastifyReply) => ({
      principal: (await whoAsks(request)).principal,
      request: requestInfo(request, reply, secure),
    }),
    refuse: (request: FastifyRequest, reply: FastifyReply, error: unknown) => sendRefusal(reply, error, logger, request.id),
  };
  await http.register(exportRoutes({ ...routes, reader: logReader }));
  await http.register(decisionDocumentRoutes(routes));
  await servePortal(http, options.portalDir);
  http.server.on("upgrade", (request, socket, head) => {
    if (sockets.handleUpgrade(request, socket, head) || streams.handleUpgrade(request, socket, head)) return;
    if (links.handleUpgrade(request, socket, head)) return;
    // Nobody else listens any more, and a reset would end the process.
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
  feed.start(position);
  await links.start();
  webhooks.start();
  logKeeper?.start();
  signIns?.start();
  await http.listen({ host: options.host, port: options.port });
  if (options.probing) {
    await prober.start();
    void prober.firstRound.then(() => waiting.delete("first round of probes"));
  }

  return {
    address: http.server.address() as AddressInfo,
    async close() {
      await sockets.close();
      await webhooks.stop();
      await links.stop();
      await streams.close();
      await http.close();
      await signIns?.stop();
      await refusedTokens.stop();
      await logKeeper?.stop();
      await prober.stop();
      await retention.stop();
      await reviewClock.stop();
      await reorganisation.clock.stop();
      await feed.stop();
      await grantFeed.stop();
      await guidelineFeed.stop();
      await tools.stop();
      await unitOfWork.close();
      await database.close();
    },
  };
}

/** What resolvers know of an operation that came over a socket: no answer that could carry a cookie. */
function socketRequest(address: string | null): RequestInfo {
  return { id: randomUUID(), address, setCookie: () => undefined };
}

function toFormatted(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: error instanceof Error ? error.message : String(error) };
}
