import { AdminApiError } from "@camera-hub/keycloak/src/admin-api.ts";
import type { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { ensureProvinces } from "@camera-hub/keycloak/src/permissions/index.ts";
import { z } from "zod";
import { mirrorLimitMs } from "../access/rights.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";

export interface FollowerParts {
  readonly database: Database;
  readonly api: AdminApi;
  readonly realm: string;
  readonly clock: Clock;
  /** How long a group's old name counts after the last person has moved; default: until no mirror is older than that. */
  readonly aliasesKeptMs?: number;
}

/** People moved in one turn. */
const batch = 100;
const groups = z.array(z.object({ id: z.string(), path: z.string() }));
const identified = z.object({ id: z.string() });

interface PersonTask {
  readonly id: string;
  readonly personId: string;
  readonly oldPaths: readonly string[];
  readonly newPaths: readonly string[];
}

/**
 * Lets Keycloak follow a reorganisation that PostgreSQL has decided: new groups, then each person into his new ones and only
 * then out of the old, and at last the old names go. Each step can be done again, so a process that dies anywhere goes on from
 * there; and nobody gains by a step: without a grant in force nobody is put into a role's group.
 */
export class ReorganisationFollower {
  readonly #parts: FollowerParts;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
  }

  /** Groups, directories and permissions of all that began. Returns how many provinces. */
  async makeProvinces(): Promise<number> {
    const { database, api, realm, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query<{ id: string; codes: string[] }>(
        `select t.id, array(select unit_group_name(s.target_id) from reorganisation_step s
           where s.reorganisation_id = t.reorganisation_id and s.kind <> 'MOVE' order by s.position) as codes
         from reorganisation_task t where t.kind = 'PROVINCES' and t.done_at is null order by t.id`,
      ),
    );
    let made = 0;
    for (const { id, codes } of rows) {
      await this.#attempt(id, async () => {
        await ensureProvinces(api, realm, codes);
        await this.#done(id, clock.now());
      });
      made += codes.length;
    }
    return made;
  }

  /** Moves people whose new groups stand. Returns how many. */
  async movePeople(): Promise<number> {
    const { database, clock } = this.#parts;
    await this.#sweep();
    const { rows } = await database.job((tx) =>
      tx.query<PersonTask>(
        `select t.id, t.person_id as "personId", t.old_paths as "oldPaths", t.new_paths as "newPaths"
         from reorganisation_task t where t.kind = 'PERSON' and t.done_at is null and not exists (
           select from reorganisation_task p
           where p.reorganisation_id = t.reorganisation_id and p.kind = 'PROVINCES' and p.done_at is null)
         and not exists (select from facility_provisioning w where w.facility_id = any (t.facility_ids) and w.done_at is null)
         order by t.fault is not null, t.id limit ${batch}`,
      ),
    );
    let moved = 0;
    for (const task of rows) {
      const done = await this.#attempt(task.id, async () => {
        await this.#movePerson(task);
        await this.#done(task.id, clock.now());
      });
      if (done) moved += 1;
    }
    return moved;
  }

  /** Drops the old names of what Keycloak has followed. Returns how many reorganisations are over. */
  async settle(): Promise<number> {
    const { database, clock, aliasesKeptMs = mirrorLimitMs + 5_000 } = this.#parts;
    // A mirror that is believed is no older than its limit: by then each has seen the last person in his new groups.
    const before = new Date(clock.now().getTime() - aliasesKeptMs);
    return database.job(async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        `select r.id from reorganisation r where r.carried_out_at <= $1 and r.settled_at is null
           and not exists (select from reorganisation_task t
             where t.reorganisation_id = r.id and (t.done_at is null or t.done_at > $1))
           and not exists (select from reorganisation_facility m join facility_provisioning w on w.facility_id = m.facility_id
             where m.reorganisation_id = r.id and w.done_at is null)`,
        [before],
      );
      const ids = rows.map(({ id }) => id);
      await tx.query("delete from group_alias where reorganisation_id = any ($1::uuid[])", [ids]);
      await tx.query("update reorganisation set settled_at = $2 where id = any ($1::uuid[])", [ids, clock.now()]);
      return ids.length;
    });
  }

  /** Whoever was put into an old directory meanwhile (an account made for an invitation of before) comes after the others. */
  async #sweep(): Promise<void> {
    await this.#parts.database.job((tx) =>
      tx.query(
        `insert into reorganisation_task (reorganisation_id, kind, person_id, old_paths, new_paths)
         select a.reorganisation_id, 'PERSON', m.person_id, array[a.old_path], array[min(a.new_path)]
         from group_alias a join membership m on m.group_path = a.old_path
         where a.old_path like '/people/%' and not exists (
           select from reorganisation_task t where t.reorganisation_id = a.reorganisation_id and t.person_id = m.person_id
             and (t.done_at is null or a.old_path = any (t.old_paths)))
         group by a.reorganisation_id, m.person_id, a.old_path`,
      ),
    );
  }

  async #movePerson({ personId, oldPaths, newPaths }: PersonTask): Promise<void> {
    const { api, realm } = this.#parts;
    // What he is in now, not what he was in then: whom somebody took out of a group is not put into the next one.
    const held = await api.find(`/${realm}/users/${personId}/groups?briefRepresentation=true&max=1000`, groups);
    if (held === null) return;
    const inNow = new Map(held.map(({ id, path }) => [path, id]));
    const pairs = oldPaths.map((oldPath, at) => ({ oldPath, newPath: newPaths[at] ?? "" }));
    const due = pairs.filter(({ oldPath }) => inNow.has(oldPath));
    for (const { newPath } of due) {
      if (inNow.has(newPath)) continue;
      if (!newPath.startsWith("/people/") && !(await this.#standsBeside(personId, newPath))) continue;
      await this.#member("PUT", personId, await this.#groupId(newPath));
      // Ended in between: nobody else would know of this membership.
      if (!newPath.startsWith("/people/") && !(await this.#standsBeside(personId, newPath)))
        await this.#member("DELETE", personId, await this.#groupId(newPath));
    }
    for (const oldPath of new Set(due.map((pair) => pair.oldPath))) {
      await this.#member("DELETE", personId, inNow.get(oldPath) ?? "");
    }
  }

  async #standsBeside(personId: string, groupPath: string): Promise<boolean> {
    const { database, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query(
        `select from access_grant g where g.person_id = $1 and g.group_path = $2 and g.ended_at is null
           and (g.expires_at is null or g.expires_at > $3) limit 1`,
        [personId, groupPath, clock.now()],
      ),
    );
    return rows.length > 0;
  }

  async #member(method: "PUT" | "DELETE", personId: string, groupId: string): Promise<void> {
    const { api, realm } = this.#parts;
    const path = `/${realm}/users/${personId}/groups/${groupId}`;
    try {
      await (method === "PUT" ? api.put(path) : api.delete(path));
    } catch (error) {
      // Not being in it any more is what was wanted; the group that he is to join was found a moment ago.
      if (!(method === "DELETE" && error instanceof AdminApiError && error.status === 404)) throw error;
    }
  }

  async #groupId(path: string): Promise<string> {
    const { api, realm } = this.#parts;
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return (await api.get(`/${realm}/group-by-path${encoded}`, identified)).id;
  }

  async #done(id: string, at: Date): Promise<void> {
    await this.#parts.database.job((tx) =>
      tx.query("update reorganisation_task set done_at = $2, fault = null where id = $1", [id, at]),
    );
  }

  /** One that fails keeps no other from being done, and is tried again at the next turn. */
  async #attempt(id: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const fault = (error instanceof Error ? error.message : String(error)).slice(0, 300);
      await this.#parts.database.job((tx) => tx.query("update reorganisation_task set fault = $2 where id = $1", [id, fault]));
      return false;
    }
  }
}
