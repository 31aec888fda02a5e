import { describe, expect, it } from "vitest";

import { TimeLine } from "./time-line.ts";

describe("the time line", () => {
  it("lays pulls behind one another", () => {
    const line = new TimeLine();
    line.begin(90_000);
    expect([line.place(500, 100), line.place(600, 100)]).toEqual([0, 100]);
    line.begin(90_000);
    expect([line.place(0, 100), line.place(100, 100)]).toEqual([200, 300]);
  });

  it("keeps its place when a camera counts time in other units", () => {
    const line = new TimeLine();
    line.begin(90_000);
    line.place(0, 90_000);
    line.begin(1000);
    expect(line.place(77, 40)).toBe(1000);
  });

  it("never goes back, and closes leaps that no camera makes", () => {
    const line = new TimeLine();
    line.begin(1000);
    line.place(1000, 40);
    expect(line.place(0, 40)).toBe(40);
    expect(line.place(3_600_000, 40)).toBe(80);
    expect(line.place(3_601_000, 40)).toBe(1080);
  });
});
