import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LogProof } from "../support/log-proof.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Person, World } from "../support/world.ts";

// The access log as a table for people: by scope, streamed, harmless in a spreadsheet, and logged (R9).

let world: World;
let proof: LogProof;
let east: Camera;
let country: Person;
let auditor: Person;
let leader: Person;
const range = { from: "2026-06-05T00:00:00Z", to: "2026-06-06T00:00:00Z" };

beforeAll(async () => {
  world = await createWorld();
  proof = new LogProof(world);
  east = await world.camera();
  const west = await world.camera();
  country = await world.person({ role: "auditor", username: "auditor" });
  auditor = await world.person({ role: "auditor", unit: east.facility.province, username: "auditor.east" });
  leader = await world.person({ role: "leader" });
  await world.hub();
  const add = (camera: Camera | null, actor: string, count: number) =>
    world.sql(
      `insert into access_log (occurred_at, action, outcome, actor_name, target_kind, target_id, province_id, facility_id)
       select $1::timestamptz + n * interval '1 ms', 'stream.open', 'ALLOWED', $2, 'camera', $3, $4, $5 from generate_series(1, $6::int) n`,
      [
        world.clock.after(-60_000),
        actor,
        camera?.id ?? null,
        camera?.facility.province.id ?? null,
        camera?.facility.id ?? null,
        count,
      ],
    );
  await add(east, '=HYPERLINK("http://evil")', 2_500);
  await add(west, "người xem", 3);
  await add(null, "somebody", 2);
});
afterAll(async () => {
  await world.close();
  proof.remove();
});

const rowsOf = async (person: Person, parameters: Record<string, string> = {}) => {
  const answer = await proof.fetch(person, "csv", { ...range, action: "stream.", ...parameters });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { answer, bytes, rows: bytes.toString("utf8").trimEnd().split("\r\n").slice(1) };
};
const refusal = async (answer: Response) => {
  const body = (await answer.json()) as { errors: { extensions: { code: string; field?: string } }[] };
  return [answer.status, body.errors[0]?.extensions.code];
};

describe("GET /export/access-log.csv", () => {
  test("gives a country's auditor every line, oldest first, as a file that Excel reads", async () => {
    const { answer, bytes, rows } = await rowsOf(country);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="access-log-2026-06-05.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows).toHaveLength(2_505);
    expect(new Set(rows).size).toBe(2_505);
    const times = rows.map((row) => row.split(",")[0]!);
    expect(times).toEqual(times.toSorted());
    expect(rows.some((row) => row.includes("người xem"))).toBe(true);
  });

  test("gives a province's auditor his province and nothing else", async () => {
    const { rows } = await rowsOf(auditor);
    expect(rows).toHaveLength(2_500);
    expect(rows.filter((row) => !row.includes(east.id))).toEqual([]);
  });

  test("narrows as the list does", async () => {
    expect((await rowsOf(country, { actor: "somebody" })).rows).toHaveLength(2);
    expect((await rowsOf(auditor, { actor: "somebody" })).rows).toEqual([]);
    expect((await rowsOf(country, { target: east.facility.id })).rows).toHaveLength(2_500);
  });

  test("holds no formula", async () => {
    const { rows } = await rowsOf(auditor);
    expect(rows[0]).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(rows.filter((row) => /(^|,)"?[=+@]/.test(row))).toEqual([]);
  });

  test("is logged with its question before the first line goes out, and so is its refusal", async () => {
    await rowsOf(auditor, { actor: "nobody.else" });
    expect(await refusal(await proof.fetch(leader, "csv", range))).toEqual([400, "FORBIDDEN"]);
    const lines = await world.sql<{
      outcome: string;
      code: string | null;
      province_id: string | null;
      details: { filter?: string };
    }>("select outcome, code, province_id, details from access_log where action = 'log.export' order by occurred_at, id");
    expect(lines.at(-1)).toMatchObject({ outcome: "REFUSED", code: "FORBIDDEN" });
    expect(lines.at(-2)).toMatchObject({ outcome: "ALLOWED", province_id: east.facility.province.id });
    expect(lines.at(-2)!.details.filter).toContain("nobody.else");
  });

  test.each(["csv", "jsonl"] as const)("needs a token for %s", async (format) => {
    const answer = await fetch(`${world.origin}/export/access-log.${format}?${new URLSearchParams(range).toString()}`);
    expect(await refusal(answer)).toEqual([401, "UNAUTHENTICATED"]);
  });

  test.each<[string, Record<string, string>]>([
    ["no time", { from: "", to: "" }],
    ["a time without an offset", { from: "2026-06-05T00:00:00" }],
    ["more than 400 days", { from: "2025-01-01T00:00:00Z" }],
    ["times the wrong way round", { from: "2026-06-07T00:00:00Z" }],
    ["a parameter there is not", { province: "24" }],
    ["an outcome there is not", { outcome: "MAYBE" }],
    ["a target that is no id", { target: "x" }],
  ])("refuses %s", async (_name, parameters) => {
    for (const format of ["csv", "jsonl"] as const) {
      expect(await refusal(await proof.fetch(country, format, { ...range, ...parameters }))).toEqual([400, "BAD_USER_INPUT"]);
    }
  });
});
