import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const realm = "camera";
const nonceLifeMs = 5 * 60_000;

/** How a request answered the challenge. `stale`: the password may be right, but the nonce is too old. */
export type DigestVerdict = "accepted" | "stale" | "refused";

/**
 * Digest authentication with MD5 as cameras do it (RFC 7616, RFC 2617 without qop; a client that sends qop=auth is
 * understood). Nonces carry their time and a signature, so that none need be remembered.
 */
export class DigestAuthority {
  readonly #key = randomBytes(32);

  /** The value of WWW-Authenticate. */
  challenge(now: number, stale = false): string {
    return `Digest realm="${realm}", nonce="${this.#nonce(now)}"${stale ? ", stale=true" : ""}`;
  }

  check(
    request: { method: string; authorization: string | undefined },
    credentials: { username: string; password: string },
    now: number,
  ): DigestVerdict {
    const fields = parseAuthorization(request.authorization ?? "");
    if (fields === null || fields.get("username") !== credentials.username || fields.get("realm") !== realm) return "refused";
    const nonce = fields.get("nonce") ?? "";
    const issuedAt = Number.parseInt(nonce.split("-")[0] ?? "", 36);
    if (!Number.isSafeInteger(issuedAt) || !same(nonce, this.#nonce(issuedAt))) return "stale";
    const expected = digestResponse({
      ...credentials,
      realm,
      nonce,
      method: request.method,
      uri: fields.get("uri") ?? "",
      ...(fields.get("qop") === "auth" && { qop: { nc: fields.get("nc") ?? "", cnonce: fields.get("cnonce") ?? "" } }),
    });
    if (!same(fields.get("response") ?? "", expected)) return "refused";
    return now - issuedAt > nonceLifeMs ? "stale" : "accepted";
  }

  #nonce(issuedAt: number): string {
    const time = issuedAt.toString(36);
    return `${time}-${createHmac("sha256", this.#key).update(time).digest("hex").slice(0, 32)}`;
  }
}

/** The `response` of RFC 2617 §3.2.2.1, with MD5. */
export function digestResponse(input: {
  username: string;
  password: string;
  realm: string;
  nonce: string;
  method: string;
  uri: string;
  qop?: { nc: string; cnonce: string };
}): string {
  const secret = md5(`${input.username}:${input.realm}:${input.password}`);
  const what = md5(`${input.method}:${input.uri}`);
  if (input.qop === undefined) return md5(`${secret}:${input.nonce}:${what}`);
  return md5(`${secret}:${input.nonce}:${input.qop.nc}:${input.qop.cnonce}:auth:${what}`);
}

function parseAuthorization(header: string): Map<string, string> | null {
  const [, list] = /^Digest\s+(.+)$/i.exec(header) ?? [];
  if (list === undefined) return null;
  const fields = new Map<string, string>();
  for (const [, name = "", quoted, plain] of list.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))/g)) {
    fields.set(name.toLowerCase(), quoted ?? plain ?? "");
  }
  return fields;
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
