import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { GraphQLScalarType, Kind, parse, print, visit } from "graphql";
import type { GraphQLSchema } from "graphql";
import { Arg, createUnionType, Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { isUuid } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { BadUserInputError } from "../app/errors.ts";
import { Camera } from "../cameras/camera.type.ts";
import { Facility, Ministry, Province, typeNameOf } from "../hierarchy/org-unit.type.ts";

/** Largest number of entities that one `_entities` resolves. */
export const maxRepresentations = 200;

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

/** `{ __typename, id }` as a router sends it. */
interface Representation {
  readonly __typename: string;
  readonly id: string;
}

function parseRepresentation(value: unknown): Representation {
  if (typeof value === "object" && value !== null && "__typename" in value && "id" in value) {
    const { __typename, id } = value;
    if (typeof __typename === "string" && typeof id === "string") return { __typename, id };
  }
  throw new BadUserInputError("A representation needs `__typename` and `id`.", {
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
    description: "Entities by key, for a federation router; 1–200 a call.",
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
    return Promise.all(representations.map((key) => findEntity(key, context)));
  }
}

async function findEntity({ __typename, id }: Representation, context: HubContext): Promise<unknown> {
  if (!isUuid(id)) return null;
  if (__typename === "Camera") return context.loaders.camera.load(id);
  const unit = await context.loaders.unit.load(id);
  return unit !== null && typeNameOf(unit) === __typename ? unit : null;
}
