/** Which package brings which tool, per distribution: the one command that a preflight prints. */
import { readFileSync } from "node:fs";

/** @typedef {import("./preflight.mjs").Tool} Tool */

/** @type {Record<Tool, string[]>} */
const debianPackages = {
  node: ["nodejs", "npm"],
  java: ["openjdk-17-jre-headless"],
  maven: ["maven"],
  go: ["golang-go"],
  ffmpeg: ["ffmpeg"],
  "util-linux": ["util-linux"],
  openssl: ["openssl"],
};

/** @returns {{ id: string, version: string }} from os-release(5); empty when unknown */
export function distribution() {
  try {
    const fields = Object.fromEntries(
      readFileSync("/etc/os-release", "utf8")
        .split("\n")
        .map((line) => line.split("="))
        .map(([key = "", value = ""]) => [key, value.replaceAll('"', "")]),
    );
    return { id: fields.ID ?? "", version: fields.VERSION_ID ?? "" };
  } catch {
    return { id: "", version: "" };
  }
}

/**
 * One command line that brings what lacks; null where we do not know the distribution's packages.
 * @param {readonly Tool[]} tools
 * @param {{ id: string, version: string }} [on]
 * @param {readonly string[]} [further] names of packages besides
 * @returns {string | null}
 */
export function installCommand(tools, on = distribution(), further = []) {
  const wanted = new Set(tools);
  if (wanted.size === 0 && further.length === 0) return null;
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  const jre = on.id === "debian" && on.version === "12" ? "openjdk-17-jre-headless" : "openjdk-21-jre-headless";
  const install = `${sudo}apt-get install -y --no-install-recommends`;
  const oldNode = isDebian12(on) || (on.id === "ubuntu" && Number(on.version) < 25);
  const apart = [...(oldNode ? debianPackages.node : []), ...(isDebian12(on) ? debianPackages.go : [])];
  const packages = [...wanted]
    .flatMap((tool) => (tool === "java" ? [jre] : debianPackages[tool]))
    .filter((name) => !apart.includes(name))
    .concat(further);
  if (on.id !== "debian" && on.id !== "ubuntu") return null;
  const steps = [];
  // Debian 12 has Go 1.19; its backports have 1.23, which fetches the version that go.mod asks for.
  const backports = wanted.has("go") && isDebian12(on);
  const nodeSource = wanted.has("node") && oldNode;
  if (nodeSource) packages.push("curl", "ca-certificates");
  if (backports)
    steps.push(
      `echo 'deb http://deb.debian.org/debian bookworm-backports main' | ${sudo}tee /etc/apt/sources.list.d/backports.list`,
    );
  steps.push(`${sudo}apt-get update`);
  if (packages.length > 0) steps.push(`${install} ${packages.join(" ")}`);
  if (backports) steps.push(`${install} -t bookworm-backports golang-go`);
  // Debian 12 and Ubuntu 24.04 have Node 18; NodeSource packages newer ones.
  if (nodeSource)
    steps.push(`curl -fsSL https://deb.nodesource.com/setup_24.x | ${sudo}bash -`, `${sudo}apt-get install -y nodejs`);
  return steps.join(" && ");
}

/** @param {{ id: string, version: string }} on */
function isDebian12(on) {
  return on.id === "debian" && on.version === "12";
}
