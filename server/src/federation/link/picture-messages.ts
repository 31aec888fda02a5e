import { z } from "zod";

// What two linked hubs say of pictures. The link itself carries who watches what; each camera's picture has a connection of its
// own, which the child opens, so that a slow one holds up neither the others nor the change of a status.

const id = z.uuid();
const name = z.string().min(1).max(200);
/** 256 bits that admit one connection, once. */
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Where a child brings a picture that it was asked for, with the key as its bearer. */
export const picturePath = "/link/picture";
/** Most bytes of one message: a whole group of pictures comes at once. */
export const maxPictureBytes = 24 * 1024 * 1024;

const viewer = z.object({
  id: z.string().min(1).max(64),
  name,
  kind: z.enum(["person", "tool"]),
  /** The unit for which he holds the right to watch. */
  unit: name,
  grantId: id.nullable(),
});
/** Who watches, as the hub says that has checked it. */
export type RelayedViewer = z.infer<typeof viewer>;

const refusals = z.enum(["FORBIDDEN", "CAMERA_OFFLINE", "BUSY"]);
const ends = z.enum(["not-shared", "camera-gone"]);

export const picturesFromParent = [
  /** Somebody is about to watch: the child's policy decides, and it is logged there before anything is shown. */
  z.object({
    type: z.literal("watch"),
    view: id,
    cameraId: id,
    viewer,
    /** Names of the hubs between him and the child, his own first. */
    hubs: z.array(name).min(1).max(16),
  }),
  z.object({ type: z.literal("unwatch"), view: id, reason: z.string().min(1).max(40) }),
  /** Brings a camera's picture, once however many watch it. */
  z.object({ type: z.literal("pull"), key, cameraId: id }),
] as const;

export const picturesFromChild = [
  z.object({ type: z.literal("watching"), view: id, refusal: refusals.nullable() }),
  z.object({ type: z.literal("view-ended"), view: id, reason: ends }),
  /** Nobody watches it, as far as is known here. */
  z.object({ type: z.literal("no-pull"), key }),
] as const;

const ask = z.discriminatedUnion("type", picturesFromParent);
const answer = z.discriminatedUnion("type", picturesFromChild);
export type PictureAsk = z.infer<typeof ask>;
export type PictureAnswer = z.infer<typeof answer>;
export type RelayRefusal = z.infer<typeof refusals>;
export type RelayEnd = z.infer<typeof ends>;

const asks: ReadonlySet<string> = new Set(["watch", "unwatch", "pull"]);
const answers: ReadonlySet<string> = new Set(["watching", "view-ended", "no-pull"]);
export const isPictureAsk = (message: { readonly type: string }): message is PictureAsk => asks.has(message.type);
export const isPictureAnswer = (message: { readonly type: string }): message is PictureAnswer => answers.has(message.type);

/** The one text on a picture's connection; what is binary is ISO base media (ISO/IEC 14496-12), whole boxes. */
export const pictureTrouble = z.object({
  type: z.literal("stalled"),
  trouble: z.enum(["unreachable", "auth-rejected", "no-video", "unsupported-codec", "frozen", "engine", "hub-link"]),
});
