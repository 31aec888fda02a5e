import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalAddress } from "./access-log.ts";
import { canonicalJson, hashOf } from "./canonical.ts";
import type { Json } from "./canonical.ts";
import { genesis, isVouched, leafOf, macOf, sealHash } from "./chain.ts";
import type { LogLine } from "./chain.ts";
import { UuidMaker } from "./uuid.ts";

const line: LogLine = {
  id: "0190a8a0-0000-7000-8000-000000000001",
  occurredAt: "2026-06-05T03:00:00.123000Z",
  actorId: null,
  actorName: "bảo.vệ",
  grantId: null,
  action: "stream.open",
  targetKind: "camera",
  targetId: "x",
  provinceId: null,
  facilityId: null,
  outcome: "REFUSED",
  code: "FORBIDDEN",
  address: "10.0.0.1",
  requestId: "r",
  details: { b: 1, a: "\n" },
};

describe("canonical JSON", () => {
  test("is RFC 8785's own example", () => {
    const value = JSON.parse(
      `{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}`,
    ) as Json;
    expect(canonicalJson(value)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
  });

  test("sorts members by UTF-16 units, at every depth, and knows one form only", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
    );
    expect(canonicalJson({ "\u20ac": 1, "\r": 2, "1": { z: 1, a: 2 } })).toBe(`{"\\r":2,"1":{"a":2,"z":1},"\u20ac":1}`);
  });
});

describe("the chain", () => {
  // Whoever writes another verifier finds the bytes here.
  test("is as it was when the first log was sealed", () => {
    const leaf = leafOf(line);
    const facts = {
      day: "2026-06-05",
      seq: 1,
      occurredAt: line.occurredAt,
      sealedAt: "2026-06-05T03:00:01.000000Z",
      vouched: true,
    };
    expect([leaf.toString("hex"), sealHash({ ...facts, leaf }, genesis).toString("hex")]).toMatchInlineSnapshot(`
      [
        "b0e8d31b851e225a6ea686afb3135a35711b96fe47c04f0b91e793677125529b",
        "8c6d21d2029d651fec129815967f69798c9802b3314c87f6760172afb0f09c1a",
      ]
    `);
  });

  test("changes with any field of a line", () => {
    for (const key of Object.keys(line) as (keyof LogLine)[]) {
      expect(leafOf({ ...line, [key]: "else" })).not.toEqual(leafOf(line));
    }
  });

  test("vouches by a key: for the line as it was written, and for no other", () => {
    const key = Buffer.alloc(32, 7);
    const mac = macOf(line, key);
    expect(mac).toEqual(
      createHmac("sha256", key)
        .update(canonicalJson(line as unknown as Json))
        .digest(),
    );
    expect(isVouched(line, mac, key)).toBe(true);
    expect(isVouched({ ...line, outcome: "ALLOWED" }, mac, key)).toBe(false);
    expect(isVouched(line, mac, Buffer.alloc(32, 8))).toBe(false);
    expect(isVouched(line, null, key)).toBe(false);
    expect(isVouched(line, hashOf(line as unknown as Json), key)).toBe(false);
  });
});

describe("addresses", () => {
  test.each([
    ["10.0.0.1", "10.0.0.1"],
    ["0:0:0:0:0:0:0:1", "::1"],
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
    ["fe80::1%eth0", "fe80::1"],
    ["unknown", null],
    [null, null],
  ])("%s is stored as %s", (given, stored) => {
    expect(canonicalAddress(given)).toBe(stored);
  });
});

describe("ids of lines", () => {
  test("stand in the order of their making, also thousands within a millisecond", () => {
    const ids = new UuidMaker();
    const now = new Date("2026-06-05T03:00:00Z");
    const made = Array.from({ length: 10_000 }, () => ids.make(now));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  });
});
