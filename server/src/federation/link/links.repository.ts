import type { Queryable } from "../../app/database.ts";
import type { ShareLevel } from "./shares.ts";

/** A hub that is linked below this one. */
export interface ChildHubRecord {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly state: "CATCHING_UP" | "CONNECTED" | "DOWN";
  readonly since: Date;
  readonly heardAt: Date;
  /** Changes that the child is ahead. */
  readonly backlog: number;
  readonly cameras: number;
  readonly unplacedCameras: number;
}

export async function listChildren(tx: Queryable): Promise<ChildHubRecord[]> {
  const { rows } = await tx.query<ChildHubRecord>(
    `select h.id, h.name, coalesce(h.version, '?') as version, l.state, l.since, l.heard_at as "heardAt",
       greatest(l.head_seq - coalesce(l.cursor_seq, 0), 0)::int as backlog, l.unplaced as "unplacedCameras",
       (select count(*)::int from linked_camera c where c.via_hub_id = h.id) as cameras
     from hub_link l join hub h on h.id = l.hub_id order by h.name collate vi, h.id limit 1000`,
  );
  return rows;
}

/** A child's unit that has no match here. */
export interface UnmatchedUnitRecord {
  readonly hubId: string;
  readonly remoteId: string;
  readonly kind: "PROVINCE" | "FACILITY";
  readonly code: string;
  readonly name: string;
  readonly fault: "NOT_FOUND" | "OUT_OF_SCOPE" | "ELSEWHERE";
}

export async function listUnmatched(tx: Queryable, hubIds: readonly string[]): Promise<UnmatchedUnitRecord[]> {
  const { rows } = await tx.query<UnmatchedUnitRecord>(
    `select via_hub_id as "hubId", remote_id as "remoteId", kind, code, name, fault from linked_unit
     where via_hub_id = any ($1::uuid[]) and unit_id is null order by kind, code limit 500`,
    [hubIds],
  );
  return rows;
}

/** Says what a child's unit is here. False: there is no such unit of it, or none of that kind here. */
export async function matchByHand(tx: Queryable, hubId: string, remoteId: string, unitId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update linked_unit l set unit_id = u.id, fault = null, by_hand = true from org_unit u
     where l.via_hub_id = $1 and l.remote_id = $2 and u.id = $3 and u.kind = l.kind and u.valid_to is null`,
    [hubId, remoteId, unitId],
  );
  return (rowCount ?? 0) > 0;
}

/** What a parent may see of one unit. */
export interface ShareRecord {
  readonly parent: string;
  readonly unitId: string;
  readonly level: ShareLevel;
  readonly sharedBy: string;
  readonly sharedAt: Date;
}

export async function listShares(tx: Queryable): Promise<ShareRecord[]> {
  const { rows } = await tx.query<ShareRecord>(
    `select s.parent, s.unit_id as "unitId", s.level, s.shared_by as "sharedBy", s.shared_at as "sharedAt"
     from link_share s join org_unit u on u.id = s.unit_id order by s.parent, u.kind, u.name collate vi limit 5000`,
  );
  return rows;
}

export async function setShare(
  tx: Queryable,
  share: {
    readonly parent: string;
    readonly unitId: string;
    readonly level: ShareLevel;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.query(
    `insert into link_share (parent, unit_id, level, shared_by, shared_at) values ($1, $2, $3, $4, $5)
     on conflict (parent, unit_id) do update set level = excluded.level, shared_by = excluded.shared_by, shared_at = excluded.shared_at
     where link_share.level <> excluded.level`,
    [share.parent, share.unitId, share.level, share.by, share.at],
  );
}

/** False: it was not shared. */
export async function endShare(tx: Queryable, parent: string, unitId: string): Promise<boolean> {
  const { rowCount } = await tx.query("delete from link_share where parent = $1 and unit_id = $2", [parent, unitId]);
  return (rowCount ?? 0) > 0;
}
