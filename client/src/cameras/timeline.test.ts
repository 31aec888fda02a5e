import { describe, expect, it } from "vitest";
import { changesSinceLinked, timelineChanges, timelineOf, type TimedChange } from "./timeline.ts";

const at = (clock: string): string => `2021-06-05T${clock}:00.000Z`;
const from = new Date(at("00:00"));
const to = new Date(at("10:00"));
const change = (clock: string, previousStatus: TimedChange["status"], status: TimedChange["status"]): TimedChange => ({
  previousStatus,
  status,
  reason: status === "OFFLINE" ? "UNREACHABLE" : null,
  occurredAt: at(clock),
});
const read = (changes: readonly TimedChange[]) =>
  timelineOf(changes, from, to).stretches.map(({ kind, from: begin, to: end }) => [
    kind,
    begin.toISOString().slice(11, 16),
    end.toISOString().slice(11, 16),
  ]);

describe("a camera's time line", () => {
  it("joins its changes to stretches, from what it was before the first", () => {
    const changes = [change("06:00", "OFFLINE", "ONLINE"), change("05:00", "ONLINE", "OFFLINE")];
    expect(read(changes)).toEqual([
      ["ONLINE", "00:00", "05:00"],
      ["OFFLINE", "05:00", "06:00"],
      ["ONLINE", "06:00", "10:00"],
    ]);
    expect(timelineOf(changes, from, to)).toMatchObject({ onlineShare: 0.9, outages: 1, outageMs: 3_600_000 });
  });

  it("cuts what began before and leaves out what ended before", () => {
    const old = { ...change("00:00", "ONLINE", "OFFLINE"), occurredAt: "2021-06-01T00:00:00.000Z" };
    const back = { ...change("00:00", "OFFLINE", "ONLINE"), occurredAt: "2021-06-02T00:00:00.000Z" };
    expect(read([back, old])).toEqual([["ONLINE", "00:00", "10:00"]]);
  });

  it("claims nothing of the time before anybody looked", () => {
    expect(read([change("08:00", "UNKNOWN", "ONLINE")])).toEqual([
      [null, "00:00", "08:00"],
      ["ONLINE", "08:00", "10:00"],
    ]);
    expect(timelineOf([change("08:00", "UNKNOWN", "ONLINE")], from, to)).toMatchObject({
      onlineShare: 1,
      knownMs: 7_200_000,
    });
    expect(timelineOf([], from, to)).toMatchObject({ onlineShare: null, outages: 0 });
  });

  it("claims nothing of the time before the changes that were read, when there are more", () => {
    const many = Array.from({ length: timelineChanges }, () => change("09:00", "ONLINE", "OFFLINE"));
    expect(read(many)[0]).toEqual([null, "00:00", "09:00"]);
  });
});

describe("the time line of another hub's camera", () => {
  const present = { status: "ONLINE", statusReason: null, statusSince: at("03:00") } as const;

  it("claims nothing of the time before this hub heard of it", () => {
    expect(read(changesSinceLinked([change("06:00", "ONLINE", "OFFLINE")], present))).toEqual([
      [null, "00:00", "06:00"],
      ["OFFLINE", "06:00", "10:00"],
    ]);
  });

  it("says how it stands where nothing has changed since", () => {
    expect(read(changesSinceLinked([], present))).toEqual([
      [null, "00:00", "03:00"],
      ["ONLINE", "03:00", "10:00"],
    ]);
  });
});
