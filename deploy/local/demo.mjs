/** `npm run demo -- unplug CODE`: acts on the cameras of the running demo. */
import "./node-version.mjs";

const { nodePath, runForeground } = await import("./bootstrap.mjs");
const { existsSync } = await import("node:fs");

if (!existsSync(nodePath())) {
  process.stderr.write("Nothing is installed yet: npm start brings everything and runs the demo.\n");
  process.exit(1);
}
process.exitCode = await runForeground(nodePath(), ["--import", "tsx", "deploy/demo/src/main.ts", ...process.argv.slice(2)]);
