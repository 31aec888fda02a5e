import type { Database } from "../../app/database.ts";
import type { MirrorChange, MirrorContent, MirroredPerson } from "./mirror-content.ts";

export interface StoredMirror extends MirrorContent {
  readonly version: number;
  /** Null: never. */
  readonly syncedAt: Date | null;
}

interface PersonRow {
  id: string;
  username: string;
  display_name: string;
  kind: "person" | "tool";
  enabled: boolean;
  has_second_factor: boolean;
  groups: string[];
}

/** The mirror in PostgreSQL: what a hub starts from while Keycloak is still starting. */
export class MirrorStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async load(): Promise<StoredMirror> {
    return this.#database.job(async (tx) => {
      const state = await tx.query<{ version: string; synced_at: Date | null }>("select version, synced_at from mirror_state");
      const rows = await tx.query<PersonRow>(
        `select id, username, display_name, kind, enabled, has_second_factor,
           array(select group_path from membership where person_id = id order by group_path collate "C") groups
         from person`,
      );
      const persons = new Map<string, MirroredPerson>();
      const groups = new Map<string, readonly string[]>();
      for (const row of rows.rows) {
        persons.set(row.id, {
          username: row.username,
          displayName: row.display_name,
          kind: row.kind,
          enabled: row.enabled,
          hasSecondFactor: row.has_second_factor,
        });
        if (row.groups.length > 0) groups.set(row.id, row.groups);
      }
      const { version, synced_at: syncedAt } = state.rows[0] ?? { version: "0", synced_at: null };
      return { persons, groups, version: Number(version), syncedAt };
    });
  }

  /** Writes a change as one transaction; returns the mirror's new version. Replicas may write the same: last one stands. */
  async save(change: MirrorChange, syncedAt: Date): Promise<number> {
    const ids = [...change.keys()];
    const gone = ids.filter((id) => change.get(id) === null);
    const there = [...change].flatMap(([id, state]) => (state === null ? [] : [{ id, ...state }]));
    const memberships = there.flatMap(({ id, groups }) => groups.map((path) => ({ id, path })));
    return this.#database.job(async (tx) => {
      const { rows } = await tx.query<{ version: string }>(
        "update mirror_state set version = version + 1, synced_at = greatest(synced_at, $1) returning version",
        [syncedAt],
      );
      await tx.query("delete from person where id = any($1::uuid[])", [gone]);
      await tx.query(
        `insert into person (id, username, display_name, kind, enabled, has_second_factor)
         select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[])
         on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
           kind = excluded.kind, enabled = excluded.enabled, has_second_factor = excluded.has_second_factor`,
        [
          there.map(({ id }) => id),
          there.map(({ person }) => person.username),
          there.map(({ person }) => person.displayName),
          there.map(({ person }) => person.kind),
          there.map(({ person }) => person.enabled),
          there.map(({ person }) => person.hasSecondFactor),
        ],
      );
      await tx.query("delete from membership where person_id = any($1::uuid[])", [ids]);
      await tx.query("insert into membership (person_id, group_path) select * from unnest($1::uuid[], $2::text[])", [
        memberships.map(({ id }) => id),
        memberships.map(({ path }) => path),
      ]);
      return Number(rows[0]?.version ?? 0);
    });
  }

  async touch(syncedAt: Date): Promise<void> {
    await this.#database.job((tx) =>
      tx.query("update mirror_state set synced_at = $1 where synced_at is null or synced_at < $1", [syncedAt]),
    );
  }

  async reconciled(at: Date): Promise<void> {
    await this.#database.job((tx) => tx.query("update mirror_state set reconciled_at = $1", [at]));
  }
}
