import { Arg, createUnionType, Ctx, Int, Query, Resolver } from "type-graphql";
import { Camera } from "../cameras/camera.type.ts";
import type { CameraRow } from "../cameras/camera.type.ts";
import { Facility, Province, typeNameOf } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { checkFirst } from "./connection.ts";
import type { HubContext } from "./context.ts";
import type { Search } from "./search.service.ts";

export const SearchHit = createUnionType({
  name: "SearchHit",
  description: "What a search finds.",
  types: () => [Province, Facility, Camera] as const,
  resolveType: typeNameOf,
});

@Resolver()
export class SearchResolver {
  readonly #search: Search;

  constructor(search: Search) {
    this.#search = search;
  }

  @Query(() => [SearchHit], {
    description: "Provinces, then facilities, then cameras whose name or code holds the text, without case and diacritics.",
  })
  search(
    @Arg("text", () => String) text: string,
    @Arg("first", () => Int, { defaultValue: 10, description: "1–50" }) first: number,
    @Ctx() context: HubContext,
  ): Promise<(OrgUnitRow | CameraRow)[]> {
    return this.#search.find(context.principal, text, checkFirst(first, 50, 10));
  }
}
