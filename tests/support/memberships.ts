import type { Memberships, MirroredPerson, TokenSubject } from "@camera-hub/server/access/rights.ts";
import type { Clock } from "@camera-hub/server/app/clock.ts";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import type { MembershipWriter } from "@camera-hub/server/delegation/membership-writer.ts";

/** The mirror of Keycloak as the hub sees it, its content set by the test: always fresh unless `freeze` was called. */
export class TestMemberships implements Memberships, MembershipWriter {
  readonly #clock: Clock;
  readonly #persons = new Map<string, MirroredPerson>();
  readonly #groups = new Map<string, readonly string[]>();
  readonly #listeners = new Set<() => void>();
  readonly #logoutListeners = new Set<() => void>();
  readonly #endedSessions = new Set<string>();
  #frozenAt: Date | null = null;
  #version = 1;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get syncedAt(): Date | null {
    return this.#frozenAt ?? this.#clock.now();
  }

  snapshot(): ReturnType<Memberships["snapshot"]> {
    return { persons: this.#persons, groups: this.#groups, version: this.#version };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hasEnded(token: TokenSubject): boolean {
    return token.sessionId !== null && this.#endedSessions.has(token.sessionId);
  }

  onLogout(listener: () => void): () => void {
    this.#logoutListeners.add(listener);
    return () => this.#logoutListeners.delete(listener);
  }

  /** As sign-out everywhere does: the session's tokens are worth nothing before they expire. */
  endSession(sessionId: string): void {
    this.#endedSessions.add(sessionId);
    for (const listener of this.#logoutListeners) listener();
  }

  setPerson(id: string, person: MirroredPerson): void {
    this.#persons.set(id, person);
    this.#changed();
  }

  removePerson(id: string): void {
    this.#persons.delete(id);
    this.#groups.delete(id);
    this.#changed();
  }

  /** What Keycloak is to answer next to a delegator, instead of doing it; null: it does it. */
  refusal: DomainError | null = null;
  /** Of whom it is to refuse a membership, while it takes those of others; null: of nobody. */
  refuseJoin: ((personId: string) => DomainError | null) | null = null;
  /** Groups that do not exist. */
  readonly missingGroups = new Set<string>();

  /** As a delegator does it: `tests/realm` has the real thing. */
  async join(_bearer: string, id: string, group: string): Promise<boolean> {
    const refusal = this.refusal ?? this.refuseJoin?.(id) ?? null;
    if (refusal !== null) throw refusal;
    if (this.missingGroups.has(group)) return false;
    if (this.#groups.get(id)?.includes(group) !== true) this.put(id, group);
    return true;
  }

  async leave(_bearer: string, id: string, group: string): Promise<void> {
    if (this.refusal !== null) throw this.refusal;
    this.remove(id, group);
  }

  /** As Keycloak would name the group in its events. */
  async groupId(group: string): Promise<string | null> {
    return this.missingGroups.has(group) ? null : `id-of-${group}`;
  }

  put(id: string, group: string): void {
    this.#groups.set(id, [...(this.#groups.get(id) ?? []), group]);
    this.#changed();
  }

  /** As Keycloak's console does it: rights end at once. */
  remove(id: string, group: string): void {
    this.#groups.set(
      id,
      (this.#groups.get(id) ?? []).filter((path) => path !== group),
    );
    this.#changed();
  }

  /** Keycloak is not heard of any more. */
  freeze(): void {
    this.#frozenAt = this.#clock.now();
  }

  thaw(): void {
    this.#frozenAt = null;
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
