import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import type { LegalBasis, PlannedStep } from "./plan.ts";
import type { ReorganisationProblem, ReorganisationProgress, ReorganisationStep } from "./reorganisation.type.ts";
import type { StandingProvince } from "./shipped.ts";

export interface ReorganisationRecord extends LegalBasis {
  readonly id: string;
  readonly plannedAt: Date;
  readonly plannedBy: string;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  /** Why the hub did not carry it out when it last tried; null: it did, or has not. */
  readonly fault: string | null;
  readonly withdrawnAt: Date | null;
  readonly carriedOutAt: Date | null;
  readonly settledAt: Date | null;
  readonly reversesId: string | null;
  readonly canBeReversed: boolean;
}

const columns = `r.id, r.title, r.effective_on::text as "effectiveOn", r.decision_number as "decisionNumber",
  r.decision_issued_on::text as "decisionIssuedOn", r.decision_issuer as "decisionIssuer", r.planned_at as "plannedAt",
  r.planned_by as "plannedBy", r.confirmed_at as "confirmedAt", r.confirmed_by as "confirmedBy", r.fault,
  r.withdrawn_at as "withdrawnAt", r.carried_out_at as "carriedOutAt",
  r.settled_at as "settledAt", r.reverses_id as "reversesId",
  r.carried_out_at is not null and not exists (
    select from reorganisation o where o.reverses_id = r.id and o.withdrawn_at is null) as "canBeReversed"`;

/** One page, newest first, and one row more when there is one. */
export async function listReorganisations(tx: Queryable, page: Page): Promise<ReorganisationRecord[]> {
  const { rows } = await tx.query<ReorganisationRecord>(
    `select ${columns} from reorganisation r where $2::uuid is null or r.id < $2::uuid order by r.id desc limit $1`,
    [page.first + 1, page.after?.id ?? null],
  );
  return rows;
}

export async function countReorganisations(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ n: number }>("select count(*)::int as n from reorganisation");
  return rows[0]?.n ?? 0;
}

export async function findReorganisation(tx: Queryable, id: string): Promise<ReorganisationRecord | null> {
  const { rows } = await tx.query<ReorganisationRecord>(`select ${columns} from reorganisation r where r.id = $1`, [id]);
  return rows[0] ?? null;
}

/** By plan, in order. */
export async function listSteps(tx: Queryable, ids: readonly string[]): Promise<Map<string, ReorganisationStep[]>> {
  const { rows } = await tx.query<ReorganisationStep & { of: string }>(
    `select s.reorganisation_id as "of", s.position, s.kind, s.code, s.name, s.source_ids as "sourceIds", s.keep_ids as "keepIds",
       s.facility_ids as "facilityIds", cardinality(s.facility_ids) as "facilityCount", s.target_id as "targetId"
     from reorganisation_step s where s.reorganisation_id = any ($1::uuid[]) order by s.position`,
    [ids],
  );
  return Map.groupBy(rows, ({ of }) => of);
}

export async function listProgress(tx: Queryable, ids: readonly string[]): Promise<Map<string, ReorganisationProgress>> {
  const { rows } = await tx.query<ReorganisationProgress & { id: string }>(
    `select asked.id,
       not exists (select from reorganisation_task t
         where t.reorganisation_id = asked.id and t.kind = 'PROVINCES' and t.done_at is null) as "provincesReady",
       f.total as facilities, f.done as "facilitiesDone", p.total as people, p.done as "peopleDone", p.failing
     from unnest($1::uuid[]) as asked (id)
     cross join lateral (
       select count(*)::int as total, (count(*) filter (where w.done_at is not null))::int as done
       from reorganisation_facility m join facility_provisioning w on w.facility_id = m.facility_id
       where m.reorganisation_id = asked.id) f
     cross join lateral (
       select (count(*) filter (where t.kind = 'PERSON'))::int as total,
         (count(*) filter (where t.kind = 'PERSON' and t.done_at is not null))::int as done,
         (count(*) filter (where t.done_at is null and t.fault is not null))::int as failing
       from reorganisation_task t where t.reorganisation_id = asked.id) p`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function insertPlan(
  tx: Queryable,
  basis: LegalBasis,
  steps: readonly PlannedStep[],
  by: { readonly at: Date; readonly id: string; readonly reversesId: string | null },
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into reorganisation (title, effective_on, decision_number, decision_issued_on, decision_issuer, reverses_id,
       planned_at, planned_by)
     values ($1, $2::date, $3, $4::date, $5, $6, $7, $8) returning id`,
    [
      basis.title,
      basis.effectiveOn,
      basis.decisionNumber,
      basis.decisionIssuedOn,
      basis.decisionIssuer,
      by.reversesId,
      by.at,
      by.id,
    ],
  );
  const id = rows[0]!.id;
  for (const [at, step] of steps.entries()) {
    const into = step.kind === "MOVE" ? null : step.into;
    await tx.query(
      `insert into reorganisation_step (reorganisation_id, position, kind, source_ids, keep_ids, facility_ids, target_id, code,
         name, short_name, region, latitude, longitude)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        at + 1,
        step.kind,
        step.kind === "MOVE" ? [] : step.sourceIds,
        step.kind === "MOVE" ? [] : step.keepIds,
        step.kind === "MERGE" ? [] : step.facilityIds,
        step.kind === "MOVE" ? step.targetId : null,
        into?.code ?? null,
        into?.name ?? null,
        into?.shortName ?? null,
        into?.region ?? null,
        into?.latitude ?? null,
        into?.longitude ?? null,
      ],
    );
  }
  return id;
}

/** False: it is over already. */
export async function withdrawPlan(tx: Queryable, id: string, by: { at: Date; id: string }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update reorganisation set withdrawn_at = $2, withdrawn_by = $3
     where id = $1 and carried_out_at is null and withdrawn_at is null`,
    [id, by.at, by.id],
  );
  return rowCount === 1;
}

/** False: it is over, or confirmed already. */
export async function confirmPlan(tx: Queryable, id: string, by: { at: Date; id: string }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update reorganisation set confirmed_at = $2, confirmed_by = $3
     where id = $1 and carried_out_at is null and withdrawn_at is null and confirmed_at is null`,
    [id, by.at, by.id],
  );
  return rowCount === 1;
}

/** Confirmed plans whose day has come, in the order of their days. */
export async function listDue(tx: Queryable, today: string): Promise<ReorganisationRecord[]> {
  const { rows } = await tx.query<ReorganisationRecord>(
    `select ${columns} from reorganisation r where r.confirmed_at is not null and r.carried_out_at is null
       and r.withdrawn_at is null and r.effective_on <= $1::date order by r.effective_on, r.id limit 10`,
    [today],
  );
  return rows;
}

/** Keeps every other hub from carrying out what is due until this transaction ends; false: one is at it. */
export async function holdDue(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<{ held: boolean }>("select pg_try_advisory_xact_lock(4403, 13) as held");
  return rows[0]?.held === true;
}

/** Does whoever confirmed it hold the role by which he did? */
export async function isConfirmed(tx: Queryable, id: string, now: Date): Promise<boolean> {
  const { rows } = await tx.query<{ confirmed: boolean }>("select reorganisation_confirmed($1, $2) as confirmed", [id, now]);
  return rows[0]?.confirmed === true;
}

/** Writes why it was not carried out; false: that stands there already, or it is over. */
export async function setFault(tx: Queryable, id: string, fault: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update reorganisation set fault = $2 where id = $1 and fault is distinct from $2 and carried_out_at is null
       and withdrawn_at is null`,
    [id, fault],
  );
  return rowCount === 1;
}

export async function listProblems(tx: Queryable, id: string, now: Date, today: string): Promise<ReorganisationProblem[]> {
  const { rows } = await tx.query<ReorganisationProblem>(
    "select code, what from reorganisation_problems($1, $2, $3::date) limit 100",
    [id, now, today],
  );
  return rows;
}

export interface Effects {
  readonly grants: number;
  readonly carried: number;
  readonly followed: number;
  readonly ended: number;
  readonly holders: number;
  readonly people: number;
  readonly shared: number;
  readonly ending: readonly {
    readonly grantId: string;
    readonly personId: string;
    readonly role: string;
    readonly unitName: string | null;
    readonly why: string;
  }[];
}

export async function readEffects(tx: Queryable, id: string, now: Date): Promise<Effects> {
  const { rows } = await tx.query<Effects>(
    `with f as materialized (select * from reorganisation_fates($1, $2) where grant_id is not null),
     g as (select f.*, a.person_id, a.role, a.unit_id from f join access_grant a on a.id = f.grant_id)
     select count(distinct grant_id)::int as grants,
       (count(distinct grant_id) filter (where fate = 'CARRIED'))::int as carried,
       (count(distinct grant_id) filter (where fate in ('FOLLOWED', 'BLOCKED')))::int as followed,
       (count(distinct grant_id) filter (where fate = 'ENDED'))::int as ended,
       count(distinct person_id)::int as holders,
       (count(distinct person_id) filter (where role <> 'tool'))::int as people,
       (select count(*)::int from (select step_id from g where fate = 'CARRIED' and role = 'admin' group by step_id
         having count(distinct unit_id) > 1) s) as shared,
       coalesce((select json_agg(e) from (
         select g.grant_id as "grantId", g.person_id as "personId", g.role, u.name as "unitName", g.why
         from g join org_unit u on u.id = g.unit_id where g.fate = 'ENDED' order by u.code, g.role, g.grant_id limit 100) e), '[]')
         as ending
     from g`,
    [id, now],
  );
  return rows[0]!;
}

export interface Extent {
  readonly provincesEnding: number;
  readonly provincesBeginning: number;
  readonly facilities: number;
  readonly cameras: number;
  readonly tools: number;
  readonly organisations: number;
  readonly openProposals: number;
  readonly voidLines: number;
  readonly openReviews: number;
}

export async function readExtent(tx: Queryable, id: string): Promise<Extent> {
  const { rows } = await tx.query<Extent>(
    `with ending as materialized (
       select distinct x as id from reorganisation_step s, unnest(s.source_ids) x where s.reorganisation_id = $1)
     select (select count(*)::int from ending) as "provincesEnding",
       (select count(*)::int from reorganisation_step s where s.reorganisation_id = $1 and s.kind <> 'MOVE')
         as "provincesBeginning",
       (select count(*)::int from reorganisation_tools($1)) as tools,
       (select count(*)::int from reorganisation_homes($1)) as organisations,
       (select count(*)::int from decision_proposal p join ending e on e.id = p.province_id
         where p.state in ('DRAFT', 'PROPOSED')) as "openProposals",
       (select count(*)::int from decision_proposal_line l join decision_proposal p on p.id = l.proposal_id
           join ending e on e.id = l.unit_id
         where p.state in ('DRAFT', 'PROPOSED') or (l.agreed and not exists (select from access_grant g
           where g.decision_id = p.decision_id and g.person_id = l.person_id and g.role = l.role and g.unit_id = l.unit_id)))
         as "voidLines",
       (select count(*)::int from access_review v join ending e on e.id = v.province_id where v.closed_at is null)
         as "openReviews",
       count(*)::int as facilities,
       coalesce(sum(c.not_connected + c.online + c.degraded + c.offline + c.unknown), 0)::int as cameras
     from reorganisation_moves($1) m left join unit_counts c on c.unit_id = m.facility_id`,
    [id],
  );
  return rows[0]!;
}

/**
 * Carries a plan out. Raises SQLSTATE HR001 (a problem), HR002 (another number of grants).
 * @param expected Null: it was confirmed beforehand, by whoever is named.
 */
export async function carryOut(
  tx: Queryable,
  id: string,
  expected: number | null,
  by: { readonly id: string; readonly at: Date; readonly today: string },
): Promise<void> {
  // A country's cameras take longer than a usual statement may.
  await tx.query("set local statement_timeout = '300s'");
  await tx.query("select carry_out_reorganisation($1, $2, $3, $4, $5::date)", [id, expected, by.id, by.at, by.today]);
}

export async function listProvinces(tx: Queryable, day: string): Promise<StandingProvince[]> {
  const { rows } = await tx.query<StandingProvince>(
    `select id, code, name, valid_from >= $1::date as began from org_unit where kind = 'PROVINCE' and valid_to is null
     order by code`,
    [day],
  );
  return rows;
}

/** Which units a plan speaks of that there are none of. */
export async function listUnknown(tx: Queryable, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select a.id from unnest($1::uuid[]) as a (id) where not exists (
       select from org_unit u where u.id = a.id and u.kind in ('PROVINCE', 'FACILITY'))`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
