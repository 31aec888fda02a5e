import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { isUuid, makeConnection, PageArgs, parsePage } from "../app/connection.ts";
import type { Connection } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { NotFoundError } from "../app/errors.ts";
import { asksOnlyFor } from "../app/selection.ts";
import { Facility, Operator } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { CameraSourceInput, RegisterCameraInput, SourceTest, UpdateCameraInput } from "./camera.inputs.ts";
import { mayManage, mayView, mayViewOnceBriefed } from "./camera.policy.ts";
import { Area, Camera, CameraActions, CameraConnection, CameraFilter, VideoFormat } from "./camera.type.ts";
import type { CameraRow } from "./camera.type.ts";
import type { CameraOrigins } from "./camera-origins.ts";
import type { CameraEditor } from "./camera-editor.ts";
import { listedFields } from "./cameras.repository.ts";
import type { Cameras } from "./cameras.service.ts";

@Resolver(() => Facility)
export class FacilityCamerasResolver {
  @FieldResolver(() => CameraConnection, { description: "In the order of their codes." })
  async cameras(
    @Root() facility: OrgUnitRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CameraRow>> {
    const page = parsePage(args);
    const detailed = !asksOnlyFor(info, listedFields);
    const rows = await context.loaders.camerasOfFacility.load({ parentId: facility.id, page, detailed });
    return makeConnection(rows, page, async () => (await context.loaders.counts.load(facility)).total);
  }

  @FieldResolver(() => [Area], { description: "Places in the facility where cameras stand." })
  areas(@Root() facility: OrgUnitRow, @Ctx() context: HubContext): Promise<Area[]> {
    return context.loaders.areasOfFacility.load(facility.id);
  }
}

@Resolver(() => Camera)
export class CamerasResolver {
  readonly #cameras: Cameras;
  readonly #editor: CameraEditor;
  readonly #origins: CameraOrigins;

  constructor(cameras: Cameras, editor: CameraEditor, origins: CameraOrigins) {
    this.#cameras = cameras;
    this.#editor = editor;
    this.#origins = origins;
  }

  @Query(() => Camera, { nullable: true, description: "Null when absent or out of scope." })
  camera(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<CameraRow | null> {
    return isUuid(id) ? context.loaders.camera.load(id) : Promise.resolve(null);
  }

  @Query(() => CameraConnection, { description: "Cameras in the asker's scope, in the order of their codes." })
  cameras(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("filter", () => CameraFilter, { nullable: true }) filter: CameraFilter | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<Connection<CameraRow>> {
    return this.#cameras.list(context.principal, parsePage(args), filter);
  }

  @Mutation(() => Camera, { description: "Registers a camera in a facility that the asker manages. Logged." })
  registerCamera(
    @Arg("input", () => RegisterCameraInput) input: RegisterCameraInput,
    @Ctx() context: HubContext,
  ): Promise<CameraRow> {
    return this.#editor.register(context.principal, input, context.request);
  }

  @Mutation(() => Camera, { description: "Edits a camera. CONFLICT when somebody else was faster. Logged." })
  updateCamera(
    @Arg("input", () => UpdateCameraInput) input: UpdateCameraInput,
    @Ctx() context: HubContext,
  ): Promise<CameraRow> {
    return this.#editor.update(context.principal, input, context.request);
  }

  @Mutation(() => Boolean, { description: "Removes a camera; its history and log lines stay. Logged." })
  async removeCamera(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<boolean> {
    await this.#editor.remove(context.principal, id, context.request);
    return true;
  }

  @Mutation(() => SourceTest, {
    description: "Tries an address without saving it, up to the first packet of video; takes 10 s at most. Logged.",
  })
  testCameraSource(
    @Arg("facilityId", () => ID) facilityId: string,
    @Arg("source", () => CameraSourceInput) source: CameraSourceInput,
    @Ctx() context: HubContext,
  ): Promise<SourceTest> {
    return this.#editor.test(context.principal, facilityId, source, context.request);
  }

  @FieldResolver(() => Facility)
  async facility(@Root() camera: CameraRow, @Ctx() context: HubContext): Promise<OrgUnitRow> {
    const facility = await context.loaders.unit.load(camera.facilityId);
    if (facility === null) throw new NotFoundError("Facility");
    return facility;
  }

  @FieldResolver(() => Area)
  async area(@Root() camera: CameraRow, @Ctx() context: HubContext): Promise<Area> {
    const area = await context.loaders.area.load(camera.areaId);
    if (area === null) throw new NotFoundError("Area");
    return area;
  }

  @FieldResolver(() => Operator, { nullable: true, description: "Who connects it; null when nobody is assigned." })
  operator(@Root() camera: CameraRow, @Ctx() context: HubContext): Promise<Operator | null> {
    return camera.operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(camera.operatorId);
  }

  @FieldResolver(() => VideoFormat, { nullable: true, description: "Null when nothing was measured yet." })
  video(@Root() camera: CameraRow): VideoFormat | null {
    if (camera.videoCodec === null) return null;
    return { codec: camera.videoCodec, width: camera.videoWidth, height: camera.videoHeight };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Name of the hub that it comes from by a link, where alone it is changed; null: it is this hub's own.",
  })
  linkedFrom(@Root() camera: CameraRow): Promise<string | null> {
    return this.#origins.nameOf(camera.originHubId);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => CameraActions, {
    description:
      "What the asker may do with it; a linked one is changed by nobody here, and viewed where its own hub shares its picture.",
  })
  async viewerCan(@Root() camera: CameraRow, @Ctx() context: HubContext): Promise<CameraActions> {
    const { principal } = context;
    const isOwn = (await this.#origins.nameOf(camera.originHubId)) === null;
    const isViewable = isOwn || camera.liveViaHubId !== null;
    return {
      view: isViewable && mayView(principal, camera),
      viewOnceBriefed: isViewable && mayViewOnceBriefed(principal, camera),
      manage: isOwn && mayManage(principal, camera),
    };
  }
}
