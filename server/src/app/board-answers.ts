import { TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import type { HubContext } from "./context.ts";

/** Longest that an answer is given again although nothing changed, in ms. */
const keepMs = 1_000;
/** Answers kept: one for each question and rights in use. */
const maxKept = 300;

/**
 * Answers that come from the board alone, given again to whoever has the same rights and asks the same until the board
 * moves. The overview of a country in an outbreak is one question asked by thousands.
 */
export class BoardAnswers {
  readonly #schema: GraphQLSchema;
  readonly #position: () => number;
  readonly #fits = new WeakMap<DocumentNode, boolean>();
  readonly #kept = new Map<string, { result: ExecutionResult; position: number; until: number }>();
  readonly #documents = new WeakMap<DocumentNode, string>();
  #nextDocument = 0;

  /** @param position Number of the newest change on the board. */
  constructor(schema: GraphQLSchema, position: () => number) {
    this.#schema = schema;
    this.#position = position;
  }

  /** Null: this question has to be executed each time. */
  keyOf(document: DocumentNode, operationName: string | null, variables: object, context: HubContext): string | null {
    if (!this.#fitsBoard(document)) return null;
    let name = this.#documents.get(document);
    if (name === undefined) {
      name = String(this.#nextDocument++);
      this.#documents.set(document, name);
    }
    const { rightsKey, expired } = context.principal;
    return `${name}|${operationName ?? ""}|${JSON.stringify(variables)}|${String(expired)}|${rightsKey}`;
  }

  find(key: string): ExecutionResult | null {
    const kept = this.#kept.get(key);
    if (kept === undefined || kept.position !== this.#position() || kept.until < performance.now()) return null;
    return kept.result;
  }

  /** @param position The board's position before the answer was made: what changed meanwhile makes it old at once. */
  keep(key: string, result: ExecutionResult, position: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { result, position, until: performance.now() + keepMs });
    if (this.#kept.size > maxKept) this.#kept.delete(this.#kept.keys().next().value!);
  }

  get position(): number {
    return this.#position();
  }

  /** Every field that is more than a property of its parent must say of itself that the board answers it. */
  #fitsBoard(document: DocumentNode): boolean {
    const known = this.#fits.get(document);
    if (known !== undefined) return known;
    let fits = true;
    const types = new TypeInfo(this.#schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        OperationDefinition: (node) => {
          if (node.operation !== "query") fits = false;
        },
        Field: () => {
          const field = types.getFieldDef();
          const answered = field?.name === "__typename" || field?.extensions["fromBoard"] === true;
          // A field without a resolver is a property of what its parent gave.
          if (field == null || (field.resolve !== undefined && !answered)) fits = false;
        },
      }),
    );
    this.#fits.set(document, fits);
    return fits;
  }
}
