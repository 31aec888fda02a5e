import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Tools: who answers for them, how much they may ask, and what the provisioner is to do for them. Plain SQL, since policies are. */
export class Migration20261125023000Tools extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125023000_tools.sql", import.meta.url), "utf8"));
  }
}
