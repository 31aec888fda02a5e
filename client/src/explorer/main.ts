import "graphiql/graphiql.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import Keycloak from "keycloak-js";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

// The explorer at /graphql: GraphiQL, signed in as whoever opens it, so that it shows what that person may see. Bundled
// with everything it needs; no request leaves the machine.

interface PortalConfig {
  readonly realm: string;
  readonly clientId: string;
  readonly authUrl: string;
}

const firstQuery = `# What you may see. Ctrl-Enter runs it; the book on the left explains each field.
query Overview {
  me {
    username
    roles { role unit { code name } }
  }
  ministry {
    name
    cameraCounts { total online degraded offline unknown notConnected }
    provinces(first: 100) {
      nodes { code name cameraCounts { total online offline } }
    }
  }
}

# Then open a second tab and watch it live:
# subscription { cameraStatusChanged { status reason occurredAt camera { code name } } }
`;

/** Seconds that a token must still hold when it is sent. */
const minValiditySeconds = 20;

async function start(): Promise<void> {
  const config = (await (await fetch("/config.json")).json()) as PortalConfig;
  const keycloak = new Keycloak({ url: config.authUrl, realm: config.realm, clientId: config.clientId });
  await keycloak.init({ onLoad: "login-required", pkceMethod: "S256", checkLoginIframe: false });
  const authorization = async () => {
    await keycloak.updateToken(minValiditySeconds);
    return `Bearer ${keycloak.token ?? ""}`;
  };
  const url = new URL("/graphql", location.href);
  const socketUrl = new URL(url);
  socketUrl.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  const fetcher = createGraphiQLFetcher({
    url: url.href,
    wsClient: createClient({
      url: socketUrl.href,
      lazyCloseTimeout: 5_000,
      connectionParams: async () => ({ authorization: await authorization() }),
    }),
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("authorization", await authorization());
      return fetch(input, { ...init, headers });
    },
  });
  const element = document.getElementById("explorer");
  if (element === null) return;
  createRoot(element).render(createElement(GraphiQL, { fetcher, defaultQuery: firstQuery, shouldPersistHeaders: false }));
}

await start();
