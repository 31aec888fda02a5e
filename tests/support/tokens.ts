import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { CryptoKey, JWK, JSONWebKeySet } from "jose";
import type { Clock } from "@camera-hub/server/app/clock.ts";

export const issuer = "http://localhost:4000/auth/realms/test";
export const audience = "camera-hub";

/** What a test may change about a token; everything else is as Keycloak writes it. */
export interface TokenChange {
  /** Seconds from now until it ends; 300. */
  readonly expiresIn?: number;
  readonly issuer?: string;
  readonly audience?: string;
  /** `Bearer` in an access token, `ID` or `Refresh` in others. */
  readonly type?: string;
  /** Keycloak session; null: none, as a service account's. */
  readonly sessionId?: string | null;
  /** Client that got it (`azp`); the portal. */
  readonly clientId?: string;
  /** Signs with another key than the realm's. */
  readonly key?: CryptoKey;
  readonly keyId?: string;
}

/** A realm's signing key without a realm. */
export class TokenIssuer {
  readonly jwks: JSONWebKeySet;
  readonly #key: CryptoKey;
  readonly #clock: Clock;

  private constructor(key: CryptoKey, jwk: JWK, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
    this.jwks = { keys: [jwk] };
  }

  static async create(clock: Clock): Promise<TokenIssuer> {
    const pair = await generateKeyPair("RS256");
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: "test", alg: "RS256", use: "sig" };
    return new TokenIssuer(pair.privateKey, jwk, clock);
  }

  sign(person: { readonly id: string; readonly username: string }, change: TokenChange = {}): Promise<string> {
    const now = Math.floor(this.#clock.now().getTime() / 1_000);
    const sessionId = change.sessionId === undefined ? `session-of-${person.username}` : change.sessionId;
    return new SignJWT({
      typ: change.type ?? "Bearer",
      azp: change.clientId ?? "portal",
      preferred_username: person.username,
      ...(sessionId === null ? {} : { sid: sessionId }),
    })
      .setProtectedHeader({ alg: "RS256", kid: change.keyId ?? "test" })
      .setSubject(person.id)
      .setIssuer(change.issuer ?? issuer)
      .setAudience(change.audience ?? audience)
      .setIssuedAt(now)
      .setExpirationTime(now + (change.expiresIn ?? 300))
      .sign(change.key ?? this.#key);
  }
}
