import type { Queryable } from "../app/database.ts";
import type { Acknowledgement, GuidelineVersion } from "./briefing.ts";

/** All versions: they are few. */
export async function listVersions(tx: Queryable): Promise<GuidelineVersion[]> {
  const { rows } = await tx.query<GuidelineVersion>(
    `select id, number, in_force_from as "inForceFrom" from guideline order by number`,
  );
  return rows;
}

/** @param since As `ChangeFeedParts.read`. */
export async function listAcknowledgements(tx: Queryable, since: string | null): Promise<Acknowledgement[]> {
  const { rows } = await tx.query<Acknowledgement>(
    `select a.person_id as "personId", max(v.number) as number from guideline_acknowledgement a
     join guideline v on v.id = a.guideline_id
     where $1::xid8 is null or a.written_by >= $1::xid8 group by a.person_id`,
    [since],
  );
  return rows;
}
