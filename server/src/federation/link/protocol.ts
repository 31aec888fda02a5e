import { z } from "zod";
import { cameraStatuses, statusReasons } from "../../status/index.ts";
import { picturesFromChild, picturesFromParent } from "./picture-messages.ts";

// What two hubs say to each other over one WebSocket (RFC 6455) that the child opens. Texts are JSON. The subprotocol names
// the version: each side offers what it speaks, and the newest that both know is spoken.

export const linkPath = "/link";

/** Versions this release speaks, newest first: its own, and that of the release before. */
export const linkVersions: readonly number[] = [1];
export const subprotocolOf = (version: number): string => `camera-hub-link.v${version}`;

/** The newest version that both speak; null: none. */
export function chooseVersion(offered: Iterable<string>): number | null {
  const known = new Set(offered);
  return linkVersions.find((version) => known.has(subprotocolOf(version))) ?? null;
}

/** Why a link is closed; 4000–4999 are free for applications. */
export const LinkClose = {
  /** Somebody wrote what is not of the protocol. */
  Malformed: 4400,
  Unauthenticated: 4401,
  /** The account may not link a hub, or not any more. */
  Forbidden: 4403,
  NoCommonVersion: 4406,
  Silent: 4408,
  /** The hub stands above itself, or its id is another account's. */
  Refused: 4409,
  /** The same hub has come again. */
  Replaced: 4410,
  GoingAway: 1001,
} as const;

const id = z.uuid();
const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const time = z.iso.datetime({ offset: true });
const text = (max: number) => z.string().min(1).max(max);
const stage = z.enum(["REGISTERED", "SURVEYED", "ELIGIBLE", "NOT_ELIGIBLE", "CONNECTING", "CONNECTED", "ACCEPTED", "BLOCKED"]);
const stageReason = z
  .enum(["OUTDATED_CAMERA", "SECURITY_SETTINGS", "NO_COOPERATION", "NO_UPLINK", "POWER", "NOT_SURVEYED", "OTHER"])
  .nullable();
const areaKind = z.enum([
  "CORRIDOR",
  "FLOOR_LOBBY",
  "YARD",
  "SAMPLING",
  "RECEPTION",
  "MEDICAL_CHECK",
  "GOODS_HANDOVER",
  "SHARED_BATH_OUTSIDE",
  "ENTRANCE_GATE",
  "PUBLIC_OTHER",
]);
const code = z.string().regex(/^[0-9A-Za-z@.-]{1,64}$/);

const hub = z.object({ id, name: text(200), version: text(60) });
export type LinkedHub = z.infer<typeof hub>;

const unit = z.object({
  id,
  kind: z.enum(["PROVINCE", "FACILITY"]),
  code,
  name: text(200),
  shortName: text(200),
  /** The child's id of the province above a facility. */
  provinceId: id.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  stage: stage.nullable(),
  stageReason,
  /** Of a facility; absent: the child does not know of it yet. */
  managedBy: z.enum(["PROVINCE", "MILITARY", "OTHER"]).nullish(),
  validFrom: z.iso.date(),
  originId: id,
});
export type SharedUnit = z.infer<typeof unit>;

const camera = z.object({
  id,
  code,
  name: text(200),
  area: z.object({ kind: areaKind, name: text(200) }),
  facilityId: id,
  operatorCode: z.string().max(40).nullable(),
  stage,
  stageReason,
  stageSince: time,
  status: z.enum(cameraStatuses),
  reason: z.enum(statusReasons).nullable(),
  since: time,
  lastProbedAt: time.nullable(),
  video: z
    .object({ codec: text(60), width: z.number().int().positive().nullable(), height: z.number().int().positive().nullable() })
    .nullable(),
  createdAt: time,
  updatedAt: time,
  originId: id,
  /** Whether its picture is shared as well. */
  isLive: z.boolean(),
});
export type SharedCamera = z.infer<typeof camera>;

const change = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("status"),
    cameraId: id,
    status: z.enum(cameraStatuses),
    reason: z.enum(statusReasons).nullable(),
    at: time,
  }),
  z.object({ kind: z.literal("camera"), camera }),
  z.object({ kind: z.literal("removed"), cameraId: id }),
  z.object({ kind: z.literal("unit"), unit }),
]);
export type SharedChange = z.infer<typeof change>;

/** Most rows, or changes, of one message. */
export const maxItems = 1_000;
/** Most bytes of one message. */
export const maxMessageBytes = 4_000_000;

export const fromChild = z.discriminatedUnion("type", [
  /** First: who it is, which hubs stand below it (itself among them), its newest number. */
  z.object({ type: z.literal("hello"), hub, below: z.array(id).min(1).max(10_000), head: seq }),
  /** From here on everything anew, as it stood at `seq`, under this version of the child's policy. */
  z.object({ type: z.literal("snapshot"), seq, policy: seq, hubs: z.array(hub).max(10_000) }),
  z.object({
    type: z.literal("rows"),
    nr: seq,
    units: z.array(unit).max(maxItems),
    cameras: z.array(camera).max(maxItems),
  }),
  z.object({ type: z.literal("snapshot-end"), nr: seq }),
  /** What happened after one number and up to another; numbers of what is not shared are passed over. */
  z.object({
    type: z.literal("changes"),
    after: seq,
    upTo: seq,
    items: z.array(change).max(maxItems),
    hubs: z.array(hub).max(10_000),
  }),
  /** All up to this number has been sent: nothing is held back. */
  z.object({ type: z.literal("current"), seq }),
  /** Facilities, by the child's ids, that are no longer shared. */
  z.object({ type: z.literal("withdraw"), facilityIds: z.array(id).max(100_000) }),
  z.object({ type: z.literal("beat"), head: seq }),
  /** Another token of the same account, before the one spoken of last ends. */
  z.object({ type: z.literal("token"), token: z.string().min(1).max(8_000) }),
  ...picturesFromChild,
]);
export type FromChild = z.infer<typeof fromChild>;

export const fromParent = z.discriminatedUnion("type", [
  /** Up to which number the child's changes stand there, under which policy; null: none, a snapshot is wanted. */
  z.object({
    type: z.literal("welcome"),
    hub,
    /** The parent and whatever stands above it. */
    above: z.array(id).min(1).max(1_000),
    cursor: z.object({ seq, policy: seq }).nullable(),
  }),
  /** Stands in the parent's database. */
  z.object({ type: z.literal("ack"), upTo: seq }),
  z.object({ type: z.literal("ack-rows"), nr: seq }),
  /** What came does not follow what stands there: once more from this number on, or (null) everything anew. */
  z.object({ type: z.literal("again"), cursor: z.object({ seq, policy: seq }).nullable() }),
  z.object({ type: z.literal("beat") }),
  ...picturesFromParent,
]);
export type FromParent = z.infer<typeof fromParent>;

/** Null: it is none of the protocol. */
export function readMessage<T>(schema: z.ZodType<T>, data: unknown): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
