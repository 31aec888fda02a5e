// What the parts of a copy are made of, before anything is started: Keycloak with its options built in, the media engine, the
// portal, the demo cameras' pictures. Whoever measures what follows does not measure the first time.
import { preparePictures } from "../../demo/src/prepare.ts";
import { readSettings } from "../../demo/src/settings.ts";
import { parseSettings, readEnvironment } from "../settings.mjs";
import { prepareEngine } from "./engine.ts";
import { prepareKeycloak } from "./keycloak-dist.ts";
import { buildPortal } from "./portal.ts";
import { Progress } from "./progress.ts";

const progress = new Progress(process.stdout);

const { settings, faults } = parseSettings(readEnvironment());
if (settings === null) {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exit(2);
}
const { cacheDir, have } = settings;
const ending = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => ending.abort());
const { signal } = ending;

try {
  // One after the other: each takes every core there is.
  await progress.step("Keycloak", async (step) => {
    await prepareKeycloak({ cacheDir, given: have.keycloakDist, onPhase: (phase) => step.phase(phase), signal });
  });
  await progress.step("Media engine", async (step) => {
    await prepareEngine({ cacheDir, given: have.go2rtc, onBuild: () => step.phase("building"), signal });
  });
  await progress.step("Portal", (step) => buildPortal({ onBuild: () => step.phase("building"), signal }));
  await progress.step("Demo pictures", async (step) => {
    const { cacheDir: pictures, ffmpeg } = readSettings({ HUB_CACHE_DIR: cacheDir, FFMPEG_BIN: have.ffmpeg ?? "" });
    await preparePictures({ cacheDir: pictures, ffmpeg, log: (line) => step.phase(line), signal });
  });
} catch (error) {
  progress.close();
  progress.line(`  ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
progress.close();
