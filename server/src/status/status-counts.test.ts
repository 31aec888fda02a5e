import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countryScope } from "../access/scope.ts";
import type { StatusBoard } from "./board.ts";
import { Tally } from "./board-tally.ts";
import { UnitDirectory } from "./board-units.ts";
import type { DirectoryUnit } from "./board-units.ts";
import { CameraCountsSource } from "./status-counts.ts";
import type { UnitCountsRow } from "./status-counts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function unit(id: string, kind: DirectoryUnit["kind"], parentId: string | null): DirectoryUnit {
  const provinceId = kind === "MINISTRY" ? null : id;
  return { id, kind, parentId, provinceId, facilityId: null, code: id, name: id } as DirectoryUnit;
}

/** A board of two provinces whose figures the test sets. */
function smallBoard() {
  const units = new UnitDirectory();
  units.replace([unit("vn", "MINISTRY", null), unit("p1", "PROVINCE", "vn"), unit("p2", "PROVINCE", "vn")]);
  const tallies = new Map([...units.all()].map(({ id }) => [id, new Tally()]));
  let listener: (moved: ReadonlySet<string>) => void = () => undefined;
  const board = {
    units,
    position: 0,
    counts: (_scope: object, id: string) => tallies.get(id)?.counts() ?? null,
    children: (id: string) => units.children(id),
    onCountsChanged: (given: typeof listener) => {
      listener = given;
      return () => undefined;
    },
  };
  return {
    board: board as unknown as StatusBoard,
    set(id: string, online: number) {
      for (const each of [id, "vn"]) (tallies.get(each) ?? new Tally()).online = online;
      board.position += 1;
      listener(new Set([id]));
    },
  };
}

function listen() {
  const { board, set } = smallBoard();
  const { topic, from } = new CameraCountsSource(board, 1_000).open(countryScope, {});
  const told: [string, number][][] = [];
  const rows = (value: object) =>
    (value as { units: UnitCountsRow[] }).units.map(({ unit: id, counts }): [string, number] => [id, counts.online]);
  const stop = topic.listen((events) => told.push(...events.map(({ value }) => rows(value))));
  return { topic, from, told, set, stop, rows };
}

test("tells at once, then at most once a second, and only what moved", () => {
  const { told, set, stop } = listen();
  set("p1", 1);
  expect(told).toEqual([
    [
      ["vn", 1],
      ["p1", 1],
    ],
  ]);
  set("p1", 2);
  set("p2", 3);
  vi.advanceTimersByTime(999);
  expect(told.length).toBe(1);
  vi.advanceTimersByTime(1);
  expect(told[1]).toEqual([
    ["vn", 3],
    ["p1", 2],
    ["p2", 3],
  ]);
  vi.advanceTimersByTime(10_000);
  expect(told.length).toBe(2);
  set("p2", 4);
  expect(told[2]).toEqual([
    ["vn", 4],
    ["p2", 4],
  ]);
  stop();
  set("p2", 5);
  vi.advanceTimersByTime(10_000);
  expect(told.length).toBe(3);
});

test("says nothing when a figure is back where it was", () => {
  const { told, set } = listen();
  set("p1", 1);
  set("p1", 2);
  set("p1", 1);
  vi.advanceTimersByTime(5_000);
  expect(told.length).toBe(1);
});

test("begins with every figure, the same object while nothing moves", () => {
  const { topic, from, set, rows } = listen();
  const [first] = topic.since(from, 10).events;
  const [again] = topic.since(from, 10).events;
  expect(rows(first?.value ?? {})).toEqual([
    ["vn", 0],
    ["p1", 0],
    ["p2", 0],
  ]);
  expect(again?.value).toBe(first?.value);
  expect(topic.since(first?.seq ?? 0, 10).events).toEqual([]);
  set("p1", 7);
  expect(rows(topic.since(from, 10).events[0]?.value ?? {})).toEqual([
    ["vn", 7],
    ["p1", 7],
    ["p2", 0],
  ]);
});
