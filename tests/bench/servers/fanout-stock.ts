import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import { useServer } from "graphql-ws/use/ws";
import pino from "pino";
import { WebSocketServer } from "ws";
import type { Principal } from "@camera-hub/server/access/principal.ts";
import { countryScope } from "@camera-hub/server/access/scope.ts";
import type { HubContext } from "@camera-hub/server/app/context.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { dayInVietnam } from "@camera-hub/server/app/calendar.ts";
import { createLoaders } from "@camera-hub/server/app/loaders.ts";
import type { Loaders } from "@camera-hub/server/app/loaders.ts";
import { buildHubSchema } from "@camera-hub/server/app/schema.ts";
import { CamerasResolver } from "@camera-hub/server/cameras/cameras.resolver.ts";
import { Cameras } from "@camera-hub/server/cameras/cameras.service.ts";
import { MemoryStatusBoard } from "@camera-hub/server/status/board.ts";
import { OutboxFeed } from "@camera-hub/server/status/feed.ts";
import { CameraStatusSource } from "@camera-hub/server/status/status-events.ts";
import { StatusResolver } from "@camera-hub/server/status/status.resolver.ts";
import { readSetup, serve } from "./child.ts";

// Stock graphql-ws on the hub's own schema, database, feed and board: each subscription is executed, serialised and
// written for itself. Its cameras are loaded once an event for all subscribers, which flatters it: by itself it would ask
// the database for each.
const setup = readSetup();
const clock = { now: () => new Date() };
const database = openDatabase({ url: setup.databaseUrl, appPassword: setup.appPassword, jobPassword: setup.jobPassword });
const board = new MemoryStatusBoard(database, clock);
const feed = new OutboxFeed(database, pino({ level: "error" }));
const position = await board.load();
board.follow(feed);
let loaders: Loaders = freshLoaders();
feed.onChanges(() => (loaders = freshLoaders()));
const source = new CameraStatusSource(board, feed);

function freshLoaders(): Loaders {
  return createLoaders(database, countryScope, dayInVietnam(clock.now()), board);
}

const schema = buildHubSchema([
  new StatusResolver(board),
  new CamerasResolver(new Cameras(database), undefined as never, undefined as never),
]);
const field = schema.getSubscriptionType()?.getFields()["cameraStatusChanged"];
if (field === undefined) throw new Error("The schema has no cameraStatusChanged.");
field.subscribe = (_root, args: Record<string, unknown>) => eventsOf(args);

/** The topic as graphql-js wants it: an async iterator with a queue of its own. */
function eventsOf(args: Record<string, unknown>): AsyncIterableIterator<object> {
  const queue: object[] = [];
  let wake: ((result: IteratorResult<object>) => void) | null = null;
  const stop = source.open(countryScope, args).topic.listen((events) => {
    for (const { value } of events) {
      if (wake === null) queue.push(value);
      else {
        wake({ value, done: false });
        wake = null;
      }
    }
  });
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      const value = queue.shift();
      if (value !== undefined) return Promise.resolve({ value, done: false });
      return new Promise((resolve) => (wake = resolve));
    },
    return() {
      stop();
      wake?.({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true });
    },
  };
}

const http = createServer();
useServer(
  {
    schema,
    context: () =>
      ({
        principal: {} as Principal,
        request: { id: "bench", address: null, setCookie: () => undefined },
        bearer: null,
        get loaders() {
          return loaders;
        },
      }) satisfies HubContext,
  },
  new WebSocketServer({ server: http, path: "/graphql", perMessageDeflate: false }),
);
feed.start(position);
http.listen(0, "127.0.0.1", () => serve(http.address() as AddressInfo));
