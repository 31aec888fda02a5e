import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { Bell } from "../support/bell.ts";
import { codes, postGraphql } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { setStatus } from "../support/status.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

// docs/examples as a reader runs them, against a hub of the suite; the suite stands where Keycloak gives tokens.
// docs/examples/watch-status.mjs runs in tests/e2e.

const root = resolve(import.meta.dirname, "../..");
const examples = join(root, "docs/examples");
const credentials = { CLIENT_ID: "tool-example", CLIENT_SECRET: "its-secret" };

let world: World;
let hub: TestHub;
let tool: Person;
let facility: Facility;
let cameras: Camera[];
let tokens: Server;
/** Of a reader's project: the examples, and what they say is to be installed. */
let folder: string;
let given = 0;

beforeAll(async () => {
  world = await createWorld();
  facility = await world.facility({ name: "Khu cách ly" });
  const address = "rtsp://192.168.9.9/main";
  cameras = await Promise.all(Array.from({ length: 3 }, () => world.camera({ facility, address })));
  hub = await world.hub();
  tokens = createServer((request, response) => {
    void text(request).then(async (body) => {
      const form = new URLSearchParams(body);
      const isRight =
        form.get("grant_type") === "client_credentials" &&
        form.get("client_id") === credentials.CLIENT_ID &&
        form.get("client_secret") === credentials.CLIENT_SECRET;
      given += 1;
      response.writeHead(isRight ? 200 : 401, { "content-type": "application/json" });
      const answer = isRight ? { access_token: await tokenOf(tool), expires_in: 300 } : { error: "unauthorized_client" };
      response.end(JSON.stringify(answer));
    });
  });
  tokens.listen(0, "127.0.0.1");
  await once(tokens, "listening");
  folder = mkdtempSync(join(tmpdir(), "camera-hub-examples-"));
  for (const file of ["watch-cameras.ts", "list_cameras.py", "open-stream.sh"])
    copyFileSync(join(examples, file), join(folder, file));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(root, "tests/node_modules"), join(folder, "node_modules"));
});
afterAll(async () => {
  tokens?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  await world.close();
});
beforeEach(async () => {
  const username = `service-account-example-${randomUUID()}`;
  tool = await world.person({ role: "tool", permissions: ["camera:read", "camera:view"], username });
  // Until its grant was known it was asked about often.
  world.clock.advance(60_000);
});

const tokenOf = (person: Person) => world.token(person, { sessionId: null, clientId: credentials.CLIENT_ID });
const settings = () => ({
  ...process.env,
  ...credentials,
  HUB: hub.publicOrigin,
  TOKEN_URL: `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`,
});
const run = (program: string, args: string[], more: Record<string, string> = {}) =>
  promisify(execFile)(program, args, { cwd: folder, env: { ...settings(), ...more }, timeout: 15_000 });

/** A program that goes on, and what it has said. */
class Running {
  readonly #child: ChildProcess;
  readonly #bell = new Bell();
  #said = "";

  constructor(program: string, args: string[], more: Record<string, string> = {}) {
    this.#child = spawn(program, args, { cwd: folder, env: { ...settings(), ...more }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding("utf8").on("data", (part: string) => {
        this.#said += part;
        this.#bell.ring();
      });
    }
    this.#child.once("close", () => this.#bell.ring());
    onTestFinished(() => this.stop());
  }

  get said(): string {
    return this.#said;
  }

  /** @throws Error after ten seconds, or when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#bell.until(
      () => {
        const found = pattern.exec(this.#said);
        if (found === null && this.#child.exitCode !== null) throw new Error(`it ended and said ${this.#said}`);
        return found;
      },
      10_000,
      () => `it does not say ${pattern}, but ${this.#said}`,
    );
  }

  async ended(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, "close");
    return this.#child.exitCode;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, "close");
    this.#child.kill("SIGKILL");
    await closed;
  }
}

/** Uses up the requests that a tool has in its minute. */
async function useUp(person: Person): Promise<void> {
  // The hub finds a tool that it has not made within a second.
  const limit = "update tool set requests_per_minute = 60 where service_account_id = $1 returning id";
  await expect.poll(() => world.sql(limit, [person.id])).toHaveLength(1);
  const ask = async () => postGraphql(world.origin, await tokenOf(person), "{ me { id } }");
  await expect.poll(async () => (await ask()).headers.get("ratelimit-policy")).toContain('"requests";q=60;');
  while (codes(await ask()).length === 0);
}

describe("the example in Python", () => {
  test("lists every camera, page by page", async () => {
    const { stdout, stderr } = await run("python3", ["list_cameras.py"], { PAGE: "2" });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines.map(([code]) => code).toSorted()).toEqual(cameras.map(({ code }) => code).toSorted());
    expect(lines[0]).toEqual([cameras[0]!.code, "ONLINE", "", cameras[0]!.name, "Khu cách ly"]);
    expect(stderr).toBe("");
  });

  test("waits as long as the hub says when the minute is used up", async () => {
    await useUp(tool);
    const python = new Running("python3", ["list_cameras.py"]);
    await python.says(/^429: waiting 1 s$/m);
    world.clock.advance(60_000);
    await python.says(new RegExp(`^${cameras[2]!.code}\t`, "m"));
    expect(await python.ended()).toBe(0);
  });

  test("says what the hub refuses, and ends", async () => {
    const wrong = run("python3", ["list_cameras.py"], { PAGE: "101" });
    await expect(wrong).rejects.toThrow(/BAD_USER_INPUT: `first` must be between 1 and 100/);
    await expect(run("python3", ["list_cameras.py"], { CLIENT_SECRET: "wrong" })).rejects.toThrow(/401/);
  });
});

describe("the example in curl", () => {
  test("opens a picture, and shows what the budgets say", async () => {
    const { stdout, stderr } = await run("bash", ["open-stream.sh"]);
    expect(stdout.trim()).toMatch(new RegExp(`^${hub.publicOrigin}/media/.+\\.m3u8$`));
    expect(stderr).toMatch(/^graphql-cost: 5\r?$/m);
    expect(stderr).toMatch(/^ratelimit-policy: "requests";q=600;w=60, "cost";q=300000;/m);
    expect(stderr).toMatch(/^ratelimit: "requests";r=599;t=1, "cost";r=299995;t=1/m);
    const [line] = await world.sql("select action, outcome from access_log where actor_id = $1", [tool.id]);
    expect(line).toEqual({ action: "stream.open", outcome: "ALLOWED" });
  });

  test("says what the hub refuses, and ends", async () => {
    tool = await world.person({ role: "tool", permissions: ["camera:read"] });
    await expect(run("bash", ["open-stream.sh"])).rejects.toThrow(/FORBIDDEN/);
  });
});

describe("the example in TypeScript", () => {
  const change = (camera: Camera, status: string, reason: string | null = null) =>
    setStatus(world.database, camera.id, status, reason, world.clock.now());

  test("is right in a reader's project", async () => {
    const tsc = join(root, "node_modules/.bin/tsc");
    const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
    const options = ["--noEmit", "--strict", "--target", "es2024", "--module", "nodenext", "--skipLibCheck", ...types];
    const { stdout } = await run(tsc, [...options, "watch-cameras.ts"]);
    expect(stdout).toBe("");
  });

  test("lists the cameras, prints each change, and loses none while the hub is away or its token ends", async () => {
    const [one, two, three] = cameras as [Camera, Camera, Camera];
    const watch = new Running(process.execPath, ["watch-cameras.ts"]);
    await watch.says(new RegExp(`^${three.code} ONLINE`, "m"));
    await change(one, "OFFLINE", "UNREACHABLE");
    await watch.says(new RegExp(`Z ${one.code} OFFLINE UNREACHABLE$`, "m"));

    const port = Number(new URL(hub.publicOrigin).port);
    await world.closeHub(hub);
    await watch.says(/^cut: /m);
    await change(two, "OFFLINE", "UNREACHABLE");
    hub = await world.hub({ port });
    await watch.says(new RegExp(`Z ${two.code} OFFLINE UNREACHABLE$`, "m"));

    const before = given;
    world.clock.advance(301_000);
    await watch.says(/^cut: 4401$/m);
    await change(one, "ONLINE");
    await watch.says(new RegExp(`Z ${one.code} ONLINE $`, "m"));
    expect(given).toBe(before + 1);
    expect(watch.said.match(/Z \S+ (?:OFFLINE|ONLINE)/g)).toHaveLength(3);
  });

  test("ends when its right has ended", async () => {
    const watch = new Running(process.execPath, ["watch-cameras.ts"]);
    await watch.says(new RegExp(`^${cameras[2]!.code} `, "m"));
    await change(cameras[2]!, "OFFLINE", "UNREACHABLE");
    await watch.says(new RegExp(`Z ${cameras[2]!.code} OFFLINE`, "m"));
    world.leave(tool, { role: "tool" });
    expect(await watch.ended()).not.toBe(0);
    expect(watch.said).toMatch(/^cut: (?:4403|FORBIDDEN)$/m);
  });
});
