import { openBenchWorld } from "./world.ts";
import { benchFanout } from "./fanout-bench.ts";
import { benchFederation, federationBenches } from "./federation-bench.ts";
import { benchLinkedPicture, linkedPictureBenches } from "./linked-picture-bench.ts";
import { benchPeople, peopleBenches } from "./people-bench.ts";
import { benchQueries } from "./queries-bench.ts";
import { benchRealm, realmBenches } from "./realm-bench.ts";
import { benchRouter, routerBenches } from "./router-bench.ts";
import { benchWebhooks, webhookBenches } from "./webhooks-bench.ts";
import { benchWholeRevocation, wholeRevocationBenches } from "./whole-revocation-bench.ts";

// `npm run bench` measures everything, `npm run bench -- NAME …` what is named. One JSON line for each figure and peer.
const names = process.argv.slice(2);
const wanted = (name: string) => names.length === 0 || names.includes(name);

const peerBenches = ["overview", "overview-uncached", "facilities-uncached", "fanout-1000", "fanout-10000"];
if ([...peerBenches, ...routerBenches, ...peopleBenches].some(wanted)) {
  const world = await openBenchWorld();
  try {
    if (peerBenches.some(wanted)) {
      await benchQueries(world, wanted);
      await benchFanout(world, wanted);
    }
    if (routerBenches.some(wanted)) await benchRouter(world);
    // Last: these bring people along, whom the others do without.
    if (peopleBenches.some(wanted)) await benchPeople(world, wanted);
  } finally {
    await world.close();
  }
}
if (wholeRevocationBenches.some(wanted)) await benchWholeRevocation(wanted);
if (realmBenches.some(wanted)) await benchRealm(wanted);
if (federationBenches.some(wanted)) await benchFederation(wanted);
if (linkedPictureBenches.some(wanted)) await benchLinkedPicture();
if (webhookBenches.some(wanted)) await benchWebhooks(wanted);
