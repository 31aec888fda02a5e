import type { Clock } from "../app/clock.ts";
import { DomainError } from "../app/errors.ts";
import { Briefing } from "./briefing.ts";
import type { Acknowledgement, GuidelineVersion } from "./briefing.ts";
import type { ChangedGrant, GrantRow, GroupAliases } from "./grants.repository.ts";
import {
  permissions as allPermissions,
  briefedPermissions,
  governing,
  rolePermissions,
  toolPermissions,
} from "./permissions.ts";
import type { Permission } from "./permissions.ts";
import type { Principal, RoleInForce } from "./principal.ts";
import { emptyScope, makeScope, scopeCovers } from "./scope.ts";
import type { Place, Scope } from "./scope.ts";

/** What the mirror of Keycloak knows; `access` owns the shape, the mirror answers it. */
export interface Memberships {
  /** When the mirror last agreed with Keycloak; null: never. */
  readonly syncedAt: Date | null;
  snapshot(): {
    readonly persons: ReadonlyMap<string, MirroredPerson>;
    /** Group paths by person. */
    readonly groups: ReadonlyMap<string, readonly string[]>;
    readonly version: number;
  };
  onChange(listener: () => void): () => void;
  /** Did the session of this token end before the token does? */
  hasEnded(token: TokenSubject): boolean;
  /** Called when a session ends before its tokens do. */
  onLogout(listener: () => void): () => void;
}

export interface MirroredPerson {
  readonly username: string;
  readonly displayName: string;
  readonly kind: "person" | "tool";
  readonly enabled: boolean;
}

/** Whose token it is; everything else is decided here. */
export interface TokenSubject {
  readonly subject: string;
  readonly sessionId: string | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** A mirror older than this is not believed: rights fail closed (design, "Who may do what" 6). */
export const mirrorLimitMs = 30_000;

/** How long an answer of `principalOf` may be used, ms. */
const standingMs = 60_000;

interface RightsOfPerson {
  readonly person: MirroredPerson;
  readonly roles: readonly RoleInForce[];
  readonly permissions: readonly Permission[];
  readonly scopes: ReadonlyMap<Permission, Scope>;
  /** What the guideline keeps from him until he has acknowledged it. */
  readonly withheld: ReadonlyMap<Permission, Scope>;
  readonly rightsKey: string;
  /** When the next role begins or ends, or a version of the guideline asks him anew: until then this answer holds. */
  readonly validUntil: number;
  /** He had rights once and all of them ran out. */
  readonly expired: boolean;
}

/**
 * Decides who may do what, where: membership AND grant, both in force, by the mirror and the clock; and for pictures and
 * connection work the guideline in force acknowledged.
 */
export class Rights {
  /** Who has acknowledged the guideline. */
  readonly briefing = new Briefing();
  readonly #memberships: Memberships;
  readonly #clock: Clock;
  #grants = new Map<string, GrantRow[]>();
  #aliases: GroupAliases = new Map();
  readonly #cache = new Map<string, RightsOfPerson>();
  readonly #listeners = new Set<() => void>();

  constructor(memberships: Memberships, clock: Clock) {
    this.#memberships = memberships;
    this.#clock = clock;
    memberships.onChange(() => this.#changed());
    // A session that ended changes nobody's rights, but whoever holds its tokens is to be asked again.
    memberships.onLogout(() => this.#announce());
  }

  /** Takes the grants as they stand in the database now, and what groups of Keycloak are called meanwhile. */
  setGrants(grants: readonly GrantRow[], aliases: GroupAliases = new Map()): void {
    this.#aliases = aliases;
    const byPerson = new Map<string, GrantRow[]>();
    for (const grant of grants) {
      const list = byPerson.get(grant.personId);
      if (list) list.push(grant);
      else byPerson.set(grant.personId, [grant]);
    }
    this.#grants = byPerson;
    this.#changed();
  }

  /**
   * Takes grants that were written since: only their holders are decided about anew.
   * @param aliases As they stand now: no grant takes a new group's name without its alias.
   */
  changeGrants(changed: readonly ChangedGrant[], aliases: GroupAliases = this.#aliases): void {
    this.#aliases = aliases;
    const byPerson = Map.groupBy(changed, ({ personId }) => personId);
    for (const [id, grants] of byPerson) {
      const written = new Set(grants.map((grant) => grant.id));
      const kept = (this.#grants.get(id) ?? []).filter((grant) => !written.has(grant.id));
      const standing = [...kept, ...grants.filter(({ stands }) => stands)];
      // Oldest first, as when all are read; an operator's keep the order of its provinces.
      this.#grants.set(
        id,
        standing.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
      );
      this.#cache.delete(id);
    }
    if (byPerson.size > 0) this.#announce();
  }

  /** Takes versions of the guideline and acknowledgements as they stand in the database, all of them or those added since. */
  learnGuideline(versions: readonly GuidelineVersion[], acknowledgements: readonly Acknowledgement[]): void {
    const news = this.briefing.learn(versions, acknowledgements);
    if (news === "everybody") this.#changed();
    else if (news.size > 0) {
      for (const id of news) this.#cache.delete(id);
      this.#announce();
    }
  }

  /** Called after every change of memberships, grants or the guideline, and by `tick` when time alone ended a right. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Drops what expired, or all of it when the mirror is too old. Call it about once a second. */
  tick(): void {
    const now = this.#clock.now().getTime();
    let stale = this.#mirrorTooOld(now);
    for (const [id, rights] of this.#cache) {
      if (rights.validUntil > now) continue;
      this.#cache.delete(id);
      stale = true;
    }
    if (stale) this.#announce();
  }

  /**
   * @throws DomainError UNAUTHENTICATED when the account is unknown or disabled or the token has expired;
   * RIGHTS_UNKNOWN when the mirror is too old to decide.
   */
  principalFor(token: TokenSubject): Principal {
    const now = this.#clock.now().getTime();
    if (token.expiresAt.getTime() <= now) throw new DomainError("UNAUTHENTICATED", "The token has expired.");
    if (this.#mirrorTooOld(now)) throw rightsUnknown();
    if (this.#memberships.hasEnded(token)) throw new DomainError("UNAUTHENTICATED", "This session has ended.");
    const rights = this.#rightsOf(token.subject, now);
    if (rights === null) throw new DomainError("UNAUTHENTICATED", "This account is not known here.");
    return new PrincipalInForce(token, rights);
  }

  /**
   * Whoever has this account, with what he may do at this moment: for what the hub does in his name while he holds no token,
   * as with a tool's webhooks. Ask again for each deed. Null: unknown or disabled.
   * @throws DomainError RIGHTS_UNKNOWN when the mirror is too old to decide
   */
  principalOf(id: string): Principal | null {
    const now = this.#clock.now();
    if (this.#mirrorTooOld(now.getTime())) throw rightsUnknown();
    const rights = this.#rightsOf(id, now.getTime());
    const expiresAt = new Date(now.getTime() + standingMs);
    return rights === null ? null : new PrincipalInForce({ subject: id, sessionId: null, issuedAt: now, expiresAt }, rights);
  }

  /** Is somebody in this group, as far as rights go? */
  isMember(id: string, groupPath: string): boolean {
    const groups = this.#memberships.snapshot().groups.get(id) ?? [];
    return countedGroups(groups, this.#aliases).has(groupPath);
  }

  /** Is the mirror young enough to decide anything? */
  areKnown(): boolean {
    return !this.#mirrorTooOld(this.#clock.now().getTime());
  }

  #mirrorTooOld(now: number): boolean {
    const syncedAt = this.#memberships.syncedAt;
    return syncedAt === null || now - syncedAt.getTime() > mirrorLimitMs;
  }

  #rightsOf(id: string, now: number): RightsOfPerson | null {
    const cached = this.#cache.get(id);
    if (cached !== undefined && cached.validUntil > now) return cached;
    const { persons, groups } = this.#memberships.snapshot();
    const person = persons.get(id);
    if (person === undefined || !person.enabled) return null;
    const briefedUntil = this.briefing.endsFor(id);
    const rights = decideRights(person, groups.get(id) ?? [], this.#grants.get(id) ?? [], now, briefedUntil, this.#aliases);
    this.#cache.set(id, rights);
    return rights;
  }

  #changed(): void {
    this.#cache.clear();
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

const rightsUnknown = () =>
  new DomainError("RIGHTS_UNKNOWN", "Rights cannot be checked at the moment; nothing was done. Try again shortly.");

/** The groups somebody is in, and those of other names for which they stand until Keycloak has followed a reorganisation. */
function countedGroups(groups: readonly string[], aliases: GroupAliases): Set<string> {
  const counted = new Set(groups);
  if (aliases.size > 0) for (const path of groups) for (const name of aliases.get(path) ?? []) counted.add(name);
  return counted;
}

/**
 * Pure: what a person may do, from his memberships and grants at one moment.
 * @param briefedUntil From when on (ms) the guideline in force is one that he has not acknowledged; past: so it is now.
 */
export function decideRights(
  person: MirroredPerson,
  groups: readonly string[],
  grants: readonly GrantRow[],
  now: number,
  briefedUntil: number,
  aliases: GroupAliases = new Map(),
): RightsOfPerson {
  const isBriefed = briefedUntil > now;
  const member = countedGroups(groups, aliases);
  const roles: RoleInForce[] = [];
  const places = new Map<Permission, GrantRow[]>();
  let validUntil = isBriefed ? briefedUntil : Number.POSITIVE_INFINITY;
  let expired = false;
  for (const grant of grants) {
    if (!member.has(grant.groupPath)) continue;
    const from = grant.validFrom.getTime();
    const until = grant.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    if (until <= now) {
      expired = true;
      continue;
    }
    validUntil = Math.min(validUntil, from > now ? from : until);
    if (from > now) continue;
    const carried =
      grant.role === "tool"
        ? grant.permissions.filter((permission) => toolPermissions.includes(permission))
        : rolePermissions[grant.role];
    const allowed = isBriefed ? carried : carried.filter((permission) => !briefedPermissions.has(permission));
    roles.push({
      grantId: grant.id,
      role: grant.role,
      unitId: grant.unitId,
      provinceId: grant.provinceId,
      facilityId: grant.facilityId,
      operatorId: grant.operatorId,
      expiresAt: grant.expiresAt,
      permissions: allowed,
    });
    for (const permission of carried) {
      const list = places.get(permission);
      if (list) list.push(grant);
      else places.set(permission, [grant]);
    }
  }
  const scopes = new Map<Permission, Scope>();
  const withheld = new Map<Permission, Scope>();
  for (const [permission, list] of places) {
    const kept = isBriefed || !briefedPermissions.has(permission) ? scopes : withheld;
    kept.set(permission, scopeOf(permission, list));
  }
  const held = allPermissions.filter((permission) => scopes.has(permission));
  return {
    person,
    roles,
    permissions: held,
    scopes,
    withheld,
    rightsKey: [
      ...held.map((permission) => `${permission}@${scopes.get(permission)!.key}`),
      ...[...withheld].map(([permission, { key }]) => `-${permission}@${key}`).toSorted(),
    ].join("|"),
    validUntil,
    expired: expired && roles.length === 0,
  };
}

function scopeOf(permission: Permission, grants: readonly GrantRow[]): Scope {
  if (!governing.has(permission)) return makeScope(grants);
  const ofOperators = grants.map(({ operatorId }) => operatorId).filter((id) => id !== null);
  return makeScope(
    grants.filter(({ operatorId }) => operatorId === null),
    ofOperators,
  );
}

const nothing: readonly Permission[] = [];

class PrincipalInForce implements Principal {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly kind: "person" | "tool";
  readonly sessionId: string | null;
  readonly token: TokenSubject;
  readonly roles: readonly RoleInForce[];
  readonly permissions: readonly Permission[];
  readonly rightsKey: string;
  readonly rightsEndAt: Date;
  readonly expired: boolean;
  readonly withheld: readonly Permission[];
  readonly #scopes: ReadonlyMap<Permission, Scope>;
  readonly #withheld: ReadonlyMap<Permission, Scope>;

  constructor(token: TokenSubject, rights: RightsOfPerson) {
    this.id = token.subject;
    this.username = rights.person.username;
    this.displayName = rights.person.displayName;
    this.kind = rights.person.kind;
    this.sessionId = token.sessionId;
    this.token = { subject: token.subject, sessionId: token.sessionId, issuedAt: token.issuedAt, expiresAt: token.expiresAt };
    this.roles = rights.roles;
    this.permissions = rights.permissions;
    this.rightsKey = rights.rightsKey;
    this.rightsEndAt = new Date(Math.min(token.expiresAt.getTime(), rights.validUntil));
    this.expired = rights.expired;
    this.withheld = rights.withheld.size === 0 ? nothing : [...rights.withheld.keys()].toSorted();
    this.#scopes = rights.scopes;
    this.#withheld = rights.withheld;
  }

  scopeFor(permission: Permission): Scope {
    return this.#scopes.get(permission) ?? emptyScope;
  }

  withheldScopeFor(permission: Permission): Scope {
    return this.#withheld.get(permission) ?? emptyScope;
  }

  grantFor(permission: Permission, place: Place): RoleInForce | null {
    // As in `scopeOf`: over people, an operator's role holds no place.
    const holds = (role: RoleInForce) => !(governing.has(permission) && role.operatorId !== null);
    return (
      this.roles.find(
        (role) => role.permissions.includes(permission) && holds(role) && scopeCovers(makeScope([role]), place),
      ) ?? null
    );
  }
}
