import type pg from "pg";

/** A body of the demonstration, made by one of its people where he gives, with another as its member. */
interface DemoOrganisation {
  readonly name: string;
  readonly kind: "DEPARTMENT" | "OPERATOR_TEAM";
  readonly unitCode: string | null;
  readonly operatorCode: string | null;
  readonly madeBy: string;
  readonly member: string;
}

const organisations: readonly DemoOrganisation[] = [
  {
    name: "Sở Y tế tỉnh Bắc Giang",
    kind: "DEPARTMENT",
    unitCode: "24",
    operatorCode: null,
    madeBy: "bacgiang.so",
    member: "bacgiang.yte",
  },
  {
    name: "Đội kỹ thuật Viettel khu vực phía Bắc",
    kind: "OPERATOR_TEAM",
    unitCode: null,
    operatorCode: "viettel",
    madeBy: "viettel.truong",
    member: "viettel.kysu",
  },
];

/**
 * Makes the demonstration's organisations, each with its member and without grants: those are given in the tour. Where any
 * organisation ever was made at the place, nothing is done: what was renamed or closed stays so over the next start.
 */
export async function seedOrganisations(
  client: pg.ClientBase,
  now: Date,
  userIds: Readonly<Record<string, string>> | undefined,
): Promise<void> {
  for (const { name, kind, unitCode, operatorCode, madeBy, member } of organisations) {
    const [maker, belongs] = [userIds?.[madeBy], userIds?.[member]];
    if (maker === undefined || belongs === undefined) continue;
    await client.query(
      `with place as (
         select (select id from org_unit where code = $3 and kind = 'PROVINCE' and valid_to is null) as unit_id,
           (select id from operator where code = $4) as operator_id),
       made as (
         insert into organisation (name, kind, unit_id, operator_id, created_at, created_by)
         select $1, $2, p.unit_id, p.operator_id, $5, $6 from place p
         where (p.unit_id is not null or p.operator_id is not null) and not exists (select from organisation o
           where o.unit_id is not distinct from p.unit_id and o.operator_id is not distinct from p.operator_id)
         returning id)
       insert into organisation_member (organisation_id, person_id, added_at, added_by, add_reason)
       select made.id, $7, $5, $6, 'Dữ liệu diễn tập' from made`,
      [name, kind, unitCode, operatorCode, now, maker, belongs],
    );
  }
}
