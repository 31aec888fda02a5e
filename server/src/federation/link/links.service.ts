import type { Principal } from "../../access/principal.ts";
import { countryScope } from "../../access/scope.ts";
import type { AccessLog, AccessLogEntry } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import { isUuid } from "../../app/connection.ts";
import type { RequestInfo } from "../../app/context.ts";
import type { Database } from "../../app/database.ts";
import { BadUserInputError, ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { findUnitsById } from "../../hierarchy/units.repository.ts";
import type { OrgUnitRow } from "../../hierarchy/org-unit.type.ts";
import type { ParentLink } from "./link-client.ts";
import * as repository from "./links.repository.ts";
import type { ChildHubRecord, ShareRecord, UnmatchedUnitRecord } from "./links.repository.ts";
import type { ShareLevel } from "./shares.ts";

export interface LinksParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  readonly parents: () => readonly ParentLink[];
  /** Has a child tell everything anew. */
  readonly beginAnew: (hubId: string) => void;
}

interface Asker {
  readonly principal: Principal;
  readonly request: RequestInfo;
}

/** Links as whoever runs the system sees and governs them. */
export class Links {
  readonly #parts: LinksParts;

  constructor(parts: LinksParts) {
    this.#parts = parts;
  }

  async children(principal: Principal): Promise<ChildHubRecord[]> {
    requireKeeper(principal);
    return this.#parts.database.read(countryScope, repository.listChildren);
  }

  async unmatched(principal: Principal, hubIds: readonly string[]): Promise<UnmatchedUnitRecord[]> {
    requireKeeper(principal);
    return this.#parts.database.read(countryScope, (tx) => repository.listUnmatched(tx, hubIds));
  }

  parents(principal: Principal): readonly ParentLink[] {
    requireKeeper(principal);
    return this.#parts.parents();
  }

  async shares(principal: Principal): Promise<ShareRecord[]> {
    requireKeeper(principal);
    return this.#parts.database.read(countryScope, repository.listShares);
  }

  /** @param level Null: nothing of the unit by itself any more. Takes effect at once. Logged. */
  async share(asker: Asker, parent: string, unitId: string, level: ShareLevel | null): Promise<ParentLink> {
    const { principal } = asker;
    requireKeeper(principal);
    const { database, clock, accessLog } = this.#parts;
    const link = this.#parts.parents().find(({ url }) => url === parent);
    if (link === undefined) throw new NotFoundError("Parent");
    const unit = await this.#unit(unitId);
    const now = clock.now();
    const word = level === null ? "link.unshare" : "link.share";
    await accessLog.record(lineOf(asker, word, now, unit, { parent, ...(level === null ? {} : { level }) }));
    const done = await database.write(countryScope, async (tx) => {
      if (level === null) return repository.endShare(tx, parent, unitId);
      await repository.setShare(tx, { parent, unitId, level, by: principal.id, at: now });
      return true;
    });
    if (!done) throw new NotFoundError("Share");
    return link;
  }

  /** Says what a child's unit is here, where codes differ; the child then tells everything anew. Logged. */
  async match(asker: Asker, hubId: string, remoteId: string, unitId: string): Promise<void> {
    requireKeeper(asker.principal);
    const { database, clock, accessLog } = this.#parts;
    const unit = await this.#unit(unitId);
    if (!isUuid(hubId) || !isUuid(remoteId)) throw new NotFoundError("Unit");
    await accessLog.record(lineOf(asker, "link.match", clock.now(), unit, { hub: hubId, remote: remoteId }));
    const isMatched = await database.write(countryScope, (tx) => repository.matchByHand(tx, hubId, remoteId, unitId));
    if (!isMatched)
      throw new BadUserInputError("There is no such unit, or none of that kind.", { field: "unitId", rule: "unit" });
    this.#parts.beginAnew(hubId);
  }

  async #unit(id: string): Promise<OrgUnitRow> {
    const [unit] = isUuid(id)
      ? await this.#parts.database.read(countryScope, (tx) => findUnitsById(tx, countryScope, [id]))
      : [];
    if (unit === undefined) throw new NotFoundError("Unit");
    return unit;
  }
}

function requireKeeper(principal: Principal): void {
  if (!principal.scopeFor("system:manage").country) throw new ForbiddenError("system:manage");
}

function lineOf(
  { principal, request }: Asker,
  action: "link.share" | "link.unshare" | "link.match",
  at: Date,
  { provinceId, facilityId }: OrgUnitRow,
  details: AccessLogEntry["details"],
): AccessLogEntry {
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: principal.grantFor("system:manage", { provinceId: null, facilityId: null })?.grantId ?? null,
    action,
    targetKind: facilityId !== null ? "facility" : provinceId !== null ? "province" : null,
    targetId: facilityId ?? provinceId,
    provinceId,
    facilityId,
    outcome: "ALLOWED",
    code: null,
    address: request.address,
    requestId: request.id,
    details,
  };
}
