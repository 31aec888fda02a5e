import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson, hashOf } from "./canonical.ts";
import type { Json } from "./canonical.ts";

/** A line of the access log as it is hashed and exported: every column but its keyed hash, nulls included. */
export interface LogLine {
  readonly id: string;
  /** UTC with microseconds: `2026-06-05T03:00:00.123000Z`. */
  readonly occurredAt: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly grantId: string | null;
  readonly action: string;
  readonly targetKind: string | null;
  readonly targetId: string | null;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  readonly outcome: string;
  readonly code: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly details: Readonly<Record<string, Json>>;
}

/** PostgreSQL's `to_char` of an instant in the form in which it is hashed. */
export const instantSql = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Columns of `access_log l` as a LogLine. */
export const lineColumns = `l.id, ${instantSql("l.occurred_at")} as "occurredAt", l.actor_id as "actorId",
  l.actor_name as "actorName", l.grant_id as "grantId", l.action, l.target_kind as "targetKind", l.target_id as "targetId",
  l.province_id as "provinceId", l.facility_id as "facilityId", l.outcome, l.code,
  nullif(format('%s', l.address), '') as address,
  l.request_id as "requestId", l.details`;

/** Takes a line out of a row that may hold more. */
export function lineOf(row: LogLine): LogLine {
  const { id, occurredAt, actorId, actorName, grantId, action, targetKind, targetId, provinceId, facilityId } = row;
  const { outcome, code, address, requestId, details } = row;
  return {
    id,
    occurredAt,
    actorId,
    actorName,
    grantId,
    action,
    targetKind,
    targetId,
    provinceId,
    facilityId,
    outcome,
    code,
    address,
    requestId,
    details,
  };
}

/** Where the chain begins: what stands before the first seal of all. */
export const genesis = Buffer.alloc(32);

/** leaf = SHA-256 of the canonical JSON (RFC 8785) of the line. */
export function leafOf(line: LogLine): Buffer {
  return hashOf(line as unknown as Json);
}

/** Stands for a line that was queued and had gone before it was sealed. */
export function leafOfMissing(id: string, occurredAt: string): Buffer {
  return hashOf({ id, missing: true, occurredAt });
}

/** What a seal says of its line; `day` is YYYY-MM-DD, instants as in LogLine. */
export interface SealFacts {
  readonly day: string;
  readonly seq: number;
  readonly occurredAt: string;
  readonly sealedAt: string;
  readonly vouched: boolean;
  readonly leaf: Buffer;
}

/**
 * hash = SHA-256 of the canonical JSON of {day, leaf, occurredAt, prev, sealedAt, seq, vouched}; leaf and prev in lower-case
 * hexadecimal. `prev` is the hash of the seal before: of the same day, or the last one of the last day that has any; 64
 * zeros before the first of all. Whoever has only the leaf of a line can thus check the chain, and learns nothing of the
 * line: its random id (62 bits, UUID version 7) keeps anybody from trying guesses.
 */
export function sealHash(facts: SealFacts, prev: Buffer): Buffer {
  const { leaf, ...rest } = facts;
  return hashOf({ ...rest, leaf: leaf.toString("hex"), prev: prev.toString("hex") });
}

/** Keyed hash by which the writer vouches for a line until it is sealed. */
export function macOf(line: LogLine, key: Buffer): Buffer {
  return createHmac("sha256", key)
    .update(canonicalJson(line as unknown as Json), "utf8")
    .digest();
}

export function isVouched(line: LogLine, mac: Buffer | null, key: Buffer): boolean {
  return mac !== null && mac.length === 32 && timingSafeEqual(mac, macOf(line, key));
}

/** Instant of a clock, as it is hashed. */
export function instantText(instant: Date): string {
  return instant.toISOString().replace("Z", "000Z");
}
