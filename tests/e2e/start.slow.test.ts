import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlive } from "@camera-hub/deploy/local/processes.mjs";
import { expectMovingPicture, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { NpmStart } from "../support/npm-start.ts";
import { makeRunFolder } from "../support/run/folder.ts";

// What `npm start` promises to whoever operates it: it comes, comes back, and leaves nothing behind.

const folder = makeRunFolder("start");
let copy: NpmStart;

beforeAll(async () => {
  copy = await NpmStart.prepare(join(folder.path, "one"));
});
afterAll(async () => {
  await copy?.stop();
  folder.remove();
});

const health = async (path: "live" | "ready") => (await fetch(`${copy.place.publicUrl}/health/${path}`)).status;

/** The process of one part. */
function part(name: string) {
  const found = copy.processes().find((one) => one.name === name);
  if (found === undefined)
    throw new Error(
      `no ${name} runs: ${copy
        .processes()
        .map((one) => one.name)
        .join(", ")}`,
    );
  return found;
}

/** As its administrator; the port stands in the fourth line of what the server writes of itself. */
async function openDatabase(dataDir: string): Promise<pg.Client> {
  const port = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[3]);
  const { postgresPassword: password } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")) as {
    postgresPassword: string;
  };
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "hub" });
  await client.connect();
  return client;
}

describe("npm start", { timeout: 400_000 }, () => {
  test("brings everything up, and the hub is ready when it says so", async () => {
    await copy.start();
    expect(await health("ready")).toBe(200);
    expect(
      copy
        .processes()
        .map((one) => one.name)
        .toSorted(),
    ).toEqual(expect.arrayContaining(["demo-cameras", "engine", "hub", "keycloak", "postgres", "supervisor"]));
  });

  test("keeps its secrets to its owner", () => {
    for (const name of ["secrets.json", "keycloak-admin.json"]) {
      const path = join(copy.place.dataDir, name);
      expect([name, existsSync(path), statSync(path).mode & 0o777]).toEqual([name, true, 0o600]);
    }
  });

  // A provisioner that woke itself forty times a second went unseen until somebody looked at a start that nobody used.
  test("asks next to nothing of the database while nobody asks anything of it", async () => {
    const database = await openDatabase(copy.place.dataDir);
    const committed = async () =>
      Number((await database.query<{ n: string }>("select sum(xact_commit) as n from pg_stat_database")).rows[0]?.n);
    const before = await committed();
    const seconds = 20;
    await delay(seconds * 1_000);
    const perSecond = ((await committed()) - before) / seconds;
    await database.end();
    expect(perSecond).toBeGreaterThan(0);
    // Seen: 10, the prober's, the feeds' and Keycloak's own.
    expect(perSecond).toBeLessThan(40);
  });

  test.each(["engine", "hub", "demo-cameras"])("starts a part that dies again: %s", async (name) => {
    const dead = part(name);
    process.kill(dead.pid, "SIGKILL");
    await expect
      .poll(() => copy.processes().some((one) => one.name === name && one.pid !== dead.pid), { timeout: 60_000 })
      .toBe(true);
    await expect.poll(() => health("ready").catch(() => 0), { timeout: 60_000 }).toBe(200);
  });

  test("ended by SIGINT to its process alone, leaves no process behind", async () => {
    const all = copy.processes();
    await copy.end("SIGINT");
    await expect.poll(() => all.filter(isAlive).map((one) => one.name), { timeout: 30_000 }).toEqual([]);
  });

  test("is there again within half a minute", async () => {
    // Twice the promise: other suites of a run may have left the machine warm.
    expect(await copy.start()).toBeLessThan(60_000);
    expect(await health("ready")).toBe(200);
  });

  test("after kill -9 of all that could clean up, comes back by itself", async () => {
    const all = copy.processes();
    process.kill(part("supervisor").pid, "SIGKILL");
    await copy.end("SIGKILL");
    await copy.start();
    expect(await health("ready")).toBe(200);
    // Whatever the dead one had started is gone or was ended: nothing of it runs beside the new one.
    const now = new Set(copy.processes().map((one) => one.pid));
    expect(all.filter((one) => isAlive(one) && !now.has(one.pid)).map((one) => one.name)).toEqual([]);
    await copy.end("SIGTERM");
    await expect.poll(() => copy.processes().map((one) => one.name), { timeout: 30_000 }).toEqual([]);
  });
});

describe("under a name that is not localhost", { timeout: 400_000 }, () => {
  test("a phone signs in over https with the certificate made on request, and has a picture", async () => {
    const host = "hub.camera.test";
    const second = await NpmStart.prepare(join(folder.path, "two"), { host });
    const browser = await launchBrowser({ whole: true, more: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });
    try {
      await second.start();
      const { publicUrl } = second.place;
      const guard = await signInAtBrowser(browser, { publicUrl, username: "bg01.baove", width: 390, height: 844 });
      await guard.page.locator("[data-testid=camera-tile]", { hasText: "24-001-02" }).click();
      await expectMovingPicture(guard.page, 30_000);
      const cookies = await guard.context.cookies(publicUrl);
      expect(cookies.filter(({ secure }) => !secure).map(({ name }) => name)).toEqual([]);
      expect([...guard.hosts]).toEqual([new URL(publicUrl).host]);
    } finally {
      await browser.close();
      await second.stop();
    }
  });
});
