import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** What a Sở proposes and an authority decides: plain SQL, since triggers, policies and rights of columns are. */
export class Migration20261125024000Proposals extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125024000_proposals.sql", import.meta.url), "utf8"));
  }
}
