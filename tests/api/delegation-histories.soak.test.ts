import { afterAll, beforeAll, test } from "vitest";
import { checkCollisions, checkHistories } from "../support/delegation/histories.ts";
import { buildStage } from "../support/delegation/stage.ts";
import type { Stage } from "../support/delegation/stage.ts";
import { createWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

const runs = Number(process.env["FC_RUNS"] ?? 10_000);
const patienceMs = 60_000 + runs * 2_000;

let world: World;
let stage: Stage;

beforeAll(async () => {
  world = await createWorld();
  stage = await buildStage(world);
  await world.hub();
});
afterAll(() => world.close());

test("ten thousand histories, one step after the other", { timeout: patienceMs }, () => checkHistories(stage, runs));

test("as many in which things happen at once", { timeout: patienceMs }, () => checkCollisions(stage, runs));
