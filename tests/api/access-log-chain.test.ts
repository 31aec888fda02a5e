import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hashOf } from "@camera-hub/server/audit/canonical.ts";
import type { Json } from "@camera-hub/server/audit/canonical.ts";
import { LogProof } from "../support/log-proof.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Person, World } from "../support/world.ts";
import type { TestHub } from "../support/hub.ts";

// The access log as a chain whose ends stand outside (R9): what an export proves, and what it finds out.

let world: World;
let proof: LogProof;
let hub: TestHub;
let east: Camera;
let west: Camera;
let country: Person;
let auditor: Person;
let guard: Person;

const open = (person: Person, camera: Camera) =>
  world.gql(person, "mutation ($id: ID!) { openStream(cameraId: $id) { id } }", { id: camera.id });
const pending = async () => (await world.sql<{ n: number }>("select count(*)::int as n from access_log_pending"))[0]!.n;
const until = (holds: () => Promise<boolean> | boolean) =>
  vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 10_000, interval: 50 });
const sealed = () => until(async () => (await pending()) === 0);
/** Everything so far sealed, and signed. */
async function witnessed(): Promise<void> {
  await sealed();
  world.clock.advance(61_000);
  await until(async () => {
    const [end] = await world.sql<{ day: string; seq: number }>(
      "select day::text, seq from access_log_seal order by access_log_seal.day desc, seq desc limit 1",
    );
    const { checkpoint } = JSON.parse(proof.checkpointLines().at(-1) ?? "{}") as {
      checkpoint?: { day: string; seq: number };
    };
    return [checkpoint?.day, checkpoint?.seq].join() === [end?.day, end?.seq].join();
  });
}

beforeAll(async () => {
  world = await createWorld();
  proof = new LogProof(world);
  east = await world.camera({ status: "OFFLINE" });
  west = await world.camera({ status: "OFFLINE" });
  country = await world.person({ role: "auditor", username: "auditor" });
  auditor = await world.person({ role: "auditor", unit: east.facility.province, username: "auditor.east" });
  guard = await world.person({ role: "leader", username: "guard" });
  hub = await world.hub({ logKeeping: proof.keeping() });
  for (let day = 0; day < 3; day += 1) {
    for (let at = 0; at < 3; at += 1) await open(guard, at === 1 ? west : east);
    await witnessed();
    world.clock.advance(86_400_000);
  }
  await open(guard, east);
  await witnessed();
});
afterAll(async () => {
  await world.close();
  proof.remove();
});

describe("an export", () => {
  test("of the country is whole, over all its days", async () => {
    const verdict = proof.verify(await proof.export(country));
    expect(verdict.text).toMatch(/^whole: \d+ lines, days 2026-06-05\.\.2026-06-08, \d+ checkpoints\n/);
    expect(verdict.status).toBe(0);
    expect(verdict.text).not.toContain("not written so");
  });

  test("of one province proves as much, and shows of the others their hashes only", async () => {
    const lines = await proof.export(auditor);
    expect(proof.verify(lines)).toMatchObject({ status: 0 });
    const rows = lines.map((line) => JSON.parse(line) as { seq?: number; line?: { provinceId: string | null } });
    const shown = rows.filter((row) => row.line !== undefined);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map((row) => row.line!.provinceId))).toEqual(new Set([east.facility.province.id]));
    expect(rows.filter((row) => row.seq !== undefined && row.line === undefined).length).toBeGreaterThan(2);
    expect(lines.join()).not.toContain(west.id);
  });

  test("narrowed by a filter proves as much", async () => {
    const lines = await proof.export(country, { action: "stream.", target: west.id });
    expect(lines.filter((line) => line.includes('"line":'))).toHaveLength(3);
    expect(proof.verify(lines)).toMatchObject({ status: 0 });
  });

  test("of a day in the middle fits between the days around it", async () => {
    const lines = await proof.export(country, { from: "2026-06-06T02:00:00Z", to: "2026-06-06T05:00:00Z" });
    const verdict = proof.verify(lines);
    expect(verdict).toMatchObject({ status: 0 });
    expect(verdict.text).toContain("days 2026-06-06..2026-06-06,");
  });
});

describe("the offline command finds", () => {
  /** Index of a line that stands whole, in the middle. */
  const middle = (lines: readonly string[]) => lines.findIndex((line, at) => at > 4 && line.includes('"line":'));

  test("one altered line", async () => {
    const lines = await proof.export(country);
    const at = middle(lines);
    lines[at] = lines[at]!.replace('"actorName":"', '"actorName":"x');
    expect(proof.verify(lines)).toMatchObject({ status: 1, text: expect.stringMatching(/^broken: line \d+, .* was altered/) });
  });

  test("a line altered together with its own hashes", async () => {
    const lines = await proof.export(country);
    const at = middle(lines);
    lines[at] = rehashed(lines[at]!.replace('"actorName":"', '"actorName":"x'), JSON.parse(lines[at - 1]!).hash as string);
    expect(proof.verify(lines)).toMatchObject({
      status: 1,
      text: expect.stringContaining("does not follow the one before it"),
    });
  });

  test.each([
    ["a line taken out", (lines: string[], at: number) => lines.splice(at, 1), /lines are missing or out of order/],
    ["a line put in twice", (lines: string[], at: number) => lines.splice(at, 0, lines[at]!), /missing or out of order/],
    [
      "two lines changed about",
      (lines: string[], at: number) => lines.splice(at, 2, lines[at + 1]!, lines[at]!),
      /out of order/,
    ],
    ["a whole day taken out", (lines: string[]) => remove(lines, '"day":"2026-06-06"'), /does not have|does not follow/],
    ["the last day cut off", (lines: string[]) => remove(lines, '"day":"2026-06-08"'), /broken/],
    ["the end cut off", (lines: string[]) => lines.pop(), /cut off/],
    ["another byte", (lines: string[], at: number) => (lines[at] = `${lines[at]} `), /not as it was written/],
    [
      "a line hidden",
      (lines: string[], at: number) => (lines[at] = lines[at]!.replace(/"line":\{.*?\},"occ/, '"occ')),
      /gone|written/,
    ],
  ])("%s", async (_name, change, words) => {
    const lines = await proof.export(country);
    change(lines, middle(lines));
    const verdict = proof.verify(lines);
    expect(verdict.text).toMatch(words);
    expect(verdict.status).toBe(1);
  });

  test("checkpoints that are missing, altered or signed by somebody else", async () => {
    const lines = await proof.export(country);
    const checkpoints = proof.checkpointLines();
    expect(checkpoints.length).toBeGreaterThan(2);
    const others = new LogProof(world);
    const { generateKeyPairSync } = await import("node:crypto");
    const { writeFileSync } = await import("node:fs");
    const { publicKey } = generateKeyPairSync("ed25519");
    writeFileSync(others.publicKey, publicKey.export({ type: "spki", format: "pem" }));
    const faults = [
      proof.verify(lines, { checkpoints: checkpoints.toSpliced(1, 1) }),
      proof.verify(lines, { checkpoints: checkpoints.map((line) => line.replace('"seq":', '"seq":1')) }),
      proof.verify(lines, { checkpoints: checkpoints.toReversed() }),
      proof.verify(lines, { checkpoints: [] }),
      proof.verify(lines, { key: others.publicKey }),
    ];
    others.remove();
    expect(faults.map(({ status }) => status)).toEqual([1, 1, 1, 1, 1]);
  });

  test("that it was called wrongly", () => {
    expect(proof.verify([], { key: "/does/not/exist" }).status).toBe(2);
  });
});

describe("the chain", () => {
  test("loses no line of many who write at once", async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => open(guard, at % 2 === 0 ? east : west)));
    await sealed();
    const [counts] = await world.sql<{ lines: number; seals: number; distinct: number; top: number }>(
      `select (select count(*)::int from access_log) as lines, count(*)::int as seals, count(distinct log_id)::int as distinct,
         (select max(seq) from access_log_seal where day = (select max(day) from access_log_seal)) as top from access_log_seal`,
    );
    expect(counts!.seals).toBe(counts!.lines);
    expect(counts!.distinct).toBe(counts!.lines);
    await witnessed();
    expect(proof.verify(await proof.export(country))).toMatchObject({ status: 0 });
  });

  test("goes on where it ended when its keeper is another one", async () => {
    const second = await world.hub({ logKeeping: proof.keeping({ checkpointFile: `${proof.folder}/second.jsonl` }) });
    await open(guard, east);
    await sealed();
    await world.closeHub(hub);
    await open(guard, west);
    await witnessedBy("second.jsonl");
    await world.closeHub(second);
    hub = await world.hub({ logKeeping: proof.keeping() });
    await open(guard, east);
    await witnessed();
    expect(proof.verify(await proof.export(country))).toMatchObject({ status: 0 });
    // Each keeps a whole copy of its own, whoever signed.
    await expect.poll(() => proof.checkpointLines().join("\n").length).toBeGreaterThan(0);
    const { readFileSync } = await import("node:fs");
    const copy = readFileSync(`${proof.folder}/second.jsonl`, "utf8").trimEnd().split("\n");
    expect(proof.checkpointLines().slice(0, copy.length)).toEqual(copy);
  });

  test("takes a clock that goes backwards, and a line that comes late", async () => {
    world.clock.advance(-2 * 86_400_000);
    await open(guard, east);
    await sealed();
    world.clock.advance(2 * 86_400_000);
    await open(guard, east);
    await witnessed();
    expect(proof.verify(await proof.export(country))).toMatchObject({ status: 0 });
  });

  test("names lines that the hub did not write", async () => {
    await world.sql("insert into access_log (occurred_at, action, outcome) values ($1, 'stream.open', 'ALLOWED')", [
      world.clock.now(),
    ]);
    await witnessed();
    const verdict = proof.verify(await proof.export(country));
    expect(verdict.text).toContain("note: 1 lines were not written so by the hub");
    expect(hub.log()).toContain("sealed lines of the access log that the hub did not write so");
  });

  async function witnessedBy(file: string): Promise<void> {
    const { existsSync } = await import("node:fs");
    await sealed();
    world.clock.advance(61_000);
    await expect.poll(() => existsSync(`${proof.folder}/${file}`)).toBe(true);
  }
});

describe("a forger with the whole database", () => {
  // Last: what he does is not undone.
  test("edits a line and makes the rest fit, and is found by the checkpoints outside", async () => {
    await witnessed();
    const before = await proof.export(country);
    expect(proof.verify(before)).toMatchObject({ status: 0 });
    await world.sql("alter table access_log disable trigger access_log_append_only");
    await world.sql("alter table access_log_seal disable trigger access_log_seal_append_only");
    const [victim] = await world.sql<{ id: string }>(
      "select log_id as id from access_log_seal where day = '2026-06-06' and seq = 1",
    );
    await world.sql("update access_log set actor_name = 'somebody.else' where id = $1", [victim!.id]);
    const altered = proof.verify(await proof.export(country));
    expect(altered).toMatchObject({ status: 1, text: expect.stringContaining("was altered") });

    // Now all hashes from there on, by the same rules: everything he needs for that is in the database and in the code.
    const lines = await proof.export(country);
    let previous = (JSON.parse(lines[0]!) as { export: { prev: string } }).export.prev;
    for (const line of lines.slice(1, -1)) {
      const again = JSON.parse(rehashed(line, previous)) as { day: string; seq: number; leaf: string; hash: string };
      await world.sql(
        "update access_log_seal set leaf = decode($3, 'hex'), hash = decode($4, 'hex') where day = $1 and seq = $2",
        [again.day, again.seq, again.leaf, again.hash],
      );
      previous = again.hash;
    }
    const forged = proof.verify(await proof.export(country));
    expect(forged).toMatchObject({ status: 1, text: expect.stringMatching(/is not what checkpoint \d+ of .* vouches for/) });
  });

  test("takes a line out altogether, and is found by its seal", async () => {
    await world.sql("alter table access_log disable trigger access_log_append_only");
    await world.sql(
      "delete from access_log where id = (select log_id from access_log_seal where day = '2026-06-05' and seq = 1)",
    );
    for (const person of [country, auditor]) {
      expect(proof.verify(await proof.export(person))).toMatchObject({
        status: 1,
        text: expect.stringContaining("is gone from the log"),
      });
    }
  });

  test("is told of by the hub itself at its next start", async () => {
    await world.closeHub(hub);
    await world.sql(
      "update access_log_seal set hash = sha256('x') where (day, seq) = (select day, seq from access_log_seal order by day desc, seq desc limit 1)",
    );
    hub = await world.hub({ logKeeping: proof.keeping() });
    await expect.poll(() => hub.log()).toContain("the access log and its checkpoints disagree");
  });
});

function remove(lines: string[], words: string): void {
  for (let at = lines.length - 1; at > 0; at -= 1) if (lines[at]!.includes(words)) lines.splice(at, 1);
}

/** A line with leaf and hash computed anew. */
function rehashed(text: string, prev: string): string {
  const row = JSON.parse(text) as Record<string, Json> & { line?: Json; leaf: string };
  const leaf = row.line === undefined ? row.leaf : hashOf(row.line).toString("hex");
  const { day, occurredAt, sealedAt, seq, vouched } = row as Record<string, string | number | boolean>;
  const hash = hashOf({
    day: day!,
    leaf,
    occurredAt: occurredAt!,
    prev,
    sealedAt: sealedAt!,
    seq: seq!,
    vouched: vouched!,
  }).toString("hex");
  return JSON.stringify(Object.fromEntries(Object.entries({ ...row, leaf, hash }).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
