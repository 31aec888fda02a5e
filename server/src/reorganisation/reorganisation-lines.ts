import type { Principal } from "../access/principal.ts";
import { countryScope } from "../access/scope.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog, AccessLogEntry } from "../audit/access-log.ts";
import type { LegalBasis } from "./plan.ts";
import { ReorganisationStepKind } from "./reorganisation.type.ts";
import { listSteps } from "./reorganisations.repository.ts";
import type { ReorganisationRecord } from "./reorganisations.repository.ts";

export interface Asker {
  readonly principal: Principal;
  readonly request: RequestInfo;
}

const nowhere = { provinceId: null, facilityId: null };

/** Who did it, by which right, from where. */
export type Actor = Pick<AccessLogEntry, "actorId" | "actorName" | "grantId" | "address" | "requestId">;

export const actorOf = ({ principal, request }: Asker): Actor => ({
  actorId: principal.id,
  actorName: principal.username,
  grantId: principal.grantFor("system:manage", nowhere)?.grantId ?? null,
  address: request.address,
  requestId: request.id,
});

/** How what happens to a plan stands in the access log. */
export function line(
  actor: Actor,
  action: string,
  at: Date,
  { id, title, decisionNumber, effectiveOn }: { readonly id: string } & LegalBasis,
  details: AccessLogEntry["details"],
): AccessLogEntry {
  return {
    ...actor,
    occurredAt: at,
    action,
    targetKind: null,
    targetId: null,
    ...nowhere,
    outcome: "ALLOWED",
    code: null,
    details: { title, decision: decisionNumber, effectiveOn, ...(id === "" ? {} : { reorganisation: id }), ...details },
  };
}

/** In each new province's own log stands how it began. */
export async function logProvinces(
  { database, accessLog }: { readonly database: Database; readonly accessLog: AccessLog },
  actor: Actor,
  record: ReorganisationRecord,
  now: Date,
): Promise<void> {
  const steps = await database.read(countryScope, (tx) => listSteps(tx, [record.id]));
  for (const { kind, targetId, code, name, facilityIds } of steps.get(record.id) ?? []) {
    const place = { targetKind: "province" as const, targetId, provinceId: targetId };
    const details = kind === ReorganisationStepKind.MOVE ? { facilityId: facilityIds[0] ?? null } : { code, name };
    await accessLog.record({ ...line(actor, "reorganisation.province", now, record, details), ...place });
  }
}
