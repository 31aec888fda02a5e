import { randomUUID } from "node:crypto";

import type { GrantRow } from "@camera-hub/server/access/grants.repository.ts";
import type { Role } from "@camera-hub/server/access/permissions.ts";
import type { Principal } from "@camera-hub/server/access/principal.ts";
import { Rights, type MirroredPerson } from "@camera-hub/server/access/rights.ts";
import type { Clock } from "@camera-hub/server/app/clock.ts";

/** When a grant begins and ends; absent: it always was, and has no end. */
export interface Term {
  readonly validFrom?: Date;
  readonly expiresAt?: Date;
}

/** People with real rights decided by the real rules; the mirror's content is ours. */
export class TestPeople {
  readonly rights: Rights;
  readonly #persons = new Map<string, MirroredPerson>();
  readonly #groups = new Map<string, string[]>();
  readonly #grants: GrantRow[] = [];
  readonly #ended = new Set<string>();
  #onLogout: () => void = () => undefined;
  readonly #clock: Clock;
  #version = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    const persons = this.#persons;
    const groups = this.#groups;
    const ended = this.#ended;
    this.rights = new Rights(
      {
        get syncedAt() {
          return clock.now();
        },
        snapshot: () => ({ persons, groups, version: 1 }),
        onChange: () => () => undefined,
        hasEnded: ({ sessionId }) => ended.has(sessionId ?? ""),
        onLogout: (listener) => {
          this.#onLogout = listener;
          return () => undefined;
        },
      },
      clock,
    );
    this.publishGuideline();
  }

  add(
    username: string,
    role: Role,
    place: { provinceId: string | null; facilityId: string | null },
    kind: "person" | "tool" = "person",
    { validFrom = new Date(0), expiresAt }: Term = {},
  ): Principal {
    const id = randomUUID();
    const groupPath = `/vn/${username}`;
    this.#persons.set(id, { username, displayName: username, kind, enabled: true });
    this.#groups.set(id, [groupPath]);
    this.#grants.push({
      id: randomUUID(),
      personId: id,
      role,
      groupPath,
      unitId: place.facilityId ?? place.provinceId,
      ...place,
      operatorId: null,
      permissions: role === "tool" ? ["camera:read", "camera:view"] : [],
      validFrom,
      expiresAt: expiresAt ?? null,
    });
    this.rights.setGrants(this.#grants);
    this.acknowledge(id);
    return this.#principal(id, kind === "person" ? randomUUID() : null);
  }

  /** The same account with its rights as they are now, as its next request has them. */
  again({ id, sessionId }: Principal): Principal {
    return this.#principal(id, sessionId);
  }

  #principal(subject: string, sessionId: string | null): Principal {
    const now = this.#clock.now();
    return this.rights.principalFor({ subject, issuedAt: now, sessionId, expiresAt: new Date(now.getTime() + 300_000) });
  }

  /** He has taken note of the guideline. */
  acknowledge(id: string): void {
    this.rights.learnGuideline([], [{ personId: id, number: this.#version }]);
  }

  /** A version of the guideline that counts from now on. */
  publishGuideline(): void {
    this.#version += 1;
    this.rights.learnGuideline([{ id: randomUUID(), number: this.#version, inForceFrom: this.#clock.now() }], []);
  }

  /** Ends the Keycloak session he came with. */
  signOut(principal: Principal): void {
    this.#ended.add(principal.sessionId ?? "");
    this.#onLogout();
  }

  /** Takes every right away, as a removed membership does. */
  revoke(principal: Principal): void {
    this.#groups.set(principal.id, []);
    this.rights.setGrants(this.#grants);
  }

  /** Lets his time run out: nothing is written, the clock alone ends it. */
  expire(principal: Principal): void {
    const at = this.#grants.findIndex(({ personId }) => personId === principal.id);
    const expiresAt = new Date(this.#clock.now().getTime() + 200);
    this.#grants[at] = { ...this.#grants[at]!, expiresAt };
    this.rights.setGrants(this.#grants);
    const ticking = setInterval(() => {
      this.rights.tick();
      if (this.#clock.now() > expiresAt) clearInterval(ticking);
    }, 50);
  }
}
