import { getArgumentValues, isObjectType } from "graphql";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { makeConnection, PageArgs, parsePage } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { NotFoundError } from "../app/errors.ts";
import { asksOnlyFor, fieldBelow } from "../app/selection.ts";
import {
  CameraCounts,
  Facility,
  FacilityConnection,
  FacilityCounts,
  Ministry,
  Operator,
  OrgUnit,
  Province,
  ProvinceConnection,
} from "./org-unit.type.ts";
import type { OrgUnitRow } from "./org-unit.type.ts";
import { listedUnitFields } from "./units.repository.ts";
import type { ChildrenWanted, CountedUnitRow } from "./units.repository.ts";
import type { Units } from "./units.service.ts";

async function childrenOf(
  row: OrgUnitRow,
  args: PageArgs,
  context: HubContext,
  info: GraphQLResolveInfo,
): Promise<Connection<OrgUnitRow>> {
  const page: Page = parsePage(args);
  const detailed = !asksOnlyFor(info, listedUnitFields);
  const rows = await context.loaders.children.load({ parentId: row.id, page, detailed });
  return makeConnection(rows, page, () => context.loaders.childCount.load(row.id));
}

/** Counters that came with the unit; null: they are to be asked for. */
export function ownCounts(unit: OrgUnitRow & Partial<CountedUnitRow>): CameraCounts | null {
  const { notConnected, online, degraded, offline, unknown } = unit;
  if (notConnected == null || online == null || degraded == null || offline == null || unknown == null) return null;
  return { total: notConnected + online + degraded + offline + unknown, notConnected, online, degraded, offline, unknown };
}

const ministryFields: ReadonlySet<string> = new Set([...listedUnitFields, "provinces"]);

/** Which provinces `Ministry.provinces` will ask for, so that they come with the ministry; null: it asks by itself. */
function provincesWanted(info: GraphQLResolveInfo): ChildrenWanted | null {
  const asked = fieldBelow(info, "provinces");
  const type = info.schema.getType("Ministry");
  if (asked === null || !isObjectType(type)) return null;
  try {
    const args = getArgumentValues(type.getFields()["provinces"]!, asked.fieldNodes[0]!, info.variableValues);
    return { page: parsePage(args as PageArgs), detailed: !asksOnlyFor(asked, listedUnitFields) };
  } catch {
    // The field itself says what is wrong with them.
    return null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Extensions({ fromBoard: true })
  @FieldResolver(() => CameraCounts, { description: "Cameras of the unit and all below it that the asker may see." })
  cameraCounts(@Root() unit: OrgUnitRow, @Ctx() context: HubContext): CameraCounts | Promise<CameraCounts> {
    return ownCounts(unit) ?? context.loaders.counts.load(unit);
  }
}

@Resolver(() => Ministry)
export class MinistryResolver {
  readonly #units: Units;

  constructor(units: Units) {
    this.#units = units;
  }

  @Extensions({ fromBoard: true })
  @Query(() => Ministry, { description: "The root of the hierarchy, with what the asker may see below it." })
  async ministry(@Ctx() context: HubContext, @Info() info: GraphQLResolveInfo): Promise<OrgUnitRow> {
    const wanted = provincesWanted(info);
    const found = await this.#units.ministry(context.principal, !asksOnlyFor(info, ministryFields), wanted);
    if (found === null) throw new NotFoundError("Ministry");
    const { ministry, provinces } = found;
    if (wanted !== null && provinces !== null) {
      context.loaders.children.prime({ parentId: ministry.id, ...wanted }, provinces);
    }
    return ministry;
  }

  @Extensions({ fromBoard: true })
  @FieldResolver(() => ProvinceConnection, { description: "In the order of their codes." })
  provinces(
    @Root() ministry: OrgUnitRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return childrenOf(ministry, args, context, info);
  }

  @Extensions({ fromBoard: true })
  @FieldResolver(() => FacilityCounts)
  facilityCounts(@Root() ministry: OrgUnitRow, @Ctx() context: HubContext): Promise<FacilityCounts> {
    return context.loaders.facilityCounts.load(ministry);
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  readonly #units: Units;

  constructor(units: Units) {
    this.#units = units;
  }

  @Query(() => Province, {
    nullable: true,
    description: "The province valid today under this code; null when absent or out of scope.",
  })
  province(@Arg("code", () => String) code: string, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return this.#units.byCode(context.principal, "PROVINCE", code);
  }

  @Extensions({ fromBoard: true })
  @FieldResolver(() => FacilityConnection, { description: "In the order of their codes." })
  facilities(
    @Root() province: OrgUnitRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return childrenOf(province, args, context, info);
  }

  @Extensions({ fromBoard: true })
  @FieldResolver(() => FacilityCounts)
  facilityCounts(@Root() province: OrgUnitRow, @Ctx() context: HubContext): Promise<FacilityCounts> {
    return context.loaders.facilityCounts.load(province);
  }

  @FieldResolver(() => Operator, { nullable: true, description: "Who connects the province's cameras." })
  operator(@Root() province: OrgUnitRow, @Ctx() context: HubContext): Promise<Operator | null> {
    return province.operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(province.operatorId);
  }
}

@Resolver(() => Facility)
export class FacilityResolver {
  readonly #units: Units;

  constructor(units: Units) {
    this.#units = units;
  }

  @Query(() => Facility, {
    nullable: true,
    description: "The facility valid today under this code; null when absent or out of scope.",
  })
  facility(@Arg("code", () => String) code: string, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return this.#units.byCode(context.principal, "FACILITY", code);
  }

  @FieldResolver(() => Province)
  async province(@Root() facility: OrgUnitRow, @Ctx() context: HubContext): Promise<OrgUnitRow> {
    const province = await context.loaders.unit.load(facility.provinceId!);
    if (province === null) throw new NotFoundError("Province");
    return province;
  }
}
