import { createHash, randomBytes } from "node:crypto";

interface DigestChallenge {
  readonly scheme: "digest";
  readonly algorithm: "MD5" | "SHA-256";
  readonly session: boolean;
  /** As the server wrote it; null: it named none. */
  readonly algorithmName: string | null;
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | null;
  readonly qop: boolean;
  readonly stale: boolean;
}

type Challenge = DigestChallenge | { readonly scheme: "basic" };

/**
 * Signs requests to one camera: Digest with MD5 or SHA-256, with and without qop (RFC 7616, RFC 2069), or Basic where the
 * camera offers nothing better. Keeps the last challenge, so that later requests and connections need no extra round.
 */
export class RtspAuth {
  readonly #username: string | null;
  readonly #password: string;
  readonly #makeClientNonce: () => string;
  #challenge: Challenge | null = null;
  #uses = 0;
  #fresh = false;

  constructor(
    credentials: { readonly username: string | null; readonly password: string | null },
    makeClientNonce: () => string = () => randomBytes(8).toString("hex"),
  ) {
    this.#makeClientNonce = makeClientNonce;
    this.#username = credentials.username;
    this.#password = credentials.password ?? "";
  }

  /** Takes the WWW-Authenticate headers of a 401. */
  challenge(headers: readonly string[]): "retry" | "stale" | "impossible" {
    const offered = headers.flatMap((header) => parseChallenges(header));
    // SHA-256 before MD5 before Basic, whatever their order (RFC 7616 §3.7 leaves the choice to the client).
    const best =
      offered.find((one) => one.scheme === "digest" && one.algorithm === "SHA-256") ??
      offered.find((one) => one.scheme === "digest") ??
      offered.find((one) => one.scheme === "basic");
    this.#challenge = best ?? null;
    this.#uses = 0;
    this.#fresh = true;
    if (best === undefined || this.#username === null) return "impossible";
    return best.scheme === "digest" && best.stale ? "stale" : "retry";
  }

  /** The camera refused our answer: the next attempt begins without one, so that it counts as a single wrong password. */
  forget(): void {
    this.#challenge = null;
    this.#fresh = false;
  }

  /** Has a challenge come since this was last asked, which a new connection could answer? */
  takeFreshChallenge(): boolean {
    const fresh = this.#fresh && this.#challenge !== null && this.#username !== null;
    this.#fresh = false;
    return fresh;
  }

  /** The Authorization header of a request; null while nothing was asked or nobody is known. */
  authorize(method: string, uri: string): string | null {
    const challenge = this.#challenge;
    if (challenge === null || this.#username === null) return null;
    if (challenge.scheme === "basic") {
      return `Basic ${Buffer.from(`${this.#username}:${this.#password}`, "utf8").toString("base64")}`;
    }
    const hash = (text: string) =>
      createHash(challenge.algorithm === "MD5" ? "md5" : "sha256")
        .update(text, "utf8")
        .digest("hex");
    const clientNonce = challenge.qop || challenge.session ? this.#makeClientNonce() : "";
    const count = (++this.#uses).toString(16).padStart(8, "0");
    let secret = hash(`${this.#username}:${challenge.realm}:${this.#password}`);
    if (challenge.session) secret = hash(`${secret}:${challenge.nonce}:${clientNonce}`);
    const request = hash(`${method}:${uri}`);
    const response = challenge.qop
      ? hash(`${secret}:${challenge.nonce}:${count}:${clientNonce}:auth:${request}`)
      : hash(`${secret}:${challenge.nonce}:${request}`);
    const fields = [
      `username="${quote(this.#username)}"`,
      `realm="${quote(challenge.realm)}"`,
      `nonce="${quote(challenge.nonce)}"`,
      `uri="${uri}"`,
      `response="${response}"`,
    ];
    if (challenge.algorithmName !== null) fields.push(`algorithm=${challenge.algorithmName}`);
    if (challenge.opaque !== null) fields.push(`opaque="${quote(challenge.opaque)}"`);
    if (challenge.qop) fields.push("qop=auth", `nc=${count}`);
    if (challenge.qop || challenge.session) fields.push(`cnonce="${clientNonce}"`);
    return `Digest ${fields.join(", ")}`;
  }
}

/** Reads one WWW-Authenticate header, which may hold several challenges; those of unknown kinds are left out. */
function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  // A scheme is a word followed by a space and not by "="; parameters follow until the next scheme.
  for (const part of header.split(/(?:^|,)\s*(?=(?:digest|basic)\b)/i)) {
    const scheme = /^(digest|basic)\b/i.exec(part)?.[1]?.toLowerCase();
    if (scheme === "basic") challenges.push({ scheme });
    if (scheme !== "digest") continue;
    const fields = new Map<string, string>();
    for (const field of part.slice(scheme.length).matchAll(/([A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)) {
      fields.set((field[1] ?? "").toLowerCase(), field[2]?.replace(/\\(.)/g, "$1") ?? field[3] ?? "");
    }
    const algorithmName = fields.get("algorithm") ?? null;
    const algorithm = /^(MD5|SHA-256)(-sess)?$/i.exec(algorithmName ?? "MD5");
    const nonce = fields.get("nonce");
    const offeredQop = fields.get("qop");
    const qop = offeredQop !== undefined && /(?:^|[\s,])auth(?:[\s,]|$)/i.test(offeredQop);
    if (algorithm === null || nonce === undefined || (offeredQop !== undefined && offeredQop !== "" && !qop)) continue;
    challenges.push({
      scheme: "digest",
      algorithm: algorithm[1]?.toUpperCase() === "MD5" ? "MD5" : "SHA-256",
      session: algorithm[2] !== undefined,
      algorithmName,
      realm: fields.get("realm") ?? "",
      nonce,
      opaque: fields.get("opaque") ?? null,
      qop,
      stale: fields.get("stale")?.toLowerCase() === "true",
    });
  }
  return challenges;
}

function quote(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}
