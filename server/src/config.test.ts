import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";

const needed = {
  DATABASE_URL: "postgres://hub_owner:x@127.0.0.1:5499/hub",
  DATABASE_APP_PASSWORD: "x",
  DATABASE_JOB_PASSWORD: "x",
  KEYCLOAK_URL: "http://127.0.0.1:8180/auth",
  KEYCLOAK_READER_SECRET: "x",
  KEYCLOAK_HUB_SECRET: "x",
  ENGINE_URL: "http://127.0.0.1:8190",
  ENGINE_USERNAME: "hub",
  ENGINE_PASSWORD: "x",
  SOURCE_KEY: randomBytes(32).toString("base64"),
};

describe("how the access log is kept", () => {
  test("has defaults below the data folder", () => {
    expect(parseConfig({ ...needed, HUB_DATA_DIR: "/var/hub" }).logKeeping).toEqual({
      keyFile: "/var/hub/audit/checkpoint-key.pem",
      checkpointFile: "/var/hub/audit/checkpoints.jsonl",
      checkpointUrl: null,
      checkpointEveryMs: 300_000,
      keepMonths: 24,
    });
  });

  test("can be told, and never to keep less than two years", () => {
    const told = { HUB_CHECKPOINT_URL: "https://witness.example/hub", HUB_CHECKPOINT_MINUTES: "1", HUB_LOG_KEEP_MONTHS: "60" };
    expect(parseConfig({ ...needed, ...told }).logKeeping).toMatchObject({
      checkpointUrl: new URL("https://witness.example/hub"),
      checkpointEveryMs: 60_000,
      keepMonths: 60,
    });
    expect(() => parseConfig({ ...needed, HUB_LOG_KEEP_MONTHS: "23" })).toThrow(ConfigError);
    expect(() => parseConfig({ ...needed, HUB_CHECKPOINT_URL: "file:///x" })).toThrow("HUB_CHECKPOINT_URL");
  });
});
