import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestHub } from "../support/hub.ts";
import { createWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";

// What whoever runs the hub looks at, and what a browser gets before anybody has signed in.

let world: World;
let hub: TestHub;

beforeAll(async () => {
  world = await createWorld();
  hub = await world.hub();
});
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.origin}${path}`, { headers, redirect: "manual" });

describe("health", () => {
  test("says that it lives and that it is ready", async () => {
    for (const path of ["/health/live", "/health/ready"]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 200, "no-store"]);
    }
  });
});

describe("metrics", () => {
  test("are for this machine, in Prometheus' own format", async () => {
    const answer = await get("/metrics");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/plain")]);
    expect(await answer.text()).toContain("process_cpu_seconds_total");
  });
});

describe("before sign-in", () => {
  test("a browser learns where to sign in and nothing else", async () => {
    const config = (await (await get("/config.json")).json()) as Record<string, unknown>;
    expect(Object.keys(config).toSorted()).toEqual(["authUrl", "clientId", "isExercise", "mode", "realm", "version"]);
    expect(config["authUrl"]).toBe(`${hub.publicOrigin}/auth`);
  });

  test("a page under another name is led to the one name that sign-in works with", async () => {
    const answer = await get("/overview?x=1", { accept: "text/html" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `${hub.publicOrigin}/overview?x=1`]);
    const elsewhere = await get("//evil.example/x", { accept: "text/html" });
    expect(new URL(elsewhere.headers.get("location") ?? hub.publicOrigin).host).toBe(new URL(hub.publicOrigin).host);
  });

  test("pages may load nothing from elsewhere, be framed by nobody else, and are not sniffed", async () => {
    const { headers } = await get("/nothing");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/https?:\/\/(?!localhost)|unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("listens where it was told to, and nowhere else", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ family, internal }) => family === "IPv4" && !internal);
    if (outside === undefined) return;
    await expect(fetch(`http://${outside.address}:${new URL(hub.origin).port}/health/live`)).rejects.toThrow();
  });
});

describe("the end", () => {
  test("closes every connection to the database", async () => {
    const other = await createWorld();
    const second = await other.hub();
    await other.closeHub(second);
    // PostgreSQL's processes need a moment to notice.
    const left = () =>
      world.sql("select application_name from pg_stat_activity where datname = $1 and usename like 'hub_%'", [
        other.database.name,
      ]);
    await expect.poll(left).toEqual([]);
    await other.close();
  });
});
