// Who may give, shorten, prolong and end what, said a second time and in other words than the server's (design, "Who may do
// what"): histories are played to both, and both must agree. Places and people are named; ends are instants in ms,
// Infinity when open-ended.

export type Place = "vn" | `p:${string}` | `f:${string}/${string}` | `o:${string}`;

const day = 86_400_000;
const year = 366 * day;

interface Rule {
  readonly at: string;
  readonly gives: readonly string[];
  readonly longest: number;
  readonly needsDecision: boolean;
  /** Letters: reads cameras, views pictures, manages cameras, reads grants. */
  readonly may: string;
}

/** `at`: first letters of the places where the role is held. */
export const rules: Readonly<Record<string, Rule>> = {
  telecom: { at: "v", gives: ["leader", "auditor", "admin", "lead", "tool"], longest: Infinity, needsDecision: true, may: "r" },
  leader: { at: "v", gives: [], longest: Infinity, needsDecision: true, may: "rv" },
  auditor: { at: "vp", gives: [], longest: Infinity, needsDecision: true, may: "r" },
  admin: {
    at: "p",
    gives: ["health", "viewer", "reviewer", "manager", "tool"],
    longest: Infinity,
    needsDecision: true,
    may: "rvm",
  },
  health: { at: "p", gives: [], longest: year, needsDecision: true, may: "rv" },
  manager: { at: "f", gives: ["viewer", "reviewer"], longest: year, needsDecision: true, may: "rvm" },
  reviewer: { at: "pf", gives: [], longest: year, needsDecision: false, may: "rv" },
  viewer: { at: "pf", gives: [], longest: year, needsDecision: false, may: "rv" },
  lead: { at: "o", gives: ["engineer"], longest: Infinity, needsDecision: true, may: "r" },
  engineer: { at: "o", gives: [], longest: year, needsDecision: false, may: "r" },
  tool: { at: "vp", gives: [], longest: year, needsDecision: true, may: "rv" },
};

export interface ModelPerson {
  readonly name: string;
  /** Where he stands: `ministry`, `p:24`, `o:viettel`, with `+` for those who give; or a facility. */
  stands: string;
  readonly isTool: boolean;
  open: boolean;
}

export interface ModelDecision {
  readonly id: string;
  readonly name: string;
  province: Place;
  readonly validUntil: number;
  ended: boolean;
}

export interface ModelOrganisation {
  readonly id: string;
  readonly name: string;
  place: Place;
  readonly members: Set<ModelPerson>;
}

/** What was given to an organisation, beside which each member's own grant stands. */
export interface ModelShare {
  readonly id: string;
  readonly of: ModelOrganisation;
  readonly role: string;
  place: Place;
  readonly decision: ModelDecision | null;
  parent: ModelGrant;
  until: number;
  ended: boolean;
}

export interface ModelGrant {
  readonly id: string;
  readonly name: string;
  readonly person: ModelPerson;
  readonly role: string;
  place: Place;
  /** Null: a founding one. */
  parent: ModelGrant | null;
  readonly decision: ModelDecision | null;
  /** Held as a member; null: given to himself. */
  readonly share: ModelShare | null;
  until: number;
  ended: boolean;
}

/** What somebody asks to give. */
export interface Wish {
  readonly person: ModelPerson;
  readonly role: string;
  readonly place: Place;
  readonly until: number;
  readonly decision: ModelDecision | null;
}

/** `outer` holds everything at `inner`. An operator's place holds itself alone. */
export function contains(outer: Place, inner: Place): boolean {
  if (outer === "vn" || outer === inner) return true;
  return outer.startsWith("p:") && inner.startsWith(`f:${outer.slice(2)}/`);
}

/** Where whoever is given the role at the place must stand. */
export function directoryOf(role: string, place: Place): string {
  if (place === "vn") return role === "telecom" ? "ministry+" : "ministry";
  if (role === "lead" || role === "admin" || role === "auditor") return `${place}+`;
  if (role === "manager") return `p:${place.slice(2).split("/")[0]}`;
  return place;
}

export class DelegationModel {
  readonly people: ModelPerson[] = [];
  readonly grants: ModelGrant[] = [];
  readonly decisions: ModelDecision[] = [];
  readonly organisations: ModelOrganisation[] = [];
  readonly shares: ModelShare[] = [];
  readonly #members = new Set<string>();
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  isMember(person: ModelPerson, role: string, place: Place): boolean {
    return this.#members.has(`${person.name} ${role} ${place}`);
  }

  setMember(person: ModelPerson, role: string, place: Place, is: boolean): void {
    const key = `${person.name} ${role} ${place}`;
    if (is) this.#members.add(key);
    else this.#members.delete(key);
  }

  /** The grant says so still; whether it gives anything is another matter. */
  stands(grant: ModelGrant): boolean {
    return !grant.ended && grant.until > this.now;
  }

  /** What somebody holds now: grant and membership, and an account. */
  held(person: ModelPerson): ModelGrant[] {
    return this.grants.filter(
      (grant) => person.open && grant.person === person && this.stands(grant) && this.isMember(person, grant.role, grant.place),
    );
  }

  /** His grants by whose leave he may give it there, those that last longest. */
  parentsFor(giver: ModelPerson, role: string, place: Place): ModelGrant[] {
    if (!rules[role]!.at.includes(place[0]!)) return [];
    const fit = this.held(giver).filter(
      (one) =>
        rules[one.role]!.gives.includes(role) &&
        contains(one.place, place) &&
        // A province's tools are its admin's: Keycloak has no permission for the level above.
        !(role === "tool" && one.role === "telecom" && place[0] === "p"),
    );
    const longest = Math.max(...fit.map(({ until }) => until));
    return fit.filter(({ until }) => until === longest);
  }

  latest(parent: ModelGrant, role: string, decision: ModelDecision | null): number {
    return Math.min(parent.until, this.now + rules[role]!.longest, decision?.validUntil ?? Infinity);
  }

  cites(decision: ModelDecision, place: Place): boolean {
    const holds = !decision.ended && decision.validUntil >= this.now;
    return holds && (decision.province === "vn" || (!place.startsWith("o:") && contains(decision.province, place)));
  }

  mayGive(giver: ModelPerson, wish: Wish): boolean {
    const [parent] = this.parentsFor(giver, wish.role, wish.place);
    if (parent === undefined || wish.person === giver || !wish.person.open) return false;
    if (wish.person.stands !== directoryOf(wish.role, wish.place)) return false;
    if (wish.person.isTool !== (wish.role === "tool")) return false;
    if (wish.decision === null ? rules[wish.role]!.needsDecision : !this.cites(wish.decision, wish.place)) return false;
    return wish.until > this.now && wish.until <= this.latest(parent, wish.role, wish.decision);
  }

  /** The giver's like in his unit, or anybody's like above him; a founding one the Telecom Department; nobody his own. */
  mayEnd(actor: ModelPerson, grant: ModelGrant): boolean {
    if (grant.person === actor) return false;
    const held = this.held(actor);
    if (grant.parent === null) return held.some(({ role }) => role === "telecom");
    for (let above: ModelGrant | null = grant.parent; above !== null; above = above.parent) {
      if (held.some(({ role, place }) => role === above!.role && place === above!.place)) return true;
    }
    return false;
  }

  mayProlong(actor: ModelPerson, grant: ModelGrant, until: number): boolean {
    const { parent, role, decision, share } = grant;
    if (
      share !== null ||
      parent === null ||
      !this.mayEnd(actor, grant) ||
      this.parentsFor(actor, role, grant.place).length === 0
    )
      return false;
    return until > this.now && until <= this.latest(parent, role, decision);
  }

  /** What hangs directly on a grant and is not over. */
  childrenOf(parent: ModelGrant): ModelGrant[] {
    return this.grants.filter((grant) => grant.parent === parent && this.stands(grant));
  }

  /** May what hangs on one grant hang on the other? Whoever may end both decides, or takes it over; all must lie within. */
  mayMove(actor: ModelPerson, from: ModelGrant, to: ModelGrant): boolean {
    const answers = this.held(actor).includes(to) || this.mayEnd(actor, to);
    if (from === to || !this.stands(to) || !this.mayEnd(actor, from) || !answers) return false;
    const carries = ({ role, place, until }: Pick<ModelGrant, "role" | "place" | "until">): boolean =>
      rules[to.role]!.gives.includes(role) && contains(to.place, place) && until <= to.until;
    // What an organisation was given moves along, whether it has members or not.
    const shares = this.shares.filter((share) => share.parent === from && this.shareStands(share));
    return this.childrenOf(from).every((one) => carries(one) && one.person !== to.person) && shares.every(carries);
  }

  /** The grant and all that hangs on it, as far as it would outlast `at`. */
  outlasting(roots: readonly ModelGrant[], at: number): ModelGrant[] {
    const below = (grant: ModelGrant): boolean => roots.includes(grant) || (grant.parent !== null && below(grant.parent));
    return this.grants.filter((grant) => below(grant) && this.stands(grant) && grant.until > at);
  }

  /** Ends these; a membership goes with the last grant that stands beside it. */
  end(grants: readonly ModelGrant[]): void {
    for (const grant of grants) grant.ended = true;
    this.follow();
    for (const { person, role, place } of grants) {
      const beside = this.grants.some(
        (one) => one.person === person && one.role === role && one.place === place && this.stands(one),
      );
      if (!beside) this.setMember(person, role, place, false);
    }
  }

  /**
   * Provinces become one: each role over one of them goes on over the whole, by a grant of its own; what stands at a facility
   * stays. Whoever was taken out of a group is not put into the new one. What is over stays as it was.
   * @param after Where a place is then. @param successors Ids, by those of the grants that they continue.
   */
  merge(after: <P extends string>(place: P) => P, successors: ReadonlyMap<string, string>): void {
    const next = new Map<ModelGrant, ModelGrant>();
    for (const grant of this.grants.filter((one) => this.stands(one) && after(one.place) !== one.place)) {
      const { person, role, place } = grant;
      if (this.isMember(person, role, place)) this.setMember(person, role, after(place), true);
      this.setMember(person, role, place, false);
    }
    for (const grant of this.grants.filter((one) => this.stands(one) && after(one.place) !== one.place)) {
      const id = successors.get(grant.id);
      if ((id === undefined) === grant.place.startsWith("p:")) throw new Error(`${grant.name} did not go on as it should.`);
      if (id === undefined) grant.place = after(grant.place);
      else next.set(grant, { ...grant, id, place: after(grant.place) });
    }
    const standing = [...this.grants.filter((one) => this.stands(one) && !next.has(one)), ...next.values()];
    for (const grant of standing) grant.parent = next.get(grant.parent!) ?? grant.parent;
    for (const share of this.shares.filter((one) => this.shareStands(one))) {
      share.place = after(share.place);
      share.parent = next.get(share.parent) ?? share.parent;
    }
    for (const [old, one] of next) {
      old.ended = true;
      this.grants.push(one);
    }
    for (const decision of this.decisions) decision.province = after(decision.province);
    for (const organisation of this.organisations) organisation.place = after(organisation.place);
    for (const person of this.people) person.stands = after(person.stands);
  }

  /** What organisations hold ends with its parent and its decision, and no later than its parent. */
  follow(): void {
    for (const share of this.shares) {
      if (!this.shareStands(share)) continue;
      if (share.parent.ended || share.decision?.ended === true) share.ended = true;
      share.until = Math.min(share.until, share.parent.until);
    }
  }

  shareStands(share: ModelShare): boolean {
    return !share.ended && share.until > this.now;
  }

  /** What an organisation holds now. */
  sharesOf(organisation: ModelOrganisation): ModelShare[] {
    return this.shares.filter((share) => share.of === organisation && this.shareStands(share));
  }

  /** Members' grants beside it. */
  ownOf(share: ModelShare): ModelGrant[] {
    return this.grants.filter((grant) => grant.share === share && this.stands(grant));
  }

  /** May he let people join and leave? Whoever gives at its place, or above. */
  mayRun(actor: ModelPerson, { place }: ModelOrganisation): boolean {
    return this.held(actor).some(({ role, place: own }) => {
      if (rules[role]!.gives.length === 0) return false;
      return own === "vn" || contains(own, place);
    });
  }

  /** To all members or to none; an organisation that the giver could not run is none that he knows. */
  mayShare(giver: ModelPerson, organisation: ModelOrganisation, wish: Omit<Wish, "person">): boolean {
    const { role, place, until, decision } = wish;
    const [parent] = this.parentsFor(giver, role, place);
    if (!this.mayRun(giver, organisation)) return false;
    if (parent === undefined || role === "tool" || !contains(organisation.place, place)) return false;
    if (decision === null ? rules[role]!.needsDecision : !this.cites(decision, place)) return false;
    if (until <= this.now || until > this.latest(parent, role, decision)) return false;
    return [...organisation.members].every((person) => this.fits(giver, person, role, place));
  }

  /** Could the role be given to him, as far as he himself is concerned? */
  fits(giver: ModelPerson, person: ModelPerson, role: string, place: Place): boolean {
    return person !== giver && person.open && !person.isTool && person.stands === directoryOf(role, place);
  }

  mayAdd(actor: ModelPerson, organisation: ModelOrganisation, person: ModelPerson): boolean {
    if (!this.mayRun(actor, organisation) || organisation.members.has(person)) return false;
    const shares = this.sharesOf(organisation);
    if (shares.length > 0) {
      return shares.every(
        ({ role, place, parent }) =>
          this.parentsFor(actor, role, place).length > 0 && this.fits(actor, person, role, place) && parent.person !== person,
      );
    }
    return Object.keys(rules).some(
      (role) =>
        role !== "tool" &&
        this.parentsFor(actor, role, organisation.place).length > 0 &&
        this.fits(actor, person, role, organisation.place),
    );
  }

  /** What he holds as its member. */
  heldFrom(organisation: ModelOrganisation, person: ModelPerson): ModelGrant[] {
    return this.grants.filter((grant) => grant.share?.of === organisation && grant.person === person && this.stands(grant));
  }

  mayRemove(actor: ModelPerson, organisation: ModelOrganisation, person: ModelPerson): boolean {
    if (!this.mayRun(actor, organisation) || actor === person || !organisation.members.has(person)) return false;
    return this.heldFrom(organisation, person).every(({ share }) => this.mayEndShare(actor, share!));
  }

  /** As for a person's grant. */
  mayEndShare(actor: ModelPerson, { parent }: ModelShare): boolean {
    const held = this.held(actor);
    for (let above: ModelGrant | null = parent; above !== null; above = above.parent) {
      if (held.some(({ role, place }) => role === above!.role && place === above!.place)) return true;
    }
    return false;
  }

  /** May he decide for the place (`vn` or a province)? */
  mayDecide(actor: ModelPerson, place: Place): boolean {
    return this.held(actor).some(({ role, place: own }) => role === "telecom" || (role === "admin" && own === place));
  }

  /** What somebody may at a facility, as letters of `may`. @param served Provinces that each operator serves. */
  mayAt(person: ModelPerson, facility: Place, served: Readonly<Record<string, readonly Place[]>>): string {
    const letters = this.held(person)
      .filter(({ place }) =>
        place.startsWith("o:") ? (served[place] ?? []).some((one) => contains(one, facility)) : contains(place, facility),
      )
      .flatMap(({ role }) => [...rules[role]!.may]);
    return [...new Set(letters)].toSorted().join("");
  }
}
