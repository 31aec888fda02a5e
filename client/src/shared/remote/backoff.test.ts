import { describe, expect, it } from "vitest";
import { RETRY_DELAYS_MS, pause, retryDelayMs } from "./backoff.ts";

describe("retrying", () => {
  it("waits longer each time, up to a bound", () => {
    const waits = [0, 1, 2, 3, 4, 50].map((attempt) => retryDelayMs(attempt, () => 0));
    expect(waits).toEqual([...RETRY_DELAYS_MS, RETRY_DELAYS_MS.at(-1)]);
  });

  it("spreads the returning readers by at most a third", () => {
    expect(retryDelayMs(0, () => 1)).toBe(400);
  });

  it("stops waiting when the reader leaves", async () => {
    const leaving = new AbortController();
    const waiting = pause(60_000, leaving.signal);
    leaving.abort(new Error("left"));
    await expect(waiting).rejects.toThrow("left");
  });
});
