import { createHash } from "node:crypto";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in its one canonical form (RFC 8785): no white space, members in the order of their names' UTF-16 units, numbers and
 * strings as ECMAScript writes them. The same value has the same bytes (UTF-8) wherever it is computed.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = value as { readonly [key: string]: Json };
  const parts = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key]!)}`);
  return `{${parts.join(",")}}`;
}

/** SHA-256 of the canonical form. */
export function hashOf(value: Json): Buffer {
  return createHash("sha256").update(canonicalJson(value), "utf8").digest();
}
