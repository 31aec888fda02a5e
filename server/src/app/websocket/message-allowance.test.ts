import { expect, test } from "vitest";
import { bearerOf } from "./bearer.ts";
import { MessageAllowance } from "./message-allowance.ts";

test("lets a burst pass and then as many as refill", () => {
  const allowance = new MessageAllowance(3, 2, 0);
  expect([0, 0, 0, 0].map((at) => allowance.take(at))).toEqual([true, true, true, false]);
  expect([499, 500, 501, 10_000, 10_000, 10_000, 10_000].map((at) => allowance.take(at))).toEqual([
    false,
    true,
    false,
    true,
    true,
    true,
    false,
  ]);
});

test("finds the token where browsers and tools put it, and takes nothing else for one", () => {
  expect(bearerOf({ authorization: "Bearer a.b.c" })).toBe("a.b.c");
  expect(bearerOf({ Authorization: "bearer  a.b.c" })).toBe("a.b.c");
  expect(bearerOf({ token: "a.b.c" })).toBe("a.b.c");
  for (const payload of [
    undefined,
    {},
    { authorization: "a.b.c" },
    { authorization: "Bearer " },
    { token: "" },
    { token: 1 },
  ]) {
    expect(bearerOf(payload)).toBeNull();
  }
});
