import { setTimeout as wait } from "node:timers/promises";
import type { Principal } from "../../access/principal.ts";
import type { Scope } from "../../access/scope.ts";
import type { Clock } from "../../app/clock.ts";
import type { Database } from "../../app/database.ts";
import { DomainError, ForbiddenError } from "../../app/errors.ts";
import type { AccessLog, AccessLogEntry } from "../../audit/access-log.ts";
import type { People } from "../people.ts";
import { findPlace } from "../places.ts";
import { changedMeanwhile, checkReason, givingScope } from "../rules.ts";
import type { Delegator } from "../rules.ts";
import type { ToolOwners } from "./tool-owners.ts";
import type { ToolRegister } from "./tool-register.ts";
import { checkLimit, checkText, defaultRequestsPerMinute, findOwnTool, makerRole, toolLine } from "./tool-rules.ts";
import * as repository from "./tools.repository.ts";
import type { ToolRecord } from "./tools.repository.ts";
import { nameTaken } from "./tools.service.ts";

export interface ToolSecretsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly owners: ToolOwners;
  readonly register: ToolRegister;
  readonly clock: Clock;
}

export interface CreateTool {
  readonly name: string;
  readonly purpose: string;
  /** Null: over the country. */
  readonly unitId: string | null;
  readonly ownerId: string;
  /** Null: the usual. */
  readonly requestsPerMinute: number | null;
}

export interface ToolWithSecret {
  readonly tool: ToolRecord;
  /** Told once, here. */
  readonly secret: string;
}

/** Together less than an operation may take: an answer that comes too late would take the secret with it. */
const patienceMs = 10_000;
const knownPatienceMs = 3_000;
const lookEveryMs = 100;

/** What ends in a secret: a new tool, and a new secret for an old one. The provisioner makes both at Keycloak. */
export class ToolSecrets {
  readonly #parts: ToolSecretsParts;

  constructor(parts: ToolSecretsParts) {
    this.#parts = parts;
  }

  /** Where the asker may make tools: provinces, and null for the country. */
  places(principal: Principal): (string | null)[] {
    const places = new Set(principal.roles.filter(({ facilityId }) => facilityId === null).map(({ provinceId }) => provinceId));
    return [...places].filter((provinceId) => makerRole(principal.roles, provinceId) !== null);
  }

  /**
   * Makes a tool that may do nothing yet: it is given a grant afterwards, like anybody.
   * @throws DomainError FORBIDDEN unless the asker may give `tool` there, NOT_FOUND, BAD_USER_INPUT, CONFLICT, BUSY
   */
  async create(delegator: Delegator, input: CreateTool): Promise<ToolWithSecret> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog, owners } = this.#parts;
    const scope = givingScope(principal);
    const name = checkText(input.name, "name");
    const purpose = checkText(input.purpose, "purpose");
    const requestsPerMinute = checkLimit(input.requestsPerMinute ?? defaultRequestsPerMinute);
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, null));
    const role = place.facilityId === null ? makerRole(principal.roles, place.provinceId) : null;
    if (role === null || bearer === null) throw new ForbiddenError("grant:give");
    const { provinceId } = place;
    const ownerId = await owners.check(principal, scope, { provinceId, ownerId: null }, input.ownerId);
    const now = clock.now();
    const actor = { ...delegator, byGrant: role.grantId, at: now };
    const owner = this.#parts.people.find(ownerId)?.username ?? ownerId;
    const details = { purpose, owner, requestsPerMinute };
    await accessLog.record(toolLine("tool.create", actor, { id: null, clientId: null, name, provinceId }, details));
    const { id, taskId } = await nameTaken(
      database.write(scope, async (tx) => {
        const made = await repository.insertTool(tx, {
          name,
          purpose,
          ownerId,
          provinceId,
          requestsPerMinute,
          createdBy: principal.id,
          createdAt: now,
        });
        const task = { toolId: made.id, kind: "CREATE", askedBy: principal.id, askedAt: now } as const;
        return { id: made.id, taskId: await repository.insertTask(tx, task) };
      }),
    );
    const late = () => this.#withdraw(scope, principal, id);
    const secret = await this.#secretOf(scope, principal, taskId, late).catch((error: unknown) =>
      this.#failed(error, (code) =>
        toolLine("tool.create", actor, { id, clientId: null, name, provinceId }, details, "FAILED", code),
      ),
    );
    return { tool: await this.#known(scope, id), secret };
  }

  /**
   * Gives the tool another secret: the old one opens nothing from then on, and what was opened with it ends within 2 s.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, BUSY
   */
  async rotate(delegator: Delegator, id: string, why: string): Promise<ToolWithSecret> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const { tool, byGrant } = await database.read(scope, (tx) => findOwnTool(tx, scope, principal, id));
    if (bearer === null) throw new ForbiddenError("grant:give");
    if (tool.serviceAccountId === null) throw changedMeanwhile();
    const now = clock.now();
    const actor = { ...delegator, byGrant, at: now };
    await accessLog.record(toolLine("tool.rotate", actor, tool, { reason }));
    const task = { toolId: tool.id, kind: "ROTATE", askedBy: principal.id, askedAt: now } as const;
    const taskId = await onlyOne(database.write(scope, (tx) => repository.insertTask(tx, task)));
    const late = () => database.write(scope, (tx) => repository.withdrawTasks(tx, tool.id, clock.now()));
    const secret = await this.#secretOf(scope, principal, taskId, late).catch((error: unknown) =>
      this.#failed(error, (code) => toolLine("tool.rotate", actor, tool, { reason }, "FAILED", code)),
    );
    return { tool: await this.#known(scope, id), secret };
  }

  /** The line that allowed it is followed by one that says it came to nothing. */
  async #failed(error: unknown, line: (code: string) => AccessLogEntry): Promise<never> {
    await this.#parts.accessLog.record(line(error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR"));
    throw error;
  }

  /** @param late What to do when nobody answers in time. */
  async #secretOf(scope: Scope, principal: Principal, taskId: string, late: () => Promise<void>): Promise<string> {
    const { database } = this.#parts;
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const done = await database.write(scope, (tx) => repository.takeOutcome(tx, taskId, principal.id));
      if (done?.fault === "GONE")
        throw new DomainError("CONFLICT", "Keycloak does not know this tool any more.", { rule: "gone" });
      if (done?.fault === "REFUSED") {
        throw new DomainError("FORBIDDEN", "Keycloak refused this; nothing was changed.", { by: "identity" });
      }
      if (done !== null) {
        if (done.secret === null) throw busy();
        return done.secret;
      }
      await wait(lookEveryMs);
    }
    await late();
    throw busy();
  }

  /** A tool whose secret nobody heard of is of no use: it is closed, and its client with it if it was made after all. */
  async #withdraw(scope: Scope, principal: Principal, id: string): Promise<void> {
    const at = this.#parts.clock.now();
    await this.#parts.database.write(scope, async (tx) => {
      await repository.withdrawTasks(tx, id, at);
      if (!(await repository.markClosed(tx, id, { at, by: principal.id, reason: "BUSY" }))) return;
      await repository.insertTask(tx, { toolId: id, kind: "CLOSE", askedBy: principal.id, askedAt: at });
    });
  }

  /** The tool as it stands, once this hub has heard of its account, so that it can be chosen for a grant at once. */
  async #known(scope: Scope, id: string): Promise<ToolRecord> {
    const { database, people, register } = this.#parts;
    await register.refresh();
    const tool = await database.read(scope, (tx) => repository.findTool(tx, scope, id));
    if (tool === null) throw changedMeanwhile();
    const deadline = performance.now() + knownPatienceMs;
    while (tool.serviceAccountId !== null && performance.now() < deadline) {
      if (people.find(tool.serviceAccountId) !== null) break;
      await wait(lookEveryMs);
    }
    return tool;
  }
}

/** @throws DomainError CONFLICT while something else is being done for the tool */
async function onlyOne<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as { code?: unknown }).code === "23505") throw changedMeanwhile();
    throw error;
  }
}

const busy = () => new DomainError("BUSY", "Keycloak is slow at the moment; nothing usable was made. Try again shortly.");
