import DataLoader from "dataloader";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Role } from "../access/permissions.ts";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { Operator, OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { DecisionLoader } from "./decision-loader.ts";
import { Decision } from "./decision.type.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import { Grant, Person } from "./grant.type.ts";
import type { GrantRecord } from "./grants.repository.ts";
import type { Grants } from "./grants.service.ts";
import type { People } from "./people.ts";
import {
  DecisionProposal,
  DecisionProposalConnection,
  ProposalActions,
  ProposalInput,
  ProposalLine,
  ProposalStateName,
  RecordProposalInput,
} from "./proposal.type.ts";
import type { ProposalLineRecord, ProposalRecord } from "./proposals.repository.ts";
import type { Proposals, ProposalText } from "./proposals.service.ts";

const versionArg = { description: "`version` as it was seen." } as const;

@Resolver(() => DecisionProposal)
export class ProposalsResolver {
  readonly #proposals: Proposals;
  readonly #people: People;
  readonly #lines = new WeakMap<object, DataLoader<string, ProposalLineRecord[]>>();
  readonly #decisions: DecisionLoader;

  constructor(proposals: Proposals, grants: Grants, people: People) {
    this.#proposals = proposals;
    this.#decisions = new DecisionLoader(grants);
    this.#people = people;
  }

  @Query(() => DecisionProposalConnection, {
    description: "Proposals of the asker's provinces and operators, newest first; needs `grant:read` over a whole one.",
  })
  proposals(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("state", () => [ProposalStateName], { nullable: true, description: "All when left out." })
    states: ProposalStateName[] | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#proposals.list(context.principal, states ?? null, parsePage(args));
  }

  @Query(() => DecisionProposal, { nullable: true, description: "Null when absent or out of scope." })
  proposal(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<ProposalRecord | null> {
    return this.#proposals.find(context.principal, id);
  }

  @Mutation(() => DecisionProposal, {
    description: `Drafts a proposal for the asker's province or operator, or (neither) the country. BAD_USER_INPUT, NOT_FOUND and
FORBIDDEN name the line by \`field\`. Logged.`,
  })
  draftProposal(
    @Arg("unitId", () => ID, { nullable: true, description: "A province." }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Arg("input", () => ProposalInput) input: ProposalInput,
    @Ctx() context: HubContext,
  ): Promise<ProposalRecord> {
    return this.#proposals.draft(context, unitId ?? null, operatorId ?? null, textOf(input));
  }

  @Mutation(() => DecisionProposal, { description: "Replaces what a draft says. CONFLICT when it has changed. Logged." })
  updateProposal(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int, versionArg) version: number,
    @Arg("input", () => ProposalInput) input: ProposalInput,
    @Ctx() context: HubContext,
  ): Promise<ProposalRecord> {
    return this.#proposals.update(context, id, version, textOf(input));
  }

  @Mutation(() => DecisionProposal, {
    description: "Puts a draft before the authority: nothing of it changes afterwards. Its lines are checked anew. Logged.",
  })
  submitProposal(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int, versionArg) version: number,
    @Ctx() context: HubContext,
  ): Promise<ProposalRecord> {
    return this.#proposals.submit(context, id, version);
  }

  @Mutation(() => DecisionProposal, { description: "Takes back a draft or what was put forward, for good. Logged." })
  withdrawProposal(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int, versionArg) version: number,
    @Arg("reason", () => String, { description: "1–500 characters." }) reason: string,
    @Ctx() context: HubContext,
  ): Promise<ProposalRecord> {
    return this.#proposals.withdraw(context, id, version, reason);
  }

  @Mutation(() => DecisionProposal, {
    description: `Records the decision taken on a proposal and which lines were struck out. An operator's proposal is decided for
the country. CONFLICT when it has changed, or the decision is recorded already. Logged.`,
  })
  recordProposal(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int, versionArg) version: number,
    @Arg("input", () => RecordProposalInput) input: RecordProposalInput,
    @Ctx() context: HubContext,
  ): Promise<ProposalRecord> {
    const { struckLineIds, validUntil, ...paper } = input;
    return this.#proposals.record(context, id, version, { ...paper, validUntil: validUntil ?? null }, struckLineIds ?? []);
  }

  @Mutation(() => ProposalLine, {
    description: `Gives what an agreed line says, on its decision and no later than that is valid; each line once. As \`giveGrant\`;
CONFLICT when it was given, struck out or is not decided. Logged.`,
  })
  giveProposalLine(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<ProposalLineRecord> {
    return this.#proposals.give(context, id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The province; null: an operator's or the country's." })
  unit(@Root() { provinceId }: ProposalRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return provinceId === null ? Promise.resolve(null) : context.loaders.unit.load(provinceId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() { operatorId }: ProposalRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(operatorId);
  }

  @FieldResolver(() => Person)
  draftedBy(@Root() proposal: ProposalRecord): Person {
    return this.#people.show(proposal.draftedBy);
  }

  @FieldResolver(() => Person, { nullable: true })
  proposedBy(@Root() proposal: ProposalRecord): Person | null {
    return proposal.proposedBy === null ? null : this.#people.show(proposal.proposedBy);
  }

  @FieldResolver(() => Decision, { nullable: true, description: "Null: none is recorded." })
  decision(@Root() { decisionId }: ProposalRecord, @Ctx() context: HubContext): Promise<DecisionRecord | null> {
    return this.#decisions.load(context, decisionId);
  }

  @FieldResolver(() => [ProposalLine], { description: "In their order." })
  lines(@Root() proposal: ProposalRecord, @Ctx() context: HubContext): Promise<ProposalLineRecord[]> {
    let loader = this.#lines.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(
        async (ids) => {
          const found = await this.#proposals.lines(context.principal, ids);
          return ids.map((id) => found.get(id) ?? []);
        },
        { cache: false },
      );
      this.#lines.set(context.loaders, loader);
    }
    return loader.load(proposal.id);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => ProposalActions, { description: "What the asker may do with it." })
  viewerCan(@Root() proposal: ProposalRecord, @Ctx() context: HubContext): ProposalActions {
    return this.#proposals.actions(context.principal, proposal);
  }
}

@Resolver(() => ProposalLine)
export class ProposalLinesResolver {
  readonly #proposals: Proposals;
  readonly #grants: Grants;
  readonly #people: People;
  readonly #given = new WeakMap<object, DataLoader<string, GrantRecord | null>>();

  constructor(proposals: Proposals, grants: Grants, people: People) {
    this.#proposals = proposals;
    this.#grants = grants;
    this.#people = people;
  }

  @FieldResolver(() => Person)
  person(@Root() line: ProposalLineRecord): Person {
    return this.#people.show(line.personId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for the country, and for an operator's role." })
  unit(@Root() { unitId }: ProposalLineRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return unitId === null ? Promise.resolve(null) : context.loaders.unit.load(unitId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() { operatorId }: ProposalLineRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(operatorId);
  }

  @FieldResolver(() => Grant, {
    nullable: true,
    description: "What was given of it, in force or over: the newest grant that cites the decision. Null: nothing yet.",
  })
  grant(@Root() { grantId }: ProposalLineRecord, @Ctx() context: HubContext): Promise<GrantRecord | null> {
    if (grantId === null) return Promise.resolve(null);
    let loader = this.#given.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const found = await this.#grants.byIds(context.principal, ids);
        return ids.map((id) => found.get(id) ?? null);
      });
      this.#given.set(context.loaders, loader);
    }
    return loader.load(grantId);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => Boolean, { description: "Whether the asker may give it now, in one step." })
  viewerCanGive(@Root() line: ProposalLineRecord, @Ctx() context: HubContext): boolean {
    return this.#proposals.mayGive(context.principal, line);
  }
}

function textOf({ subject, addressee, lines }: ProposalInput): ProposalText {
  return {
    subject,
    addressee,
    lines: lines.map((line) => ({
      personId: line.personId,
      role: line.role as Role,
      unitId: line.unitId ?? null,
      operatorId: line.operatorId ?? null,
      permissions: line.permissions ?? null,
      expiresAt: line.expiresAt ?? null,
      reason: line.reason,
    })),
  };
}
