/** `npm start`: looks at everything first, brings the dependencies, then hands over to the supervisor. */
import "./node-version.mjs";

const { installDependencies, refuse, runSupervisor, settingsOrExit } = await import("./bootstrap.mjs");
const { preflight } = await import("./preflight.mjs");
const { endLeftovers, lastingCopy } = await import("./processes.mjs");

const settings = settingsOrExit();
const copy = await lastingCopy(settings.dataDir);
if (copy !== null) {
  process.stderr.write(
    `\nA copy runs on ${settings.dataDir} already: ${copy.publicUrl} (pid ${copy.pid}).\nFor a second one set HUB_DATA_DIR and the ports to others.\n\n`,
  );
  process.exit(1);
}
const ended = await endLeftovers(settings.dataDir);
if (ended.length > 0) process.stdout.write(`  ! Ended what an earlier run left behind: ${ended.join(", ")}\n`);

const faults = await preflight(settings);
if (faults.length > 0) refuse(faults);
await installDependencies();
runSupervisor("deploy/local/src/main.ts");
