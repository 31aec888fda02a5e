import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { h264PictureSize } from "./h264-sps.ts";
import { parseSdp } from "./sdp.ts";

// Parameter sets that x264 wrote for these sizes.
const parameterSets = {
  "1280x720 baseline": "Z0LAH9kAUAW7ARAAAAMAEAAAAwCg8YMkgA==",
  "1920x1080 main": "Z01AKOygPAET8uAiAAADAAIAAAMAFB4wYyw=",
  "1920x1080 high": "Z2QAKKzZQHgCJ+XARAAAAwAEAAADACg8YMZY",
  "130x98 high": "Z2QACqzZQk/iIjARAAADAAEAAAMACg8SJZY=",
  "2560x1440 high": "Z2QAMqzZQCgAtbARAAADAAEAAAMACg8YMZY=",
  "720x576 high 4:2:2, interlaced": "Z3oAFrzZQLQk2AiAAAADAIAAAAUPihTL",
};

describe("the size in an H.264 parameter set", () => {
  it.each(Object.entries(parameterSets))("is %s", (name, base64) => {
    const [width, height] = (name.split(" ")[0] ?? "").split("x").map(Number);
    expect(h264PictureSize(Buffer.from(base64, "base64"))).toEqual({ width, height });
  });

  it("is nothing, or within reason, for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const size = h264PictureSize(Uint8Array.from([0x67, ...bytes]));
        if (size === null) return;
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(16);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(16_384);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a session description", () => {
  const description = [
    "v=0",
    "o=- 1 1 IN IP4 10.0.0.1",
    "s=Media Server",
    "a=control:rtsp://10.0.0.1:554/cam/",
    "m=audio 0 RTP/AVP 8",
    "a=control:trackID=2",
    "a=rtpmap:8 PCMA/8000",
    "m=video 0 RTP/AVP 98",
    "a=control:trackID=1",
    "a=rtpmap:98 HEVC/90000",
    "m=video 0 RTP/AVP 96",
    "a=control:trackID=0",
    "a=rtpmap:96 h264/90000",
    `a=fmtp:96 packetization-mode=1; sprop-parameter-sets=${parameterSets["1280x720 baseline"]},aM4PyA==; profile-level-id=42C01F`,
    "m=video 0 RTP/AVP 26",
    "a=x-dimensions: 640, 480",
    "m=application 0 RTP/AVP 107",
    "a=rtpmap:107 vnd.onvif.metadata/90000",
  ];

  it.each(["\r\n", "\n"])("is read with lines ending in %j", (lineEnd) => {
    expect(parseSdp(description.join(lineEnd))).toEqual({
      control: "rtsp://10.0.0.1:554/cam/",
      video: [
        { codec: "H265", width: null, height: null, control: "trackID=1" },
        { codec: "H264", width: 1280, height: 720, control: "trackID=0" },
        { codec: "JPEG", width: 640, height: 480, control: "" },
      ],
    });
  });

  it("is read as far as it makes sense, whatever it is", () => {
    expect(parseSdp("")).toEqual({ control: "", video: [] });
    expect(parseSdp("m=video 0 RTP/AVP 96\r\na=control:a b\r\n").video).toEqual([
      { codec: "UNKNOWN", width: null, height: null, control: "" },
    ]);
    const line = fc.constantFrom(
      "m=video 0 RTP/AVP 96",
      "m=video",
      "a=rtpmap:96 H264/90000",
      "a=control:x",
      "\u0000",
      "a=control:\u0001",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        const { video } = parseSdp(lines.join("\r\n"));
        expect(video.length).toBeLessThanOrEqual(16);
        for (const { codec, control } of video) {
          expect(codec).toMatch(/^[A-Z0-9.-]{1,32}$/);
          expect(control).not.toMatch(/[\s\p{C}]/u);
        }
      }),
    );
  });
});
