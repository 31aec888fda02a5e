import { randomUUID } from "node:crypto";
import type { Answer } from "../graphql.ts";
import type { Person, World } from "../world.ts";
import { contains, DelegationModel, directoryOf, rules } from "./model.ts";
import type { ModelDecision, ModelGrant, ModelOrganisation, ModelPerson, ModelShare, Place, Wish } from "./model.ts";
import { afterMerger } from "./mergers.ts";
import { cast, directoryPath, groupPath, places as stagePlaces } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./steps.ts";

const hour = 3_600_000;
const day = 24 * hour;

const lengths = [hour, day, 3 * day, 20 * day, 300 * day, 366 * day, 366 * day + 1, 500 * day, Infinity, -hour, 0];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const iso = (until: number): string | null => (until === Infinity ? null : new Date(until).toISOString());

interface Said {
  readonly allowed: boolean;
  readonly text: string;
  readonly ask: () => Promise<Answer<unknown>>;
  readonly apply: (data: unknown) => void;
}

/** One history, played to the hub and to the model at once. */
export class Play {
  readonly model: DelegationModel;
  /** What happened, one line a step. */
  readonly journal: string[] = [];
  readonly #stage: Stage;
  readonly #world: World;
  readonly #accounts = new Map<string, Person>();
  #places = stagePlaces;
  #successors: ReadonlyMap<string, string> = new Map();

  private constructor(stage: Stage) {
    this.#stage = stage;
    this.#world = stage.world;
    this.model = new DelegationModel(this.#world.clock.now().getTime());
  }

  /** People anew, so that nothing of an earlier history is taken for this one's; two founding grants, three decisions. */
  static async begin(stage: Stage): Promise<Play> {
    const play = new Play(stage);
    const { memberships } = play.#world;
    // In one statement, since they refer to each other.
    await play.#world.sql(
      `with members as (delete from organisation_member), grants as (delete from access_grant),
         fates as (delete from reorganisation_grant), shares as (delete from organisation_grant) delete from organisation`,
    );
    await stage.mergers.part();
    play.model.now = play.#world.clock.now().getTime();
    for (const [name, stands, isTool = false] of cast) {
      const id = randomUUID();
      play.#accounts.set(name, { id, username: name });
      play.model.people.push({ name, stands, isTool, open: true });
      memberships.setPerson(id, { username: name, displayName: name, kind: isTool ? "tool" : "person", enabled: true });
      memberships.put(id, directoryPath(stands, stage.mergers.groupOf));
    }
    // All have been briefed: what is played here is about grants alone.
    await play.#world.sql(
      `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at)
       select v.id, p.id, $2 from guideline v, unnest($1::uuid[]) as p (id)`,
      [[...play.#accounts.values()].map(({ id }) => id), play.#world.clock.now()],
    );
    for (const place of ["vn", "p:24", "p:30"] as const) await play.#layDecision(place);
    for (const person of play.model.people.slice(0, 2)) {
      const id = await play.#world.grant(play.#account(person), { role: "telecom" });
      play.model.setMember(person, "telecom", "vn", true);
      const founding = {
        id,
        name: person.name,
        role: "telecom",
        place: "vn",
        parent: null,
        decision: null,
        share: null,
      } as const;
      play.model.grants.push({ ...founding, person, until: Infinity, ended: false });
    }
    for (const place of ["vn", "p:24", "f:24/24-1", "o:viettel"] as const) await play.#layOrganisation(place);
    return play;
  }

  close(): void {
    for (const { id } of this.#accounts.values()) this.#world.memberships.removePerson(id);
  }

  /** Takes a step in the hub and in the model. @throws Error when one allows what the other refuses */
  async take(step: Step): Promise<void> {
    const said = this.#say(step);
    if (said === null) return;
    const answer = await said.ask();
    const codes = answer.errors.map(({ extensions }) => extensions.code).join();
    this.journal.push(`${said.text}: ${codes || "done"}`);
    if (codes.includes("INTERNAL")) throw new Error("The hub failed.");
    if (said.allowed !== (codes === "")) throw new Error(`The model ${said.allowed ? "allows" : "refuses"} this.`);
    if (said.allowed) said.apply(answer.data);
  }

  /** Takes steps at the same time; which of them prevail is open, so the model does not follow. @returns the answers' codes */
  async takeTogether(steps: readonly Step[]): Promise<string[]> {
    const said = steps.map((step) => this.#say(step)).filter((one) => one !== null);
    const answers = await Promise.all(said.map((one) => one.ask()));
    const codes = answers.map(({ errors }) => errors.map(({ extensions }) => extensions.code).join() || "done");
    said.forEach(({ text }, index) => this.journal.push(`at once: ${text}: ${codes[index]}`));
    return codes;
  }

  /** What each of the people sees and may, by the hub: `24-1 rv`, `viewer f:24/24-1`. */
  async seenBy(person: ModelPerson): Promise<{ readonly at: string[]; readonly roles: string[] }> {
    const cameras = this.#stage.facilities
      .map(({ cameraId }, index) => `c${index}: camera(id: "${cameraId}") { viewerCan { view manage } }`)
      .join(" ");
    const { data } = await this.#ask<Record<string, { viewerCan: { view: boolean; manage: boolean } } | null>>(
      person,
      `{ ${cameras} myGrants { role unit { code } operator { code } state expiresAt } }`,
      {},
    );
    const grants = (data as { myGrants?: OwnGrant[] } | null)?.myGrants ?? [];
    return {
      at: this.#stage.facilities.map(({ code }, index) => {
        const can = data?.[`c${index}`]?.viewerCan;
        return `${code} ${can === undefined ? "" : `r${can.view ? "v" : ""}${can.manage ? "m" : ""}`}`;
      }),
      roles: grants
        .filter(({ state }) => state === "IN_FORCE")
        .map(({ role, unit, operator, expiresAt }) => `${role} ${unit?.code ?? operator?.code ?? "vn"} ${expiresAt ?? "open"}`)
        .toSorted(),
    };
  }

  /** The same by the model. */
  expectedOf(person: ModelPerson): { readonly at: string[]; readonly roles: string[] } {
    const order = [..."rvm"];
    return {
      at: this.#stage.facilities.map(({ code, province }) => {
        const may = this.model.mayAt(person, this.#now(`f:${province.code}/${code}`), this.#served());
        return `${code} ${order.filter((letter) => may.includes(letter)).join("")}`;
      }),
      roles: this.model
        .held(person)
        .map(({ role, place, until }) => `${role} ${place.split(/[:/]/).at(-1)} ${iso(until) ?? "open"}`)
        .toSorted(),
    };
  }

  #say(step: Step): Said | null {
    switch (step.kind) {
      case "give":
        return this.#sayGive(step);
      case "change":
        return this.#sayChange(step);
      case "move":
        return this.#sayMove(step);
      case "end":
        return this.#sayEnd(step);
      case "decide":
        return this.#sayDecide(step);
      case "endDecision":
        return this.#sayEndDecision(step);
      case "share":
        return this.#sayShare(step);
      case "join":
        return this.#sayJoin(step);
      case "part":
        return this.#sayPart(step);
      case "unshare":
        return this.#sayUnshare(step);
      case "merge":
        return this.#sayMerge();
      case "wait":
        this.#wait(Math.max(hour, Math.min(40 * day, at(lengths, step.end))));
        return null;
      default:
        this.#atConsole(step.kind, step.what);
        return null;
    }
  }

  #sayGive(step: Step & { kind: "give" }): Said | null {
    const { people } = this.model;
    // Whoever was given it himself goes first: chains grow long.
    const givers = people.filter((person) => this.model.held(person).some(({ role }) => rules[role]!.gives.length > 0));
    const given = givers.filter(({ stands }) => stands !== "ministry+");
    const managers = given.filter((person) => this.model.held(person).some(({ role }) => role === "manager"));
    const hand =
      step.who % 3 === 0 || given.length === 0 ? givers : step.who % 3 === 1 || managers.length === 0 ? given : managers;
    let giver = at(hand.length === 0 ? people : hand, step.who);
    const own = this.model.held(giver).filter(({ role }) => rules[role]!.gives.length > 0);
    const by = own[(step.who % 7) % Math.max(1, own.length)];
    let role = at(by === undefined ? ["viewer"] : rules[by.role]!.gives, step.what);
    const fitting = this.#places.filter(
      (one) => rules[role]!.at.includes(one[0]!) && (by === undefined || contains(by.place, one)),
    );
    let place = at(fitting.length === 0 ? this.#places : fitting, Math.floor(step.what / 7));
    if (step.wild === "what") role = at(Object.keys(rules), step.whom);
    if (step.wild === "where") place = at(this.#places, step.whom);
    const there = people.filter(({ stands, isTool }) => stands === directoryOf(role, place) && isTool === (role === "tool"));
    let person = at(there.length === 0 ? people : there, step.whom);
    if (step.wild === "whom") person = at(people, step.whom);
    if (step.wild === "who") giver = at(people, step.whom);
    const citable = this.model.decisions.filter((one) => this.model.cites(one, place));
    const cites = rules[role]!.needsDecision || step.decision % 2 === 0;
    let decision = cites && citable.length > 0 ? at(citable, step.decision) : null;
    if (step.wild === "decision") decision = at([null, ...this.model.decisions], step.decision);
    const [parent] = this.model.parentsFor(giver, role, place);
    const bound = parent === undefined ? Infinity : this.model.latest(parent, role, decision);
    let until = Math.min(bound, this.model.now + Math.max(hour, at(lengths, step.end)));
    if (step.wild === "end") until = at([bound + 1, this.model.now + at(lengths, step.end)], step.end);
    const wish: Wish = { person, role, place, until, decision };
    return {
      allowed: this.model.mayGive(giver, wish),
      text: `${giver.name} gives ${role} at ${place} to ${person.name} until ${iso(until)} on ${decision?.name ?? "no decision"}`,
      ask: () =>
        this.#ask(giver, "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id parentId } }", {
          input: {
            personId: this.#account(person).id,
            role,
            ...this.#idsOf(place),
            expiresAt: iso(until),
            decisionId: decision?.id ?? null,
            reason: "Trực",
          },
        }),
      apply: (data) => {
        const { id, parentId } = (data as { giveGrant: { id: string; parentId: string } }).giveGrant;
        const chosen = this.model.parentsFor(giver, role, place).find((one) => one.id === parentId);
        if (chosen === undefined) throw new Error("It hangs on none of the giver's grants that could carry it.");
        this.model.grants.push({ id, name: `${role} of ${person.name}`, ...wish, parent: chosen, share: null, ended: false });
        this.model.setMember(person, role, place, true);
      },
    };
  }

  #sayChange(step: Step & { kind: "change" }): Said | null {
    const grant = this.#someGrant(step.what);
    if (grant === null) return null;
    const actor = this.#someActor(step, (one) => this.model.mayEnd(one, grant));
    const until = step.end % 5 === 0 ? grant.until : this.model.now + at(lengths, step.end);
    const shorter = until !== Infinity && until <= grant.until;
    const effects = shorter ? this.model.outlasting([grant], until) : [];
    const expected = effects.length + (step.wild === "count" ? 1 : 0);
    const may = shorter
      ? this.model.mayEnd(actor, grant) && until > this.model.now
      : this.model.mayProlong(actor, grant, until);
    return {
      allowed: may && this.model.stands(grant) && expected === effects.length,
      text: `${actor.name} lets ${this.#nameOf(grant)} end at ${iso(until)}, expecting ${expected}`,
      ask: () =>
        this.#ask(
          actor,
          `mutation ($id: ID!, $until: DateTime, $expected: Int!) {
             changeGrantEnd(id: $id, expiresAt: $until, reason: "Gia hạn", expected: $expected) { id } }`,
          { id: grant.id, until: iso(until), expected },
        ),
      apply: () => {
        for (const one of shorter ? effects : [grant]) one.until = until;
        this.model.follow();
      },
    };
  }

  #sayMove(step: Step & { kind: "move" }): Said | null {
    const given = this.model.grants.slice(2);
    const carrying = given.filter((one) => this.model.childrenOf(one).length > 0);
    const from = carrying.length === 0 || step.what % 4 === 3 ? this.#someGrant(step.what) : at(carrying, step.what);
    if (from === null) return null;
    const alike = given.filter((one) => one !== from && one.role === from.role && one.place === from.place);
    const to = alike.length === 0 || step.whom % 4 === 3 ? at(this.model.grants, step.whom) : at(alike, step.whom);
    const actor = this.#someActor(step, (one) => this.model.mayEnd(one, from) && this.model.mayEnd(one, to));
    return {
      allowed: this.model.mayMove(actor, from, to),
      text: `${actor.name} hangs what hangs on ${this.#nameOf(from)} on ${this.#nameOf(to)}`,
      ask: () =>
        this.#ask(actor, 'mutation ($from: ID!, $to: ID!) { reparentGrants(from: $from, to: $to, reason: "Thay") }', {
          from: from.id,
          to: to.id,
        }),
      apply: (data) => {
        const moved = this.model.childrenOf(from);
        if ((data as { reparentGrants: number }).reparentGrants !== moved.length) throw new Error("Others have moved.");
        for (const one of moved) one.parent = to;
        for (const share of this.model.shares) if (share.parent === from && this.model.shareStands(share)) share.parent = to;
      },
    };
  }

  #sayEnd(step: Step & { kind: "end" }): Said | null {
    const grant = this.#someGrant(step.what);
    if (grant === null) return null;
    const actor = this.#someActor(step, (one) => this.model.mayEnd(one, grant));
    const effects = this.model.outlasting([grant], this.model.now);
    const expected = effects.length + (step.wild === "count" ? 1 : 0);
    return {
      allowed: this.model.mayEnd(actor, grant) && this.model.stands(grant) && expected === effects.length,
      text: `${actor.name} ends ${this.#nameOf(grant)}, expecting ${expected}`,
      ask: () =>
        this.#ask(
          actor,
          'mutation ($id: ID!, $expected: Int!) { endGrant(id: $id, reason: "Hết việc", expected: $expected) { id } }',
          { id: grant.id, expected },
        ),
      apply: () => this.model.end(effects),
    };
  }

  #sayDecide(step: Step & { kind: "decide" }): Said {
    const place = at(this.#places.slice(0, 4), step.where);
    const actor = this.#someActor(step, (one) => this.model.mayDecide(one, place));
    const until = this.model.now + at(lengths, step.end);
    const name = `decision ${this.model.decisions.length + 1}`;
    return {
      allowed: !place.startsWith("f:") && this.model.mayDecide(actor, place) && until > this.model.now,
      text: `${actor.name} records ${name} of ${place} until ${iso(until)}`,
      ask: () =>
        this.#ask(actor, "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }", {
          input: {
            number: randomUUID(),
            issuedOn: "2021-06-05",
            issuer: "UBND",
            subject: "Giao quyền",
            unitId: this.#idsOf(place).unitId,
            validUntil: iso(until),
          },
        }),
      apply: (data) => {
        const { id } = (data as { recordDecision: { id: string } }).recordDecision;
        this.model.decisions.push({ id, name, province: place, validUntil: until, ended: false });
      },
    };
  }

  #sayEndDecision(step: Step & { kind: "endDecision" }): Said {
    const decision = at(this.model.decisions, step.what);
    const actor = this.#someActor(step, (one) => this.model.mayDecide(one, decision.province));
    const cited = this.model.grants.filter((grant) => grant.decision === decision);
    const effects = this.model.outlasting(cited, this.model.now);
    const expected = effects.length + (step.wild === "count" ? 1 : 0);
    return {
      allowed: !decision.ended && this.model.mayDecide(actor, decision.province) && expected === effects.length,
      text: `${actor.name} ends ${decision.name} of ${decision.province}, expecting ${expected}`,
      ask: () =>
        this.#ask(
          actor,
          'mutation ($id: ID!, $expected: Int!) { endDecision(id: $id, reason: "Thay", expected: $expected) { id } }',
          { id: decision.id, expected },
        ),
      apply: () => {
        decision.ended = true;
        // Nobody takes these memberships away before the provisioner does: they give nothing without a grant.
        for (const grant of effects) grant.ended = true;
        this.model.follow();
      },
    };
  }

  #sayShare(step: Step & { kind: "share" }): Said {
    const organisation = at(this.model.organisations, step.whom);
    const giver = this.#someActor(step, (one) => this.model.mayRun(one, organisation));
    const own = this.model.held(giver).filter(({ role }) => rules[role]!.gives.length > 0);
    const by = own[step.who % Math.max(1, own.length)];
    // Mostly what may be given somewhere within the organisation's place.
    const within = (one: string) =>
      this.#places.filter((where) => rules[one]!.at.includes(where[0]!) && contains(organisation.place, where));
    const gives = by === undefined ? ["viewer"] : rules[by.role]!.gives;
    const givable = gives.filter((one) => one !== "tool" && within(one).some((where) => contains(by?.place ?? "vn", where)));
    const role = at(givable.length === 0 || step.what % 9 === 8 ? gives : givable, step.what);
    const fitting = within(role);
    const place = at(fitting.length === 0 ? this.#places : fitting, Math.floor(step.what / 7));
    const citable = this.model.decisions.filter((one) => this.model.cites(one, place));
    const cites = rules[role]!.needsDecision || step.decision % 2 === 0;
    const decision = cites && citable.length > 0 ? at(citable, step.decision) : null;
    const [parent] = this.model.parentsFor(giver, role, place);
    const bound = parent === undefined ? Infinity : this.model.latest(parent, role, decision);
    const until = Math.min(bound, this.model.now + Math.max(hour, at(lengths, step.end))) + (step.wild === "count" ? 1 : 0);
    const wish = { role, place, until, decision };
    return {
      allowed: this.model.mayShare(giver, organisation, wish),
      text: `${giver.name} gives ${role} at ${place} to ${this.#membersOf(organisation)} until ${iso(until)}`,
      ask: () =>
        this.#ask(
          giver,
          `mutation ($input: GiveGrantToOrganisationInput!) {
             giveGrantToOrganisation(input: $input) { id parentId memberGrants { id person { id } } } }`,
          {
            input: {
              organisationId: organisation.id,
              role,
              ...this.#idsOf(place),
              expiresAt: iso(until),
              decisionId: decision?.id ?? null,
              reason: "Trực",
            },
          },
        ),
      apply: (data) => {
        const { id, parentId, memberGrants } = (data as { giveGrantToOrganisation: SharedGrant }).giveGrantToOrganisation;
        const chosen = this.model.parentsFor(giver, role, place).find((one) => one.id === parentId);
        if (chosen === undefined) throw new Error("It hangs on none of the giver's grants that could carry it.");
        const share: ModelShare = { id, of: organisation, ...wish, parent: chosen, ended: false };
        this.model.shares.push(share);
        if (memberGrants.length !== organisation.members.size) throw new Error("Not every member has his own.");
        for (const one of memberGrants) this.#hold(share, one);
      },
    };
  }

  #sayJoin(step: Step & { kind: "join" | "part" }): Said {
    const organisation = at(this.model.organisations, step.what);
    const actor = this.#someActor(step, (one) => this.model.mayRun(one, organisation));
    const able = step.wild === "count" ? [] : this.model.people.filter((one) => this.model.mayAdd(actor, organisation, one));
    const person = at(able.length === 0 ? this.model.people : able, step.whom);
    const shares = this.model.sharesOf(organisation);
    return {
      allowed: this.model.mayAdd(actor, organisation, person),
      text: `${actor.name} lets ${person.name} join ${this.#membersOf(organisation)}`,
      ask: () =>
        this.#ask(
          actor,
          `mutation ($organisation: ID!, $person: ID!) { addOrganisationMember(organisationId: $organisation, personId: $person,
             reason: "Vào") { grants { id memberGrants { id person { id } } } } }`,
          { organisation: organisation.id, person: this.#account(person).id },
        ),
      apply: (data) => {
        organisation.members.add(person);
        const { grants } = (data as { addOrganisationMember: { grants: SharedGrant[] } }).addOrganisationMember;
        for (const share of shares) {
          const known = new Set(this.model.ownOf(share).map(({ id }) => id));
          const mine = grants.find(({ id }) => id === share.id)?.memberGrants.filter(({ id }) => !known.has(id)) ?? [];
          if (mine.length !== 1) throw new Error("He did not get all that it holds.");
          this.#hold(share, mine[0]!);
        }
      },
    };
  }

  #sayPart(step: Step & { kind: "join" | "part" }): Said {
    const peopled = this.model.organisations.filter(({ members }) => members.size > 0);
    const organisation = at(peopled.length === 0 ? this.model.organisations : peopled, step.what);
    const person = at(organisation.members.size === 0 ? this.model.people : [...organisation.members], step.whom);
    const actor = this.#someActor(step, (one) => this.model.mayRemove(one, organisation, person));
    const effects = this.model.outlasting(this.model.heldFrom(organisation, person), this.model.now);
    const expected = effects.length + (step.wild === "count" ? 1 : 0);
    return {
      allowed: this.model.mayRemove(actor, organisation, person) && expected === effects.length,
      text: `${actor.name} removes ${person.name} from ${this.#membersOf(organisation)}, expecting ${expected}`,
      ask: () =>
        this.#ask(
          actor,
          `mutation ($organisation: ID!, $person: ID!, $expected: Int!) { removeOrganisationMember(
             organisationId: $organisation, personId: $person, reason: "Ra", expected: $expected) { id } }`,
          { organisation: organisation.id, person: this.#account(person).id, expected },
        ),
      apply: () => {
        organisation.members.delete(person);
        this.model.end(effects);
      },
    };
  }

  #sayUnshare(step: Step & { kind: "unshare" }): Said | null {
    const { shares } = this.model;
    if (shares.length === 0) return null;
    const standing = shares.filter((one) => this.model.shareStands(one));
    const share = at(standing.length === 0 || step.what % 5 === 4 ? shares : standing, step.what);
    const actor = this.#someActor(step, (one) => this.model.mayEndShare(one, share));
    const effects = this.model.outlasting(this.model.ownOf(share), this.model.now);
    const expected = effects.length + (step.wild === "count" ? 1 : 0);
    const may = this.model.mayEndShare(actor, share) && this.model.shareStands(share);
    return {
      allowed: may && expected === effects.length,
      text: `${actor.name} ends ${share.role} at ${share.place} of ${this.#membersOf(share.of)}, expecting ${expected}`,
      ask: () =>
        this.#ask(
          actor,
          'mutation ($id: ID!, $expected: Int!) { endOrganisationGrant(id: $id, reason: "Hết", expected: $expected) { id } }',
          { id: share.id, expected },
        ),
      apply: () => {
        share.ended = true;
        this.model.end(effects);
      },
    };
  }

  #sayMerge(): Said | null {
    const { mergers } = this.#stage;
    if (mergers.isMerged) return null;
    return {
      allowed: true,
      text: "a day passes, and both provinces become one",
      ask: async () => {
        const answer = await mergers.merge();
        this.#successors = answer.errors.length === 0 ? await mergers.successors() : new Map();
        return answer;
      },
      apply: () => {
        this.#places = [...new Set(stagePlaces.map((place) => afterMerger(place)))];
        this.model.now += day;
        this.model.merge(afterMerger, this.#successors);
      },
    };
  }

  #now(place: Place): Place {
    return this.#stage.mergers.isMerged ? afterMerger(place) : place;
  }

  #served(): Stage["served"] {
    const { served } = this.#stage;
    if (!this.#stage.mergers.isMerged) return served;
    return Object.fromEntries(
      Object.entries(served).map(([operator, where]) => [operator, where.map((one) => afterMerger(one))]),
    );
  }

  /** A member's own beside what his organisation was given. */
  #hold(share: ModelShare, { id, person: { id: account } }: SharedGrant["memberGrants"][number]): void {
    const person = this.model.people.find((one) => this.#account(one).id === account)!;
    const { role, place, decision, parent, until } = share;
    const name = `${role} of ${person.name} in ${share.of.name}`;
    this.model.grants.push({ id, name, person, role, place, parent, decision, share, until, ended: false });
    this.model.setMember(person, role, place, true);
  }

  #membersOf({ name, members }: ModelOrganisation): string {
    return `${name} (${[...members].map((one) => one.name).join(", ") || "nobody"})`;
  }

  #atConsole(kind: "leave" | "rejoin" | "stray" | "close" | "open", what: number): void {
    const { memberships } = this.#world;
    if (kind === "stray") {
      const person = at(this.model.people, what);
      const role = at(Object.keys(rules), Math.floor(what / 7));
      const fitting = this.#places.filter((one) => rules[role]!.at.includes(one[0]!));
      const place = at(fitting, Math.floor(what / 3));
      const group = groupPath(role, place, this.#stage.mergers.groupOf);
      memberships.put(this.#account(person).id, group);
      this.model.setMember(person, role, place, true);
      this.journal.push(`console: ${person.name} joins ${group}`);
      return;
    }
    if (kind === "close" || kind === "open") {
      const person = at(this.model.people, what);
      const { id, username } = this.#account(person);
      const shape = { username, displayName: username, kind: person.isTool ? "tool" : "person" } as const;
      memberships.setPerson(id, { ...shape, enabled: kind === "open" });
      person.open = kind === "open";
      this.journal.push(`${person.name}'s account: ${kind}`);
      return;
    }
    const { person, role, place } = at(this.model.grants, what);
    const group = groupPath(role, place, this.#stage.mergers.groupOf);
    const { id } = this.#account(person);
    memberships.remove(id, group);
    if (kind === "rejoin") memberships.put(id, group);
    this.model.setMember(person, role, place, kind === "rejoin");
    this.journal.push(`console: ${person.name} ${kind} ${group}`);
  }

  #wait(ms: number): void {
    this.#world.clock.advance(ms);
    this.model.now += ms;
    this.journal.push(`${ms / hour} hours pass`);
  }

  #someGrant(index: number): ModelGrant | null {
    const given = this.model.grants.slice(2);
    // Now and then a founding one, or one that is over.
    const standing = given.filter((grant) => this.model.stands(grant));
    if (given.length === 0 || index % 10 === 9) return at(this.model.grants, index);
    if (standing.length === 0 || index % 10 === 8) return at(given, index);
    // Often the one that most hangs on.
    const weight = (grant: ModelGrant) => this.model.outlasting([grant], this.model.now).length;
    return index % 10 > 4 ? standing.toSorted((a, b) => weight(b) - weight(a))[0]! : at(standing, index);
  }

  #someActor(step: { readonly who: number; readonly wild: string }, may: (person: ModelPerson) => boolean): ModelPerson {
    const able = step.wild === "who" ? [] : this.model.people.filter(may);
    return at(able.length === 0 ? this.model.people : able, step.who);
  }

  #nameOf(grant: ModelGrant): string {
    return `${grant.name} at ${grant.place} (until ${iso(grant.until)}${grant.ended ? ", ended" : ""})`;
  }

  #account(person: ModelPerson): Person {
    return this.#accounts.get(person.name)!;
  }

  #idsOf(place: Place): { unitId: string | null; operatorId: string | null } {
    const { mergers, facilities, operators } = this.#stage;
    const code = place.split(/[:/]/).at(-1)!;
    return {
      unitId: mergers.idOf(code) ?? facilities.find((unit) => unit.code === code)?.id ?? null,
      operatorId: operators.find((operator) => operator.code === code)?.id ?? null,
    };
  }

  #ask<T>(person: ModelPerson, query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
    return this.#world.gql<T>(this.#account(person), query, variables);
  }

  async #layOrganisation(place: Place): Promise<void> {
    const { unitId, operatorId } = this.#idsOf(place);
    const name = `the body of ${place}`;
    const [row] = await this.#world.sql<{ id: string }>(
      `insert into organisation (name, kind, unit_id, operator_id, created_at, created_by)
       values ($1, 'OTHER', $2, $3, $4, $5) returning id`,
      [name, unitId, operatorId, this.#world.clock.now(), randomUUID()],
    );
    this.model.organisations.push({ id: row!.id, name, place, members: new Set() });
  }

  async #layDecision(province: "vn" | "p:24" | "p:30"): Promise<void> {
    const [row] = await this.#world.sql<{ id: string }>(
      `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
       values ($1, '2021-06-05', 'UBND', 'Giao quyền', $2, $3, $4) returning id`,
      [randomUUID(), this.#idsOf(province).unitId, this.#world.clock.now(), randomUUID()],
    );
    const name = `decision ${this.model.decisions.length + 1}`;
    const decision: ModelDecision = { id: row!.id, name, province, validUntil: Infinity, ended: false };
    this.model.decisions.push(decision);
  }
}

interface OwnGrant {
  readonly role: string;
  readonly unit: { readonly code: string } | null;
  readonly operator: { readonly code: string } | null;
  readonly state: string;
  readonly expiresAt: string | null;
}

interface SharedGrant {
  readonly id: string;
  readonly parentId: string;
  readonly memberGrants: readonly { readonly id: string; readonly person: { readonly id: string } }[];
}
