import { Gauge } from "prom-client";
import type { Registry } from "prom-client";
import type { SubscriptionServer, SubscriptionServerStats } from "./subscription-server.ts";

const figures: readonly [name: string, help: string, key: keyof SubscriptionServerStats][] = [
  ["hub_sockets", "Open sockets of /graphql.", "sockets"],
  ["hub_subscription_groups", "Groups of subscribers that share one execution.", "groups"],
  ["hub_subscription_deliveries_total", "Events written to subscribers.", "delivered"],
  ["hub_subscription_dropped_total", "Subscriptions ended because their reader was too slow or too late.", "dropped"],
  ["hub_socket_buffered_bytes", "Bytes that clients have not read yet.", "bufferedBytes"],
];

/** The socket server's figures for `/metrics`, read when asked. No label names a person. */
export function registerSocketFigures(registry: Registry, server: SubscriptionServer): void {
  for (const [name, help, key] of figures) {
    // A gauge also where the figure only grows: it is kept elsewhere and merely shown here.
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(server.stats()[key]);
      },
    });
  }
}
