/** Debian packages that only the tests need, and how they come. */
import { spawnSync } from "node:child_process";
import { findCommand } from "./privileges.mjs";

/** An independent camera (gst-rtsp-server), a browser, what pulls plugs, and what examples are written for. */
const testPackages = [
  "curl",
  "gir1.2-gst-rtsp-server-1.0",
  "gstreamer1.0-plugins-bad",
  "gstreamer1.0-plugins-good",
  "gstreamer1.0-plugins-ugly",
  "iproute2",
  "openssl",
  "procps",
  "python3",
  "python3-gi",
];

/** Most suites with a browser take this one: it starts a person's profile in a quarter of the time. */
const quickBrowser = "chromium-headless-shell";

/** @param {string} name */
function isKnown(name) {
  return findCommand("apt-cache") !== null && spawnSync("apt-cache", ["show", name], { stdio: "ignore" }).status === 0;
}

/**
 * @param {{ chromium: string | null }} have
 * @returns {string[]} names of packages that are not installed; empty where nobody can tell (no Debian)
 */
export function missingTestPackages(have) {
  if (findCommand("dpkg-query") === null) return [];
  const wanted = [...testPackages];
  if (have.chromium === null) {
    if (findCommand("chromium") === null) wanted.push("chromium");
    // Without it the tests take Chromium itself: nobody is asked to bring it.
    if (mayInstall() && isKnown(quickBrowser)) wanted.push(quickBrowser);
  }
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f=${db:Status-Status} ${Package}\\n", ...wanted], { encoding: "utf8" });
  const installed = new Set(
    stdout
      .split("\n")
      .filter((line) => line.startsWith("installed "))
      .map((line) => line.slice("installed ".length)),
  );
  return wanted.filter((name) => !installed.has(name));
}

/** Whether packages can be installed without asking anybody. */
export function mayInstall() {
  if (findCommand("apt-get") === null) return false;
  if (process.getuid?.() === 0) return true;
  return findCommand("sudo") !== null && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
}
