import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { Sealer } from "./sealer.ts";

const key = randomBytes(32);

it("what is sealed opens as the same kind and for the same row alone", () => {
  const sealer = new Sealer("webhook secret", key);
  const sealed = sealer.seal("whsec_1", "row-1");
  expect(sealer.open(sealed, "row-1")).toBe("whsec_1");
  expect(() => sealer.open(sealed, "row-2")).toThrow(/damaged/);
  expect(() => sealer.open(sealed)).toThrow(/damaged/);
  const other = new Sealer("camera source", key);
  expect(() => other.open(sealed, "row-1")).toThrow(/does not have/);
  expect(() => other.open({ ...sealed, keyId: other.keyId }, "row-1")).toThrow(/another key/);
});
