import type { BenchWorld } from "./world.ts";
import { requestsPerCpuSecond, startServer } from "./load.ts";
import type { Question } from "./load.ts";
import { report } from "./report.ts";
import { facilities, overview } from "./queries.ts";

const load = { connections: 16, warmUpRequests: 1_500, requests: 4_000 };
const peers = ["postgraphile", "mercurius"] as const;

/** Queries per second of the server's processor time: the hub beside PostGraphile and Mercurius on the same tables. */
export async function benchQueries(world: BenchWorld, wanted: (name: string) => boolean): Promise<void> {
  const runs: { name: string; pastTheBoard: boolean; questions: Readonly<Record<string, Question>> }[] = [
    { name: "overview", pastTheBoard: false, questions: overview },
    { name: "overview-uncached", pastTheBoard: true, questions: overview },
    { name: "facilities-uncached", pastTheBoard: true, questions: facilities(world.largeProvince) },
  ];
  const measuredPeers = new Map<string, number>();
  for (const { name, pastTheBoard, questions } of runs) {
    if (!wanted(name)) continue;
    const own = await measure("hub", world, questions["hub"]!, { BENCH_PAST_THE_BOARD: pastTheBoard ? "yes" : "no" });
    for (const peer of peers) {
      const question = questions[peer]!;
      // Peers have no board: one figure serves both overviews.
      const value = measuredPeers.get(peer + question.query) ?? (await measure(peer, world, question, {}));
      measuredPeers.set(peer + question.query, value);
      report({ bench: name, value: own, unit: "requests/cpu-second", peer, ratio: own / value });
    }
  }
}

async function measure(
  server: string,
  world: BenchWorld,
  question: Question,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const running = await startServer(server, world.setup, environment);
  try {
    return await requestsPerCpuSecond(running, question, load);
  } finally {
    await running.stop();
  }
}
