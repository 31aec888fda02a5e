import type { Briefing } from "../access/briefing.ts";
import type { Principal } from "../access/principal.ts";
import { emptyScope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { guidelineLine, placeOf } from "./log-lines.ts";
import type { Asker } from "./log-lines.ts";
import * as repository from "./guidelines.repository.ts";
import type { GuidelineRecord } from "./guidelines.repository.ts";

export interface GuidelinesParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly briefing: Briefing;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** What somebody has to do with the guideline now. */
export interface Own {
  readonly current: GuidelineRecord;
  readonly isAcknowledged: boolean;
  readonly next: GuidelineRecord | null;
  readonly isNextAcknowledged: boolean;
  readonly withheld: readonly string[];
}

export interface PublishGuideline {
  readonly label: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly bodyVi: string;
  readonly bodyEn: string;
  /** Null: at once. */
  readonly inForceFrom: Date | null;
}

const uniqueViolation = "23505";
const yearMs = 366 * 86_400_000;

/** Versions of guideline 4403: read by everybody, acknowledged by each, published by the Telecom Department (R5, R7). */
export class Guidelines {
  readonly #parts: GuidelinesParts;
  /** Versions by id: never rewritten, so what was read once holds. */
  readonly #known = new Map<string, GuidelineRecord>();

  constructor(parts: GuidelinesParts) {
    this.#parts = parts;
  }

  async own(principal: Principal): Promise<Own> {
    const { briefing, clock } = this.#parts;
    const now = clock.now();
    const inForce = briefing.inForceAt(now);
    if (inForce === null) throw new DomainError("RIGHTS_UNKNOWN", "The guideline in force is not known here yet.");
    const announced = briefing.announcedAt(now);
    const acknowledged = briefing.acknowledgedBy(principal.id);
    return {
      current: await this.#read(inForce.id),
      isAcknowledged: acknowledged >= inForce.number,
      next: announced === null ? null : await this.#read(announced.id),
      isNextAcknowledged: announced === null || acknowledged >= announced.number,
      withheld: principal.withheld,
    };
  }

  /** All versions, newest first. */
  async list(page: Page): Promise<Connection<GuidelineRecord & { code: string }>> {
    const { database } = this.#parts;
    const rows = await database.read(emptyScope, (tx) => repository.listGuidelines(tx, page));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.label })),
      page,
      () => database.read(emptyScope, repository.countGuidelines),
    );
  }

  /** Publishes a version; from its time on it is asked of everybody. Logged. */
  async publish(asker: Asker, input: PublishGuideline): Promise<GuidelineRecord> {
    const { clock, accessLog, database, refreshRights } = this.#parts;
    const scope = asker.principal.scopeFor("programme:manage");
    if (!scope.country) throw new ForbiddenError("programme:manage");
    const now = clock.now();
    const texts = {
      label: checkText(input.label, "label", 60),
      titleVi: checkText(input.titleVi, "titleVi", 200),
      titleEn: checkText(input.titleEn, "titleEn", 200),
      bodyVi: checkText(input.bodyVi, "bodyVi", 20_000),
      bodyEn: checkText(input.bodyEn, "bodyEn", 20_000),
    };
    const inForceFrom = checkStart(input.inForceFrom, now);
    const country = { provinceId: null, facilityId: null };
    const facts = {
      at: now,
      place: country,
      grantId: asker.principal.grantFor("programme:manage", country)?.grantId ?? null,
      details: { label: texts.label, inForceFrom: inForceFrom.toISOString() },
    };
    await accessLog.record(guidelineLine("guideline.publish", asker, facts));
    let id: string | null;
    try {
      id = await database.write(scope, (tx) =>
        repository.insertGuideline(tx, { ...texts, publishedAt: now, publishedBy: asker.principal.id, inForceFrom }),
      );
    } catch (error) {
      await accessLog.record(guidelineLine("guideline.publish", asker, facts, "FAILED", "INTERNAL_SERVER_ERROR"));
      throw error;
    }
    if (id === null) {
      await accessLog.record(guidelineLine("guideline.publish", asker, facts, "FAILED", "CONFLICT"));
      throw new DomainError("CONFLICT", "A version with this label is published already.", { field: "input.label" });
    }
    await refreshRights();
    return this.#read(id);
  }

  /** Notes that the asker has taken note of a version: the one in force or a later one. Logged. */
  async acknowledge(asker: Asker, guidelineId: string): Promise<void> {
    const { principal } = asker;
    if (principal.kind === "tool") throw new DomainError("FORBIDDEN", "For a tool its owner acknowledges.");
    const guideline = await this.#acknowledgeable(guidelineId);
    await this.#write(asker, guideline, principal.id, null, { place: placeOf(principal), grantId: null });
  }

  /** The same for a tool that the asker answers for. Logged. */
  async acknowledgeForTool(asker: Asker, toolId: string, guidelineId: string): Promise<void> {
    const { database, clock } = this.#parts;
    const { principal } = asker;
    const scope = principal.scopeFor("grant:read");
    const now = clock.now();
    if (!isUuid(toolId)) throw new NotFoundError("Tool");
    // Past the asker's scope: an owner need hold no right himself, and is asked about his own tools only.
    const answerable = await database.job((tx) => repository.findAnswerable(tx, principal.id, toolId, now));
    const isSeen = await database.read(scope, (tx) => repository.isToolInScope(tx, scope, toolId, now));
    if (answerable === null && !isSeen) throw new NotFoundError("Tool");
    if (answerable === null) throw new DomainError("FORBIDDEN", "Only who answers for this tool acknowledges for it.");
    const guideline = await this.#acknowledgeable(guidelineId);
    await this.#write(asker, guideline, toolId, principal.id, { place: answerable, grantId: answerable.grantId });
  }

  async #write(
    asker: Asker,
    guideline: GuidelineRecord,
    personId: string,
    by: string | null,
    { place, grantId }: Pick<Parameters<typeof guidelineLine>[2], "place" | "grantId">,
  ): Promise<void> {
    const { briefing, clock, accessLog, database, refreshRights } = this.#parts;
    // Again changes nothing, and is no second line.
    if (briefing.acknowledgedBy(personId) >= guideline.number) return;
    const now = clock.now();
    const details = { label: guideline.label, guideline: guideline.id, ...(by === null ? {} : { tool: personId }) };
    const line = { at: now, place, grantId, details };
    await accessLog.record(guidelineLine("guideline.acknowledge", asker, line));
    try {
      await database.write(emptyScope, (tx) =>
        repository.insertAcknowledgement(tx, { guidelineId: guideline.id, personId, by, at: now }),
      );
    } catch (error) {
      // Twice at the same moment: it stands.
      if ((error as { code?: unknown }).code !== uniqueViolation) {
        await accessLog.record(guidelineLine("guideline.acknowledge", asker, line, "FAILED", "INTERNAL_SERVER_ERROR"));
        throw error;
      }
    }
    await refreshRights();
  }

  async #acknowledgeable(id: string): Promise<GuidelineRecord> {
    const guideline = isUuid(id) ? await this.#find(id) : null;
    if (guideline === null) throw new NotFoundError("Guideline");
    const inForce = this.#parts.briefing.inForceAt(this.#parts.clock.now());
    if (inForce !== null && guideline.number < inForce.number) {
      throw new DomainError("CONFLICT", "A newer version is in force; nothing was acknowledged. Read that one.");
    }
    return guideline;
  }

  async #read(id: string): Promise<GuidelineRecord> {
    const guideline = await this.#find(id);
    if (guideline === null) throw new NotFoundError("Guideline");
    return guideline;
  }

  /** Null when absent. */
  async #find(id: string): Promise<GuidelineRecord | null> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const [found] = await this.#parts.database.read(emptyScope, (tx) => repository.findGuidelines(tx, [id]));
    if (found !== undefined) this.#known.set(id, found);
    return found ?? null;
  }
}

function checkText(given: string, field: string, max: number): string {
  const text = given.replaceAll("\r\n", "\n").trim();
  if (text.length >= 1 && text.length <= max) return text;
  throw new BadUserInputError(`This has 1 to ${max} characters.`, { field: `input.${field}`, rule: "length", min: 1, max });
}

function checkStart(start: Date | null, now: Date): Date {
  if (start === null) return now;
  if (start > now && start.getTime() <= now.getTime() + yearMs) return start;
  throw new BadUserInputError("It counts from a moment within the next year on.", {
    field: "input.inForceFrom",
    rule: start <= now ? "future" : "latest",
  });
}
