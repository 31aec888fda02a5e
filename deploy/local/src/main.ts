// The supervisor of `npm start`: starts every part, keeps it running, ends all of them together.
import { demoPassword, demoPeople } from "@camera-hub/keycloak/src/demo-people.ts";
import { runningCopy } from "../processes.mjs";
import { parseSettings, readEnvironment, type Settings } from "../settings.mjs";
import { Deployment } from "./deployment.ts";
import { Progress } from "./progress.ts";

const progress = new Progress(process.stdout);
const { settings, faults } = parseSettings(readEnvironment());
if (settings === null) {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exit(2);
}
const copy = runningCopy(settings.dataDir);
if (copy !== null) {
  process.stderr.write(`A copy runs on ${settings.dataDir} already: ${copy.publicUrl} (pid ${copy.pid}).\n`);
  process.exit(1);
}

const deployment = new Deployment(settings, progress);
let ending: Promise<void> | null = null;

/** Ends everything once, whoever asks. */
function end(exitCode: number): Promise<void> {
  ending ??= (async () => {
    progress.close();
    progress.line("  Ending …");
    await deployment.stop();
    progress.line("  Everything has ended.");
    process.exit(exitCode);
  })();
  return ending;
}

// The bootstrap forwards signals as messages; when it is gone, however it went, so are we.
process.on("message", (message) => {
  if (message === "stop") void end(0);
  if (message === "kill") {
    deployment.kill();
    process.exit(130);
  }
});
process.on("disconnect", () => void end(0));
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => void end(0));
// Whoever read our words may be gone: that is no reason to leave parts running.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);
process.on("uncaughtException", (error) => {
  progress.warn(error.stack ?? String(error));
  void end(1);
});

try {
  await deployment.start();
  if (ending === null) greet(settings);
} catch (error) {
  if (ending === null) {
    progress.close();
    progress.line(`\n  ${progress.bold("It did not start.")} ${error instanceof Error ? error.message : String(error)}`);
    progress.line(`  Logs: ${settings.dataDir}/logs\n`);
    await end(1);
  }
}

function greet({ mode, publicUrl, dataDir }: Settings): void {
  progress.line(`\n  Ready after ${progress.elapsed}: ${progress.bold(publicUrl)}\n`);
  if (mode === "demo") {
    progress.line(`  This is an exercise. Demo people, password ${progress.bold(demoPassword)}:`);
    for (const { username, displayName, title } of demoPeople) {
      progress.line(`    ${username.padEnd(16)} ${progress.dim(`${title} – ${displayName}`)}`);
    }
    progress.line("\n  Pull a plug: npm run demo -- unplug 24-001-03");
  }
  progress.line(progress.dim(`  Logs: ${dataDir}/logs   Ctrl-C ends everything`));
}
