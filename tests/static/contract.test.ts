import { readFileSync } from "node:fs";
import { buildASTSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType, parse } from "graphql";
import type { GraphQLNamedType, GraphQLSchema } from "graphql";
import { describe, expect, test } from "vitest";

// Tools outside write against the names of contract.graphql: they stay, with their arguments and nullabilities. More is
// allowed, less and other is not.

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const hub = buildASTSchema(parse(read("../../server/schema.graphql")), { assumeValidSDL: true });
// The contract leaves the connections to a remark; what they must hold stands below.
const connections = ["Province", "Facility", "Camera"].map(
  (name) => `type ${name}Connection { edges: [${name}Edge!]! nodes: [${name}!]! pageInfo: PageInfo! totalCount: Int! }
    type ${name}Edge { node: ${name}! cursor: String! }`,
);
const contract = buildASTSchema(
  parse(`${read("contract.graphql")} ${connections.join(" ")}
    type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`),
  { assumeValidSDL: true },
);

const own = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));

function present(name: string): GraphQLNamedType {
  const type = hub.getType(name);
  if (type === undefined) throw new Error(`the hub has no type ${name}`);
  return type;
}

describe.each(own(contract).map((type) => [type.name, type] as const))("%s", (name, promised) => {
  if (isObjectType(promised) || isInterfaceType(promised)) {
    test.each(Object.values(promised.getFields()).map((field) => [field.name, field] as const))("%s", (fieldName, field) => {
      const type = present(name);
      if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is something else`);
      const actual = type.getFields()[fieldName];
      expect(String(actual?.type)).toBe(String(field.type));
      for (const argument of field.args) {
        const found = actual?.args.find((candidate) => candidate.name === argument.name);
        expect([argument.name, String(found?.type)]).toEqual([argument.name, String(argument.type)]);
      }
      // Who calls by the contract names no other argument.
      const others = actual?.args.filter((argument) => !field.args.some(({ name: known }) => known === argument.name)) ?? [];
      expect(others.filter((argument) => String(argument.type).endsWith("!") && argument.defaultValue === undefined)).toEqual(
        [],
      );
    });
    test("implements what it says", () => {
      const type = present(name);
      if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is something else`);
      const interfaces = type.getInterfaces().map((one) => one.name);
      expect(interfaces).toEqual(expect.arrayContaining(promised.getInterfaces().map((one) => one.name)));
    });
  } else if (isInputObjectType(promised)) {
    test.each(Object.values(promised.getFields()).map((field) => [field.name, String(field.type)]))("%s", (field, type) => {
      const actual = present(name);
      if (!isInputObjectType(actual)) throw new Error(`${name} is something else`);
      expect(String(actual.getFields()[field!]?.type)).toBe(type);
    });
    test("asks for nothing else", () => {
      const actual = present(name);
      if (!isInputObjectType(actual)) throw new Error(`${name} is something else`);
      const others = Object.values(actual.getFields()).filter((field) => !(field.name in promised.getFields()));
      expect(others.filter((field) => String(field.type).endsWith("!"))).toEqual([]);
    });
  } else if (isEnumType(promised)) {
    test("has exactly these values: a tool must know each one it may get", () => {
      const actual = present(name);
      if (!isEnumType(actual)) throw new Error(`${name} is something else`);
      const values = (type: typeof actual) => type.getValues().map((value) => value.name);
      expect(values(actual).toSorted()).toEqual(values(promised).toSorted());
    });
  } else {
    test("is there", () => {
      expect(isUnionType(present(name))).toBe(isUnionType(promised));
    });
  }
});

describe("everything public", () => {
  test("is described for who reads the explorer", () => {
    const silent = own(hub)
      .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) || isEnumType(type))
      .filter((type) => !/Connection$|Edge$|^(Query|Mutation|Subscription)$|^_/.test(type.name))
      .filter((type) => (type.description ?? "") === "");
    expect(silent.map((type) => type.name)).toEqual([]);
  });

  test.each(["Query", "Mutation", "Subscription"])("%s fields are described", (name) => {
    const type = hub.getType(name);
    if (!isObjectType(type)) throw new Error(`no ${name}`);
    const silent = Object.values(type.getFields()).filter((field) => (field.description ?? "") === "");
    expect(silent.map((field) => field.name)).toEqual([]);
  });
});
