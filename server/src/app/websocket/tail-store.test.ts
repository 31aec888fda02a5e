import { expect, test } from "vitest";
import { TailStore } from "./tail-store.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("keeps what was executed until there are too many bytes, the newest longest", async () => {
  const store = new TailStore(250);
  const owner = new Map<object, Promise<Buffer>>();
  const events = Array.from({ length: 5 }, (_, n) => ({ n }));
  let executions = 0;
  const make = () => {
    executions += 1;
    return Promise.resolve(Buffer.alloc(100));
  };
  for (const event of events) await store.tail(owner, event, make);
  await settled();
  expect(store.bytes).toBe(200);
  expect([...owner.keys()]).toEqual(events.slice(3));
  await store.tail(owner, events[4]!, make);
  expect(executions).toBe(5);
  await store.tail(owner, events[0]!, make);
  expect(executions).toBe(6);
});

test("executes once for many who ask at the same time, and keeps no failure", async () => {
  const store = new TailStore(1_000);
  const owner = new Map<object, Promise<Buffer>>();
  const event = {};
  let executions = 0;
  const failing = () => {
    executions += 1;
    return Promise.reject(new Error("no"));
  };
  const asked = [store.tail(owner, event, failing), store.tail(owner, event, failing)];
  for (const each of asked) await expect(each).rejects.toThrow("no");
  expect(executions).toBe(1);
  await settled();
  expect(owner.size).toBe(0);
});
