import type { HubError } from "../shared/remote/index.ts";

/** What is wrong with what was typed, by field: the rule the hub named, or what is seen without asking it. */
export function webhookFaults(url: string, error: HubError | null): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { field, rule } of error?.details ?? []) found[field.split(".").at(-1) ?? ""] = rule;
  if (url.trim() === "") found["url"] ??= "required";
  return found;
}
