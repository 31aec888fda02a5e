import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { Principal } from "../../access/principal.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import type { Database } from "../../app/database.ts";
import type { OutboxFeed } from "../../status/index.ts";
import { LinkClient, usualTimes } from "./link-client.ts";
import type { LinkTimes, ParentAddress } from "./link-client.ts";
import { LinkServer } from "./link-server.ts";
import { ChildHubsResolver, ParentHubsResolver, SharesResolver } from "./links.resolver.ts";
import { Links } from "./links.service.ts";
import type { PictureRelay } from "./picture-relay.ts";
import type { PictureShareParts } from "./picture-share.ts";

export type { LinkTimes, ParentAddress } from "./link-client.ts";
export { ChildHubsResolver, ParentHubsResolver, SharesResolver };
export { clientCredentials } from "./parent-token.ts";
export { PictureRelay } from "./picture-relay.ts";

export interface OpenLinks {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly feed: OutboxFeed;
  /** What this hub is called by others. */
  readonly name: string;
  readonly version: string;
  readonly parents: readonly ParentAddress[];
  readonly identify: (token: string) => Promise<Principal>;
  readonly again: (principal: Principal) => Principal | null;
  readonly onRightsChanged: (listener: () => void) => () => void;
  readonly addressOf: (request: IncomingMessage) => string | null;
  readonly clock: Clock;
  readonly log: Logger;
  readonly times?: LinkTimes;
  /** Pictures of children's cameras, for the room of live pictures. */
  readonly relay: PictureRelay;
  /** This hub's pictures, for its parents. */
  readonly streams: PictureShareParts["streams"];
}

export interface OpenedLinks {
  readonly resolvers: readonly object[];
  /** @returns false when the request is for another path and was not touched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const retryMs = 2_000;

/** Builds the links of this hub to those above and below. */
export async function openLinks(parts: OpenLinks): Promise<OpenedLinks> {
  const { database, accessLog, feed, clock, log, parents, version, name } = parts;
  const times = parts.times ?? usualTimes;
  const { rows } = await database.job((tx) =>
    tx.query<{ id: string }>("update hub set name = $1, version = $2 where is_self returning id", [
      name.slice(0, 200),
      version,
    ]),
  );
  const self = { id: rows[0]!.id, name, version };
  const pictures = { relay: parts.relay, streams: parts.streams, accessLog, clock, log };
  const clients: LinkClient[] = [];
  const above = () => [...new Set(clients.flatMap(({ aboveIds }) => aboveIds))];
  for (const parent of parents) clients.push(new LinkClient({ parent, database, feed, self, clock, log, times, pictures }));
  const server = new LinkServer({
    database,
    identify: parts.identify,
    again: parts.again,
    onRightsChanged: parts.onRightsChanged,
    accessLog,
    self,
    above,
    addressOf: parts.addressOf,
    clock,
    log,
    times,
    relay: parts.relay,
  });
  feed.onChanges((changes) => {
    for (const { topic, entityId } of changes) {
      if (topic === "camera.removed" || topic === "camera.changed") clients.forEach((client) => client.cameraChanged(entityId));
    }
  });
  const links = new Links({
    database,
    accessLog,
    clock,
    parents: () => clients.map((client) => client.status()),
    beginAnew: (hubId) => server.beginAnew(hubId),
  });

  // What is shared may be changed by another process of this hub as well.
  let listening: { close(): Promise<void> } | null = null;
  let isStopped = false;
  const listen = async (): Promise<void> => {
    const again = () => {
      if (!isStopped) setTimeout(() => void listen().catch(again), retryMs).unref();
    };
    listening = await database.listen("hub_link_policy", () => clients.forEach((client) => client.policyChanged()), again);
    for (const client of clients) client.policyChanged();
  };
  return {
    resolvers: [new ChildHubsResolver(links), new ParentHubsResolver(links), new SharesResolver()],
    handleUpgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head) || parts.relay.handleUpgrade(request, socket, head),
    async start() {
      await server.start();
      if (clients.length > 0) await listen();
      for (const client of clients) client.start();
    },
    async stop() {
      isStopped = true;
      await Promise.all([server.stop(), listening?.close(), ...clients.map((client) => client.stop())]);
    },
  };
}
