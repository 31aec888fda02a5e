import { createHash } from "node:crypto";
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, jwtVerify } from "jose";
import type { FetchImplementation, JSONWebKeySet, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { Clock } from "../../app/clock.ts";
import { DomainError } from "../../app/errors.ts";

/** What a valid access token says: who it is, and nothing about what he may do. */
export interface VerifiedToken {
  /** Keycloak's user id; for a tool, that of its service account. */
  readonly subject: string;
  readonly username: string;
  /** Keycloak session; null for service accounts. */
  readonly sessionId: string | null;
  /** Client the token was issued to (`azp`): `portal`, or a tool. */
  readonly clientId: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export interface TokenVerifier {
  /**
   * @throws DomainError UNAUTHENTICATED for anything but a valid access token of this realm for this hub;
   * RIGHTS_UNKNOWN when the realm's keys cannot be had, so that nobody is sent to a sign-in page that is down as well.
   */
  verify(bearer: string): Promise<VerifiedToken>;
}

export interface TokenVerifierOptions {
  /** `PUBLIC_URL/auth/realms/<realm>`: what Keycloak writes into `iss`, whichever way it was reached. */
  readonly issuer: string;
  readonly audience: string;
  /** The realm's keys: their address on the back channel, or the set itself. */
  readonly jwks: URL | JSONWebKeySet;
  readonly clock: Clock;
  readonly fetch?: FetchImplementation;
}

/** The realm signs with this; an attacker's choice of `none` or HMAC never reaches a key (RFC 8725 §3.1). */
const algorithms = ["RS256"];
/** A token of this hub has about 1,200 characters. */
const maxTokenLength = 8_192;
/** Verified tokens remembered: one each for twice the people expected online. */
const maxRemembered = 20_000;

const claims = z.object({
  // Identity, refresh and logout tokens are signed by the same realm; only access tokens open the hub.
  typ: z.literal("Bearer"),
  sub: z.string().min(1).max(255),
  azp: z.string().min(1).max(255),
  preferred_username: z.string().min(1).max(255).optional(),
  sid: z.string().min(1).max(255).optional(),
  iat: z.number(),
  exp: z.number(),
});

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  return new JoseTokenVerifier(options);
}

class JoseTokenVerifier implements TokenVerifier {
  readonly #options: TokenVerifierOptions;
  readonly #keys: JWTVerifyGetKey;
  /** By hash, so that a dump of the memory holds no token; oldest use first. A verification costs 200 µs, a hash 5. */
  readonly #remembered = new Map<string, VerifiedToken>();

  constructor(options: TokenVerifierOptions) {
    this.#options = options;
    this.#keys =
      options.jwks instanceof URL
        ? createRemoteJWKSet(options.jwks, {
            // An unknown key id asks Keycloak again, but whoever invents key ids makes it do so only each half minute.
            cooldownDuration: 30_000,
            cacheMaxAge: 600_000,
            timeoutDuration: 5_000,
            ...(options.fetch === undefined ? {} : { [customFetch]: options.fetch }),
          })
        : createLocalJWKSet(options.jwks);
  }

  async verify(bearer: string): Promise<VerifiedToken> {
    if (bearer.length === 0 || bearer.length > maxTokenLength) throw unauthenticated();
    const hash = createHash("sha256").update(bearer).digest("base64");
    const known = this.#remembered.get(hash);
    if (known !== undefined) {
      this.#remembered.delete(hash);
      if (known.expiresAt <= this.#options.clock.now()) throw unauthenticated();
      this.#remembered.set(hash, known);
      return known;
    }
    const token = await this.#check(bearer);
    this.#remembered.set(hash, token);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= maxRemembered) break;
      this.#remembered.delete(oldest);
    }
    return token;
  }

  async #check(bearer: string): Promise<VerifiedToken> {
    const { issuer, audience, clock } = this.#options;
    const verified = await jwtVerify(bearer, this.#keys, {
      issuer,
      audience,
      algorithms,
      currentDate: clock.now(),
      requiredClaims: ["exp", "iat", "sub"],
    }).catch((error: unknown) => {
      throw keysUnavailable(error)
        ? new DomainError("RIGHTS_UNKNOWN", "The identity service cannot be reached.")
        : unauthenticated();
    });
    const parsed = claims.safeParse(verified.payload);
    if (!parsed.success) throw unauthenticated();
    const { sub, azp, preferred_username: username, sid, iat, exp } = parsed.data;
    return {
      subject: sub,
      username: username ?? sub,
      sessionId: sid ?? null,
      clientId: azp,
      issuedAt: new Date(iat * 1000),
      expiresAt: new Date(exp * 1000),
    };
  }
}

/** Says no more than that: which check failed helps only whoever forges. */
function unauthenticated(): DomainError {
  return new DomainError("UNAUTHENTICATED", "Sign in first.");
}

/** jose names what is wrong with a token; its bare JOSEError and whatever fetch throws are failures to get the keys. */
function keysUnavailable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  return !(error instanceof errors.JOSEError) || error.code === errors.JOSEError.code;
}
