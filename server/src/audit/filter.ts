import { z } from "zod";
import { isUuid } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError } from "../app/errors.ts";
import type { Scope } from "../access/scope.ts";
import type { LogFilter, LogQuery } from "./query.ts";

/** What may be asked of the log, as it comes in. */
export interface GivenFilter {
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly actor?: string | null;
  readonly action?: string | null;
  readonly target?: string | null;
  readonly outcome?: string | null;
  readonly grantId?: string | null;
  readonly search?: string | null;
}

const dayMs = 86_400_000;
export const maxSearchDays = 31;
export const maxExportDays = 400;
const idPattern = /^[0-9a-f-]{36}$/;

const wrong = (field: string, rule: string, message: string, more: Record<string, number> = {}) =>
  new BadUserInputError(message, { field: `filter.${field}`, rule, ...more });

/** Empty counts as left out. */
function textOf(given: string | null | undefined, field: string, max: number): string | null {
  const text = given?.normalize("NFC").trim() ?? "";
  if (text === "") return null;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (text.length > max || /[\u0000-\u001f\u007f]/.test(text))
    throw wrong(field, "length", `At most ${max} characters.`, { min: 0, max });
  return text;
}

function idOf(given: string | null | undefined, field: string): string | null {
  const text = textOf(given, field, 100);
  if (text !== null && !isUuid(text)) throw wrong(field, "id", "This is not an id.");
  return text;
}

/** @throws BadUserInputError */
export function parseFilter(given: GivenFilter, now: Date): Omit<LogFilter, "target"> & { readonly target: string | null } {
  const [from, to] = [given.from ?? null, given.to ?? null];
  if (from !== null && to !== null && from >= to) throw wrong("to", "range", "`to` must be later than `from`.");
  const actor = textOf(given.actor, "actor", 255);
  const actionPrefix = textOf(given.action, "action", 60);
  if (actionPrefix !== null && !/^[a-z0-9._-]+$/i.test(actionPrefix))
    throw wrong("action", "action", "This is no beginning of an action.");
  const search = textOf(given.search, "search", 100);
  const until = (to ?? now).getTime();
  if (search !== null && !idPattern.test(search) && (from === null || until - from.getTime() > maxSearchDays * dayMs)) {
    throw wrong(
      "search",
      "range",
      `Words are looked for within ${maxSearchDays} days: give \`from\`, and \`to\` for earlier ones.`,
      {
        max: maxSearchDays,
      },
    );
  }
  return {
    from,
    to,
    actionPrefix,
    search,
    actor: actor === null ? null : isUuid(actor) ? { id: actor } : { name: actor },
    target: idOf(given.target, "target"),
    outcome: given.outcome ?? null,
    grantId: idOf(given.grantId, "grantId"),
  };
}

/** Lines keep the ids of their time: those of provinces and facilities that are the scope's by now belong to it. */
export async function reachOf(database: Database, scope: Scope): Promise<LogQuery["reach"]> {
  if (scope.country || scope.provinceIds.length === 0) return scope;
  const { rows } = await database.read(scope, (tx) =>
    tx.query<{ provinceIds: string[]; facilityIds: string[] }>(
      `select with_past($1::uuid[]) as "provinceIds", $2::uuid[] || come_into($1::uuid[]) as "facilityIds"`,
      [scope.provinceIds, scope.facilityIds],
    ),
  );
  return { country: false, ...rows[0]! };
}

/** Finds out what kind of thing the target is, so that one index answers. What is not in scope finds nothing anyway. */
export async function resolveTarget(database: Database, scope: Scope, id: string): Promise<LogFilter["target"]> {
  const { rows } = await database.read(scope, (tx) =>
    tx.query<{ kind: string; ids: string[] }>(
      "select kind::text, with_past(array[id]) as ids from org_unit where id = $1::uuid",
      [id],
    ),
  );
  if (rows[0]?.kind === "PROVINCE") return { column: "province_id", ids: rows[0].ids };
  if (rows[0]?.kind === "FACILITY") return { column: "facility_id", id };
  return { column: "target_id", id };
}

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const text = z.string().max(300);
const parameters = z.strictObject({
  from: instant,
  to: instant,
  actor: text.optional(),
  action: text.optional(),
  target: text.optional(),
  outcome: z.enum(["ALLOWED", "REFUSED", "FAILED"]).optional(),
  grantId: text.optional(),
  search: text.optional(),
});

/** The filter of an export, out of a query string. @throws BadUserInputError */
export function parseExportParameters(given: unknown): GivenFilter & { readonly from: Date; readonly to: Date } {
  const parsed = parameters.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0] ?? "query");
    throw new BadUserInputError(`${field}: ${issue?.message ?? "wrong"}`, { field, rule: "format" });
  }
  const { from, to } = parsed.data;
  if (to <= from || to.getTime() - from.getTime() > maxExportDays * dayMs) {
    throw new BadUserInputError(`An export covers at most ${maxExportDays} days.`, {
      field: "to",
      rule: "range",
      max: maxExportDays,
    });
  }
  return parsed.data as GivenFilter & { from: Date; to: Date };
}
