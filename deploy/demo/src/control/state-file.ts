import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { cameraStates } from "../rtsp-server/server.ts";
import type { CameraState } from "../rtsp-server/server.ts";

const content = z.record(z.string(), z.enum(cameraStates));

/** What was done to cameras, so that a plug that was pulled is still out after a restart. */
export class StateFile {
  readonly #path: string;
  readonly #states: Map<string, CameraState>;

  constructor(path: string) {
    this.#path = path;
    this.#states = new Map(Object.entries(read(path)));
  }

  get(code: string): CameraState {
    return this.#states.get(code) ?? "plugged";
  }

  set(code: string, state: CameraState): void {
    if (state === "plugged") this.#states.delete(code);
    else this.#states.set(code, state);
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#states)), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}

/** A file that is absent or spoiled means that nothing was done: the demo must start in any case. */
function read(path: string): Record<string, CameraState> {
  try {
    return content.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}
