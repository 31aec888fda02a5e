import { expect, it } from "vitest";

import { StreamTableGate } from "./stream-table-gate.ts";

it("a deletion runs while nobody is inside, and newcomers wait for it", async () => {
  const gate = new StreamTableGate();
  const order: string[] = [];
  const leave = await gate.enter(10_000);
  let finish: () => void = () => undefined;
  const deletion = gate.alone(async () => {
    order.push("deleting");
    await new Promise<void>((resolve) => (finish = resolve));
    order.push("deleted");
  });
  const leaveToo = await gate.enter(10_000);
  order.push("left");
  leave();
  leaveToo();
  await new Promise((resolve) => setImmediate(resolve));
  const newcomer = gate.enter(10_000).then((leaveLast) => {
    order.push("entered");
    leaveLast();
  });
  finish();
  await Promise.all([deletion, newcomer]);
  expect(order).toEqual(["left", "deleting", "deleted", "entered"]);
});

it("whoever forgets to leave is put out", async () => {
  const gate = new StreamTableGate();
  await gate.enter(1);
  expect(await gate.alone(() => Promise.resolve("done"))).toBe("done");
});
