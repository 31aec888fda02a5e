import type { BenchWorld } from "./world.ts";
import { requestsPerCpuSecond, startServer } from "./load.ts";
import type { Contestant, Load, Question } from "./load.ts";
import { report } from "./report.ts";
import { facilities, overview } from "./queries.ts";

const load: Load = { connections: 16, warmUpRequests: 1_500, turns: 10, requestsPerTurn: 400 };
const peers = ["postgraphile", "mercurius"] as const;

/** Queries per second of the server's processor time: the hub beside PostGraphile and Mercurius on the same tables. */
export async function benchQueries(world: BenchWorld, wanted: (name: string) => boolean): Promise<void> {
  const runs: { name: string; pastTheBoard: boolean; questions: Readonly<Record<string, Question>> }[] = [
    { name: "overview", pastTheBoard: false, questions: overview },
    { name: "overview-uncached", pastTheBoard: true, questions: overview },
    { name: "facilities-uncached", pastTheBoard: true, questions: facilities(world.largeProvince) },
  ];
  for (const { name, pastTheBoard, questions } of runs) {
    if (!wanted(name)) continue;
    const contestants: Contestant[] = [];
    try {
      for (const server of ["hub", ...peers]) {
        const environment = server === "hub" ? { BENCH_PAST_THE_BOARD: pastTheBoard ? "yes" : "no" } : {};
        contestants.push({
          server: await startServer(server, world.setup, environment),
          question: questions[server]!,
        });
      }
      const [own, ...others] = await requestsPerCpuSecond(contestants, load);
      for (const [at, peer] of peers.entries()) {
        report({ bench: name, value: own!, unit: "requests/cpu-second", peer, ratio: own! / others[at]! });
      }
    } finally {
      for (const { server } of contestants) await server.stop();
    }
  }
}
