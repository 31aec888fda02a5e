import { describe, expect, it } from "vitest";
import { afterClose, mayRecover, nextState, reasonOfCode, type PlayerEvent, type PlayerState } from "./player-state.ts";

const since = new Date("2021-06-05T05:03:41Z");
const later = new Date("2021-06-05T05:04:00Z");
const run = (...events: PlayerEvent[]): PlayerState => events.reduce(nextState, { kind: "idle" } as PlayerState);

describe("a live player", () => {
  it("loads, plays, and says since when the picture stands", () => {
    expect(run({ type: "opened", transport: "mse" })).toEqual({ kind: "loading", transport: "mse", trouble: null });
    expect(run({ type: "opened", transport: "mse" }, { type: "pictured" })).toEqual({ kind: "playing", transport: "mse" });
    expect(
      run({ type: "opened", transport: "mse" }, { type: "pictured" }, { type: "stalled", since, trouble: "frozen" }),
    ).toEqual({ kind: "stalled", transport: "mse", since, trouble: "frozen" });
  });

  it("keeps the picture's age while it reconnects, and forgets it with the first new picture", () => {
    const cut: PlayerEvent[] = [
      { type: "opened", transport: "mse" },
      { type: "pictured" },
      { type: "stalled", since, trouble: "link" },
      { type: "opened", transport: "mse" },
      { type: "stalled", since: new Date(since.getTime() + 9000), trouble: "unreachable" },
    ];
    expect(run(...cut)).toEqual({ kind: "stalled", transport: "mse", since, trouble: "unreachable" });
    expect(run(...cut, { type: "pictured" })).toEqual({ kind: "playing", transport: "mse" });
  });

  it("keeps it over a lost hub too, but not over an ended right", () => {
    const stalled: PlayerEvent[] = [
      { type: "opened", transport: "mse" },
      { type: "pictured" },
      { type: "stalled", since, trouble: "frozen" },
    ];
    expect(run(...stalled, { type: "failed", reason: "network", at: later })).toEqual({
      kind: "stalled",
      transport: "mse",
      since,
      trouble: "link",
    });
    expect(run(...stalled, { type: "failed", reason: "right-ended", at: later })).toMatchObject({
      kind: "failed",
      reason: "right-ended",
    });
  });

  it("does not claim an old picture where there never was one", () => {
    expect(run({ type: "opened", transport: "hls" }, { type: "stalled", since, trouble: "unreachable" })).toEqual({
      kind: "loading",
      transport: "hls",
      trouble: "unreachable",
    });
  });

  it("stays failed or closed whatever a late frame says", () => {
    expect(
      run({ type: "opened", transport: "mse" }, { type: "failed", reason: "right-ended", at: later }, { type: "pictured" }),
    ).toEqual({
      kind: "failed",
      reason: "right-ended",
      code: null,
    });
    expect(run({ type: "closed" }, { type: "pictured" })).toEqual({ kind: "idle" });
  });
});

describe("refusals", () => {
  it("are told apart by what the viewer can do", () => {
    expect(reasonOfCode("CAMERA_OFFLINE")).toBe("offline");
    expect(mayRecover(reasonOfCode("CAMERA_OFFLINE"))).toBe(true);
    expect(mayRecover(reasonOfCode("FORBIDDEN"))).toBe(false);
    expect(reasonOfCode("GUIDELINE_NOT_ACKNOWLEDGED")).toBe("guideline");
    expect(mayRecover("guideline")).toBe(false);
    expect(reasonOfCode("SOMETHING_NEW")).toBe("refused");
  });

  it("end the view when the right ended or the camera is gone, and only then", () => {
    expect(afterClose(4403, "GUIDELINE_NOT_ACKNOWLEDGED")).toBe("guideline");
    expect([4403, 4410, 4401, 4404, 4429, 1006, 1001].map((code) => afterClose(code))).toEqual([
      "right-ended",
      "gone",
      "renew",
      "reopen",
      "reopen",
      "reopen",
      "reopen",
    ]);
  });
});
