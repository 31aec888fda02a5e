import { describe, expect, it } from "vitest";
import { installCommand } from "./packages.mjs";

const debian12 = { id: "debian", version: "12" };

describe("the command that brings what lacks", () => {
  it("takes a newer Go from Debian 12's backports and a newer Node from NodeSource", () => {
    const command = installCommand(["node", "java", "go"], debian12) ?? "";
    expect(command).toContain("openjdk-17-jre-headless");
    expect(command).toContain("-t bookworm-backports golang-go");
    expect(command).toContain("deb.nodesource.com");
    expect(command).not.toMatch(/nodejs npm|install -y --no-install-recommends [^&]*golang-go [^&]*openjdk/);
  });

  it("touches no foreign source for what Debian 12 has itself", () => {
    expect(installCommand(["ffmpeg", "maven"], debian12)).toMatch(
      /^(sudo )?apt-get update && (sudo )?apt-get install -y --no-install-recommends ffmpeg maven$/,
    );
  });

  it("uses Debian 13's own Node and Go, and Ubuntu 24.04's own Go", () => {
    expect(installCommand(["node", "go"], { id: "debian", version: "13" })).toContain("nodejs npm golang-go");
    expect(installCommand(["node", "go"], { id: "ubuntu", version: "24.04" })).toMatch(/golang-go.*nodesource/);
  });

  it("is silent where the packages' names are unknown, or nothing lacks", () => {
    expect(installCommand(["java"], { id: "plan9", version: "4" })).toBeNull();
    expect(installCommand([], debian12)).toBeNull();
  });
});
