import { createHash } from "node:crypto";
import type { AreaKind } from "./camera-plan.ts";

/** Ways in which a few cameras of the demo are broken for good, as cameras in the field are. */
export const builtInFaults = [
  /** The hub was told another password than the camera's. */
  "WRONG_PASSWORD",
  /** Nothing listens at the address. */
  "DEAD_HOST",
  /** Accepts connections and never answers. */
  "SILENT_HOST",
  /** Plays, but no packet ever comes. */
  "FREEZES",
  /** Offers sound only. */
  "AUDIO_ONLY",
  /** Offers H.265 only. */
  "HEVC_ONLY",
] as const;
export type BuiltInFault = (typeof builtInFaults)[number];

/** The device behind a connected camera: where the demo RTSP server plays it. */
export interface DemoDevice {
  /** Position among all devices of the world; decides its address. */
  readonly index: number;
  readonly username: string;
  /** What the device accepts. */
  readonly password: string;
  /** What the hub is told; differs from `password` only for WRONG_PASSWORD. */
  readonly toldPassword: string;
  /** Its picture: the camera's code where it has one of its own, else the area kind. */
  readonly pictureId: string;
  readonly fault: BuiltInFault | null;
}

/** Where the built-in faults are: the n-th connected facility (from 1) of a province; never the first of Bắc Giang. */
const faultSites: readonly (readonly [provinceCode: string, nthConnected: number, fault: BuiltInFault])[] = [
  ["24", 2, "WRONG_PASSWORD"],
  ["24", 4, "FREEZES"],
  ["24", 6, "DEAD_HOST"],
  ["24", 9, "HEVC_ONLY"],
  ["24", 12, "AUDIO_ONLY"],
  ["24", 15, "SILENT_HOST"],
  ["30", 2, "WRONG_PASSWORD"],
  ["30", 5, "HEVC_ONLY"],
  ["30", 8, "FREEZES"],
  ["01", 1, "DEAD_HOST"],
  ["79", 1, "SILENT_HOST"],
  ["48", 1, "AUDIO_ONLY"],
];

/** The fault that one camera of this facility has; null: all its cameras work. */
export function faultAt(provinceCode: string, nthConnected: number): BuiltInFault | null {
  return faultSites.find(([code, nth]) => code === provinceCode && nth === nthConnected)?.[2] ?? null;
}

/** Provinces in which the faults are: these always have a connected facility. */
export const faultProvinces: ReadonlySet<string> = new Set(faultSites.map(([code]) => code));

export function makeDevice(camera: {
  seed: string;
  code: string;
  areaKind: AreaKind;
  index: number;
  ownPicture: boolean;
  fault: BuiltInFault | null;
}): DemoDevice {
  const password = secretOf(camera.seed, camera.code);
  return {
    index: camera.index,
    username: "hub",
    password,
    toldPassword: camera.fault === "WRONG_PASSWORD" ? `${password}-old` : password,
    pictureId: camera.ownPicture ? camera.code : camera.areaKind,
    fault: camera.fault,
  };
}

/** No secret of anybody: demo devices listen on loopback only, and play pictures that are drawn. */
function secretOf(seed: string, code: string): string {
  return createHash("sha256").update(`${seed}\u0000device\u0000${code}`).digest("base64url").slice(0, 16);
}

/** Addresses of the demo devices: 127.64.0.0/16, never .0 or .255 at the end. */
export const deviceNetwork = "127.64.0.0/16";
/** The first address is no device's: it is open while the devices stand, whichever plugs are out. */
export const gatewayAddress = "127.64.0.1";
const hostsPerBlock = 254;
const blocks = 256;

/** The loopback address of a device. @throws RangeError beyond the 65,023 that the network holds. */
export function addressOf(index: number): string {
  const host = index + 1;
  if (!Number.isInteger(index) || index < 0 || host >= blocks * hostsPerBlock) {
    throw new RangeError(`no address for device ${index}`);
  }
  return `127.64.${Math.floor(host / hostsPerBlock)}.${(host % hostsPerBlock) + 1}`;
}
