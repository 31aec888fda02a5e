import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Principal } from "../access/principal.ts";
import { BadUserInputError, DomainError } from "./errors.ts";

/** What an operation says of its document: the text, its hash, or both. */
export interface GivenDocument {
  /** Empty or absent: only the hash was sent. */
  readonly query?: string | null | undefined;
  /** `extensions` of the request, as they came. */
  readonly extensions?: unknown;
}

/** A document that is to run. */
export interface FoundDocument {
  readonly text: string;
  /** What it is to be kept under once it has passed every check; null: nobody asked for that, or it is kept already. */
  readonly keepAs: string | null;
}

export interface KnownDocumentsOptions {
  /** The portal's own documents by their hash: known from the start, for as long as the hub runs. */
  readonly portal?: ReadonlyMap<string, string>;
  /** People may run the portal's own documents and nothing else; tools are as free as ever. */
  readonly portalOnly?: boolean;
  /** Bytes of all texts together that were sent. */
  readonly maxBytes?: number;
}

/** Bytes of all texts together, and of a single one. */
const maxBytes = 8 * 1024 * 1024;
const maxTextBytes = 64 * 1024;

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Automatic persisted queries (https://www.apollographql.com/docs/apollo-server/performance/apq): texts that somebody sent
 * with their SHA-256, so that he and others may send that alone next time. Bounded; what was not used for longest goes
 * first, and whoever misses it sends the text again. Who knows a hash knows the text: nothing of it is secret.
 */
export class KnownDocuments {
  readonly #maxBytes: number;
  readonly #portal: ReadonlyMap<string, string>;
  readonly #portalOnly: boolean;
  readonly #texts = new Map<string, string>();
  #bytes = 0;

  constructor(options: KnownDocumentsOptions = {}) {
    this.#maxBytes = options.maxBytes ?? maxBytes;
    this.#portal = options.portal ?? new Map();
    this.#portalOnly = options.portalOnly ?? false;
  }

  /**
   * @throws DomainError PERSISTED_QUERY_NOT_FOUND: the hash alone was sent and is not known; PERSISTED_QUERY_HASH_MISMATCH: it
   * is another text's; BAD_USER_INPUT: it is no hash, or of another version of the protocol; DOCUMENT_NOT_TRUSTED: a person asks for
   * what is none of the portal's own
   */
  find(given: GivenDocument, asker: Pick<Principal, "kind">): FoundDocument {
    const found = this.#find(given);
    // An empty text is refused as one, by whoever parses it.
    if (!this.#portalOnly || asker.kind === "tool" || found.text === "" || this.#portal.has(hashOf(found.text))) return found;
    throw new DomainError(
      "DOCUMENT_NOT_TRUSTED",
      "This hub runs only the portal's own documents for people. Tools ask freely, with a token of their own.",
    );
  }

  #find({ query, extensions }: GivenDocument): FoundDocument {
    const hash = persistedHash(extensions);
    if (hash === null) return { text: query ?? "", keepAs: null };
    if (query == null || query === "") {
      const text = this.#get(hash);
      if (text === null) throw new DomainError("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
      return { text, keepAs: null };
    }
    if (hashOf(query) !== hash) {
      throw new DomainError("PERSISTED_QUERY_HASH_MISMATCH", "`sha256Hash` is not the SHA-256 of `query`.");
    }
    return { text: query, keepAs: this.#portal.has(hash) ? null : hash };
  }

  /** Called once the document was parsed, is valid and within the limits, and came from somebody who is signed in. */
  keep({ text, keepAs }: FoundDocument): void {
    if (keepAs === null || this.#texts.has(keepAs)) return;
    const bytes = sizeOf(text);
    if (bytes > Math.min(maxTextBytes, this.#maxBytes)) return;
    this.#texts.set(keepAs, text);
    this.#bytes += bytes;
    for (const [oldest, other] of this.#texts) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#texts.delete(oldest);
      this.#bytes -= sizeOf(other);
    }
  }

  /** For tests and figures. */
  get size(): { readonly documents: number; readonly bytes: number } {
    return { documents: this.#texts.size, bytes: this.#bytes };
  }

  #get(hash: string): string | null {
    const own = this.#portal.get(hash);
    if (own !== undefined) return own;
    const text = this.#texts.get(hash);
    if (text === undefined) return null;
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }
}

/** Its hash and its place in the map count too, or many small texts would take more than they say. */
const sizeOf = (text: string) => Buffer.byteLength(text) + 256;

/** @throws BadUserInputError */
function persistedHash(extensions: unknown): string | null {
  if (typeof extensions !== "object" || extensions === null) return null;
  const persisted: unknown = (extensions as { persistedQuery?: unknown }).persistedQuery;
  if (persisted == null) return null;
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  if (version === 1 && typeof sha256Hash === "string" && /^[0-9a-f]{64}$/.test(sha256Hash)) return sha256Hash;
  throw new BadUserInputError("`extensions.persistedQuery` has `version` 1 and `sha256Hash`, 64 digits of a-f and 0-9.", {
    field: "extensions.persistedQuery",
    rule: "persisted-query",
  });
}

/** What the portal's build leaves beside its files: each document that its pages send, by its hash. */
export const portalDocumentsFile = "persisted-documents.json";

/**
 * @returns null when there is no such file: the portal is not built, or by another program
 * @throws Error when it is not what the build writes
 */
export function readPortalDocuments(portalDir: string): ReadonlyMap<string, string> | null {
  const path = join(portalDir, portalDocumentsFile);
  if (!existsSync(path)) return null;
  const documents = new Map(Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>));
  for (const [hash, text] of documents) if (hashOf(text) !== hash) throw new Error(`${path}: ${hash} is another text's hash.`);
  return documents;
}
