import { getArgumentValues, getVariableValues, GraphQLError } from "graphql";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Principal } from "../../access/principal.ts";
import { isEmptyScope } from "../../access/scope.ts";
import { DomainError, ForbiddenError } from "../errors.ts";
import type { PreparedOperation } from "./documents.ts";
import { Group } from "./group.ts";
import type { SocketLimits } from "./limits.ts";
import type { LiveSource, LiveTopic } from "./live-source.ts";
import { Member } from "./member.ts";
import type { MemberSocket } from "./member.ts";
import { TailStore } from "./tail-store.ts";

export interface SubscriptionHubOptions {
  schema: GraphQLSchema;
  /** What stands behind each field of the type Subscription. */
  sources: Readonly<Record<string, LiveSource>>;
  /** Context of one batch of events, for any member of a group: nothing in it may be personal. */
  createContext: (principal: Principal) => object;
  formatError: (error: unknown) => GraphQLFormattedError;
  limits: SocketLimits;
  logger: Logger;
}

/** Executions of groups that run at the same time; the others wait, so that the database is never flooded. */
const parallelFlushes = 8;

/** Sorts subscribers into groups that share one execution. */
export class SubscriptionHub {
  readonly #options: SubscriptionHubOptions;
  readonly #groups = new Map<string, Group>();
  readonly #kept: TailStore;
  #due = new Set<Group>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: SubscriptionHubOptions) {
    this.#options = options;
    this.#kept = new TailStore(options.limits.maxKeptBytes);
    const fields = options.schema.getSubscriptionType()?.getFields() ?? {};
    for (const name of Object.keys(fields)) {
      if (options.sources[name] === undefined) throw new Error(`Subscription.${name} has no source.`);
    }
  }

  get groupCount(): number {
    return this.#groups.size;
  }

  /**
   * Opens a subscription. Events follow on the socket; what goes wrong later reaches it as `failOperation`.
   * @throws DomainError or GraphQLError for a refusal.
   */
  subscribe(
    socket: MemberSocket,
    id: string,
    prepared: PreparedOperation,
    variables: Record<string, unknown>,
    principal: Principal,
  ): Member {
    const opened = this.#open(prepared, variables, principal);
    const member = new Member(socket, id, prepared, variables, opened.from);
    void this.#group(opened, prepared, variables, principal).join(member);
    return member;
  }

  /**
   * After a change of rights: the member goes on in the group of his new scope, from where he is.
   * @param expired Whether a right that he had ran out by itself: then that is what he is told when nothing is left.
   */
  move(member: Member, principal: Principal, expired: boolean): void {
    const { prepared, variables } = member;
    member.moveOut();
    let opened;
    try {
      opened = this.#open(prepared, variables, principal, true);
    } catch (error) {
      const gone = error instanceof DomainError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN");
      member.fail(gone ? lostSight(expired) : error);
      return;
    }
    if (!opened.resumes) member.position = opened.from;
    void this.#group(opened, prepared, variables, principal).join(member);
  }

  #open(prepared: PreparedOperation, variables: Record<string, unknown>, principal: Principal, again = false) {
    const { schema, sources } = this.#options;
    const live = prepared.live;
    const fieldName = live?.field.name.value ?? "";
    const definition = schema.getSubscriptionType()?.getFields()[fieldName];
    const source = sources[fieldName];
    if (live === null || definition === undefined || source === undefined) throw new Error("Not a subscription.");
    const coerced = getVariableValues(schema, prepared.operation.variableDefinitions ?? [], variables, { maxErrors: 5 });
    if (coerced.errors !== undefined) throw badVariables(coerced.errors);
    const args: Record<string, unknown> = { ...getArgumentValues(definition, live.field, coerced.coerced) };
    const scope = principal.scopeFor(source.permission);
    if (isEmptyScope(scope)) throw new ForbiddenError(source.permission);
    const shared: Record<string, unknown> = { ...coerced.coerced };
    const start = source.startArgument;
    const startVariable = start === null ? undefined : live.soleVariables.get(start);
    if (startVariable !== undefined) delete shared[startVariable];
    // Somebody who goes on elsewhere has a place of his own; where he once began may be long forgotten.
    if (again && start !== null) delete args[start];
    const { topic, from } = source.open(scope, args);
    const key = `${prepared.key}\n${principal.rightsKey}\n${JSON.stringify(shared)}`;
    return { topic, from, key, resumes: start !== null };
  }

  #group(
    opened: { topic: LiveTopic; key: string },
    prepared: PreparedOperation,
    variables: Record<string, unknown>,
    principal: Principal,
  ): Group {
    const known = this.#groups.get(opened.key);
    if (known !== undefined) return known;
    const { createContext, formatError, limits, logger } = this.#options;
    if (prepared.live === null) throw new Error("Not a subscription.");
    const made = new Group({
      key: opened.key,
      topic: opened.topic,
      plan: prepared.live.plan,
      variables,
      createContext: () => createContext(principal),
      formatError,
      schedule: (group) => this.#schedule(group),
      onEmpty: (group) => {
        if (this.#groups.get(group.key) === group) this.#groups.delete(group.key);
        this.#due.delete(group);
      },
      kept: this.#kept,
      maxQueuedEvents: limits.maxQueuedEvents,
      executionTimeoutMs: limits.executionTimeoutMs,
      logger,
    });
    this.#groups.set(opened.key, made);
    return made;
  }

  #schedule(group: Group): void {
    this.#due.add(group);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const due = [...this.#due];
      this.#due = new Set();
      for (let lane = 0; lane < parallelFlushes; lane++) void this.#flushAll(due);
    }, this.#options.limits.batchMs);
  }

  async #flushAll(due: Group[]): Promise<void> {
    for (let group = due.pop(); group !== undefined; group = due.pop()) await group.flush();
  }

  /** Stops the timer; sockets are closed by their owner. */
  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function lostSight(expired: boolean): DomainError {
  return expired
    ? new DomainError("GRANT_EXPIRED", "Your access to what this subscription shows has expired.")
    : new DomainError("FORBIDDEN", "You may no longer see what this subscription shows.");
}

function badVariables(errors: readonly GraphQLError[]): GraphQLError {
  const message = errors.map((error) => error.message).join(" ");
  return new GraphQLError(message.slice(0, 500), { extensions: { code: "BAD_USER_INPUT", rule: "variables" } });
}
