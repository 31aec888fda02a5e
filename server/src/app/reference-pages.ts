import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
} from "graphql";
import { isObjectType, isUnionType, parse, print, astFromValue } from "graphql";
import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLSchema, GraphQLType } from "graphql";

// docs/reference: the schema as pages to read and to link to, one a kind. Written by `pnpm codegen`, never by hand.

/** Text of each page by its file's name. */
export function referencePages(sdl: string): ReadonlyMap<string, string> {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__") && !isRoot(schema, type) && !isPlainConnection(type))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const bodies = new Map<Page, string[]>(pages.map((page) => [page, []]));
  for (const [at, root] of roots.entries()) {
    const fields = Object.values(root?.getFields() ?? {}).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    bodies.get(pages[at]!)!.push(...fields.map(operation));
  }
  for (const type of types) bodies.get(pageOf(type))!.push(section(schema, type));
  const files = [...bodies].map(
    ([page, sections]) => [page.file, `# ${page.title}\n\n${top}\n\n${sections.join("\n\n")}\n`] as const,
  );
  return new Map([["README.md", index(bodies)], ...files]);
}

interface Page {
  readonly file: string;
  readonly title: string;
}

const pages: readonly Page[] = [
  { file: "queries.md", title: "Queries" },
  { file: "mutations.md", title: "Mutations" },
  { file: "subscriptions.md", title: "Subscriptions" },
  { file: "objects.md", title: "Objects" },
  { file: "inputs.md", title: "Inputs" },
  { file: "enums.md", title: "Enumerations" },
  { file: "scalars.md", title: "Scalars" },
];
const top = "[Reference](README.md) · [The API for tools](../api.md) · written by `pnpm codegen` from `server/schema.graphql`";

function pageOf(type: GraphQLNamedType): Page {
  if (isInputObjectType(type)) return pages[4]!;
  if (isEnumType(type)) return pages[5]!;
  return pages[isObjectType(type) || isInterfaceType(type) || isUnionType(type) ? 3 : 6]!;
}

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType) =>
  type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();

/** Pages of a list are all alike: the index explains them once, and what links to one leads to what is in it. */
function isPlainConnection(type: GraphQLNamedType): boolean {
  if (!isObjectType(type)) return false;
  const fields = Object.keys(type.getFields()).toSorted().join(" ");
  if (type.name.endsWith("Edge")) return fields === "cursor node";
  return type.name.endsWith("Connection") && /^edges nodes pageInfo(?: totalCount)?$/.test(fields);
}

function index(bodies: ReadonlyMap<Page, readonly string[]>): string {
  const parts = [...bodies].map(([{ file, title }, sections]) => {
    const names = sections.map((text) => /^## (\w+)/.exec(text)?.[1] ?? "");
    return `## [${title}](${file})\n\n${names.map((name) => `[${name}](${file}#${name.toLowerCase()})`).join(" · ")}`;
  });
  return `# Reference

Every operation and type of the schema, as the explorer shows them. [The API for tools](../api.md) says how to sign in, what errors
mean and what is promised; [the changelog](../schema-changelog.md) what is new. Written by \`pnpm codegen\` from \`server/schema.graphql\`.

\`!\` marks what is never null, \`[…]\` a list. Lists that come in pages are connections (\`CameraConnection\` of \`Camera\`): \`nodes\`, the
same with their cursors as \`edges { node cursor }\`, \`pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\`, mostly
\`totalCount\`; \`first\` is 1 to 100, and \`after\` takes the \`endCursor\` of the page before.

${parts.join("\n\n")}
`;
}

function operation(field: GraphQLField<unknown, unknown>): string {
  const lines = [`## ${field.name}`, `${link(field.type)}${deprecated(field)}`, text(field.description)];
  return [...lines, args(field.args, "").join("\n")].filter((part) => part !== "").join("\n\n");
}

function section(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const kind = isInterfaceType(type) ? "Interface. " : "";
  const lines = [`## ${type.name}`, `${kind}${text(type.description)}`.trim()];
  if (isObjectType(type) && type.getInterfaces().length > 0) {
    lines.push(
      `Implements ${type
        .getInterfaces()
        .map((one) => link(one))
        .join(", ")}.`,
    );
  }
  if (isInterfaceType(type))
    lines.push(
      `One of ${schema
        .getPossibleTypes(type)
        .map((one) => link(one))
        .join(", ")}.`,
    );
  if (isUnionType(type))
    lines.push(
      `One of ${type
        .getTypes()
        .map((one) => link(one))
        .join(", ")}.`,
    );
  if (isEnumType(type)) {
    lines.push(
      type
        .getValues()
        .map((value) => `- **${value.name}**${tail(value.description)}${deprecated(value)}`)
        .join("\n"),
    );
  } else if (isInputObjectType(type)) {
    lines.push(args(Object.values(type.getFields()), "").join("\n"));
  } else if (isObjectType(type) || isInterfaceType(type)) {
    lines.push(Object.values(type.getFields()).map(fieldLine).join("\n"));
  }
  const users = usersOf(schema, type);
  if (users.length > 0) lines.push(`From ${users.join(", ")}.`);
  return lines.filter((part) => part !== "").join("\n\n");
}

function fieldLine(field: GraphQLField<unknown, unknown>): string {
  const line = `- **${field.name}**: ${link(field.type)}${tail(field.description)}${deprecated(field)}`;
  return [line, ...args(field.args, "  ")].join("\n");
}

const args = (
  list: readonly Pick<GraphQLArgument, "name" | "type" | "description" | "defaultValue" | "deprecationReason">[],
  indent: string,
) =>
  list.map((argument) => {
    const value = argument.defaultValue === undefined ? null : astFromValue(argument.defaultValue, argument.type);
    const unless = value == null ? "" : ` = \`${print(value)}\``;
    return `${indent}- \`${argument.name}\`: ${link(argument.type)}${unless}${tail(argument.description)}${deprecated(argument)}`;
  });

/** Which operations answer with it, by themselves or in pages, or take it. */
function usersOf(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root, at) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) =>
        [field.type, ...field.args.map((argument) => argument.type)].some((one) => contentOf(getNamedType(one)) === type),
      )
      .filter(() => isObjectType(type) || isInputObjectType(type))
      .map(({ name }) => `[${name}](${pages[at]!.file}#${name.toLowerCase()})`),
  );
}

/** What a connection or an edge holds; anything else itself. */
function contentOf(type: GraphQLNamedType): GraphQLNamedType {
  if (!isPlainConnection(type) || !isObjectType(type)) return type;
  const { node, nodes } = type.getFields();
  return getNamedType((node ?? nodes)!.type);
}

function link(type: GraphQLType): string {
  if (isNonNullType(type)) return `${link(type.ofType)}!`;
  if (isListType(type)) return `\\[${link(type.ofType)}\\]`;
  const named = getNamedType(type);
  const content = contentOf(named);
  return `[${named.name}](${pageOf(content).file}#${content.name.toLowerCase()})`;
}

const text = (description: string | null | undefined) => (description ?? "").trim().replaceAll(/\s*\n\s*/g, " ");
const tail = (description: string | null | undefined) => (text(description) === "" ? "" : ` — ${text(description)}`);
const deprecated = ({ deprecationReason }: { readonly deprecationReason?: string | null | undefined }) =>
  deprecationReason == null ? "" : ` **Deprecated:** ${text(deprecationReason)}`;
