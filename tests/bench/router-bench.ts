import { openAsker, startServer } from "./load.ts";
import type { Question, RunningServer } from "./load.ts";
import { facilities, overview } from "./queries.ts";
import { report } from "./report.ts";
import type { BenchWorld } from "./world.ts";

export const routerBenches = ["router-overhead"];

const connections = 8;
const warmUpRequests = 300;
/** Taken in turn, so that a busier minute of the machine strikes all alike. */
const turns = 10;
const requestsPerTurn = 100;

/** What a router in front costs who asks: the hub asked directly, the same through the router, and over both graphs. */
export async function benchRouter(world: BenchWorld): Promise<void> {
  const servers: RunningServer[] = [];
  const start = async (...args: Parameters<typeof startServer>) => {
    const server = await startServer(...args);
    servers.push(server);
    return server;
  };
  try {
    const hub = await start("hub", world.setup);
    const { token = "", jwks = "", issuer = "" } = hub.facts;
    const register = await start("register", world.setup, { BENCH_JWKS: jwks, BENCH_ISSUER: issuer });
    const graphs = Object.entries({ cameras: hub, register }).map(([name, { port }]) => ({
      name,
      url: `http://127.0.0.1:${port}/graphql`,
    }));
    const router = await start("router", world.setup, { BENCH_GRAPHS: JSON.stringify(graphs), BENCH_TOKEN: token });
    const list = facilities(world.largeProvince)["hub"]!;
    await compare("overview", { "the hub": [hub, overview["hub"]!], "through the router": [router, overview["hub"]!] });
    await compare("50 facilities with cameras", { "the hub": [hub, list], "through the router": [router, list] });
    await compare("50 facilities", {
      "the hub": [hub, ofProvince(world.largeProvince, false)],
      "through the router": [router, ofProvince(world.largeProvince, false)],
      "through the router, licences of the register with them": [router, ofProvince(world.largeProvince, true)],
    });
  } finally {
    for (const server of servers.toReversed()) await server.stop();
  }
}

/** A province's facilities; `licensed`: each with what the register says of it. */
function ofProvince(code: string, licensed: boolean): Question {
  return {
    query: `query ($code: String!) { province(code: $code) { facilities(first: 50) { nodes { code name
      cameraCounts { total online } ${licensed ? "clinic { licence beds }" : ""} } } } }`,
    variables: { code },
    check(data) {
      const { nodes } = (data as { province: { facilities: { nodes: { clinic?: { licence: string } | null }[] } } }).province
        .facilities;
      const found = nodes.filter(({ clinic }) => !licensed || clinic != null);
      if (found.length !== 50) throw new Error(`${found.length} of 50 facilities are the whole answer.`);
    },
  };
}

/** The first is what the others are compared with. */
async function compare(question: string, contestants: Readonly<Record<string, [RunningServer, Question]>>): Promise<void> {
  const names = Object.keys(contestants);
  const askers = Object.values(contestants).map(([server, asked]) => openAsker(server, asked, connections));
  const took = askers.map((): number[] => []);
  const seconds = askers.map(() => 0);
  for (const asker of askers) {
    await asker.check();
    await asker.ask(warmUpRequests);
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, asker] of askers.entries()) {
      const startedAt = performance.now();
      took[at]!.push(...(await asker.ask(requestsPerTurn)));
      seconds[at]! += (performance.now() - startedAt) / 1_000;
    }
  }
  const figures = took.map((all, at) => ({
    p50: quantile(all, 0.5),
    p99: quantile(all, 0.99),
    perSecond: all.length / seconds[at]!,
  }));
  const own = figures[0]!;
  for (const [at, { p50, p99, perSecond }] of figures.entries()) {
    if (at === 0) continue;
    const peer = `${question}: ${names[at]!} (${p50.toFixed(1)} ms, ${p99.toFixed(1)} ms, ${perSecond.toFixed(0)}/s)`;
    report({ bench: "router-overhead", value: own.p50, unit: "ms, p50", peer, ratio: p50 / own.p50 });
    report({ bench: "router-overhead", value: own.p99, unit: "ms, p99", peer, ratio: p99 / own.p99 });
    report({ bench: "router-overhead", value: own.perSecond, unit: "requests/s", peer, ratio: own.perSecond / perSecond });
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
