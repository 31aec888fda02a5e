// `npm run demo -- unplug CODE`: acts on the cameras of the running demo.
import { runDemoCli } from "./demo-cli.ts";
import { readSettings } from "./settings.ts";

try {
  const { text, exitCode } = await runDemoCli(process.argv.slice(2), readSettings(process.env).stateDir);
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
