import { readFileSync } from "node:fs";
import { composeServices } from "@theguild/federation-composition";
import { buildASTSchema, isObjectType, parse } from "graphql";
import { describe, expect, test } from "vitest";

const sdl = readFileSync(new URL("../../server/schema.graphql", import.meta.url), "utf8");

/**
 * Another ministry's graph: health checks at our facilities, and where our cameras are serviced. It knows places by their
 * official codes, and has what every graph has: instants, and Relay's pages.
 */
const health = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])
  scalar DateTime
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type ClinicConnection { nodes: [Clinic!]! pageInfo: PageInfo! }
  type Query { clinic(id: ID!): Clinic clinics(first: Int, after: String): ClinicConnection! }
  type Clinic @key(fields: "id") { id: ID! name: String! facility: Facility! }
  type Facility @key(fields: "id") { id: ID! beds: Int! }
  type Province @key(fields: "code") { code: String! hospitals: Int! }
  type Camera @key(fields: "id") { id: ID! servicedAt: DateTime }
`;

describe("the subgraph", () => {
  test("composes with another ministry's graph, which extends our facilities and cameras", () => {
    const result = composeServices([
      { name: "cameras", typeDefs: parse(sdl) },
      { name: "health", typeDefs: parse(health) },
    ]);
    expect("errors" in result ? result.errors : undefined).toBeUndefined();
    if (result.publicSdl === undefined) throw new Error("nothing was composed");
    const schema = buildASTSchema(parse(result.publicSdl));
    const fields = (name: string) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    expect(fields("Facility")).toEqual(expect.arrayContaining(["cameras", "beds"]));
    expect(fields("Province")).toEqual(expect.arrayContaining(["facilities", "hospitals"]));
    expect(fields("Camera")).toEqual(expect.arrayContaining(["status", "servicedAt"]));
    expect(fields("Query")).toEqual(expect.arrayContaining(["ministry", "clinic"]));
    expect(fields("Query")).not.toContain("_entities");
  });

  test("composes alone", () => {
    const result = composeServices([{ name: "cameras", typeDefs: parse(sdl) }]);
    expect("errors" in result ? result.errors : undefined).toBeUndefined();
  });
});
