import {
  BreakingChangeType,
  buildASTSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  visit,
} from "graphql";
import type { ConstDirectiveNode, DocumentNode, GraphQLNamedType, GraphQLSchema } from "graphql";
import { dayInVietnam } from "./calendar.ts";

/** Something that who wrote against the last release may rely on, and does not find any more. */
export interface SchemaBreak {
  /** As graphql-js calls it (`FIELD_REMOVED`), or `KEY_REMOVED`, `PROMISE_SHORTENED`. */
  readonly kind: string;
  readonly description: string;
}

/**
 * What the present schema breaks of the released one. Whatever the release announced as deprecated may go, or become
 * another, from the day on that its reason names; types that nothing but that led to may go with it.
 *
 * An enum's new value and a union's new member are no break: clients are told to expect them (`docs/api.md`), and the enums
 * of the contract have a test of their own.
 * @param released SDL of the last release
 * @param present SDL as it would be released now
 * @param today Instant at which it would be
 */
export function breaksOf(released: string, present: string, today: Date): SchemaBreak[] {
  const before = parse(released);
  const after = parse(present);
  const promised = schemaOf(withoutUnreachable(withoutDue(before, today)));
  const now = schemaOf(after);
  const changes = [
    ...findBreakingChanges(promised, now),
    // Nobody's document fails, and everybody's answer is another one.
    ...findDangerousChanges(promised, now).filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE),
  ];
  return [
    ...changes
      // A schema has only those of GraphQL's own scalars that it uses.
      .filter(({ type, description }) => type !== BreakingChangeType.TYPE_REMOVED || !description.startsWith("Standard scalar"))
      .map(({ type, description }) => ({ kind: type, description })),
    ...lostKeys(before, after),
    ...shortened(before, after, today),
  ];
}

/** The last day with it, as a deprecation's reason names it at its end; null: no day was announced, so it stays. */
export function lastDayOf(reason: string): string | null {
  const day = /\bRemoved after (\d{4}-\d{2}-\d{2})\.$/.exec(reason)?.[1];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

const schemaOf = (document: DocumentNode): GraphQLSchema => buildASTSchema(document, { assumeValidSDL: true });

/** Parts of a schema that can be deprecated. */
interface Deprecable {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Null: it is not deprecated, or no day was announced. */
function announcedDay({ directives }: Deprecable): string | null {
  const deprecated = directives?.find(({ name }) => name.value === "deprecated");
  const reason = deprecated?.arguments?.find(({ name }) => name.value === "reason")?.value;
  return reason?.kind === Kind.STRING ? lastDayOf(reason.value) : null;
}

function isDue(node: Deprecable, today: Date): boolean {
  const day = announcedDay(node);
  return day !== null && isOver(day, today);
}

/** Days end in Vietnam, where they were announced. */
const isOver = (day: string, today: Date): boolean => day < dayInVietnam(today);

function withoutDue(document: DocumentNode, today: Date): DocumentNode {
  const drop = (node: Deprecable) => (isDue(node, today) ? null : undefined);
  return visit(document, { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop });
}

/** Without the types that no question can name any more. */
function withoutUnreachable(document: DocumentNode): DocumentNode {
  const schema = schemaOf(document);
  const reached = new Set<string>();
  const reach = (type: GraphQLNamedType | null | undefined): void => {
    if (type == null || reached.has(type.name)) return;
    reached.add(type.name);
    if (isUnionType(type)) type.getTypes().forEach(reach);
    if (isInterfaceType(type)) schema.getPossibleTypes(type).forEach(reach);
    if (isObjectType(type) || isInterfaceType(type)) {
      type.getInterfaces().forEach(reach);
      for (const { type: result, args } of Object.values(type.getFields())) {
        [result, ...args.map((argument) => argument.type)].forEach((used) => reach(getNamedType(used)));
      }
    }
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach((field) => reach(getNamedType(field.type)));
  };
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].forEach(reach);
  // Other graphs reach them by their keys.
  for (const name of keysOf(document).keys()) reach(schema.getType(name));
  return {
    ...document,
    definitions: document.definitions.filter(
      (node) => !("name" in node) || node.kind === Kind.DIRECTIVE_DEFINITION || reached.has(node.name?.value ?? ""),
    ),
  };
}

/** Field sets by which other graphs name an entity (`@key`), by type. */
function keysOf(document: DocumentNode): Map<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const fields = (node.directives ?? [])
      .filter(({ name }) => name.value === "key")
      .flatMap(({ arguments: args }) => args?.find(({ name }) => name.value === "fields")?.value ?? [])
      .flatMap((value) => (value.kind === Kind.STRING ? value.value : []));
    if (fields.length > 0) keys.set(node.name.value, fields);
  }
  return keys;
}

function lostKeys(before: DocumentNode, after: DocumentNode): SchemaBreak[] {
  const present = keysOf(after);
  return [...keysOf(before)].flatMap(([type, keys]) =>
    keys
      .filter((key) => present.get(type)?.includes(key) !== true)
      .map((key) => ({ kind: "KEY_REMOVED", description: `${type} has no @key(fields: "${key}") any more.` })),
  );
}

/** Announced days by coordinate: `Type.field`, `Type.field(argument)`, `Enum.VALUE`. */
function announcedDays(document: DocumentNode): Map<string, string> {
  const days = new Map<string, string>();
  const note = (coordinate: string, node: Deprecable) => {
    const day = announcedDay(node);
    if (day !== null) days.set(coordinate, day);
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of node.values ?? []) note(`${node.name.value}.${value.name.value}`, value);
    }
    if (!("fields" in node)) continue;
    for (const field of node.fields ?? []) {
      const coordinate = `${node.name.value}.${field.name.value}`;
      note(coordinate, field);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) note(`${coordinate}(${argument.name.value})`, argument);
    }
  }
  return days;
}

/** A day once announced comes no earlier. */
function shortened(before: DocumentNode, after: DocumentNode, today: Date): SchemaBreak[] {
  const present = announcedDays(after);
  return [...announcedDays(before)].flatMap(([coordinate, day]) => {
    const other = present.get(coordinate);
    if (other === undefined || other >= day || isOver(day, today)) return [];
    return [{ kind: "PROMISE_SHORTENED", description: `${coordinate} was to stay until ${day}, now until ${other}.` }];
  });
}
