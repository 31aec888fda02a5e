import type { Principal } from "../access/principal.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { parentFor } from "./bounds.ts";
import { insertDecision } from "./decisions.repository.ts";
import { checkPaper, checkText, recordingScope } from "./decisions.service.ts";
import type { RecordDecision } from "./decisions.service.ts";
import type { Delegation } from "./delegation.service.ts";
import { proposalLine } from "./log-lines.ts";
import type { People } from "./people.ts";
import { findPlace } from "./places.ts";
import { byWhoseLeave, checkLines, mayPropose } from "./proposal-lines.ts";
import type { ProposedLine } from "./proposal-lines.ts";
import * as repository from "./proposals.repository.ts";
import type { ProposalLineRecord, ProposalRecord, ProposalState } from "./proposals.repository.ts";
import { changedMeanwhile, checkReason, givingScope, inTransaction, readingScope } from "./rules.ts";
import type { Delegator } from "./rules.ts";

export interface ProposalText {
  readonly subject: string;
  readonly addressee: string;
  readonly lines: readonly ProposedLine[];
}

/** What somebody may do with a proposal. */
export interface ProposalActions {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly record: boolean;
}

export interface ProposalsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly clock: Clock;
  readonly delegation: Delegation;
}

/** The Sở proposes, the People's Committee decides, grants cite it (R3). */
export class Proposals {
  readonly #parts: ProposalsParts;

  constructor(parts: ProposalsParts) {
    this.#parts = parts;
  }

  /** @param states Null: all. */
  async list(
    principal: Principal,
    states: readonly ProposalState[] | null,
    page: Page,
  ): Promise<Connection<ProposalRecord & { code: string }>> {
    const { database } = this.#parts;
    const scope = readingScope(principal);
    const rows = await database.read(scope, (tx) => repository.listProposals(tx, scope, states, page));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.state })),
      page,
      () => database.read(scope, (tx) => repository.countProposals(tx, scope, states)),
    );
  }

  /** Null when absent or out of scope. */
  async find(principal: Principal, id: string): Promise<ProposalRecord | null> {
    return this.#find(readingScope(principal), id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  }

  /** By proposal, in their order. */
  async lines(principal: Principal, proposalIds: readonly string[]): Promise<Map<string, ProposalLineRecord[]>> {
    const { database, clock } = this.#parts;
    const scope = readingScope(principal);
    const rows = await database.read(scope, (tx) => repository.listProposalLines(tx, scope, { proposalIds }, clock.now()));
    return Map.groupBy(rows, ({ proposalId }) => proposalId);
  }

  actions(principal: Principal, proposal: ProposalRecord): ProposalActions {
    const own = mayPropose(principal, placeOf(proposal));
    const isDraft = proposal.state === "DRAFT";
    const isOpen = isDraft || proposal.state === "PROPOSED";
    return {
      edit: own && isDraft,
      submit: own && isDraft && proposal.lineCount > 0,
      withdraw: own && isOpen,
      record: proposal.state === "PROPOSED" && mayRecord(principal, proposal),
    };
  }

  /** Whether the asker may give what this line says, in one step. */
  mayGive(principal: Principal, line: ProposalLineRecord): boolean {
    const isAgreed = line.agreed === true && line.isDecisionInForce && line.grantId === null;
    const isOver = line.expiresAt !== null && line.expiresAt <= this.#parts.clock.now();
    return isAgreed && !isOver && line.personId !== principal.id && parentFor(principal.roles, line.role, line) !== null;
  }

  /** Drafts a proposal for the asker's province, operator or (neither) the country. Logged. */
  async draft(asker: Delegator, unitId: string | null, operatorId: string | null, text: ProposalText): Promise<ProposalRecord> {
    const { database, clock, accessLog, people } = this.#parts;
    const { principal } = asker;
    const scope = givingScope(principal);
    const now = clock.now();
    const { id, place, lines } = await database.read(scope, async (tx) => {
      const home = await findPlace(tx, scope, unitId, operatorId);
      if (home.facilityId !== null) {
        throw new BadUserInputError("A proposal is a province's, an operator's or the country's.", {
          field: "input.unitId",
          rule: "province",
        });
      }
      if (!mayPropose(principal, home)) throw new ForbiddenError("grant:give");
      const checked = await checkLines(tx, principal, scope, home, text.lines, people, now);
      return { id: await repository.newId(tx), place: home, lines: checked };
    });
    const { provinceId } = place;
    const texts = textsOf(text);
    const actor = { ...asker, byGrant: byWhoseLeave(principal, place), at: now };
    const facts = { subject: texts.subject, lines: lines.length };
    await accessLog.record(proposalLine("proposal.draft", actor, { id, provinceId }, facts));
    await inTransaction(database, scope, async (tx) => {
      await repository.insertProposal(tx, {
        id,
        ...texts,
        provinceId,
        operatorId: place.operatorId,
        draftedAt: now,
        draftedBy: principal.id,
      });
      await repository.replaceLines(tx, id, lines);
    });
    return this.#find(scope, id);
  }

  /** Replaces what a draft says. @param version As it was seen: CONFLICT when it has changed since. Logged. */
  async update(asker: Delegator, id: string, version: number, text: ProposalText): Promise<ProposalRecord> {
    const { database, accessLog, people } = this.#parts;
    const { scope, proposal, actor } = await this.#own(asker, id, ["DRAFT"], version);
    const texts = textsOf(text);
    const lines = await database.read(scope, (tx) =>
      checkLines(tx, asker.principal, scope, placeOf(proposal), text.lines, people, actor.at),
    );
    const facts = { subject: texts.subject, lines: lines.length };
    await accessLog.record(proposalLine("proposal.update", actor, proposal, facts));
    await inTransaction(database, scope, async (tx) => {
      if (!(await repository.updateProposal(tx, scope, proposal, texts))) throw changedMeanwhile();
      await repository.replaceLines(tx, id, lines);
    });
    return this.#find(scope, id);
  }

  /** Puts a draft forward: from then on it is what the authority decides about, and frozen. Logged. */
  async submit(asker: Delegator, id: string, version: number): Promise<ProposalRecord> {
    const { database, accessLog, people } = this.#parts;
    const { scope, proposal, actor } = await this.#own(asker, id, ["DRAFT"], version);
    await database.read(scope, async (tx) => {
      const lines = await repository.listProposalLines(tx, scope, { proposalIds: [id] }, actor.at);
      if (lines.length === 0) {
        throw new BadUserInputError("A proposal names somebody.", { field: "input.lines", rule: "required" });
      }
      // What was possible when it was drafted may not be any more.
      const again = lines.map((line) => ({ ...line, permissions: line.role === "tool" ? line.permissions : null }));
      await checkLines(tx, asker.principal, scope, placeOf(proposal), again, people, actor.at);
    });
    const facts = { subject: proposal.subject, lines: proposal.lineCount };
    await accessLog.record(proposalLine("proposal.submit", actor, proposal, facts));
    await this.#change(scope, proposal, {
      state: "PROPOSED",
      proposed_at: actor.at,
      proposed_by: asker.principal.id,
    });
    return this.#find(scope, id);
  }

  /** Takes back a draft or what was put forward, for good. Logged. */
  async withdraw(asker: Delegator, id: string, version: number, why: string): Promise<ProposalRecord> {
    const reason = checkReason(why);
    const { scope, proposal, actor } = await this.#own(asker, id, ["DRAFT", "PROPOSED"], version);
    const facts = { subject: proposal.subject, reason };
    await this.#parts.accessLog.record(proposalLine("proposal.withdraw", actor, proposal, facts));
    await this.#change(scope, proposal, {
      state: "WITHDRAWN",
      withdrawn_at: actor.at,
      withdrawn_by: asker.principal.id,
      withdraw_reason: reason,
    });
    return this.#find(scope, id);
  }

  /**
   * Records the decision that was taken on a proposal, and which of its lines were struck out. An operator's team has no
   * authority of its own: what it proposed is decided, and recorded, for the country. Logged.
   */
  async record(
    asker: Delegator,
    id: string,
    version: number,
    paper: Omit<RecordDecision, "subject" | "unitId">,
    struckIds: readonly string[],
  ): Promise<ProposalRecord> {
    const { database, clock, accessLog } = this.#parts;
    const { principal } = asker;
    const scope = recordingScope(principal);
    const now = clock.now();
    const texts = checkPaper(paper, now);
    const proposal = await this.#find(scope, id);
    if (!mayRecord(principal, proposal)) throw new ForbiddenError("grant:give");
    if (proposal.state !== "PROPOSED" || proposal.version !== version) throw changedMeanwhile();
    const lines = await database.read(scope, (tx) => repository.listProposalLines(tx, scope, { proposalIds: [id] }, now));
    const struck = new Set(struckIds);
    if (struckIds.some((one) => !lines.some((line) => line.id === one))) throw new NotFoundError("Line");
    if (struck.size >= lines.length) {
      throw new BadUserInputError("A decision agrees to one line at least; otherwise withdraw the proposal.", {
        field: "input.struckLineIds",
        rule: "some",
      });
    }
    const { provinceId } = proposal;
    const byGrant = principal.grantFor("grant:give", { provinceId, facilityId: null })?.grantId ?? null;
    const facts = { number: texts.number, issuer: texts.issuer, lines: lines.length, struck: struck.size };
    await accessLog.record(proposalLine("decision.record", { ...asker, byGrant, at: now }, proposal, facts));
    await inTransaction(database, scope, async (tx) => {
      const decisionId = await insertDecision(tx, {
        ...texts,
        subject: proposal.subject,
        provinceId,
        validUntil: paper.validUntil,
        recordedAt: now,
        recordedBy: principal.id,
      });
      if (decisionId === null)
        throw new DomainError("CONFLICT", "This decision is recorded already.", { field: "input.number", rule: "taken" });
      await repository.setAgreed(tx, id, [...struck]);
      const change = { state: "RECORDED", decision_id: decisionId, recorded_at: now, recorded_by: principal.id };
      if (!(await repository.updateProposal(tx, scope, proposal, change))) throw changedMeanwhile();
    });
    return this.#find(scope, id);
  }

  /**
   * Gives what an agreed line says, as whoever gives anything, on the decision; no later than that is valid. Each line once.
   * @throws DomainError as `Delegation.give`, CONFLICT when it was given, struck out or not decided
   */
  async give(asker: Delegator, lineId: string): Promise<ProposalLineRecord> {
    const { database, clock, delegation } = this.#parts;
    const scope = givingScope(asker.principal);
    const now = clock.now();
    const read = async () => {
      const [found] = isUuid(lineId)
        ? await database.read(scope, (tx) => repository.listProposalLines(tx, scope, { lineId }, now))
        : [];
      if (found === undefined) throw new NotFoundError("Line");
      return found;
    };
    const line = await read();
    if (line.agreed !== true || line.grantId !== null) throw changedMeanwhile();
    const { expiresAt: wanted, decisionUntil } = line;
    const expiresAt = decisionUntil !== null && (wanted === null || wanted > decisionUntil) ? decisionUntil : wanted;
    const facts = { ...line, permissions: line.role === "tool" ? line.permissions : null, expiresAt };
    await delegation.give(asker, facts, async (tx) => {
      if (!(await repository.holdUngiven(tx, scope, lineId, now))) throw changedMeanwhile();
    });
    return read();
  }

  async #own(asker: Delegator, id: string, states: readonly ProposalState[], version: number) {
    const scope = givingScope(asker.principal);
    const proposal = await this.#find(scope, id);
    const byGrant = byWhoseLeave(asker.principal, placeOf(proposal));
    if (byGrant === null) throw new ForbiddenError("grant:give");
    if (!states.includes(proposal.state) || proposal.version !== version) throw changedMeanwhile();
    return { scope, proposal, actor: { ...asker, byGrant, at: this.#parts.clock.now() } };
  }

  async #change(
    scope: Scope,
    proposal: ProposalRecord,
    change: Parameters<typeof repository.updateProposal>[3],
  ): Promise<void> {
    await inTransaction(this.#parts.database, scope, async (tx) => {
      if (!(await repository.updateProposal(tx, scope, proposal, change))) throw changedMeanwhile();
    });
  }

  async #find(scope: Scope, id: string): Promise<ProposalRecord> {
    const { database } = this.#parts;
    const proposal = isUuid(id) ? await database.read(scope, (tx) => repository.findProposal(tx, scope, id)) : null;
    if (proposal === null) throw new NotFoundError("Proposal");
    return proposal;
  }
}

const placeOf = ({ provinceId, operatorId }: ProposalRecord) => ({ provinceId, facilityId: null, operatorId });

const textsOf = ({ subject, addressee }: ProposalText) => ({
  subject: checkText(subject, "subject", 500),
  addressee: checkText(addressee, "addressee", 200),
});

/** As decisions: a province's whoever gives in all of it, everything else the country. */
function mayRecord(principal: Principal, { provinceId }: ProposalRecord): boolean {
  const scope = principal.scopeFor("grant:give");
  return scope.country || (provinceId !== null && scope.provinceIds.includes(provinceId));
}
