import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import type { ConnectionCheck } from "./standard.type.ts";

export interface StandardRecord {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly publishedAt: Date;
  /** Null: came with the program. */
  readonly publishedBy: string | null;
  readonly inForceFrom: Date;
  readonly checks: readonly ConnectionCheck[];
}

const columns = `s.id, s.number, s.label, s.published_at as "publishedAt", s.published_by as "publishedBy",
  s.in_force_from as "inForceFrom",
  (select json_agg(json_build_object('code', c.code, 'method', c.method, 'severity', c.severity, 'parameters', c.parameters,
     'titleVi', c.title_vi, 'titleEn', c.title_en, 'guidanceVi', c.guidance_vi, 'guidanceEn', c.guidance_en,
     'sourceVi', c.source_vi, 'sourceEn', c.source_en) order by c.position)
   from connection_check c where c.standard_id = s.id) as checks`;

/** Null: none was in force then. */
export async function findInForce(tx: Queryable, at: Date): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    "select id from connection_standard where in_force_from <= $1 order by number desc limit 1",
    [at],
  );
  return rows[0]?.id ?? null;
}

export async function findStandard(tx: Queryable, id: string): Promise<StandardRecord | null> {
  const { rows } = await tx.query<StandardRecord>(`select ${columns} from connection_standard s where s.id = $1`, [id]);
  return rows[0] ?? null;
}

/** One page, newest first, and one row more when there is one. */
export async function listStandards(tx: Queryable, page: Page): Promise<StandardRecord[]> {
  const { rows } = await tx.query<StandardRecord>(
    `select ${columns} from connection_standard s
     where $2::uuid is null or s.number < (select number from connection_standard where id = $2::uuid)
     order by s.number desc limit $1`,
    [page.first + 1, page.after?.id ?? null],
  );
  return rows;
}

export async function countStandards(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ n: number }>("select count(*)::int as n from connection_standard");
  return rows[0]!.n;
}

/** @returns its id; null: the label is taken. */
export async function insertStandard(tx: Queryable, standard: Omit<StandardRecord, "id" | "number">): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into connection_standard (label, published_at, published_by, in_force_from)
     values ($1, $2, $3, $4) on conflict (label) do nothing returning id`,
    [standard.label, standard.publishedAt, standard.publishedBy, standard.inForceFrom],
  );
  const id = rows[0]?.id ?? null;
  if (id === null) return null;
  await tx.query(
    `insert into connection_check (standard_id, position, code, method, severity, parameters, title_vi, title_en, guidance_vi,
       guidance_en, source_vi, source_en)
     select $1, c.position, c.code, c.method, c.severity, c.parameters, c."titleVi", c."titleEn", c."guidanceVi", c."guidanceEn",
       c."sourceVi", c."sourceEn"
     from jsonb_to_recordset($2::jsonb) as c (position int, code text, method text, severity text, parameters jsonb,
       "titleVi" text, "titleEn" text, "guidanceVi" text, "guidanceEn" text, "sourceVi" text, "sourceEn" text)`,
    [id, JSON.stringify(standard.checks.map((check, at) => ({ ...check, position: at + 1 })))],
  );
  return id;
}
