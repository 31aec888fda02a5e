import type { StandardPartsFragment } from "../gql/graphql.ts";

export type Check = StandardPartsFragment["checks"][number];
export type Parameters = Check["parameters"];
export type ParameterName = Exclude<keyof Parameters, "__typename">;

type Threshold =
  | { readonly name: ParameterName; readonly kind: "number"; readonly min: number; readonly max: number; readonly step: number }
  | { readonly name: ParameterName; readonly kind: "choices"; readonly choices: readonly string[] };

const number = (name: ParameterName, min: number, max: number, step = 1): Threshold => ({
  name,
  kind: "number",
  min,
  max,
  step,
});
const choices = (name: ParameterName, ...values: string[]): Threshold => ({ name, kind: "choices", choices: values });

/** Thresholds of a check, as the hub takes them; those of the others are answered yes or no. */
const thresholds: Readonly<Partial<Record<Check["code"], readonly Threshold[]>>> = {
  VIDEO_CODEC: [choices("codecs", "H264", "H265", "MJPEG")],
  RESOLUTION: [number("minWidth", 16, 16_384), number("minHeight", 16, 16_384)],
  FRAME_RATE: [number("minFramesPerSecond", 1, 120)],
  KEY_FRAME_INTERVAL: [number("maxKeyFrameSeconds", 0.1, 60, 0.1)],
  BIT_RATE: [number("minKbps", 1, 1_000_000), number("maxKbps", 1, 1_000_000)],
  PROTOCOL: [choices("protocols", "RTSP", "RTSPS")],
  AUTHENTICATION: [choices("authentication", "DIGEST_SHA256", "DIGEST_MD5", "BASIC")],
  FIRMWARE_AGE: [number("maxFirmwareMonths", 1, 240)],
  TIME_IN_SYNC: [number("maxClockOffsetSeconds", 0.1, 86_400, 0.1)],
  UPLINK: [number("minUplinkKbps", 1, 1_000_000)],
};

export function thresholdsOf(code: Check["code"]): readonly Threshold[] {
  return thresholds[code] ?? [];
}

const shown: Readonly<Record<string, string>> = {
  H264: "H.264",
  H265: "H.265",
  DIGEST_SHA256: "Digest (SHA-256)",
  DIGEST_MD5: "Digest (MD5)",
  BASIC: "Basic",
};
/** A technical name as people write it. */
export function nameOfChoice(value: string): string {
  return shown[value] ?? value;
}
