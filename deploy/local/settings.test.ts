import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectDir } from "./parts.mjs";
import { parseSettings } from "./settings.mjs";
import { renderExample } from "./settings-table.mjs";

describe("settings", () => {
  it("need nothing: every one has a default", () => {
    const { settings, faults } = parseSettings({});
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({ mode: "demo", publicUrl: "http://localhost:4000", host: "127.0.0.1" });
    expect(settings?.dataDir).toBe(join(projectDir, ".data"));
  });

  it("treat an empty variable as an unset one", () => {
    expect(parseSettings({ HUB_PORT: "", GO2RTC_BIN: "" }).settings?.ports.hub).toBe(4000);
  });

  it("let the address follow the port", () => {
    expect(parseSettings({ HUB_PORT: "4100" }).settings?.publicUrl).toBe("http://localhost:4100");
  });

  it("report all faults together", () => {
    const { settings, faults } = parseSettings({
      HUB_PORT: "70000",
      ENGINE_PORT: "8191",
      HUB_MODE: "test",
      DATABASE_URL: "mysql://x/y",
      KEYCLOAK_DIST: "/does/not/exist",
    });
    expect(settings).toBeNull();
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "HUB_MODE",
      "HUB_PORT",
      "DATABASE_URL",
      "KEYCLOAK_DIST",
      "WEBRTC_PORT",
    ]);
  });

  it("refuse plain http anywhere but on localhost", () => {
    expect(parseSettings({ PUBLIC_URL: "http://hub.example:4000" }).faults).toHaveLength(1);
    expect(parseSettings({ PUBLIC_URL: "http://127.0.0.1:4000" }).faults).toHaveLength(1);
    expect(parseSettings({ PUBLIC_URL: "https://hub.example", HUB_TLS: "self-signed" }).settings).toMatchObject({
      host: "0.0.0.0",
      local: false,
      tls: { kind: "self-signed" },
    });
  });

  it("ask production for https and a key from outside", () => {
    const { faults } = parseSettings({ HUB_MODE: "production" });
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["PUBLIC_URL", "SOURCE_KEY"]);
  });

  it("hand the hub what it alone reads", () => {
    const given = {
      HUB_REVIEW_MONTHS: "6",
      HUB_TRUSTED_DOCUMENTS: "portal",
      HUB_NAME: "Hub Bắc Giang",
      HUB_PARENT_URL: "https://hub.example",
      HUB_PARENT_CLIENT_ID: "hub-24",
      HUB_PARENT_CLIENT_SECRET: "s",
      HUB_PARENT_2_URL: "https://other.example",
    };
    expect(parseSettings(given).settings?.forHub).toMatchObject({ ...given, HUB_LOG_KEEP_MONTHS: "24" });
  });

  it("are all in .env.example, with the same defaults", () => {
    expect(readFileSync(join(projectDir, ".env.example"), "utf8")).toBe(renderExample());
  });
});
