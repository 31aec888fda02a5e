import { describe, expect, it } from "vitest";
import { catchUp, planTrim } from "./live-edge.ts";

describe("the live edge", () => {
  it("is where a viewer lands first, wherever the camera's clock stands", () => {
    expect(catchUp([{ start: 5000, end: 5002 }], 0)).toEqual({ seekTo: 5001.75, rate: 1 });
    expect(catchUp([{ start: 5000, end: 5000.1 }], 0)).toEqual({ seekTo: 5000, rate: 1 });
  });

  it("is left alone while close, caught up with gently, and jumped to when far", () => {
    expect(catchUp([{ start: 0, end: 10 }], 9.5)).toEqual({ seekTo: null, rate: 1 });
    expect(catchUp([{ start: 0, end: 10 }], 8.8)).toEqual({ seekTo: null, rate: 1.1 });
    expect(catchUp([{ start: 0, end: 10 }], 3)).toEqual({ seekTo: 9.75, rate: 1 });
  });

  it("is reached over a gap in the picture", () => {
    expect(
      catchUp(
        [
          { start: 0, end: 10 },
          { start: 12, end: 13 },
        ],
        10.05,
      ),
    ).toEqual({ seekTo: 12.75, rate: 1 });
  });

  it("waits where the picture ended", () => {
    expect(catchUp([{ start: 0, end: 10 }], 10.02)).toEqual({ seekTo: null, rate: 1 });
    expect(catchUp([], 3)).toEqual({ seekTo: null, rate: 1 });
  });
});

describe("old picture", () => {
  it("is thrown away seldom and in large steps, or at once when the browser is full", () => {
    expect(planTrim([{ start: 0, end: 20 }], 19)).toBeNull();
    expect(planTrim([{ start: 0, end: 30 }], 29)).toBe(19);
    expect(planTrim([{ start: 0, end: 20 }], 19, 2)).toBe(17);
  });
});
