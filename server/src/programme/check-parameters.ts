import { z } from "zod";
import { CameraCodec, CameraProtocol, ConnectionCheckCode, StreamAuthentication } from "./standard.type.ts";
import type { CheckParameters } from "./standard.type.ts";

const whole = (min: number, max: number) => z.number().int().min(min).max(max);
const some = <T extends Record<string, string>>(values: T) => {
  const known = z.enum(values);
  return z
    .array(known)
    .min(1)
    .max(Object.keys(values).length)
    .refine((given) => new Set(given).size === given.length, { message: "once" });
};
const none = z.strictObject({});

/** What each check is held against, and between which bounds that makes sense. */
const parameters: Readonly<Partial<Record<ConnectionCheckCode, z.ZodType>>> = {
  VIDEO_CODEC: z.strictObject({ codecs: some(CameraCodec) }),
  RESOLUTION: z.strictObject({ minWidth: whole(16, 16_384), minHeight: whole(16, 16_384) }),
  FRAME_RATE: z.strictObject({ minFramesPerSecond: z.number().min(1).max(120) }),
  KEY_FRAME_INTERVAL: z.strictObject({ maxKeyFrameSeconds: z.number().min(0.1).max(60) }),
  BIT_RATE: z
    .strictObject({ minKbps: whole(1, 1_000_000), maxKbps: whole(1, 1_000_000) })
    .refine(({ minKbps, maxKbps }) => minKbps <= maxKbps, { path: ["maxKbps"], message: "order" }),
  PROTOCOL: z.strictObject({ protocols: some(CameraProtocol) }),
  AUTHENTICATION: z.strictObject({ authentication: some(StreamAuthentication) }),
  FIRMWARE_AGE: z.strictObject({ maxFirmwareMonths: whole(1, 240) }),
  TIME_IN_SYNC: z.strictObject({ maxClockOffsetSeconds: z.number().min(0.1).max(86_400) }),
  UPLINK: z.strictObject({ minUplinkKbps: whole(1, 1_000_000) }),
};

/** What is wrong with a check's thresholds: which one, and the rule that it breaks. */
export interface ParameterFault {
  readonly name: string | null;
  readonly rule: "required" | "range" | "once" | "order" | "foreign";
}

/** @param given Nulls count as left out. @returns what is stored, or what is wrong. */
export function readParameters(
  code: ConnectionCheckCode,
  given: CheckParameters | null,
): { readonly ok: true; readonly value: CheckParameters } | { readonly ok: false; readonly fault: ParameterFault } {
  const said = Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value != null));
  const parsed = (parameters[code] ?? none).safeParse(said);
  if (parsed.success) return { ok: true, value: parsed.data as CheckParameters };
  const issue = parsed.error.issues[0]!;
  if (issue.code === "unrecognized_keys") return { ok: false, fault: { name: issue.keys[0] ?? null, rule: "foreign" } };
  const name = typeof issue.path[0] === "string" ? issue.path[0] : null;
  const isMissing = name !== null && !(name in said);
  const custom = issue.message === "once" || issue.message === "order" ? issue.message : "range";
  return { ok: false, fault: { name, rule: isMissing ? "required" : custom } };
}
