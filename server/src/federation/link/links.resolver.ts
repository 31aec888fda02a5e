import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "../../app/context.ts";
import { OrgUnit } from "../../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../../hierarchy/org-unit.type.ts";
import { ChildHub, ParentHub, Share, ShareLevelName, UnmatchedUnit } from "./link.type.ts";
import type { ParentLink } from "./link-client.ts";
import type { ChildHubRecord, ShareRecord, UnmatchedUnitRecord } from "./links.repository.ts";
import type { Links } from "./links.service.ts";

@Resolver(() => ChildHub)
export class ChildHubsResolver {
  readonly #links: Links;
  readonly #unmatched = new WeakMap<object, DataLoader<string, UnmatchedUnitRecord[]>>();

  constructor(links: Links) {
    this.#links = links;
  }

  @Query(() => [ChildHub], { description: "Hubs linked below this one, by name; needs `system:manage`." })
  childHubs(@Ctx() context: HubContext): Promise<ChildHubRecord[]> {
    return this.#links.children(context.principal);
  }

  @Mutation(() => Boolean, {
    description: `Says what a child's unit is here, where codes differ; the child then tells everything anew. NOT_FOUND,
BAD_USER_INPUT (no such unit of it, or another kind). Logged.`,
  })
  async matchLinkedUnit(
    @Arg("hubId", () => ID) hubId: string,
    @Arg("remoteId", () => ID) remoteId: string,
    @Arg("unitId", () => ID) unitId: string,
    @Ctx() context: HubContext,
  ): Promise<boolean> {
    await this.#links.match(context, hubId, remoteId, unitId);
    return true;
  }

  @FieldResolver(() => [UnmatchedUnit], { description: "By code, 500 at most: their cameras are not shown here." })
  unmatchedUnits(@Root() hub: ChildHubRecord, @Ctx() context: HubContext): Promise<UnmatchedUnitRecord[]> {
    let loader = this.#unmatched.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const byHub = Map.groupBy(await this.#links.unmatched(context.principal, ids), ({ hubId }) => hubId);
        return ids.map((id) => byHub.get(id) ?? []);
      });
      this.#unmatched.set(context.loaders, loader);
    }
    return loader.load(hub.id);
  }
}

@Resolver(() => ParentHub)
export class ParentHubsResolver {
  readonly #links: Links;

  constructor(links: Links) {
    this.#links = links;
  }

  @Query(() => [ParentHub], { description: "Hubs that this one is linked to, as it is configured; needs `system:manage`." })
  parentHubs(@Ctx() context: HubContext): readonly ParentLink[] {
    return this.#links.parents(context.principal);
  }

  @Mutation(() => ParentHub, {
    description: `Lets a parent see a unit with all below it (the ministry: everything), or, without a level, nothing of it by itself any
more. The nearest unit that says anything decides. Takes effect at once. NOT_FOUND. Logged.`,
  })
  shareWithParent(
    @Arg("parent", () => ID, { description: "Its address." }) parent: string,
    @Arg("unitId", () => ID) unitId: string,
    @Arg("level", () => ShareLevelName, { nullable: true }) level: ShareLevelName | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<ParentLink> {
    return this.#links.share(context, parent, unitId, level ?? null);
  }

  @FieldResolver(() => String, { nullable: true, description: "Null: it has never answered." })
  name(@Root() { hub }: ParentLink): string | null {
    return hub?.name ?? null;
  }

  @FieldResolver(() => [Share], { description: "By kind and name of the units; nothing beyond is shared." })
  async shares(@Root() { url }: ParentLink, @Ctx() context: HubContext): Promise<ShareRecord[]> {
    return (await this.#links.shares(context.principal)).filter(({ parent }) => parent === url);
  }
}

@Resolver(() => Share)
export class SharesResolver {
  @FieldResolver(() => OrgUnit, { nullable: true })
  unit(@Root() { unitId }: ShareRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return context.loaders.unit.load(unitId);
  }
}
