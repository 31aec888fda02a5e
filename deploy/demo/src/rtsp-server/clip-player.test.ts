import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ClipPlayer } from "./clip-player.ts";
import { syntheticClip } from "./synthetic-clip.ts";

interface Packet {
  readonly sequence: number;
  readonly time: number;
  readonly type: number;
}

/** 10 frames a second, a key frame each second, 40 frames a loop. */
function watch(player: ClipPlayer): { packets: Packet[]; reports: number[]; stop: () => void; send: (yes: boolean) => void } {
  const packets: Packet[] = [];
  const reports: number[] = [];
  let sends = true;
  const write = (data: Buffer): void => {
    for (let at = 0; at < data.length; at += 4 + data.readUInt16BE(at + 2)) {
      if (data[at + 1] === 1) reports.push(data.readUInt32BE(at + 20));
      else
        packets.push({
          sequence: data.readUInt16BE(at + 6),
          time: data.readUInt32BE(at + 8),
          type: (data[at + 16] ?? 0) & 0x1f,
        });
    }
  };
  const viewer = player.join({ sending: () => sends, write }, 0);
  player.start(viewer);
  return { packets, reports, stop: () => player.stop(viewer), send: (yes) => (sends = yes) };
}

const stapA = 24;
const times = (packets: readonly Packet[]): number[] => [...new Set(packets.map(({ time }) => time))];

describe("ClipPlayer", () => {
  let player: ClipPlayer;
  beforeEach(() => {
    vi.useFakeTimers();
    player = new ClipPlayer(syntheticClip("test"));
  });
  afterEach(() => vi.useRealTimers());

  it("begins at once with a key frame, after a report of the time", () => {
    const { packets, reports } = watch(player);
    expect(packets[0]?.type).toBe(stapA);
    expect(reports).toEqual([packets[0]?.time]);
  });

  it("lets who comes later begin with a key frame too", () => {
    watch(player);
    vi.advanceTimersByTime(1730);
    const { packets } = watch(player);
    expect(packets[0]?.type).toBe(stapA);
  });

  it("counts time and packets on across the end of the loop", () => {
    const { packets } = watch(player);
    vi.advanceTimersByTime(9000);
    const frames = times(packets);
    expect(frames.length).toBe(91);
    for (const [index, time] of frames.slice(1).entries()) expect(time - (frames[index] ?? 0)).toBe(9000);
    for (const [index, { sequence }] of packets.slice(1).entries()) {
      expect(sequence).toBe(((packets[index]?.sequence ?? 0) + 1) & 0xffff);
    }
  });

  it("leaves out what it missed and goes on with a key frame", () => {
    let now = 0;
    const late = new ClipPlayer(syntheticClip("test"), () => now);
    const { packets } = watch(late);
    const before = packets.at(-1)?.time ?? 0;
    packets.length = 0;
    // The process stood still for 5.5 s.
    now = 5500;
    vi.advanceTimersByTime(100);
    for (let step = 0; step < 6; step++) {
      now += 100;
      vi.advanceTimersByTime(100);
    }
    expect(packets[0]?.type).toBe(stapA);
    expect((packets[0]?.time ?? 0) - before).toBe(60 * 9000);
  });

  it("sends nothing while frozen and goes on with a key frame afterwards", () => {
    const { packets, send } = watch(player);
    vi.advanceTimersByTime(300);
    send(false);
    const seen = packets.length;
    vi.advanceTimersByTime(2000);
    expect(packets).toHaveLength(seen);
    send(true);
    vi.advanceTimersByTime(1000);
    expect(packets[seen]?.type).toBe(stapA);
  });

  it("needs no timer once nobody watches", () => {
    const first = watch(player);
    const second = watch(player);
    first.stop();
    expect(vi.getTimerCount()).toBe(1);
    second.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
