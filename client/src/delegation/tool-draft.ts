import type { HubError } from "../shared/remote/index.ts";

/** What the form of a tool holds; the limit as it is typed. */
export interface ToolDraft {
  name: string;
  purpose: string;
  requestsPerMinute: string;
  owner: { id: string; username?: string | null; displayName?: string | null } | null;
}

/** By field, the key of what is wrong: found here, or by the hub. */
export function toolFaults(draft: ToolDraft, max: number, error: HubError | null): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { field, rule } of error?.details ?? []) found[field.split(".").at(-1) ?? ""] = rule;
  if (draft.name.trim() === "") found["name"] ??= "required";
  if (draft.purpose.trim() === "") found["purpose"] ??= "required";
  if (draft.owner === null) found["owner"] ??= "required";
  if (limitOf(draft, max) === null) found["requestsPerMinute"] ??= "range";
  return found;
}

/** Null: no number within the bounds. */
export function limitOf({ requestsPerMinute }: ToolDraft, max: number): number | null {
  const text = requestsPerMinute.trim();
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= max ? value : null;
}

/** How long nobody may have used a tool before the page asks whether anybody needs it. */
export const UNUSED_DAYS = 90;

export function isUnused(lastUsedAt: string | null | undefined, createdAt: string, now: Date): boolean {
  return now.getTime() - new Date(lastUsedAt ?? createdAt).getTime() > UNUSED_DAYS * 86_400_000;
}
