import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { HubContext } from "../app/context.ts";
import { NotFoundError } from "../app/errors.ts";
import { AreaKind } from "../cameras/camera.type.ts";
import { Facility, FacilityManagement, Ministry, Province } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { maySetManagement } from "./management.service.ts";
import type { FacilityManagements } from "./management.service.ts";
import {
  FacilityActions,
  Programme,
  ProgrammeActions,
  ProgrammeConnection,
  ProgrammeProvince,
  ProgrammeProvinceConnection,
  SetProgrammeTargetsInput,
  ShippedProgramme,
  StartProgrammeInput,
  UpdateProgrammeInput,
} from "./programme.type.ts";
import type { ProgrammeProvinceRow, ProgrammeRecord } from "./programmes.repository.ts";
import { mayManageProgrammes } from "./programmes.service.ts";
import type { Programmes } from "./programmes.service.ts";
import { shippedProgrammes } from "./shipped.ts";
import { ConnectionStandard } from "./standard.type.ts";
import type { StandardRecord } from "./standards.repository.ts";
import type { Standards } from "./standards.service.ts";

@Resolver(() => Programme)
export class ProgrammesResolver {
  readonly #programmes: Programmes;
  readonly #standards: Standards;

  constructor(programmes: Programmes, standards: Standards) {
    this.#programmes = programmes;
    this.#standards = standards;
  }

  @Query(() => Programme, {
    nullable: true,
    description: "The running programme, which is the newest that has begun, or the one with this id; null: there is none.",
  })
  programme(
    @Arg("id", () => ID, { nullable: true }) id: string | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<ProgrammeRecord | null> {
    readScope(context.principal);
    return this.#programmes.find(id ?? null);
  }

  @Query(() => ProgrammeConnection, { description: "Newest first; those to come too." })
  programmes(@Args(() => PageArgs) args: PageArgs): Promise<unknown> {
    return this.#programmes.list(parsePage(args));
  }

  @Query(() => [ShippedProgramme], { description: "What a programme can be begun from." })
  shippedProgrammes(): readonly ShippedProgramme[] {
    return shippedProgrammes;
  }

  @FieldResolver(() => ProgrammeProvinceConnection, {
    description: "Provinces in its scope, of those that the asker sees whole, by code. None is in scope that is not listed.",
  })
  provinces(
    @Root() programme: ProgrammeRecord,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#programmes.provinces(context.principal, programme.id, parsePage(args));
  }

  @FieldResolver(() => [AreaKind], { description: "Kinds of areas in which each facility must have a camera (R13)." })
  requiredAreas(@Root() programme: ProgrammeRecord): Promise<AreaKind[]> {
    return this.#programmes.requiredAreas(programme.id);
  }

  @FieldResolver(() => ConnectionStandard, {
    nullable: true,
    description: "The version of the connection standard in force now; null: none is yet.",
  })
  standard(): Promise<StandardRecord | null> {
    return this.#standards.inForce();
  }

  @Extensions({ personal: true })
  @FieldResolver(() => ProgrammeActions)
  viewerCan(@Ctx() context: HubContext): ProgrammeActions {
    return { manage: mayManageProgrammes(context.principal) };
  }

  @Mutation(() => Programme, {
    description: "Begins a programme. Needs `programme:manage`. BAD_USER_INPUT. Logged.",
  })
  startProgramme(
    @Arg("input", () => StartProgrammeInput) input: StartProgrammeInput,
    @Ctx() context: HubContext,
  ): Promise<ProgrammeRecord> {
    return this.#programmes.start(context, input);
  }

  @Mutation(() => Programme, {
    description: "Changes a programme. Needs `programme:manage`. NOT_FOUND, BAD_USER_INPUT, CONFLICT. Logged.",
  })
  updateProgramme(
    @Arg("input", () => UpdateProgrammeInput) input: UpdateProgrammeInput,
    @Ctx() context: HubContext,
  ): Promise<ProgrammeRecord> {
    return this.#programmes.update(context, input);
  }

  @Mutation(() => ProgrammeProvince, {
    description: `Sets what is wanted of a province, day by day. Needs \`programme:manage\`. NOT_FOUND, BAD_USER_INPUT (also for
a province that is not in scope: rule \`scope\`), CONFLICT. Logged.`,
  })
  setProgrammeTargets(
    @Arg("input", () => SetProgrammeTargetsInput) input: SetProgrammeTargetsInput,
    @Ctx() context: HubContext,
  ): Promise<ProgrammeProvinceRow> {
    return this.#programmes.setTargets(context, input);
  }
}

@Resolver(() => ProgrammeProvince)
export class ProgrammeProvincesResolver {
  readonly #programmes: Programmes;

  constructor(programmes: Programmes) {
    this.#programmes = programmes;
  }

  @FieldResolver(() => Province)
  async province(@Root() row: ProgrammeProvinceRow, @Ctx() context: HubContext): Promise<OrgUnitRow> {
    const province = await context.loaders.unit.load(row.id);
    if (province === null) throw new NotFoundError("Province");
    return province;
  }

  @FieldResolver()
  targetToday(@Root() row: ProgrammeProvinceRow): number | null {
    return this.#programmes.targetToday(row);
  }

  @FieldResolver()
  target(@Root() row: ProgrammeProvinceRow): number | null {
    return row.targets.at(-1)?.cameras ?? null;
  }
}

@Resolver(() => Ministry)
export class MinistryProgrammeResolver {
  readonly #programmes: Programmes;

  constructor(programmes: Programmes) {
    this.#programmes = programmes;
  }

  @FieldResolver(() => Programme, { nullable: true, description: "The running programme; null when there is none." })
  programme(): Promise<ProgrammeRecord | null> {
    return this.#programmes.find();
  }
}

@Resolver(() => Facility)
export class FacilityManagementResolver {
  readonly #managements: FacilityManagements;

  constructor(managements: FacilityManagements) {
    this.#managements = managements;
  }

  @Extensions({ personal: true })
  @FieldResolver(() => FacilityActions)
  viewerCan(@Root() facility: OrgUnitRow, @Ctx() context: HubContext): FacilityActions {
    return { setManagement: maySetManagement(context.principal, facility) };
  }

  @Mutation(() => Facility, {
    description: `Says who manages a facility. Needs \`camera:manage\` over its whole province, or \`programme:manage\`.
NOT_FOUND; FORBIDDEN, also where another hub is its origin (rule \`origin\`). Logged.`,
  })
  setFacilityManagement(
    @Arg("facilityId", () => ID) facilityId: string,
    @Arg("managedBy", () => FacilityManagement) managedBy: FacilityManagement,
    @Ctx() context: HubContext,
  ): Promise<OrgUnitRow> {
    return this.#managements.set(context, facilityId, managedBy);
  }
}
