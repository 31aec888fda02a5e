import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { GraphQLScalarType, Kind, parse, print, visit } from "graphql";
import type { GraphQLSchema } from "graphql";
import { Arg, createUnionType, Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { isUuid } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { HubContext } from "../app/context.ts";
import { BadUserInputError } from "../app/errors.ts";
import { Camera } from "../cameras/camera.type.ts";
import { Facility, maxCodeLength, Ministry, Province, typeNameOf } from "../hierarchy/org-unit.type.ts";

/**
 * Largest number of entities that one `_entities` resolves: a router asks once for all that the other graph's pages hold,
 * and most cannot ask in parts. What is asked of each counts as rows of the operation (`app/limits.ts`).
 */
export const maxRepresentations = 1_000;

const federationTypes = new Set(["_Any", "_Entity", "_Service"]);

/**
 * The schema as an Apollo Federation 2 subgraph: without the federation's own fields, with its directives.
 * @see https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
 */
export function printSubgraphSchema(schema: GraphQLSchema): string {
  const document = visit(parse(printSchemaWithDirectives(schema)), {
    SchemaDefinition: () => null,
    DirectiveDefinition: () => null,
    ScalarTypeDefinition: (node) => (federationTypes.has(node.name.value) ? null : undefined),
    UnionTypeDefinition: (node) => (federationTypes.has(node.name.value) ? null : undefined),
    ObjectTypeDefinition: (node) => (federationTypes.has(node.name.value) ? null : undefined),
    FieldDefinition: (node) => (node.name.value === "_service" || node.name.value === "_entities" ? null : undefined),
  });
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])\n\n';
  return `${link}${print(document)}\n`;
}

/** A key as a router sends it: `{ __typename, id }`, or `{ __typename, code }` of a province or facility. */
type Representation = { readonly __typename: string } & ({ readonly id: string } | { readonly code: string });

const kindOf: Readonly<Partial<Record<string, "PROVINCE" | "FACILITY">>> = { Province: "PROVINCE", Facility: "FACILITY" };

function parseRepresentation(value: unknown): Representation {
  if (typeof value === "object" && value !== null) {
    const { __typename, id, code } = value as Readonly<Record<string, unknown>>;
    if (typeof __typename === "string" && typeof id === "string") return { __typename, id };
    if (typeof __typename === "string" && typeof code === "string") return { __typename, code };
  }
  throw new BadUserInputError("A representation needs `__typename` and `id`, or the `code` of a province or facility.", {
    field: "representations",
    rule: "representation",
  });
}

export const AnyScalar = new GraphQLScalarType<Representation, unknown>({
  name: "_Any",
  description: "The key of an entity as a federation router sends it.",
  serialize: (value) => value,
  parseValue: parseRepresentation,
  parseLiteral(node) {
    if (node.kind !== Kind.OBJECT) return parseRepresentation(null);
    return parseRepresentation(
      Object.fromEntries(
        node.fields.map((field) => [field.name.value, field.value.kind === Kind.STRING ? field.value.value : null]),
      ),
    );
  },
});

export const EntityUnion = createUnionType({
  name: "_Entity",
  description: "Everything that other graphs may extend.",
  types: () => [Ministry, Province, Facility, Camera] as const,
  resolveType: typeNameOf,
});

@ObjectType("_Service", { simpleResolvers: true, description: "This graph as a federation router reads it." })
export class ServiceType {
  @Field(() => String)
  sdl!: string;
}

/** Apollo Federation's two fields. Entities outside the asker's scope are null, as absent ones are. */
@Resolver()
export class SubgraphResolver {
  #sdl = "";

  /** The SDL is known only when the schema is built, to which this resolver belongs. */
  publish(schema: GraphQLSchema): void {
    this.#sdl = printSubgraphSchema(schema);
  }

  @Query(() => ServiceType, { description: "The SDL for composition (Apollo Federation 2)." })
  _service(): ServiceType {
    return { sdl: this.#sdl };
  }

  @Query(() => [EntityUnion], {
    nullable: "items",
    description:
      "Entities by key, for a federation router; 1–1,000 a call. Null for what is absent or out of the asker's scope.",
  })
  async _entities(
    @Arg("representations", () => [AnyScalar]) representations: Representation[],
    @Ctx() context: HubContext,
  ): Promise<unknown[]> {
    if (representations.length > maxRepresentations) {
      throw new BadUserInputError(`At most ${maxRepresentations} representations at once.`, {
        field: "representations",
        rule: "range",
        max: maxRepresentations,
      });
    }
    // Absent to somebody whose rights have run out would be everything; he is told why, as everywhere.
    readScope(context.principal);
    return Promise.all(representations.map((key) => findEntity(key, context)));
  }
}

async function findEntity(key: Representation, { loaders }: HubContext): Promise<unknown> {
  const { __typename } = key;
  if ("code" in key) {
    const kind = kindOf[__typename];
    return kind === undefined || key.code.length > maxCodeLength ? null : loaders.unitByCode.load({ kind, code: key.code });
  }
  if (!isUuid(key.id)) return null;
  if (__typename === "Camera") return loaders.camera.load(key.id);
  const unit = await loaders.unit.load(key.id);
  return unit !== null && typeNameOf(unit) === __typename ? unit : null;
}
