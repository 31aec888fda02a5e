import type { Logout } from "./events.ts";
import type { VerifiedToken } from "./token-verifier.ts";

/** What has to be known of a token. */
export type TokenOfSession = Pick<VerifiedToken, "subject" | "sessionId" | "issuedAt">;

/** Longer than any access token lives. */
const rememberMs = 15 * 60_000;
const maxRemembered = 50_000;

/** Sessions that ended while tokens from them are still valid by their own date. */
export class EndedSessions {
  /** By session, user or (everybody) "", with Keycloak's time of the end; oldest first. */
  readonly #ended = new Map<string, { endedAt: number; notedAtMs: number }>();

  note({ userId, sessionId, endedAt }: Logout): void {
    const key = sessionId ?? userId ?? "";
    this.#ended.delete(key);
    this.#ended.set(key, { endedAt: endedAt.getTime(), notedAtMs: performance.now() });
    for (const [oldest, { notedAtMs }] of this.#ended) {
      if (this.#ended.size <= maxRemembered && performance.now() - notedAtMs < rememberMs) break;
      this.#ended.delete(oldest);
    }
  }

  /** Was this token issued in a session that has ended since? */
  has({ subject, sessionId, issuedAt }: TokenOfSession): boolean {
    // A tool has no session: its tokens end when everything of its account is ended, as with a new secret.
    if (sessionId !== null && this.#ended.has(sessionId)) return true;
    const until = Math.max(this.#ended.get(subject)?.endedAt ?? 0, this.#ended.get("")?.endedAt ?? 0);
    // `iat` counts whole seconds: within the second of the end the token is taken for an earlier one.
    return issuedAt.getTime() <= until;
  }
}
