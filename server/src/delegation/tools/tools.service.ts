import type { Principal } from "../../access/principal.ts";
import type { Scope } from "../../access/scope.ts";
import type { Clock } from "../../app/clock.ts";
import { isUuid, makeConnection } from "../../app/connection.ts";
import type { Connection, Page } from "../../app/connection.ts";
import type { Database, Queryable } from "../../app/database.ts";
import { BadUserInputError, DomainError, NotFoundError } from "../../app/errors.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import { endGrants, listEffects, listGrants } from "../grants.repository.ts";
import type { Effect, GrantRecord } from "../grants.repository.ts";
import { fold } from "../people.ts";
import type { People } from "../people.ts";
import { findPlace } from "../places.ts";
import { changedMeanwhile, checkReason, givingScope, inTransaction, readingScope } from "../rules.ts";
import type { Delegator } from "../rules.ts";
import type { ToolOwners } from "./tool-owners.ts";
import type { ToolRegister } from "./tool-register.ts";
import { checkLimit, checkText, findOwnTool, keeperRole, makerRole, toolLine } from "./tool-rules.ts";
import * as repository from "./tools.repository.ts";
import type { ToolConditions, ToolRecord } from "./tools.repository.ts";

export interface ToolsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly owners: ToolOwners;
  readonly register: ToolRegister;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

export interface ToolFilter {
  readonly search?: string | null;
  readonly within?: string | null;
  readonly includeClosed?: boolean | null;
  readonly onlyOwnerless?: boolean | null;
  readonly unusedSince?: Date | null;
}

export interface ChangeTool {
  readonly name?: string | null;
  readonly purpose?: string | null;
  readonly ownerId?: string | null;
  readonly requestsPerMinute?: number | null;
}

const maxSearchLength = 100;
/** Grants of one tool that are shown; it has one or two. */
const maxGrantsShown = 20;

/** Programs that ask the hub: which there are, who answers for them, and their end (R3, R9). */
export class Tools {
  readonly #parts: ToolsParts;

  constructor(parts: ToolsParts) {
    this.#parts = parts;
  }

  /** Newest first. @throws ForbiddenError without `grant:read`, NotFoundError for a unit out of scope */
  async list(principal: Principal, page: Page, filter: ToolFilter): Promise<Connection<ToolRecord & { code: string }>> {
    const { database } = this.#parts;
    const scope = readingScope(principal);
    const { rows, where } = await database.read(scope, async (tx) => {
      const conditions = await this.#conditions(tx, scope, filter);
      return { where: conditions, rows: await repository.listTools(tx, scope, conditions, page) };
    });
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.clientId })),
      page,
      () => database.read(scope, (tx) => repository.countTools(tx, scope, where)),
    );
  }

  /** Null when absent or out of scope. */
  async find(principal: Principal, id: string): Promise<ToolRecord | null> {
    const scope = readingScope(principal);
    return isUuid(id) ? this.#parts.database.read(scope, (tx) => repository.findTool(tx, scope, id)) : null;
  }

  /** What each tool holds now or will, newest first. */
  async grantsOf(principal: Principal, tools: readonly ToolRecord[]): Promise<Map<string, GrantRecord[]>> {
    const scope = readingScope(principal);
    const ids = tools.map(({ serviceAccountId }) => serviceAccountId).filter((id) => id !== null);
    const where = { personIds: ids, notOverAt: this.#parts.clock.now() };
    const page = { first: ids.length * maxGrantsShown, after: null, key: "" };
    const rows = ids.length === 0 ? [] : await this.#parts.database.read(scope, (tx) => listGrants(tx, scope, where, page));
    const byHolder = Map.groupBy(rows, ({ personId }) => personId);
    return new Map(tools.map(({ id, serviceAccountId }) => [id, byHolder.get(serviceAccountId ?? "") ?? []]));
  }

  actions({ roles }: Principal, tool: ToolRecord): { keep: boolean; give: boolean } {
    if (tool.closedAt !== null) return { keep: false, give: false };
    const give = tool.serviceAccountId !== null && makerRole(roles, tool.provinceId) !== null;
    return { keep: keeperRole(roles, tool) !== null, give };
  }

  /** Grants that would end with it. @throws NotFoundError */
  async ending(principal: Principal, id: string): Promise<Effect[]> {
    const scope = readingScope(principal);
    return this.#parts.database.read(scope, async (tx) => {
      const tool = isUuid(id) ? await repository.findTool(tx, scope, id) : null;
      if (tool === null) throw new NotFoundError("Tool");
      return this.#effects(tx, scope, tool);
    });
  }

  /** @throws BadUserInputError, NotFoundError, ForbiddenError, DomainError CONFLICT when closed or the name is taken */
  async change(delegator: Delegator, id: string, input: ChangeTool): Promise<ToolRecord> {
    const { principal } = delegator;
    const { database, clock, accessLog, owners, register } = this.#parts;
    const scope = givingScope(principal);
    const { tool, byGrant } = await database.read(scope, (tx) => findOwnTool(tx, scope, principal, id));
    const next = {
      name: input.name == null ? tool.name : checkText(input.name, "name"),
      purpose: input.purpose == null ? tool.purpose : checkText(input.purpose, "purpose"),
      ownerId: input.ownerId == null ? tool.ownerId : await owners.check(principal, scope, tool, input.ownerId),
      requestsPerMinute: input.requestsPerMinute == null ? tool.requestsPerMinute : checkLimit(input.requestsPerMinute),
    };
    const now = clock.now();
    await accessLog.record(
      toolLine("tool.change", { ...delegator, byGrant, at: now }, tool, {
        ...(next.name === tool.name ? {} : { newName: next.name }),
        ...(next.purpose === tool.purpose ? {} : { purpose: next.purpose }),
        ...(next.ownerId === tool.ownerId
          ? {}
          : { owner: this.#nameOf(next.ownerId), ownerBefore: this.#nameOf(tool.ownerId) }),
        ...(next.requestsPerMinute === tool.requestsPerMinute
          ? {}
          : { requestsPerMinute: next.requestsPerMinute, requestsPerMinuteBefore: tool.requestsPerMinute }),
      }),
    );
    await nameTaken(
      database.write(scope, async (tx) => {
        if (!(await repository.updateTool(tx, tool.id, next))) throw changedMeanwhile();
      }),
    );
    await register.refresh();
    return { ...tool, ...next };
  }

  /**
   * Ends the tool for good: its grants at once, its client at Keycloak a moment later.
   * @param expected How many grants the preview named; another number now is a CONFLICT, and nothing is ended.
   */
  async close(delegator: Delegator, id: string, why: string, expected: number): Promise<ToolRecord> {
    const { principal } = delegator;
    const { database, clock, accessLog, register } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const { tool, byGrant } = await database.read(scope, (tx) => findOwnTool(tx, scope, principal, id));
    const now = clock.now();
    const effects = await database.read(scope, (tx) => this.#effects(tx, scope, tool));
    if (effects.length !== expected) throw changedMeanwhile(effects.length);
    const line = toolLine("tool.close", { ...delegator, byGrant, at: now }, tool, { reason, ends: effects.length });
    await accessLog.record(line);
    await inTransaction(database, scope, async (tx) => {
      const end = { at: now, by: principal.id, reason };
      // The row first: whoever gives it something meanwhile waits for this, and is refused then.
      if (!(await repository.markClosed(tx, tool.id, end))) throw changedMeanwhile();
      const ids = effects.map((effect) => effect.id);
      if ((await endGrants(tx, ids, end)) !== ids.length) throw changedMeanwhile();
      await repository.withdrawTasks(tx, tool.id, now);
      await repository.insertTask(tx, { toolId: tool.id, kind: "CLOSE", askedBy: principal.id, askedAt: now });
    });
    await Promise.all([this.#parts.refreshRights(), register.refresh()]);
    return { ...tool, closedAt: now, closeReason: reason };
  }

  async #effects(tx: Queryable, scope: Scope, { serviceAccountId }: ToolRecord): Promise<Effect[]> {
    if (serviceAccountId === null) return [];
    const now = this.#parts.clock.now();
    const page = { first: 1_000, after: null, key: "" };
    const held = await listGrants(tx, scope, { personIds: [serviceAccountId], notOverAt: now }, page);
    return listEffects(tx, { ids: held.map(({ id }) => id) }, now);
  }

  async #conditions(tx: Queryable, scope: Scope, filter: ToolFilter): Promise<ToolConditions> {
    const search = fold((filter.search ?? "").trim());
    if (search.length > maxSearchLength) {
      throw new BadUserInputError(`A search has ${maxSearchLength} characters at most.`, {
        field: "filter.search",
        rule: "length",
        max: maxSearchLength,
      });
    }
    const place = filter.within == null ? null : await findPlace(tx, scope, filter.within, null);
    const { people } = this.#parts;
    const left =
      filter.onlyOwnerless === true
        ? (await repository.listOwners(tx, scope)).filter((id) => people.find(id)?.enabled !== true)
        : null;
    return {
      search: search === "" ? null : search,
      provinceId: place?.provinceId ?? null,
      includeClosed: filter.includeClosed ?? false,
      ownersLeft: left,
      unusedSince: filter.unusedSince ?? null,
    };
  }

  #nameOf(personId: string | null): string | null {
    return personId === null ? null : (this.#parts.people.find(personId)?.username ?? personId);
  }
}

const uniqueViolation = "23505";

/** @throws DomainError CONFLICT where an open tool of the place has the name already */
export async function nameTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code !== uniqueViolation || constraint !== "tool_open_name") throw error;
    throw new DomainError("CONFLICT", "Another tool here has this name.", { field: "input.name", rule: "taken" });
  }
}
