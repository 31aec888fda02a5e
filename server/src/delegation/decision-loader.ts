import DataLoader from "dataloader";
import type { HubContext } from "../app/context.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import type { Grants } from "./grants.service.ts";

/** The decisions that an answer cites, read together, whoever cites them: one question for a request and kind of thing. */
export class DecisionLoader {
  readonly #grants: Grants;
  readonly #loaders = new WeakMap<object, DataLoader<string, DecisionRecord | null>>();

  constructor(grants: Grants) {
    this.#grants = grants;
  }

  /** @param id Null: none is cited. */
  load(context: HubContext, id: string | null): Promise<DecisionRecord | null> {
    if (id === null) return Promise.resolve(null);
    let loader = this.#loaders.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const found = await this.#grants.decisionsOf(ids);
        return ids.map((one) => found.get(one) ?? null);
      });
      this.#loaders.set(context.loaders, loader);
    }
    return loader.load(id);
  }
}
