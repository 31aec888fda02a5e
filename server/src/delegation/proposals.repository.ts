import type { Permission, Role } from "../access/permissions.ts";
import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import type { GrantPlace } from "./bounds.ts";

export type ProposalState = "DRAFT" | "PROPOSED" | "RECORDED" | "WITHDRAWN";

/** What is, or was, put before an authority. Its place: a province, an operator, or (both null) the country. */
export interface ProposalRecord {
  readonly id: string;
  readonly subject: string;
  readonly addressee: string;
  readonly provinceId: string | null;
  readonly operatorId: string | null;
  readonly state: ProposalState;
  readonly version: number;
  readonly draftedAt: Date;
  readonly draftedBy: string;
  readonly proposedAt: Date | null;
  readonly proposedBy: string | null;
  readonly decisionId: string | null;
  readonly recordedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly lineCount: number;
}

/** Who shall hold what, where, until when and why; with what became of it. */
export interface ProposalLineRecord extends GrantPlace {
  readonly id: string;
  readonly proposalId: string;
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly permissions: readonly Permission[];
  readonly expiresAt: Date | null;
  readonly reason: string;
  /** Null: not decided yet. */
  readonly agreed: boolean | null;
  /** The grant of these facts that cites the decision; null: not given. */
  readonly grantId: string | null;
  readonly decisionId: string | null;
  /** Null: there is no decision, or it names no end. */
  readonly decisionUntil: Date | null;
  readonly isDecisionInForce: boolean;
}

export type NewProposalLine = Pick<
  ProposalLineRecord,
  "personId" | "role" | "unitId" | "operatorId" | "permissions" | "expiresAt" | "reason"
>;

const columns = `p.id, p.subject, p.addressee, p.province_id as "provinceId", p.operator_id as "operatorId", p.state, p.version,
  p.drafted_at as "draftedAt", p.drafted_by as "draftedBy", p.proposed_at as "proposedAt", p.proposed_by as "proposedBy",
  p.decision_id as "decisionId", p.recorded_at as "recordedAt", p.withdrawn_at as "withdrawnAt",
  p.withdraw_reason as "withdrawReason",
  (select count(*)::int from decision_proposal_line l where l.proposal_id = p.id) as "lineCount"`;

/** Whole provinces and operators: a facility's people have no part in what the province proposes. */
function inScope(scope: Scope, values: unknown[]): string {
  if (scope.country) return "true";
  const provinces = values.push(scope.provinceIds);
  const operators = values.push(scope.operatorIds);
  return `(p.province_id = any ($${provinces}::uuid[]) or p.operator_id = any ($${operators}::uuid[]))`;
}

function conditionsOf(scope: Scope, states: readonly ProposalState[] | null, values: unknown[]): string {
  const condition = inScope(scope, values);
  return states === null ? condition : `${condition} and p.state = any ($${values.push(states)}::proposal_state[])`;
}

/** One page, newest first, and one row more when there is one. @param states Null: all. */
export async function listProposals(
  tx: Queryable,
  scope: Scope,
  states: readonly ProposalState[] | null,
  page: Page,
): Promise<ProposalRecord[]> {
  const values: unknown[] = [page.first + 1];
  let condition = conditionsOf(scope, states, values);
  if (page.after !== null) condition += ` and p.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<ProposalRecord>(
    `select ${columns} from decision_proposal p where ${condition} order by p.id desc limit $1`,
    values,
  );
  return rows;
}

export async function countProposals(tx: Queryable, scope: Scope, states: readonly ProposalState[] | null): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from decision_proposal p where ${conditionsOf(scope, states, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

/** Null: absent or out of scope. */
export async function findProposal(tx: Queryable, scope: Scope, id: string): Promise<ProposalRecord | null> {
  const values: unknown[] = [id];
  const { rows } = await tx.query<ProposalRecord>(
    `select ${columns} from decision_proposal p where p.id = $1 and ${inScope(scope, values)}`,
    values,
  );
  return rows[0] ?? null;
}

const lineColumns = `l.id, l.proposal_id as "proposalId", l.person_id as "personId", l.role, l.unit_id as "unitId",
  l.operator_id as "operatorId", l.province_id as "provinceId", l.facility_id as "facilityId", l.permissions,
  l.expires_at as "expiresAt", l.reason, l.agreed, p.decision_id as "decisionId", d.valid_until as "decisionUntil",
  coalesce(d.ended_at is null and (d.valid_until is null or d.valid_until > $2), false) as "isDecisionInForce",
  (select g.id from access_grant g where g.decision_id = p.decision_id and g.person_id = l.person_id and g.role = l.role
     and g.unit_id is not distinct from l.unit_id and g.operator_id is not distinct from l.operator_id
   order by g.id desc limit 1) as "grantId"`;

/** Lines of proposals, or single ones, in their order. */
export async function listProposalLines(
  tx: Queryable,
  scope: Scope,
  by: { readonly proposalIds: readonly string[] } | { readonly lineId: string },
  now: Date,
): Promise<ProposalLineRecord[]> {
  const byLine = "lineId" in by;
  const values: unknown[] = [byLine ? by.lineId : by.proposalIds, now];
  const { rows } = await tx.query<ProposalLineRecord>(
    `select ${lineColumns} from decision_proposal_line l join decision_proposal p on p.id = l.proposal_id
       left join decision d on d.id = p.decision_id
     where ${byLine ? "l.id = $1" : "l.proposal_id = any ($1::uuid[])"} and ${inScope(scope, values)}
     order by l.proposal_id, l.position`,
    values,
  );
  return rows;
}

export async function newId(tx: Queryable): Promise<string> {
  const { rows } = await tx.query<{ id: string }>("select uuidv7() as id");
  return rows[0]!.id;
}

export async function insertProposal(
  tx: Queryable,
  proposal: Pick<ProposalRecord, "id" | "subject" | "addressee" | "provinceId" | "operatorId" | "draftedAt" | "draftedBy">,
): Promise<void> {
  await tx.query(
    `insert into decision_proposal (id, subject, addressee, province_id, operator_id, drafted_at, drafted_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      proposal.id,
      proposal.subject,
      proposal.addressee,
      proposal.provinceId,
      proposal.operatorId,
      proposal.draftedAt,
      proposal.draftedBy,
    ],
  );
}

/** Writes what changed if it is still the version that was seen; false: it is not, or is out of scope. */
export async function updateProposal(
  tx: Queryable,
  scope: Scope,
  seen: { readonly id: string; readonly version: number },
  change: Readonly<Partial<Record<(typeof changeable)[number], unknown>>>,
): Promise<boolean> {
  const values: unknown[] = [seen.id, seen.version];
  const sets = changeable.flatMap((column) => (column in change ? [`${column} = $${values.push(change[column])}`] : []));
  const { rowCount } = await tx.query(
    `update decision_proposal p set ${sets.join(", ")} where p.id = $1 and p.version = $2 and ${inScope(scope, values)}`,
    values,
  );
  return rowCount === 1;
}
const changeable = [
  "subject",
  "addressee",
  "state",
  "proposed_at",
  "proposed_by",
  "decision_id",
  "recorded_at",
  "recorded_by",
  "withdrawn_at",
  "withdrawn_by",
  "withdraw_reason",
] as const;

/** Puts these lines, in this order, in the place of those there were. */
export async function replaceLines(tx: Queryable, proposalId: string, lines: readonly NewProposalLine[]): Promise<void> {
  await tx.query("delete from decision_proposal_line where proposal_id = $1", [proposalId]);
  await tx.query(
    `insert into decision_proposal_line
       (proposal_id, position, person_id, role, unit_id, operator_id, permissions, expires_at, reason)
     select $1, l.position, l."personId", l.role, l."unitId", l."operatorId", l.permissions, l."expiresAt", l.reason
     from rows from (jsonb_to_recordset($2::jsonb) as ("personId" uuid, role grant_role, "unitId" uuid, "operatorId" uuid,
       permissions text[], "expiresAt" timestamptz, reason text)) with ordinality
       as l ("personId", role, "unitId", "operatorId", permissions, "expiresAt", reason, position)`,
    [proposalId, JSON.stringify(lines)],
  );
}

/** Says of each line whether the authority agreed. */
export async function setAgreed(tx: Queryable, proposalId: string, struckIds: readonly string[]): Promise<void> {
  await tx.query("update decision_proposal_line set agreed = id <> all ($2::uuid[]) where proposal_id = $1", [
    proposalId,
    struckIds,
  ]);
}

/** Keeps everybody else from giving the line until this transaction ends; false: it has been given meanwhile. */
export async function holdUngiven(tx: Queryable, scope: Scope, lineId: string, now: Date): Promise<boolean> {
  await tx.query("select from decision_proposal_line where id = $1 for update", [lineId]);
  const [line] = await listProposalLines(tx, scope, { lineId }, now);
  return line !== undefined && line.grantId === null;
}
