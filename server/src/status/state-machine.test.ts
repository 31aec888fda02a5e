import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Sight } from "./observation.ts";
import {
  defaultRules,
  equalStanding,
  forget,
  hear,
  initialState,
  type MachineState,
  see,
  type Standing,
  toStanding,
} from "./state-machine.ts";
import { cameraStatuses, statusReasons } from "./status-change.ts";

const picture: Sight = { kind: "picture", codec: "H264", width: 1280, height: 720 };
const unreachable: Sight = { kind: "unreachable" };
const online: Standing = { status: "ONLINE", reason: null };
const stale: Standing = { status: "UNKNOWN", reason: "PROBE_STALE" };

/** Shows the machine one sight after the other, a second apart; answers the standings it went through. */
function go(state: MachineState, sights: readonly Sight[], from = 0): { state: MachineState; path: string[] } {
  const path: string[] = [];
  sights.forEach((sight, second) => {
    const step = see(state, sight, from + second * 1000);
    if (step.change !== null) path.push(step.change.to.reason ?? step.change.to.status);
    state = step.state;
  });
  return { state, path };
}

describe("the state of a camera", () => {
  it("turns bad at the second bad sight in a row, which gives the cause", () => {
    expect(go(initialState(online), [unreachable]).path).toEqual([]);
    expect(see(initialState(online), unreachable, 0).confirm).toBe(true);
    expect(go(initialState(online), [unreachable, unreachable]).path).toEqual(["UNREACHABLE"]);
    expect(go(initialState(online), [unreachable, { kind: "auth-rejected" }]).path).toEqual(["AUTH_REJECTED"]);
    expect(go(initialState(online), [unreachable, picture, unreachable, picture]).path).toEqual([]);
    expect(see(hear(go(initialState(online), [unreachable]).state), unreachable, 5).change).toBeNull();
  });

  it("turns good at the first picture", () => {
    const dead = initialState({ status: "OFFLINE", reason: "UNREACHABLE" });
    expect(go(dead, [picture]).path).toEqual(["ONLINE"]);
    expect(go(dead, [{ kind: "frozen" }, picture]).path).toEqual(["ONLINE"]);
    expect(go(dead, [{ kind: "no-video" }, { kind: "no-video" }]).path).toEqual(["NO_VIDEO"]);
  });

  it("flaps after five losses in ten minutes, until there were fewer", () => {
    const outage = [unreachable, unreachable, picture];
    const { state, path } = go(initialState(online), Array.from({ length: 5 }, () => outage).flat());
    expect(path).toEqual([...Array.from({ length: 4 }, () => ["UNREACHABLE", "ONLINE"]).flat(), "UNREACHABLE", "FLAPPING"]);
    expect(see(state, picture, 20_000).change).toBeNull();
    expect(see(state, picture, defaultRules.flapping.withinMs).change?.to).toBeUndefined();
    expect(see(state, picture, defaultRules.flapping.withinMs + 2000).change?.to).toEqual(online);
    // What is down is down, flapping or not.
    expect(go(state, [unreachable, unreachable], 20_000).path).toEqual(["UNREACHABLE"]);
  });

  it("is forgotten once", () => {
    const step = forget(initialState(online));
    expect(step.change).toEqual({ from: online, to: stale });
    expect(forget(step.state).change).toBeNull();
    expect(see(step.state, picture, 0).change?.to).toEqual(online);
  });

  const anySight: fc.Arbitrary<Sight> = fc.constantFrom<Sight>(
    picture,
    unreachable,
    { kind: "frozen" },
    { kind: "no-video" },
    { kind: "auth-rejected" },
    { kind: "unsupported-codec", codec: "H265" },
  );
  const anyEvent = fc.tuple(fc.oneof(anySight, fc.constantFrom("hear" as const, "forget" as const)), fc.nat(120_000));

  it("only ever holds pairs that the database allows, and changes only with a cause", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = initialState(stale);
        let at = 0;
        let lastBad: Sight["kind"] | null = null;
        for (const [event, pause] of events) {
          at += pause;
          if (event === "hear") {
            state = hear(state);
            lastBad = null;
            continue;
          }
          const before = state;
          const step = event === "forget" ? forget(state) : see(state, event, at);
          state = step.state;
          expect(allowed(state.standing)).toBe(true);
          expect(state.losses.length).toBeLessThanOrEqual(defaultRules.flapping.losses);
          // A change says truly where it came from and leads somewhere else; without one, all stands as before.
          if (step.change === null) expect(state.standing).toEqual(before.standing);
          else {
            expect(step.change.from).toEqual(before.standing);
            expect(step.change.to).toEqual(state.standing);
            expect(equalStanding(step.change.from, step.change.to)).toBe(false);
            expect(step.confirm).toBe(false);
          }
          if (event === "forget") continue;
          // No single bad sight changes anything.
          if (event.kind !== "picture" && lastBad === null) expect(step.change).toBeNull();
          if (event.kind === "picture") expect(["ONLINE", "DEGRADED"]).toContain(state.standing.status);
          // To be confirmed means doubted, and a second look settles it.
          expect(step.confirm).toBe(state.doubted);
          lastBad = event.kind === "picture" ? null : event.kind;
          expect(see(see(state, event, at).state, event, at).confirm).toBe(false);
        }
      }),
    );
  });

  it("knows exactly the pairs of the table", () => {
    for (const status of cameraStatuses) {
      for (const reason of [null, ...statusReasons]) {
        const standing = toStanding(status, reason);
        expect(standing !== null).toBe(allowed({ status, reason }));
        if (standing !== null) expect(standing).toEqual({ status, reason });
      }
    }
  });
});

/** The CHECKs of the table `camera`. */
function allowed({ status, reason }: { status: string; reason: string | null }): boolean {
  const degraded = ["FROZEN", "BLACK", "COVERED", "MOVED", "UNSUPPORTED_CODEC", "FLAPPING"];
  const offline = ["UNREACHABLE", "AUTH_REJECTED", "NO_VIDEO"];
  return (
    (status === "ONLINE") === (reason === null) &&
    (status === "DEGRADED") === (reason !== null && degraded.includes(reason)) &&
    (status === "OFFLINE") === (reason !== null && offline.includes(reason))
  );
}
