import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

import type { TokenSubject } from "../access/rights.ts";
import type { Place } from "../access/scope.ts";
import type { RelayedView } from "./relayed-pictures.ts";
import type { Transport } from "./stream-metrics.ts";

/** Who opened a session. */
export interface Opener {
  readonly id: string;
  readonly name: string;
  /** What he came with, to ask again whether he still may. */
  readonly token: TokenSubject;
}

/** Why a session ended. */
export type EndReason =
  | "closed"
  /** Nobody used it. */
  | "idle"
  | "right-ended"
  /** A version of the guideline is in force that he has not acknowledged. */
  | "guideline"
  | "signed-out"
  /** Its longest life is over; open another. */
  | "expired"
  | "camera-gone"
  /** The hub that has the camera shares its picture no longer. */
  | "not-shared"
  | "shutdown";

/** A connection that lives as long as its session. */
export interface SessionSocket {
  end(reason: EndReason): void;
}

/** What a media request brings to prove that it may. */
export interface Credentials {
  /** From the path; null when the path has none. */
  readonly ticket: string | null;
  /** From the cookie; null when there is none. */
  readonly cookie: string | null;
  /** IP address of the client; null when not known. */
  readonly address: string | null;
}

export interface SessionFacts {
  readonly cameraId: string;
  readonly place: Place;
  readonly opener: Opener;
  /** The grant by whose leave it was opened. */
  readonly grantId: string | null;
  readonly openedAt: Date;
  /** Its longest life, whatever happens. */
  readonly endsAt: Date;
  /** Of the request that opened it. */
  readonly address: string | null;
  readonly requestId: string | null;
  /** Where the picture comes from another hub: how that one knows of it; null: the camera is this hub's own. */
  readonly relayed: { readonly view: RelayedView; readonly unit: string } | null;
}

export type Admission = "admitted" | "no-credentials" | "wrong-address";

/** One person's or tool's live view of one camera. Its secrets leave once; only their hashes stay. */
export class Session {
  readonly id = randomBytes(16).toString("hex");
  readonly facts: SessionFacts;
  readonly sockets = new Set<SessionSocket>();
  readonly transports = new Set<Transport>();
  bytes = 0;
  lastUsedAt: number;
  wasUsed = false;
  readonly #ticketHash: Buffer;
  readonly #cookieHash: Buffer;
  #ticketAddress: string | null = null;
  readonly #refused = new Set<Admission>();

  private constructor(facts: SessionFacts, ticket: string, cookie: string) {
    this.facts = facts;
    this.lastUsedAt = facts.openedAt.getTime();
    this.#ticketHash = hash(ticket);
    this.#cookieHash = hash(cookie);
  }

  /** A new session and its two secrets (256 bits each): the ticket for URLs, the cookie for the browser that opened it. */
  static open(facts: SessionFacts): { session: Session; ticket: string; cookie: string } {
    const ticket = randomBytes(32).toString("base64url");
    const cookie = randomBytes(32).toString("base64url");
    return { session: new Session(facts, ticket, cookie), ticket, cookie };
  }

  /**
   * The cookie admits from anywhere: a browser keeps it to itself. A ticket stands in URLs, which people copy, so it
   * belongs to the address that used it first.
   */
  admit(credentials: Credentials): Admission {
    if (credentials.cookie !== null && isHashOf(this.#cookieHash, credentials.cookie)) return "admitted";
    if (credentials.ticket === null || !isHashOf(this.#ticketHash, credentials.ticket)) return "no-credentials";
    const address = canonicalAddress(credentials.address);
    if (address === null) return "wrong-address";
    this.#ticketAddress ??= address;
    return this.#ticketAddress === address ? "admitted" : "wrong-address";
  }

  /** Whether this is the first refusal of its kind: one line in the log says it, and a thousand more would not say more. */
  isFirstRefusal(admission: Admission): boolean {
    if (this.#refused.has(admission)) return false;
    this.#refused.add(admission);
    return true;
  }
}

/** One spelling per machine: IPv4 inside IPv6 is IPv4 (RFC 4291 §2.5.5.2), and both loopbacks are this machine. */
export function canonicalAddress(address: string | null): string | null {
  if (address === null) return null;
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "");
  return plain === "::1" ? "127.0.0.1" : plain;
}

function hash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function isHashOf(expected: Buffer, secret: string): boolean {
  return timingSafeEqual(expected, hash(secret));
}
