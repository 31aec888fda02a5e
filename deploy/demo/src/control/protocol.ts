import { constants, openSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { cameraStates } from "../rtsp-server/server.ts";

/** What one does to a camera, and the state it is in then. */
export const actions = { unplug: "unplugged", plug: "plugged", freeze: "frozen", silence: "silent" } as const;
export type Action = keyof typeof actions;

const code = z.string().min(1).max(64);

/** One line of JSON from the tool. */
export const command = z.discriminatedUnion("do", [
  z.object({ do: z.literal("list"), prefix: z.string().max(64) }),
  z.object({ do: z.enum(["unplug", "plug", "freeze", "silence"]), code }),
]);
export type Command = z.infer<typeof command>;

const camera = z.object({
  code: z.string(),
  name: z.string(),
  state: z.enum(cameraStates),
  /** How it is broken for good; null: not. */
  fault: z.string().nullable(),
});
export type ListedCamera = z.infer<typeof camera>;

/** One line of JSON back. */
export const reply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), camera }),
  z.object({ kind: z.literal("unknown-code") }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
  z.object({ kind: z.literal("list"), total: z.number(), viewers: z.number(), cameras: z.array(camera) }),
]);
export type Reply = z.infer<typeof reply>;

const longestSocketPath = 100;

/**
 * Where the running demo listens for commands. A Unix socket's path is limited to 107 bytes: a longer one is written by
 * way of the open folder, which stays open with the process.
 */
export function socketPath(stateDir: string): string {
  const path = join(stateDir, "control.sock");
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  const folder = openSync(stateDir, constants.O_RDONLY | constants.O_DIRECTORY);
  return `/proc/self/fd/${folder}/control.sock`;
}
