import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import { once } from "node:events";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { readSetup, serve } from "./child.ts";

// PostGraphile 5 with its recommended preset, straight on the same tables, as their owner: it pays for no row-level
// security, no scope and no token.
const setup = readSetup();
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: setup.databaseUrl, schemas: ["public"] })],
  grafserv: { watch: false, graphiql: false },
  grafast: { explain: false },
  gather: { pgIdentifiers: "unqualified" },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1");
await once(server, "listening");
serve(server.address() as AddressInfo);
