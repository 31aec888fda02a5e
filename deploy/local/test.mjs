/**
 * `npm test` and its relatives: brings what the tests need, then runs them.
 *
 * | command | runs |
 * |---|---|
 * | `npm test` | everything but the slow suites: unit, API, realm, media, browser |
 * | `npm run test:fast` | what needs nothing else: beside the code, the contract, drift, import walls, lint, types |
 * | `npm run test:full` | the slow suites (`*.slow.test.ts`) |
 * | `npm run soak` | hours (`*.soak.test.ts`) |
 * | `npm run bench -- NAME` | the comparisons in `tests/bench/` |
 * | `node deploy/local/test.mjs prepare` | nothing: only brings and builds what the others need |
 *
 * Further arguments go to vitest or to the bench. `TEST_REPORT` names a file for vitest's JSON report.
 */
import "./node-version.mjs";

const { installDependencies, nodePath, refuse, runForeground, settingsOrExit } = await import("./bootstrap.mjs");
const { installCommand } = await import("./packages.mjs");
const { preflight } = await import("./preflight.mjs");
const { mayInstall, missingTestPackages } = await import("./test-packages.mjs");

/** @type {Record<string, string[]>} */
const modes = {
  test: [],
  fast: ["--project", "unit", "--project", "static"],
  full: ["--mode", "slow"],
  soak: ["--mode", "soak"],
  bench: [],
  prepare: [],
};
const [first = "test", ...others] = process.argv.slice(2);
const mode = first in modes ? first : "test";
const rest = first in modes ? others : process.argv.slice(2);

const settings = settingsOrExit();
if (mode !== "fast") await bringTools();
await installDependencies();
if (mode !== "fast") await buildParts();
if (mode === "prepare") process.exit();
process.exitCode =
  mode === "bench"
    ? await runForeground(nodePath(), ["--import", "tsx", "tests/bench/main.ts", ...rest])
    : await runForeground(nodePath(), [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--config",
        "tests/vitest.config.ts",
        ...reporters(),
        ...(modes[mode] ?? []),
        ...rest,
      ]);

function reporters() {
  const report = process.env.TEST_REPORT;
  return report === undefined ? [] : ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
}

/** So that no test waits, or is measured, while something is built for the first time. Later it finds everything. */
async function buildParts() {
  const exitCode = await runForeground(nodePath(), ["--import", "tsx", "deploy/local/src/build.ts"]);
  if (exitCode !== 0) process.exit(exitCode);
}

/** Tests take free ports of their own, so another copy may hold the usual ones. */
async function bringTools() {
  const faults = await preflight(settings, { ports: false });
  const tools = faults.flatMap(({ tool }) => tool ?? []);
  const packages = missingTestPackages(settings.have);
  const command = installCommand(tools, undefined, packages);
  if (command !== null && mayInstall()) {
    process.stdout.write(`  … Packages           ${command}\n`);
    if ((await runForeground("sh", ["-c", `export DEBIAN_FRONTEND=noninteractive; ${command}`])) !== 0) process.exit(1);
    const left = await preflight(settings, { ports: false });
    if (left.length > 0) refuse(left);
    return;
  }
  if (packages.length > 0) faults.push({ text: `The tests need packages that are not installed: ${packages.join(" ")}.` });
  if (faults.length > 0) refuse(faults, command);
}
