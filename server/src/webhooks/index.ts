import type { Logger } from "pino";
import { Counter } from "prom-client";
import type { Registry } from "prom-client";
import type { Principal } from "../access/principal.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import { NetworkPolicy, Sealer } from "../cameras/source/index.ts";
import type { OwnEndpoints } from "../cameras/source/index.ts";
import type { People } from "../delegation/index.ts";
import type { OutboxFeed, StatusChangeReader } from "../status/index.ts";
import { Deliverer } from "./deliverer.ts";
import type { DeliveryParts } from "./delivery.ts";
import { DeliveryStore } from "./delivery-store.ts";
import { Poster } from "./poster.ts";
import { Turns } from "./turns.ts";
import { ToolWebhooksResolver, WebhooksResolver } from "./webhooks.resolver.ts";
import { Webhooks } from "./webhooks.service.ts";

export { ToolWebhooksResolver, WebhooksResolver };

/** Where webhooks may lead unless the operator of the hub says otherwise. */
export const defaultWebhookNetworks = "public";

/** What the operator of the hub decides about webhooks. */
export interface WebhookSettings {
  /** As CAMERA_NETWORKS. Loopback, and with it plain HTTP, only by a CIDR with a port. */
  readonly networks: string;
  /** Certificates (PEM) trusted besides the usual ones; null: none. */
  readonly ca: string | null;
}

export interface OpenWebhooks {
  readonly settings: WebhookSettings;
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly feed: OutboxFeed;
  readonly changes: StatusChangeReader;
  readonly rightsOf: (accountId: string) => Principal | null;
  readonly onRightsChanged: (listener: () => void) => () => void;
  readonly tell: DeliveryParts["tell"];
  readonly people: People;
  /** Key that seals what webhooks sign with. */
  readonly sourceKey: Buffer;
  /** Where no webhook may lead. */
  readonly own: OwnEndpoints;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Pick<Logger, "debug" | "warn">;
}

export interface OpenedWebhooks {
  readonly resolvers: readonly object[];
  start(): void;
  stop(): Promise<void>;
}

/** Messages on their way at a time, of all webhooks together. */
const atOnce = 64;

const refusals = {
  field: "input.url",
  network: "This hub posts nothing to this address.",
  name: "The name does not lead to an address.",
};

/** Builds the room. */
export function openWebhooks(parts: OpenWebhooks): OpenedWebhooks {
  const { settings, database, accessLog, changes, rightsOf, clock } = parts;
  const sealer = new Sealer("webhook secret", parts.sourceKey);
  const poster = new Poster(new NetworkPolicy(settings.networks, parts.own, undefined, refusals), settings.ca);
  const store = new DeliveryStore(database, sealer);
  const posted = new Counter({
    name: "hub_webhook_messages_total",
    help: "Messages posted to webhooks, by what became of them.",
    labelNames: ["outcome"],
    registers: [parts.registry],
  });
  const webhooks = new Webhooks({ database, accessLog, changes, rightsOf, sealer, poster, store, clock });
  const deliverer = new Deliverer({ ...parts, poster, store, posted, turns: new Turns(atOnce) });
  return {
    resolvers: [new ToolWebhooksResolver(webhooks), new WebhooksResolver(webhooks, parts.people)],
    start: () => deliverer.start(),
    async stop() {
      await deliverer.stop();
      poster.close();
    },
  };
}
