import { composeServed, startRouter } from "../../support/beside/router.ts";
import type { Subgraph } from "../../support/beside/router.ts";
import { serve } from "./child.ts";

// The router in front of the graphs that it is told, with the hub's token handed on to whoever asks it.
const token = process.env["BENCH_TOKEN"] ?? "";
const graphs = JSON.parse(process.env["BENCH_GRAPHS"] ?? "[]") as Subgraph[];
const router = await startRouter({ supergraph: await composeServed(graphs, token), notesRequests: false });

serve({ address: "127.0.0.1", family: "IPv4", port: router.port }, { token });
