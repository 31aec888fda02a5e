import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Which grants changed since a replica looked: plain SQL, since triggers are. */
export class Migration20261125000000GrantChanges extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125000000_grant_changes.sql", import.meta.url), "utf8"));
  }
}
