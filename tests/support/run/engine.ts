import { readEnvironment, parseSettings } from "@camera-hub/deploy/local/settings.mjs";
import { prepareEngine } from "@camera-hub/deploy/local/src/engine.ts";

/** The media engine's program, built once and kept in the cache folder; each media test starts its own. */
export default async function setup(): Promise<void> {
  if (process.env["TEST_ENGINE_BIN"] !== undefined) return;
  const { settings, faults } = parseSettings(readEnvironment());
  if (settings === null) throw new Error(faults.join("\n"));
  process.env["TEST_ENGINE_BIN"] = await prepareEngine({ cacheDir: settings.cacheDir, given: settings.have.go2rtc });
}
