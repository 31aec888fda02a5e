import { describe, expect, it } from "vitest";

import { h264PictureSize } from "../../status/rtsp/h264-sps.ts";
import { BoxSplitter, MalformedBoxError } from "./boxes.ts";
import { parseFragment } from "./fragment.ts";
import { mimeOf, parseInitSegment } from "./init-segment.ts";
import { followParameterSets } from "./parameter-sets.ts";
import { box, largeSequence, picture, sampleFragment, sampleInit, smallSequence } from "./sample-boxes.ts";

const now = new Date("2021-06-05T00:00:00Z");
const keep = (decodeTime: number) => decodeTime;
const slice = Buffer.from([0x65, 1, 2, 3]);

describe("an init segment", () => {
  it("tells codec, size and time scale", () => {
    const init = parseInitSegment(sampleInit(largeSequence));
    expect(init).toMatchObject({ trackId: 1, timescale: 90_000, codec: "avc1.42C00B", width: 128, height: 96 });
    expect(mimeOf(init)).toBe('video/mp4; codecs="avc1.42C00B"');
  });

  it("without an H.264 track is refused", () => {
    expect(() => parseInitSegment(box("moov"))).toThrow(MalformedBoxError);
    expect(() => parseInitSegment(Buffer.from("00000010moovgarbage"))).toThrow(MalformedBoxError);
  });
});

describe("a fragment", () => {
  const init = parseInitSegment(sampleInit(largeSequence));

  it("tells whether a decoder can start at it, and how long it lasts", () => {
    expect(parseFragment(sampleFragment({ isKey: true }), init, keep, now)).toMatchObject({ isKey: true, duration: 6000 });
    expect(parseFragment(sampleFragment({ isKey: false }), init, keep, now)).toMatchObject({ isKey: false });
  });

  it("is moved to its place on the hub's time line", () => {
    const moved = parseFragment(sampleFragment({ isKey: true, decodeTime: 7 }), init, (time) => time + 2 ** 40, now);
    expect(moved?.decodeTime).toBe(7 + 2 ** 40);
    expect(parseFragment(moved?.data ?? Buffer.alloc(0), init, keep, now)?.decodeTime).toBe(7 + 2 ** 40);
  });
});

describe("a stream of bytes", () => {
  const stream = Buffer.concat([sampleInit(largeSequence), sampleFragment({ isKey: true, units: [slice] })]);

  it.each([1, 7, 100, stream.length])("is cut into boxes however it arrives: %i bytes at a time", (size) => {
    const splitter = new BoxSplitter();
    const types: string[] = [];
    for (let at = 0; at < stream.length; at += size) {
      types.push(...splitter.push(stream.subarray(at, at + size)).map(({ type }) => type));
    }
    expect(types).toEqual(["ftyp", "moov", "moof", "mdat"]);
  });

  it("cannot fill the memory with a box that never ends", () => {
    expect(() => new BoxSplitter(1024).push(Buffer.from([0x7f, 0, 0, 0, 1, 1, 1, 1]))).toThrow(MalformedBoxError);
    expect(() => new BoxSplitter().push(Buffer.alloc(8))).toThrow(MalformedBoxError);
  });
});

describe("parameters inside the picture", () => {
  const init = parseInitSegment(sampleInit(largeSequence));

  it("change nothing where they say the same, or are absent", () => {
    const same = sampleFragment({ isKey: true, units: [largeSequence, picture, slice] });
    expect(followParameterSets(init, same)).toBe(init);
    expect(followParameterSets(init, sampleFragment({ isKey: true, units: [slice] }))).toBe(init);
  });

  it("make a new init segment where the camera was set to another size", () => {
    const changed = sampleFragment({ isKey: true, units: [smallSequence, picture, slice] });
    const followed = followParameterSets(init, changed);
    expect(followed).toMatchObject({ trackId: 1, codec: "avc1.42C00B", ...h264PictureSize(smallSequence) });
    expect(followed.data.includes(smallSequence)).toBe(true);
    expect(followed.data.includes(largeSequence)).toBe(false);
    expect(followParameterSets(followed, changed)).toBe(followed);
  });
});
