import { MikroORM } from "@mikro-orm/postgresql";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Scope } from "../access/scope.ts";
import { entities } from "../entities.ts";
import { urlOfRole } from "./database.ts";

/**
 * Edits by people: one transaction as `hub_app` in which entities are loaded, changed and flushed, under row-level
 * security and behind the lock that numbers changes in commit order.
 */
export interface UnitOfWork {
  change<T>(scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openUnitOfWork(options: { url: string; appPassword: string }): Promise<UnitOfWork> {
  const orm = await MikroORM.init({
    clientUrl: urlOfRole(options.url, "hub_app", options.appPassword),
    entities: [...entities],
    pool: { min: 0, max: 4 },
    // The schema is the migrations' business.
    ensureDatabase: false,
  });
  return {
    change: (scope, work) =>
      orm.em.fork().transactional(async (em) => {
        await em.execute(
          `select set_config('hub.country', ?, true), set_config('hub.provinces', ?, true),
             set_config('hub.facilities', ?, true), set_config('hub.ancestors', ?, true), begin_change()`,
          [
            scope.country ? "on" : "off",
            `{${scope.provinceIds.join(",")}}`,
            `{${scope.facilityIds.join(",")}}`,
            `{${scope.ancestorIds.join(",")}}`,
          ],
        );
        return work(em);
      }),
    close: () => orm.close(),
  };
}
