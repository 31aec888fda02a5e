import { createRequire } from "node:module";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import type { TestProjectInlineConfiguration } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
// Two copies of graphql refuse each other's types: everything, ours and the packages', takes this one.
const graphql = createRequire(resolve(root, "server/package.json")).resolve("graphql");

/** Every suite has a database, a hub, a realm and a world of its own: one worker loads what they need once for all of them. */
const sharingModules = { isolate: false };

const part = (name: string) => resolve(import.meta.dirname, `support/run/${name}.ts`);

/** Which files a mode runs: `*.slow.test.ts` in mode slow, `*.soak.test.ts` in mode soak, all others otherwise. */
function filesOf(folders: readonly string[], mode: string): { include: string[]; exclude: string[] } {
  const ending = mode === "slow" || mode === "soak" ? `*.${mode}.test.ts` : "*.test.ts";
  return {
    include: folders.map((folder) => `${folder}/**/${ending}`),
    exclude: ["**/node_modules/**", "**/dist/**", ...(ending === "*.test.ts" ? ["**/*.{slow,soak}.test.ts"] : [])],
  };
}

/**
 * One project a kind of test. Each names the parts it needs (`support/run/`); a part is started once a run, at its first
 * use, and stopped with its last user.
 */
export default defineConfig(({ mode }) => {
  const project = (
    name: string,
    folders: readonly string[],
    parts: readonly string[],
    test: TestProjectInlineConfiguration["test"] = {},
  ): TestProjectInlineConfiguration => ({
    resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
    test: {
      name,
      root,
      environment: "node",
      pool: "forks",
      // Vitest would leave a core to itself.
      maxWorkers: 2,
      globalSetup: parts.map(part),
      testTimeout: 20_000,
      hookTimeout: 60_000,
      // Real servers on a shared machine: there a failure counts when it comes again. At a desk each one counts.
      retry: process.env["CI"] === undefined ? 0 : 2,
      // One second is short where somebody else's test fills the machine; what comes at once is seen at once all the same.
      expect: { poll: { timeout: 10_000 } },
      ...filesOf(folders, mode),
      ...test,
    },
  });
  return {
    root,
    test: {
      passWithNoTests: mode !== "test",
      teardownTimeout: 30_000,
      projects: [
        project("unit", ["server/src", "keycloak", "deploy", "client/src"], [], {
          ...sharingModules,
          testTimeout: 10_000,
        }),
        project("static", ["tests/static"], [], { testTimeout: 60_000 }),
        project("api", ["tests/api"], ["postgres"], sharingModules),
        // One kind after the other from here on, so that they do not wait for each other's work.
        project("realm", ["tests/realm"], ["postgres", "keycloak"], {
          ...sharingModules,
          testTimeout: 60_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        }),
        // Real time counts in these two: they mostly wait for it, so one of each leaves the machine room.
        project("status", ["tests/status"], ["postgres"], {
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        }),
        project("media", ["tests/media"], ["postgres", "engine"], {
          setupFiles: [part("stack-early")],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        }),
        // Journeys side by side on one stack: each pulls plugs of cameras and takes rights of people that no other one needs.
        project("e2e", ["tests/e2e"], ["postgres", "keycloak", "engine", "stack"], {
          testTimeout: 120_000,
          hookTimeout: 360_000,
          sequence: { groupOrder: 3 },
        }),
        // Beside the journeys; but not beside whole copies that start and end.
        project("pages", ["tests/pages"], ["postgres", "keycloak", "stack"], {
          testTimeout: 120_000,
          hookTimeout: 360_000,
          sequence: { groupOrder: mode === "test" ? 3 : 4 },
        }),
        // The longer journeys, of the slow suites: after the copies that start and end.
        project("journeys", ["tests/journeys"], ["postgres", "keycloak", "stack"], {
          testTimeout: 120_000,
          hookTimeout: 360_000,
          sequence: { groupOrder: 5 },
        }),
      ],
    },
  };
});
