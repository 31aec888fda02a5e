import { describe, expect, it } from "vitest";

import type { Fragment } from "../fmp4/fragment.ts";
import { parseInitSegment } from "../fmp4/init-segment.ts";
import { largeSequence, sampleInit, smallSequence } from "../fmp4/sample-boxes.ts";
import { HlsPackager } from "./hls-packager.ts";

const init = parseInitSegment(sampleInit(largeSequence));
const other = parseInitSegment(sampleInit(smallSequence, { width: 64, height: 48 }));
const begun = Date.parse("2021-06-05T00:00:00Z");

/** Feeds groups of one-second fragments; each group begins with a key frame. */
function feed(packager: HlsPackager, groups: readonly number[]): void {
  let second = 0;
  for (const group of groups) {
    for (let at = 0; at < group; at += 1) {
      const fragment: Fragment = {
        data: Buffer.from([second]),
        isKey: at === 0,
        decodeTime: second * 90_000,
        duration: 90_000,
        receivedAt: new Date(begun + second * 1000),
      };
      packager.fragment(fragment);
      second += 1;
    }
  }
}

describe("the packager", () => {
  it("cuts at key frames, two seconds apart or more", async () => {
    const packager = new HlsPackager();
    packager.begin(init);
    feed(packager, [1, 1, 1, 3, 1, 1]);
    const playlist = (await packager.media(0)) ?? "";
    // The first one is short: somebody waits for it.
    expect([...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, seconds]) => Number(seconds))).toEqual([1, 2, 3]);
    expect(playlist).toContain("#EXT-X-TARGETDURATION:3\n");
    expect(playlist).toContain("#EXT-X-PROGRAM-DATE-TIME:2021-06-05T00:00:00.000Z\n");
    expect(packager.segmentData(1)).toEqual(Buffer.from([1, 2]));
    expect(packager.segmentData(3)).toBeNull();
  });

  it("slides its window and keeps a little more than it lists", async () => {
    const packager = new HlsPackager();
    packager.begin(init);
    feed(packager, Array(14).fill(2));
    const playlist = (await packager.media(0)) ?? "";
    expect(playlist).toContain("#EXT-X-MEDIA-SEQUENCE:7\n");
    expect(playlist.match(/#EXTINF/g)).toHaveLength(6);
    expect(packager.segmentData(4)).not.toBeNull();
    expect(packager.segmentData(2)).toBeNull();
  });

  it("marks an interruption, and a picture of another size gets an init segment of its own", async () => {
    const packager = new HlsPackager();
    packager.begin(init);
    feed(packager, [2, 2]);
    packager.stalled();
    packager.resumed();
    packager.begin(other);
    feed(packager, [2, 2]);
    const playlist = (await packager.media(0)) ?? "";
    expect(playlist).toMatch(/init-0\.mp4[^]*s0\.m4s\n[^]*s1\.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI="init-1\.mp4"/);
    expect(packager.initData(1)).toEqual(other.data);
    expect(await packager.index(0)).toMatch(/CODECS="avc1\.42C00B",RESOLUTION=64x48\nmedia\.m3u8/);
  });

  it("counts interruptions that left the window", async () => {
    const packager = new HlsPackager();
    packager.begin(init);
    feed(packager, [2, 2]);
    packager.begin(init);
    feed(packager, Array(9).fill(2));
    expect(await packager.media(0)).toContain("#EXT-X-DISCONTINUITY-SEQUENCE:1\n");
  });

  it("answers the first request when there is something to play, and gives up in time", async () => {
    const packager = new HlsPackager();
    expect(await packager.index(5)).toBeNull();
    const waiting = packager.media(5000);
    packager.begin(init);
    feed(packager, [2, 2]);
    expect(await waiting).toContain("s0.m4s");
    packager.gone();
  });
});
