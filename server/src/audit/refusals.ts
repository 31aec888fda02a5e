import { Kind, valueFromASTUntyped } from "graphql";
import type { FieldNode, OperationDefinitionNode } from "graphql";
import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";
import type { AccessLog, AccessLogEntry } from "./access-log.ts";

/** Refusals that say something of who asked; what is merely written wrongly is not one. */
const loggedCodes = new Set(["FORBIDDEN", "NOT_FOUND", "GRANT_EXPIRED", "GUIDELINE_NOT_ACKNOWLEDGED", "RATE_LIMITED", "BUSY"]);

/** How a mutation or subscription stands in the log. One that is not named here stands as `mutation.<name>`. */
const actions: Readonly<Record<string, string>> = {
  openStream: "stream.open",
  closeStream: "stream.close",
  registerCamera: "camera.register",
  updateCamera: "camera.update",
  removeCamera: "camera.remove",
  testCameraSource: "camera.test",
  breakGlass: "access.break-glass",
  reviewBreakGlass: "access.review-break-glass",
  publishGuideline: "guideline.publish",
  acknowledgeGuideline: "guideline.acknowledge",
  acknowledgeGuidelineForTool: "guideline.acknowledge",
  startProgramme: "programme.start",
  updateProgramme: "programme.update",
  setProgrammeTargets: "programme.targets",
  publishConnectionStandard: "standard.publish",
  setFacilityManagement: "facility.management",
  cameraStatusChanged: "status.subscribe",
  cameraCountsChanged: "status.subscribe",
};
const kept = 2_000;

type Target = Pick<AccessLogEntry, "targetKind" | "targetId" | "provinceId" | "facilityId">;

export interface RefusalLogParts {
  readonly database: Pick<Database, "job">;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
}

/** Logs refused mutations and subscriptions, except those that their own room has logged already with more to say. */
export class RefusalLog {
  readonly #parts: RefusalLogParts;
  readonly #logged = new Set<string>();

  constructor(parts: RefusalLogParts) {
    this.#parts = parts;
  }

  /** Told of every line written: whose refusal is in the log already. */
  written({ outcome, requestId, action }: AccessLogEntry): void {
    if (outcome !== "REFUSED" || requestId === null) return;
    this.#logged.add(`${requestId} ${action}`);
    if (this.#logged.size > kept) this.#logged.delete(this.#logged.values().next().value!);
  }

  /**
   * Never rejects: what was refused stays refused, whether that can be logged or not.
   * @param errors Of a mutation with their paths; of a subscription the one that refused it.
   */
  async note(
    accessLog: AccessLog,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    context: HubContext,
    errors: readonly unknown[],
  ): Promise<void> {
    if (operation.operation === "query") return;
    for (const error of errors) {
      const cause = causeOf(error);
      if (!(cause instanceof DomainError) || !loggedCodes.has(cause.code)) continue;
      const path = (error as { path?: readonly (string | number)[] }).path;
      const field = fieldOf(operation, operation.operation === "subscription" ? null : path?.[0]);
      const name = field?.name.value ?? "unknown";
      const action = actions[name] ?? `${operation.operation}.${name}`.slice(0, 60);
      if (this.#logged.has(`${context.request.id} ${action}`)) continue;
      try {
        await accessLog.record({
          occurredAt: this.#parts.clock.now(),
          actorId: context.principal.id,
          actorName: context.principal.username,
          grantId: null,
          action,
          ...(await this.#targetOf(field, variables)),
          outcome: "REFUSED",
          code: cause.code,
          address: context.request.address,
          requestId: context.request.id,
          details: {},
        });
      } catch (failure) {
        this.#parts.log.error({ err: failure, action }, "a refusal could not be logged");
      }
    }
  }

  /** What it was about, and where that stands: its own auditors are to see who tried, whether or not he could see it. */
  async #targetOf(field: FieldNode | null, variables: Readonly<Record<string, unknown>>): Promise<Target> {
    const given: Record<string, unknown> = {};
    for (const argument of field?.arguments ?? []) {
      const value = valueFromASTUntyped(argument.value, variables) as unknown;
      if (value !== null && typeof value === "object") Object.assign(given, value);
      else given[argument.name.value] = value;
    }
    const id = ["cameraId", "id", "within", "facilityId", "unitId", "provinceId"]
      .map((name) => given[name])
      .find((value) => typeof value === "string");
    if (typeof id !== "string") return { targetKind: null, targetId: null, provinceId: null, facilityId: null };
    // Whatever was sent stands in the log, but no more of it than an id is long, and nothing that cannot be stored.
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const targetId = id.slice(0, 36).replaceAll(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, "?");
    const found = isUuid(id) ? await this.#find(id) : undefined;
    return { targetKind: null, provinceId: null, facilityId: null, ...found, targetId };
  }

  async #find(id: string): Promise<Omit<Target, "targetId"> | undefined> {
    const { rows } = await this.#parts.database.job((tx) =>
      tx.query<Omit<Target, "targetId">>(
        `select 'camera' as "targetKind", province_id as "provinceId", facility_id as "facilityId" from camera where id = $1
         union all select lower(kind::text), province_id, facility_id from org_unit where id = $1 and kind <> 'MINISTRY'`,
        [id],
      ),
    );
    return rows[0];
  }
}

/** @param key In the answer; null: the first, for a subscription has one. */
function fieldOf(operation: OperationDefinitionNode, key: string | number | null | undefined): FieldNode | null {
  for (const node of operation.selectionSet.selections) {
    if (node.kind === Kind.FIELD && (key === null || (node.alias ?? node.name).value === key)) return node;
  }
  return null;
}

function causeOf(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = (cause as { originalError?: unknown } | null)?.originalError;
    if (inner == null) break;
    cause = inner;
  }
  return cause;
}
