import type { Logger } from "pino";
import type { Database } from "../app/database.ts";
import { ChangeFeed } from "./change-feed.ts";
import { listAcknowledgements, listVersions } from "./guideline.repository.ts";
import type { Rights } from "./rights.ts";

/** Keeps the rights abreast of the guideline's versions and of who has acknowledged them. */
export class GuidelineFeed extends ChangeFeed {
  constructor(database: Database, rights: Rights, logger: Logger) {
    super({
      database,
      logger,
      channel: "hub_guideline",
      what: "guideline",
      async read(tx, since) {
        rights.learnGuideline(await listVersions(tx), await listAcknowledgements(tx, since));
      },
    });
  }
}
