import DataLoader from "dataloader";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { Person } from "../delegation/grant.type.ts";
import type { Role } from "../delegation/grant.type.ts";
import type { People } from "../delegation/index.ts";
import { OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { ReorganisationProblemCode } from "./reorganisation.type.ts";
import {
  LegalBasisInput,
  PlanReorganisationInput,
  Reorganisation,
  ReorganisationConnection,
  ReorganisationPreview,
  ReorganisationProgress,
  ReorganisationState,
  ReorganisationStep,
  ShippedReorganisation,
} from "./reorganisation.type.ts";
import type { ReorganisationRecord } from "./reorganisations.repository.ts";
import type { Reorganisations } from "./reorganisations.service.ts";

type Shown = Omit<Reorganisation, "plannedBy"> & { readonly plannedBy: string };

@Resolver(() => Reorganisation)
export class ReorganisationsResolver {
  readonly #reorganisations: Reorganisations;
  readonly #people: People;
  readonly #steps = new WeakMap<object, DataLoader<string, ReorganisationStep[]>>();
  readonly #progress = new WeakMap<object, DataLoader<string, ReorganisationProgress>>();

  constructor(reorganisations: Reorganisations, people: People) {
    this.#reorganisations = reorganisations;
    this.#people = people;
  }

  @Query(() => ReorganisationConnection, {
    description: "Plans and what became of them, newest first; needs `system:manage`.",
  })
  async reorganisations(@Args(() => PageArgs) args: PageArgs, @Ctx() { principal }: HubContext): Promise<unknown> {
    const page = await this.#reorganisations.list(principal, parsePage(args));
    const nodes = page.nodes.map((node) => this.#show(node));
    return {
      nodes,
      edges: page.edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] })),
      pageInfo: page.pageInfo,
      countTotal: page.countTotal,
    };
  }

  @Query(() => Reorganisation, { nullable: true, description: "Null when absent. FORBIDDEN." })
  async reorganisation(@Arg("id", () => ID) id: string, @Ctx() { principal }: HubContext): Promise<Shown | null> {
    const found = await this.#reorganisations.find(principal, id);
    return found === null ? null : this.#show(found);
  }

  @Query(() => ReorganisationPreview, { description: "What a plan would do if it were carried out now. NOT_FOUND, FORBIDDEN." })
  async reorganisationPreview(
    @Arg("id", () => ID) id: string,
    @Ctx() { principal }: HubContext,
  ): Promise<ReorganisationPreview> {
    const { shared, ending, problems, ...preview } = await this.#reorganisations.preview(principal, id);
    return {
      ...preview,
      problems: [...problems],
      provincesSharedByAdmins: shared,
      ending: ending.map(({ personId, role, ...one }) => ({ ...one, role: role as Role, person: this.#people.show(personId) })),
    };
  }

  @Query(() => [ShippedReorganisation], {
    description: "Reorganisations that come with the hub, such as that of 2025 (63 provinces become 34). FORBIDDEN.",
  })
  async shippedReorganisations(@Ctx() { principal }: HubContext): Promise<ShippedReorganisation[]> {
    const all = await this.#reorganisations.shipped(principal);
    return all.map(({ plan, steps, before, after }) => ({
      key: plan.key,
      title: plan.title,
      effectiveOn: plan.effectiveOn,
      decisionNumber: plan.decisionNumber,
      decisionIssuer: plan.decisionIssuer,
      provincesBefore: before,
      provincesAfter: after,
      steps: steps.length,
    }));
  }

  @Mutation(() => Reorganisation, {
    description: "Writes a plan down; nothing changes yet. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN. Logged.",
  })
  async planReorganisation(
    @Arg("input", () => PlanReorganisationInput) input: PlanReorganisationInput,
    @Ctx() context: HubContext,
  ): Promise<Shown> {
    return this.#show(await this.#reorganisations.plan(context, input));
  }

  @Mutation(() => Reorganisation, {
    description: "Writes down the plan of one that comes with the hub. NOT_FOUND, CONFLICT when nothing of it is left. Logged.",
  })
  async planShippedReorganisation(@Arg("key", () => ID) key: string, @Ctx() context: HubContext): Promise<Shown> {
    return this.#show(await this.#reorganisations.planShipped(context, key));
  }

  @Mutation(() => Reorganisation, {
    description: `Writes down a plan that takes another one back: provinces begin anew under their old names, each facility goes home.
NOT_FOUND, CONFLICT unless it was carried out. Logged.`,
  })
  async planReverseReorganisation(
    @Arg("id", () => ID) id: string,
    @Arg("input", () => LegalBasisInput) input: LegalBasisInput,
    @Ctx() context: HubContext,
  ): Promise<Shown> {
    return this.#show(await this.#reorganisations.planReverse(context, id, input));
  }

  @Mutation(() => Reorganisation, { description: "Gives a plan up. CONFLICT when it is over already. Logged." })
  async withdrawReorganisation(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<Shown> {
    return this.#show(await this.#reorganisations.withdraw(context, id));
  }

  @Mutation(() => Reorganisation, {
    description: `Carries a plan out: one transaction decides units and rights, then Keycloak follows. CONFLICT with a \`problem\` of the
preview, or with \`now\` when \`expected\` is not how many grants it touches. What takes longer than ten seconds is answered with
UNDER_WAY. Logged.`,
  })
  async carryOutReorganisation(
    @Arg("id", () => ID) id: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<Shown> {
    return this.#show(await this.#reorganisations.carryOut(context, id, expected));
  }

  @Mutation(() => Reorganisation, {
    description: `Has the hub carry a plan out by itself when its day comes, with what stands then; whoever confirms must hold his
role until then. CONFLICT with a \`problem\` of the preview, with \`now\` when \`expected\` is not how many grants it touches, or
when its day has come. \`withdrawReorganisation\` takes it back. Logged.`,
  })
  async confirmReorganisation(
    @Arg("id", () => ID) id: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<Shown> {
    return this.#show(await this.#reorganisations.confirm(context, id, expected));
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: nobody has." })
  confirmedBy(@Root() { confirmedBy }: Shown): Person | null {
    return confirmedBy === null ? null : this.#people.show(confirmedBy);
  }

  @FieldResolver(() => Person)
  plannedBy(@Root() { plannedBy }: Shown): Person {
    return this.#people.show(plannedBy);
  }

  @FieldResolver(() => [ReorganisationStep])
  steps(@Root() { id }: Shown, @Ctx() { loaders }: HubContext): Promise<ReorganisationStep[]> {
    return loaderOf(this.#steps, loaders, async (ids) => {
      const found = await this.#reorganisations.steps(ids);
      return ids.map((one) => found.get(one) ?? []);
    }).load(id);
  }

  @FieldResolver(() => ReorganisationProgress)
  progress(@Root() { id }: Shown, @Ctx() { loaders }: HubContext): Promise<ReorganisationProgress> {
    return loaderOf(this.#progress, loaders, async (ids) => {
      const found = await this.#reorganisations.progress(ids);
      return ids.map((one) => found.get(one)!);
    }).load(id);
  }

  #show({ withdrawnAt, ...record }: ReorganisationRecord): Shown {
    const { PLANNED, CONFIRMED, WITHDRAWN, UNDER_WAY, CARRIED_OUT, SETTLED } = ReorganisationState;
    const waiting = record.confirmedAt === null ? PLANNED : CONFIRMED;
    const before = withdrawnAt !== null ? WITHDRAWN : this.#reorganisations.isUnderWay(record.id) ? UNDER_WAY : waiting;
    const after = record.settledAt === null ? CARRIED_OUT : SETTLED;
    const state = record.carriedOutAt === null ? before : after;
    return { ...record, fault: state === CONFIRMED ? (record.fault as ReorganisationProblemCode | null) : null, state };
  }
}

@Resolver(() => ReorganisationStep)
export class ReorganisationStepsResolver {
  @FieldResolver(() => [OrgUnit], { description: "Provinces that end by it." })
  sources(@Root() { sourceIds }: ReorganisationStep, @Ctx() context: HubContext): Promise<OrgUnitRow[]> {
    return load(context, sourceIds);
  }

  @FieldResolver(() => [OrgUnit], { description: "Provinces whose holders of roles over the whole keep them." })
  keepRolesOf(@Root() { keepIds }: ReorganisationStep, @Ctx() context: HubContext): Promise<OrgUnitRow[]> {
    return load(context, keepIds);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The facility that moves; null unless MOVE." })
  facility(@Root() { kind, facilityIds }: ReorganisationStep, @Ctx() { loaders }: HubContext): Promise<OrgUnitRow | null> {
    const [id] = facilityIds;
    return (kind as string) === "MOVE" && id !== undefined ? loaders.unit.load(id) : Promise.resolve(null);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: "Where to, or the province that has begun; null before it has.",
  })
  target(@Root() { targetId }: ReorganisationStep, @Ctx() { loaders }: HubContext): Promise<OrgUnitRow | null> {
    return targetId === null ? Promise.resolve(null) : loaders.unit.load(targetId);
  }
}

async function load({ loaders }: HubContext, ids: readonly string[]): Promise<OrgUnitRow[]> {
  const units = await loaders.unit.loadMany(ids);
  return units.filter((unit): unit is OrgUnitRow => unit !== null && !(unit instanceof Error));
}

/** One loader an operation. */
function loaderOf<T>(
  loaders: WeakMap<object, DataLoader<string, T>>,
  operation: object,
  read: (ids: readonly string[]) => Promise<T[]>,
): DataLoader<string, T> {
  const known = loaders.get(operation);
  if (known !== undefined) return known;
  const made = new DataLoader<string, T>(read);
  loaders.set(operation, made);
  return made;
}
