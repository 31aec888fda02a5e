import type { AreaKind, CameraSourceInput } from "../gql/graphql.ts";

/** What a person types about a camera. */
export interface CameraDraft {
  code: string;
  name: string;
  areaKind: AreaKind;
  areaName: string;
  address: string;
  username: string;
  password: string;
}

export function emptyDraft(): CameraDraft {
  return { code: "", name: "", areaKind: "ENTRANCE_GATE", areaName: "", address: "", username: "", password: "" };
}

/** The next free code of a facility: `24-001-07` after `24-001-06`. */
export function nextCode(facilityCode: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((code) => {
    const match = code.startsWith(`${facilityCode}-`) ? /^\d+$/.exec(code.slice(facilityCode.length + 1)) : null;
    return match ? [Number(match[0])] : [];
  });
  return `${facilityCode}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** The address as the hub takes it; empty credentials are none. */
export function sourceOf(draft: CameraDraft): CameraSourceInput {
  return {
    address: draft.address.trim(),
    ...(draft.username === "" ? {} : { username: draft.username }),
    ...(draft.password === "" ? {} : { password: draft.password }),
  };
}

const PREFIX = "camera-hub.draft.";

/** Keeps what was typed over a reload or a lost session, on this device and for this tab only; the password never. */
export function keepDraft(key: string, draft: CameraDraft): void {
  try {
    const { password: _, ...kept } = draft;
    sessionStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // Without storage the form still works.
  }
}

/** What was typed before; null when nothing usable is kept. */
export function keptDraft(key: string): Partial<CameraDraft> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) => name in emptyDraft() && name !== "password" && typeof value === "string"),
    );
  } catch {
    return null;
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept then.
  }
}
