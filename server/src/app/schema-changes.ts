import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from "graphql";
import type { GraphQLNamedType } from "graphql";
import { lastDayOf } from "./schema-promise.ts";

// What the schema has gained since it was last released, and how docs/schema-changelog.md names it: by coordinates
// (https://spec.graphql.org/draft/#sec-Schema-Coordinates), `Camera`, `Camera.status`, `Query.cameras(first:)`, `Status.ONLINE`.

/** Months between the changelog's entry and the day after which something may be gone. */
export const deprecationMonths = 6;

export interface Coordinate {
  readonly name: string;
  readonly description: string;
  /** Null: it is not deprecated. */
  readonly deprecation: string | null;
}

export function coordinatesOf(sdl: string): readonly Coordinate[] {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      { name: type.name, description: type.description ?? "", deprecation: null },
      ...partsOf(type).map(({ name, description, deprecationReason }) => ({
        name,
        description: description ?? "",
        deprecation: deprecationReason ?? null,
      })),
    ]);
}

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): readonly Part[] {
  const below = (part: Part): Part => ({ ...part, name: `${type.name}.${part.name}` });
  if (isEnumType(type)) return type.getValues().map(below);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(below);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    below(field),
    ...field.args.map((argument) => below({ ...argument, name: `${field.name}(${argument.name}:)` })),
  ]);
}

/** What is in the newer one only; of what is new as a whole nothing but its own name, and no type that only pages need. */
export function additions(released: string, now: string): readonly Coordinate[] {
  const before = new Set(coordinatesOf(released).map(({ name }) => name));
  const added = coordinatesOf(now).filter(({ name }) => !before.has(name));
  const names = new Set(added.map(({ name }) => name));
  return added.filter(({ name }) => !names.has(parentOf(name)) && !/^\w+(?:Connection|Edge)$/.test(name));
}

/** `Query.cameras` of `Query.cameras(first:)`, `Query` of `Query.cameras`; nothing of a type. */
function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.includes("(") ? name.indexOf("(") : name.indexOf(".")));
}

const unreleasedHeading = "## Unreleased";

/** The changelog's section of what is not released yet; empty when it has none. */
export function unreleased(changelog: string): string {
  const [, after = ""] = changelog.split(`${unreleasedHeading}\n`);
  return after.split(/^## /m)[0] ?? "";
}

/** Additions that nobody has told of. */
export function untold(added: readonly Coordinate[], changelog: string): readonly Coordinate[] {
  const section = unreleased(changelog);
  return added.filter(({ name }) => !section.includes(`\`${name}\``));
}

/** The changelog with a line for each addition that has none, at the end of `### Added`. */
export function withAdditions(changelog: string, added: readonly Coordinate[]): string {
  const lines = untold(added, changelog).map(({ name, description }) => `- \`${name}\`${firstSentence(description)}`);
  if (lines.length === 0) return changelog;
  const section = unreleased(changelog);
  const [before = "", list] = section.split("### Added\n");
  if (list === undefined) throw new Error(`docs/schema-changelog.md has no "### Added" below "${unreleasedHeading}".`);
  const end = list.search(/\n+###? |\n*$/);
  const next = `${before}### Added\n${list.slice(0, end)}\n${lines.join("\n")}${list.slice(end)}`;
  return changelog.replace(section, () => next);
}

function firstSentence(description: string): string {
  const [sentence = ""] = description.replaceAll(/\s+/g, " ").split(/(?<=\.)\s/);
  return sentence === "" ? "" : `: ${sentence.trim()}`;
}

/** What is wrong with how deprecated things say when they end, one line each. */
export function deprecationFaults(sdl: string, changelog: string): readonly string[] {
  return coordinatesOf(sdl).flatMap(({ name, deprecation }) => {
    if (deprecation === null) return [];
    const removal = lastDayOf(deprecation);
    if (removal === null) {
      return [`${name}: its reason does not end with "Removed after YYYY-MM-DD."`];
    }
    const line = changelog
      .split("\n")
      .find((text) => text.startsWith("- ") && text.includes(`\`${name}\``) && /deprecated/i.test(text));
    const told = /^- (\d{4}-\d{2}-\d{2}):/.exec(line ?? "")?.[1];
    if (told === undefined) return [`${name}: docs/schema-changelog.md has no line "- YYYY-MM-DD: deprecated \`${name}\` …"`];
    const earliest = new Date(told);
    earliest.setUTCMonth(earliest.getUTCMonth() + deprecationMonths);
    if (Date.parse(removal) >= earliest.getTime()) return [];
    return [`${name}: told on ${told}, it may not be removed before ${earliest.toISOString().slice(0, 10)}`];
  });
}
