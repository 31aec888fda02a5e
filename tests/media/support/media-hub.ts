import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";

import Fastify from "fastify";
import { pino } from "pino";
import { Registry } from "prom-client";

import type { Principal } from "@camera-hub/server/access/principal.ts";
import { systemClock } from "@camera-hub/server/app/clock.ts";
import type { RequestInfo } from "@camera-hub/server/app/context.ts";
import { PostgresAccessLog } from "@camera-hub/server/audit/access-log.ts";
import { parseCameraAddress, type ResolvedSource } from "@camera-hub/server/cameras/source/index.ts";
import { PictureRelay } from "@camera-hub/server/federation/link/index.ts";
import { openStreams, type MediaEngine, type PictureFact, type Streams } from "@camera-hub/server/streams/index.ts";
import type { OpenedStream, SessionLimits } from "@camera-hub/server/streams/stream-sessions.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { freePort } from "../../support/run/port.ts";
import { TestPeople } from "./people.ts";

export interface Seen {
  readonly cameraId: string;
  readonly fact: PictureFact;
  readonly at: number;
}

/** The room of live pictures over real HTTP and a real database; what it tells the room of status is kept. */
export interface MediaHub {
  readonly origin: string;
  readonly streams: Streams;
  readonly people: TestPeople;
  readonly world: TestDatabase;
  readonly registry: Registry;
  readonly seen: Seen[];
  /** Cameras that status was asked to look at closely, now. */
  readonly watched: Set<string>;
  /** Everything logged. */
  log(): string;
  /** A camera behind this address. */
  addCamera(code: string, url: string, options?: { facility?: 0 | 1 }): Promise<string>;
  /** Gives it another address, as an edit does. */
  moveCamera(id: string, url: string): Promise<void>;
  open(principal: Principal, cameraId: string): Promise<OpenedStream & { cookie: string | null }>;
  close(): Promise<void>;
}

export async function startMediaHub(
  engine: MediaEngine,
  options: { limits?: Partial<SessionLimits>; maxPulls?: number; lingerMs?: number } = {},
): Promise<MediaHub> {
  const world = await createTestDatabase(systemClock.now());
  const people = new TestPeople(systemClock);
  const registry = new Registry();
  const sources = new Map<string, ResolvedSource>();
  const seen: Seen[] = [];
  const watched = new Set<string>();
  let logged = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged += chunk.toString();
      done();
    },
  });
  const logger = pino({ level: "trace" }, stream);
  const app = Fastify({ loggerInstance: logger, routerOptions: { maxParamLength: 200 } });
  const port = await freePort();
  const publicUrl = new URL(`http://127.0.0.1:${port}`);
  const streams = openStreams({
    engine,
    sources: { resolve: (id) => Promise.resolve(sources.get(id) ?? null) },
    observer: {
      observe: (cameraId, fact) => void seen.push({ cameraId, fact, at: performance.now() }),
      watch(cameraId) {
        watched.add(cameraId);
        return () => watched.delete(cameraId);
      },
    },
    relay: new PictureRelay(),
    hubName: "Hub",
    database: world.database,
    rights: people.rights,
    accessLog: new PostgresAccessLog(world.database),
    registry,
    clock: systemClock,
    log: logger,
    publicUrl,
    times: options.lingerMs === undefined ? {} : { linger: options.lingerMs },
    limits: options.limits ?? {},
    ...(options.maxPulls === undefined ? {} : { maxPulls: options.maxPulls }),
  });
  await app.register(streams.routes);
  app.get("/page", (_request, reply) => reply.type("text/html").send("<!doctype html><title>player</title>"));
  app.server.on("upgrade", (request, socket, head) => {
    if (!streams.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await app.listen({ host: "0.0.0.0", port });
  const parse = (url: string): ResolvedSource => {
    const address = parseCameraAddress({ address: url });
    return { address, ip: address.host };
  };
  return {
    origin: publicUrl.origin,
    streams,
    people,
    world,
    registry,
    seen,
    watched,
    log: () => logged,
    async addCamera(code, url, { facility = 0 } = {}) {
      const id = await world.addCamera(code, { facility });
      sources.set(id, parse(url));
      return id;
    },
    async moveCamera(id, url) {
      sources.set(id, parse(url));
      await streams.sessions.cameraChanged(id);
    },
    async open(principal, cameraId) {
      let cookie: string | null = null;
      const request: RequestInfo = {
        id: randomUUID(),
        address: "127.0.0.1",
        setCookie: (name, value) => void (cookie = `${name}=${value}`),
      };
      const opened = await streams.sessions.open(principal, cameraId, request);
      return { ...opened, cookie };
    },
    async close() {
      await streams.close();
      await app.close();
      await world.close();
    },
  };
}
