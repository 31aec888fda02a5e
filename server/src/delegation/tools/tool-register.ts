import type { Logger } from "pino";
import type { Principal } from "../../access/principal.ts";
import type { Memberships } from "../../access/rights.ts";
import type { Clock } from "../../app/clock.ts";
import type { RequestInfo } from "../../app/context.ts";
import type { Database } from "../../app/database.ts";
import { DomainError } from "../../app/errors.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { ToolNames } from "../people.ts";
import { registerFoundTools } from "./found-tools.ts";
import { Budget } from "./budget.ts";
import type { Standing } from "./budget.ts";
import { costPerMinute, defaultRequestsPerMinute } from "./tool-rules.ts";

export interface ToolRegisterParts {
  readonly database: Database;
  readonly memberships: Memberships;
  readonly accessLog: AccessLog;
  /** Cost of the largest operation that is allowed at all. */
  readonly largestCost: number;
  readonly clock: Clock;
  readonly log: Pick<Logger, "warn" | "error">;
}

interface Entry {
  readonly name: string;
  readonly requestsPerMinute: number;
  readonly isClosed: boolean;
}

/** What one tool has done lately, here in memory. */
interface Use {
  readonly requests: Budget;
  readonly cost: Budget;
  lastAt: Date | null;
  /** Up to where the database knows of it, ms; null: of nothing. */
  writtenAtMs: number | null;
  refusalLoggedAtMs: number | null;
}

/** What a tool may still ask for here. */
export interface ToolStanding {
  readonly requests: Standing;
  readonly cost: Standing;
}

type Asker = Pick<RequestInfo, "id" | "address">;

/** Last use is written, and refusals are logged, no oftener than this for each tool. */
const onceMs = 60_000;
const lookEveryMs = 1_000;
const retryMs = 1_000;
/** Budgets are full again by then, and nothing else is worth keeping in memory. */
const forgottenMs = 10 * 60_000;

/**
 * Which tools there are, in memory: lets each ask only as often as it may, and notes when it was used last. The budgets are
 * each hub process's own.
 */
export class ToolRegister implements ToolNames {
  readonly #parts: ToolRegisterParts;
  #entries: ReadonlyMap<string, Entry> = new Map();
  readonly #uses = new Map<string, Use>();
  #listening: { close(): Promise<void> } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #mustRead = true;
  #mustLook = true;
  #stopListening: () => void = () => undefined;
  #stopped = false;

  constructor(parts: ToolRegisterParts) {
    this.#parts = parts;
  }

  /** Resolves when the tools have been read once. */
  async start(): Promise<void> {
    await this.#listen();
    await this.#read();
    this.#stopListening = this.#parts.memberships.onChange(() => (this.#mustLook = true));
    this.#timer = setInterval(() => this.#turn(), lookEveryMs);
  }

  /** Writes what is not written yet. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#listening?.close();
    await this.#working;
    await this.#writeUses(0).catch((error: unknown) => this.#failed(error));
  }

  /** Reads the tools as they stand now, so that a change holds here before its answer goes out. */
  refresh(): Promise<void> {
    return this.#read();
  }

  /** What people call the tool of this account; null: it is not known here. */
  nameOf(accountId: string): string | null {
    return this.#entries.get(accountId)?.name ?? null;
  }

  /**
   * Called for each request and each operation on a socket, before it is read; people pass.
   * @throws DomainError RATE_LIMITED with `retryAfterSeconds`, UNAUTHENTICATED when the tool is closed
   */
  admit(principal: Principal, request: Asker): void {
    if (principal.kind !== "tool") return;
    if (this.#entries.get(principal.id)?.isClosed === true) throw new DomainError("UNAUTHENTICATED", "This tool is closed.");
    const use = this.#useOf(principal.id);
    const now = this.#parts.clock.now();
    const max = this.#limitOf(principal.id);
    const wait = use.requests.take(1, max, now.getTime());
    if (wait > 0) {
      this.#logRefusal(use, principal, request, { requestsPerMinute: max }, now);
      throw new DomainError("RATE_LIMITED", `This tool may ask ${max} times a minute.`, {
        rule: "requests-per-minute",
        max,
        retryAfterSeconds: wait,
      });
    }
    use.lastAt = now;
  }

  /**
   * Called for each operation before it runs, with what it costs; people pass.
   * @param cost As `checkOperation` measured it: within the limits of one operation, which a minute's worth always covers.
   * @throws DomainError RATE_LIMITED with `retryAfterSeconds`
   */
  charge(principal: Principal, cost: number, request: Asker): void {
    if (principal.kind !== "tool") return;
    const use = this.#useOf(principal.id);
    const now = this.#parts.clock.now();
    const max = this.#costOf(this.#limitOf(principal.id));
    const wait = use.cost.take(cost, max, now.getTime());
    if (wait === 0) return;
    this.#logRefusal(use, principal, request, { costPerMinute: max, cost }, now);
    throw new DomainError("RATE_LIMITED", `This tool may ask for a cost of ${max} a minute; this operation's is ${cost}.`, {
      rule: "cost-per-minute",
      max,
      cost,
      retryAfterSeconds: wait,
    });
  }

  /** Null: nothing is counted, as of people. */
  standingOf(principal: Principal): ToolStanding | null {
    if (principal.kind !== "tool") return null;
    const { requests, cost } = this.#useOf(principal.id);
    const max = this.#limitOf(principal.id);
    const nowMs = this.#parts.clock.now().getTime();
    return { requests: requests.standing(max, nowMs), cost: cost.standing(this.#costOf(max), nowMs) };
  }

  #limitOf(id: string): number {
    return this.#entries.get(id)?.requestsPerMinute ?? defaultRequestsPerMinute;
  }

  #costOf(requestsPerMinute: number): number {
    return costPerMinute(requestsPerMinute, this.#parts.largestCost);
  }

  #useOf(id: string): Use {
    let use = this.#uses.get(id);
    if (use === undefined) {
      use = { requests: new Budget(), cost: new Budget(), lastAt: null, writtenAtMs: null, refusalLoggedAtMs: null };
      this.#uses.set(id, use);
    }
    return use;
  }

  /** A tool that runs wild would fill the log with itself: one line a minute says as much. */
  #logRefusal(use: Use, principal: Principal, request: Asker, details: Record<string, number>, now: Date): void {
    if (use.refusalLoggedAtMs !== null && Math.abs(now.getTime() - use.refusalLoggedAtMs) < onceMs) return;
    use.refusalLoggedAtMs = now.getTime();
    const line = {
      occurredAt: now,
      actorId: principal.id,
      actorName: principal.username,
      grantId: null,
      action: "tool.limit",
      targetKind: null,
      targetId: null,
      provinceId: principal.roles[0]?.provinceId ?? null,
      facilityId: null,
      outcome: "REFUSED" as const,
      code: "RATE_LIMITED",
      address: request.address,
      requestId: request.id,
      details,
    };
    this.#parts.accessLog.record(line).catch((error: unknown) => this.#failed(error));
  }

  #turn(): void {
    if (this.#stopped || this.#working !== null) return;
    this.#working = this.#work()
      .catch((error: unknown) => this.#failed(error))
      .finally(() => {
        this.#working = null;
      });
  }

  async #work(): Promise<void> {
    if (this.#mustRead) await this.#read();
    if (this.#mustLook) {
      this.#mustLook = false;
      const { database, memberships, clock } = this.#parts;
      await registerFoundTools(database, memberships, new Set(this.#entries.keys()), clock.now());
    }
    await this.#writeUses(onceMs);
    this.#forget();
  }

  /** Tools come and go; who has not asked for long is as one who never did. */
  #forget(): void {
    const before = this.#parts.clock.now().getTime() - forgottenMs;
    for (const [id, { lastAt, writtenAtMs, refusalLoggedAtMs }] of this.#uses) {
      const isWritten = lastAt === null || lastAt.getTime() === writtenAtMs || !this.#entries.has(id);
      if (isWritten && Math.max(lastAt?.getTime() ?? 0, refusalLoggedAtMs ?? 0) < before) this.#uses.delete(id);
    }
  }

  async #writeUses(oldMs: number): Promise<void> {
    const due = [...this.#uses].flatMap(([id, { lastAt, writtenAtMs }]) => {
      if (lastAt === null || lastAt.getTime() === writtenAtMs) return [];
      return writtenAtMs === null || lastAt.getTime() - writtenAtMs >= oldMs ? [{ id, at: lastAt }] : [];
    });
    if (due.length === 0) return;
    await this.#parts.database.job((tx) =>
      tx.query(
        `update tool t set last_used_at = greatest(t.last_used_at, u.at)
         from unnest($1::uuid[], $2::timestamptz[]) as u (id, at) where t.service_account_id = u.id`,
        [due.map(({ id }) => id), due.map(({ at }) => at)],
      ),
    );
    // What is not in the table yet is told again when it is.
    for (const { id, at } of due) if (this.#entries.has(id)) this.#useOf(id).writtenAtMs = at.getTime();
  }

  async #read(): Promise<void> {
    this.#mustRead = false;
    try {
      const { rows } = await this.#parts.database.job((tx) =>
        tx.query<Entry & { id: string }>(
          `select service_account_id as id, requests_per_minute as "requestsPerMinute", name, closed_at is not null as "isClosed"
           from tool where service_account_id is not null`,
        ),
      );
      this.#entries = new Map(rows.map(({ id, ...entry }) => [id, entry]));
    } catch (error) {
      this.#mustRead = true;
      throw error;
    }
  }

  async #listen(): Promise<void> {
    this.#listening = await this.#parts.database.listen(
      "hub_tools",
      () => {
        this.#mustRead = true;
        this.#turn();
      },
      () => this.#relisten(),
    );
  }

  #relisten(): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (this.#stopped) return;
      this.#listen().then(
        () => (this.#mustRead = true),
        () => this.#relisten(),
      );
    }, retryMs).unref();
  }

  #failed(error: unknown): void {
    this.#parts.log.warn({ err: error }, "tools could not be followed; the next turn tries again");
  }
}
