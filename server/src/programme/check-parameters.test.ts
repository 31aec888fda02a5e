import "reflect-metadata";
import { describe, expect, test } from "vitest";
import { readParameters } from "./check-parameters.ts";
import { CameraCodec, ConnectionCheckCode } from "./standard.type.ts";

const read = (code: string, given: object | null) => {
  const found = readParameters(ConnectionCheckCode[code as keyof typeof ConnectionCheckCode], given);
  return found.ok ? found.value : found.fault;
};

describe("thresholds of a check", () => {
  test("are its own, all of them", () => {
    expect(read("RESOLUTION", { minWidth: 1280, minHeight: 720, minKbps: null })).toEqual({ minWidth: 1280, minHeight: 720 });
    expect(read("RESOLUTION", { minWidth: 1280 })).toEqual({ name: "minHeight", rule: "required" });
    expect(read("RESOLUTION", { minWidth: 1280, minHeight: 720, minKbps: 1 })).toEqual({ name: "minKbps", rule: "foreign" });
    expect(read("UPLINK", null)).toEqual({ name: "minUplinkKbps", rule: "required" });
  });

  test("are none where a person answers yes or no", () => {
    expect(read("DEFAULT_PASSWORD_CHANGED", null)).toEqual({});
    expect(read("SECURITY_CHANNEL", { minKbps: 1 })).toEqual({ name: "minKbps", rule: "foreign" });
  });

  test("stay within what makes sense", () => {
    expect(read("KEY_FRAME_INTERVAL", { maxKeyFrameSeconds: 0 })).toEqual({ name: "maxKeyFrameSeconds", rule: "range" });
    expect(read("KEY_FRAME_INTERVAL", { maxKeyFrameSeconds: Number.NaN })).toEqual({
      name: "maxKeyFrameSeconds",
      rule: "range",
    });
    expect(read("BIT_RATE", { minKbps: 500, maxKbps: 400 })).toEqual({ name: "maxKbps", rule: "order" });
    expect(read("VIDEO_CODEC", { codecs: [] })).toEqual({ name: "codecs", rule: "range" });
    expect(read("VIDEO_CODEC", { codecs: [CameraCodec.H264, CameraCodec.H264] })).toEqual({ name: "codecs", rule: "once" });
  });
});
