import { openBenchWorld } from "./world.ts";
import { benchFanout } from "./fanout-bench.ts";
import { benchQueries } from "./queries-bench.ts";

// `npm run bench` measures everything, `npm run bench -- NAME …` what is named. One JSON line for each figure and peer.
const names = process.argv.slice(2);
const wanted = (name: string) => names.length === 0 || names.includes(name);

if (["overview", "overview-uncached", "facilities-uncached", "fanout-1000", "fanout-10000"].some(wanted)) {
  const world = await openBenchWorld();
  try {
    await benchQueries(world, wanted);
    await benchFanout(world, wanted);
  } finally {
    await world.close();
  }
}
