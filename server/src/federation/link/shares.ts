import type { Queryable } from "../../app/database.ts";

export type ShareLevel = "STATUS" | "LIVE";

/** What one parent may see of this hub: units, and how much of each. Nothing beyond. */
export interface SharePolicy {
  readonly version: number;
  /** By id of a unit (the ministry: everything). */
  readonly levels: ReadonlyMap<string, ShareLevel>;
  readonly country: ShareLevel | null;
}

/** @param parent Its address, as it is configured. */
export async function readPolicy(tx: Queryable, parent: string): Promise<SharePolicy> {
  const { rows: versions } = await tx.query<{ version: string }>("select version from link_policy where parent = $1", [parent]);
  const { rows } = await tx.query<{ unitId: string; level: ShareLevel; isCountry: boolean }>(
    `select s.unit_id as "unitId", s.level, u.kind = 'MINISTRY' as "isCountry" from link_share s join org_unit u on u.id = s.unit_id
     where s.parent = $1`,
    [parent],
  );
  return {
    version: Number(versions[0]?.version ?? 0),
    levels: new Map(rows.filter(({ isCountry }) => !isCountry).map(({ unitId, level }) => [unitId, level])),
    country: rows.find(({ isCountry }) => isCountry)?.level ?? null,
  };
}

/** How much of what stands at a place is shared: the nearest unit that says anything decides. Null: nothing. */
export function levelAt(
  { levels, country }: SharePolicy,
  { provinceId, facilityId }: { readonly provinceId: string | null; readonly facilityId: string | null },
): ShareLevel | null {
  const ofFacility = facilityId === null ? undefined : levels.get(facilityId);
  const ofProvince = provinceId === null ? undefined : levels.get(provinceId);
  return ofFacility ?? ofProvince ?? country;
}

/** Units that a parent learns of at all, as SQL sees them: `$n` holds them. */
export const sharedUnits = ({ levels }: SharePolicy): readonly string[] => [...levels.keys()];
