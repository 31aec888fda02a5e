import { parse, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { isCompiledQuery } from "graphql-jit";
import type { Principal } from "../access/principal.ts";
import type { StatusChange } from "../status/index.ts";
import { compilePlan } from "./compile-plan.ts";
import type { HubContext } from "./context.ts";

/** What a message tells of each change. */
export const toldOfChange = `cursor previousStatus status reason occurredAt
  camera { id code name facility { id code name province { id code name } } }`;

/**
 * Tells status changes in the words of the graph, to those who hold no socket: executed as a subscription's events are, with the
 * rights and the loaders of whoever is told. Null for a change whose camera he does not see any more.
 */
export function statusTeller(
  schema: GraphQLSchema,
  createContext: (principal: Principal) => HubContext,
): (principal: Principal, changes: readonly StatusChange[]) => Promise<(object | null)[]> {
  const document = parse(`subscription { cameraStatusChanged { ${toldOfChange} } }`);
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw fault;
  const plan = compilePlan(schema, document, null);
  if (!isCompiledQuery(plan)) throw new Error("What webhooks tell cannot be compiled.");
  return async (principal, changes) => {
    const context = createContext(principal);
    return Promise.all(
      changes.map(async (change) => {
        const { data, errors = [] } = await plan.query(change, context, {});
        const serious = errors.find(({ originalError }) => (originalError as { code?: unknown } | null)?.code !== "NOT_FOUND");
        if (serious !== undefined) throw serious;
        return errors.length > 0 ? null : ((data as { cameraStatusChanged?: object } | null)?.cameraStatusChanged ?? null);
      }),
    );
  };
}
