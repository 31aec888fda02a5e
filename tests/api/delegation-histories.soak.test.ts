import { describe, test } from "vitest";
import { checkCollisions, checkHistories } from "../support/delegation/histories.ts";

const runs = Number(process.env["FC_RUNS"] ?? 10_000);
const patienceMs = 60_000 + runs * 2_000;

describe.concurrent("ten thousand histories", () => {
  test("one step after the other", { timeout: patienceMs }, () => checkHistories({ runs, lanes: 2 }));

  test("as many in which things happen at once", { timeout: patienceMs }, () => checkCollisions({ runs, lanes: 2 }));
});
