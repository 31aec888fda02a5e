import fc from "fast-check";
import { expect } from "vitest";
import { createWorld } from "../world.ts";
import { faultsIn } from "./invariants.ts";
import { Play } from "./play.ts";
import { buildStage } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { step } from "./steps.ts";
import type { Step } from "./steps.ts";

/** How long a history is: long enough for a chain of four and something that happens to it. */
const length = { minLength: 6, maxLength: 12, size: "max" } as const;

const give = { kind: "give", who: 0, what: 0, whom: 0, end: 0, decision: 0, wild: "" } as const;
const first = { who: 0, what: 0, wild: "" } as const;
const anHour = { kind: "wait", end: 0 } as const;
const forever = 8;

/** From the Telecom Department through an admin and a manager to a guard. */
const chainOfFour: Step[] = [
  { ...give, what: 2, end: forever },
  { ...give, who: 1, what: 3, end: forever },
  { ...give, who: 2, end: 1 },
];

/** Played each time: the whole chain ended and shortened from above, and what went wrong once. */
const remembered: Step[][] = [
  [...chainOfFour, { kind: "end", ...first }],
  // The guard's membership was made in Keycloak's console before: it gives nothing until it is adopted, and goes with that.
  [{ kind: "stray", what: 52 }],
  [{ kind: "stray", what: 52 }, ...chainOfFour],
  [{ kind: "stray", what: 52 }, ...chainOfFour, { kind: "end", ...first }],
  [...chainOfFour, { kind: "change", ...first, end: 11 }],
  // What had expired, and was never ended, kept the decision that it cited from ending,
  [give, anHour, { kind: "endDecision", ...first }],
  // and the grant that it hung on.
  [{ ...give, what: 2, end: forever }, { ...give, who: 1, what: 1 }, anHour, { kind: "end", ...first }],
  // What had expired had to lie within the new parent of its like.
  [
    { ...give, what: 2, end: forever },
    { ...give, who: 1, what: 1 },
    { ...give, what: 7, end: forever },
    anHour,
    { kind: "move", ...first, whom: 4 },
  ],
  // The province's body gets a member and a role, then loses its member, its role, and the grant that both hang on.
  ...[
    { kind: "part", ...first, whom: 0 } as const,
    { kind: "unshare", ...first } as const,
    { kind: "end", ...first } as const,
  ].map((last): Step[] => [
    { ...give, what: 2, end: forever },
    { kind: "join", ...first, who: 2, what: 1, whom: 0 },
    { kind: "share", ...first, who: 2, what: 8, whom: 1, end: 2, decision: 0 },
    { kind: "join", ...first, who: 2, what: 1, whom: 0 },
    last,
  ]),
  // A chain goes on in what its province becomes, is ended from above, shortened, and given on.
  ...[
    { kind: "end", ...first } as const,
    { kind: "change", ...first, end: 11 } as const,
    { ...give, who: 1, what: 3, end: forever } as const,
  ].map((last): Step[] => [...chainOfFour, { kind: "merge" }, last]),
  // What an organisation without members was given cannot hang on a role that does not give it.
  [
    { kind: "join", ...first, whom: 0 },
    { ...give, who: 331 },
    { kind: "leave", what: 977 },
    { kind: "share", ...first, whom: 7, end: 0, decision: 0 },
    { kind: "move", ...first, what: 819, whom: 422 },
  ],
  // What was over could be ended once more, with a line in the log.
  [give, anHour, { kind: "end", ...first }],
];

/** Most that a world plays: units that merged, decisions and lines of the log stay in it. */
const mostOfOneWorld = 100;

/** How many histories, and in how many worlds at the same time; a history mostly waits for its world's answers. */
export interface Amount {
  readonly runs: number;
  readonly lanes?: number;
}

/** Whatever people try one after the other: hub and model agree at each step, and nothing stands that may not. */
export function checkHistories(amount: Amount): Promise<void> {
  return inWorlds(amount, (stage, numRuns, isFirst) => {
    const property = fc.asyncProperty(fc.array(step, length), (history) =>
      playing(stage, async (play) => {
        for (const one of history) await play.take(one);
        expect(await faultsIn(stage.world)).toEqual([]);
        await Promise.all(
          play.model.people.map(async (person) => {
            const who = `${person.name} sees and holds`;
            expect({ who, ...(await play.seenBy(person)) }).toEqual({ who, ...play.expectedOf(person) });
          }),
        );
      }),
    );
    return fc.assert(property, { ...bounded(numRuns), examples: isFirst ? remembered.map((history) => [history]) : [] });
  });
}

/** Whatever people try at the same time: nothing stands that may not, and nobody is told of a failure of the hub. */
export function checkCollisions(amount: Amount): Promise<void> {
  return inWorlds(amount, (stage, numRuns) => {
    const property = fc.asyncProperty(
      fc.array(step, length),
      fc.array(step, { minLength: 2, maxLength: 8 }),
      (before, together) =>
        playing(stage, async (play) => {
          for (const one of before) await play.take(one);
          const codes = await play.takeTogether(together);
          expect(codes.filter((code) => code.includes("INTERNAL"))).toEqual([]);
          expect(await faultsIn(stage.world)).toEqual([]);
        }),
    );
    return fc.assert(property, bounded(numRuns));
  });
}

async function inWorlds(
  { runs, lanes = 1 }: Amount,
  check: (stage: Stage, runs: number, isFirst: boolean) => Promise<void>,
): Promise<void> {
  const worlds = Math.ceil(runs / mostOfOneWorld);
  let begun = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const at = begun;
      if (at === worlds) return;
      begun += 1;
      const world = await createWorld();
      try {
        const stage = await buildStage(world);
        await world.hub();
        await check(stage, Math.min(mostOfOneWorld, runs - at * mostOfOneWorld), at === 0);
      } catch (error) {
        // Other lanes end with the world that they are in.
        begun = worlds;
        throw error;
      } finally {
        await world.close();
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Looking for a shorter history ends before the test's patience does: then the shortest found is printed. */
const bounded = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 10_000 + numRuns * 1_000 });

/** Adds what happened to whatever fails: the numbers of a history alone say little. */
async function playing(stage: Stage, work: (play: Play) => Promise<void>): Promise<void> {
  const play = await Play.begin(stage);
  try {
    await work(play);
  } catch (error) {
    const lines = play.journal.map((line, index) => `  ${index + 1}. ${line}`).join("\n");
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nWhat happened:\n${lines}\n`, { cause: error });
  } finally {
    play.close();
  }
}
