import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

// `npm run check` again, so that `npm run test:fast` is the whole answer before a commit.

const root = resolve(import.meta.dirname, "../..");
const tools: [string, string[]][] = [
  ["oxlint", ["--deny-warnings"]],
  ["oxfmt", ["--check"]],
  ["tsc", ["--noEmit", "-p", "tsconfig.json"]],
];

describe("the code", () => {
  test.each(tools)(
    "passes %s",
    (tool, args) => {
      const run = spawnSync(join(root, "node_modules/.bin", tool), args, { cwd: root, encoding: "utf8", timeout: 120_000 });
      expect(run.status === 0 ? "" : `${run.stdout}${run.stderr}`.slice(-6_000)).toBe("");
    },
    120_000,
  );
});
