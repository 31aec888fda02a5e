import { ArgsType, Directive, Extensions, Field, Int, ObjectType } from "type-graphql";
import type { ClassType } from "type-graphql";
import { BadUserInputError } from "./errors.ts";

/** Largest page of any list. */
export const maxPageSize = 100;
export const defaultPageSize = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "How many, 1–100; 20 when left out." })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before; the first page when left out." })
  after?: string | null;
}

/** A checked page request. `after` is the sort key of the last row seen. */
export interface Page {
  readonly first: number;
  readonly after: { readonly code: string; readonly id: string } | null;
  /** Equal for equal pages: batching key. */
  readonly key: string;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

/** @throws BadUserInputError for a size outside 1–`max` or a cursor that none of our pages gave. */
export function parsePage(args: PageArgs, max = maxPageSize): Page {
  const first = checkFirst(args.first, max);
  const after = args.after ?? null;
  return { first, after: after === null ? null : decodeCursor(after), key: `${first}:${after ?? ""}` };
}

/** @throws BadUserInputError outside 1–`max`. */
export function checkFirst(first: number | null | undefined, max = maxPageSize, fallback = defaultPageSize): number {
  const value = first ?? fallback;
  if (!Number.isInteger(value) || value < 1 || value > max) {
    throw new BadUserInputError(`\`first\` must be between 1 and ${max}.`, { field: "first", rule: "range", min: 1, max });
  }
  return value;
}

export function encodeCursor(row: { code: string; id: string }): string {
  return Buffer.from(`${row.id}${row.code}`).toString("base64url");
}

export function decodeCursor(cursor: string): { code: string; id: string } {
  const text = cursor.length <= 200 ? Buffer.from(cursor, "base64url").toString() : "";
  const id = text.slice(0, 36);
  const code = text.slice(36);
  if (!isUuid(id) || code === "" || encodeCursor({ code, id }) !== cursor) {
    throw new BadUserInputError("`after` is not a cursor of this list.", { field: "after", rule: "cursor" });
  }
  return { code, id };
}

// Every graph with Relay's connections has this type: without the directive none of them composes with ours.
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "Where a page stands in its list (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether a page before this one was passed; lists are read forwards." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A page of a list in Relay's shape. `countTotal` runs only when somebody asks. */
export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly countTotal: () => number | Promise<number>;
}

/** @param rows One row more than the page, when there is one. */
export function makeConnection<T extends { code: string; id: string }>(
  rows: readonly T[],
  page: Page,
  countTotal: () => number | Promise<number>,
): Connection<T> {
  const nodes = rows.slice(0, page.first);
  return {
    nodes,
    // Getters: most callers read `nodes`, and cursors cost an encoding each.
    get edges() {
      return nodes.map((node) => ({ node, cursor: encodeCursor(node) }));
    },
    get pageInfo() {
      return {
        hasNextPage: rows.length > page.first,
        hasPreviousPage: page.after !== null,
        startCursor: nodes[0] === undefined ? null : encodeCursor(nodes[0]),
        endCursor: nodes.length === 0 ? null : encodeCursor(nodes[nodes.length - 1]!),
      };
    },
    countTotal,
  };
}

/** The GraphQL types of a connection over `node`: `<Name>Connection` and `<Name>Edge`. */
export function connectionOf<T extends object>(node: () => ClassType<T>, name: string) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => node())
    node!: T;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [Edge], { simple: true })
    edges!: Edge[];

    @Field(() => [node()], { simple: true })
    nodes!: T[];

    @Field(() => PageInfo, { simple: true })
    pageInfo!: PageInfo;

    countTotal!: () => number | Promise<number>;

    @Extensions({ fromBoard: true })
    @Field(() => Int, { description: "How many there are in all pages together, within the asker's scope." })
    totalCount(): number | Promise<number> {
      return this.countTotal();
    }
  }
  return ConnectionType;
}
