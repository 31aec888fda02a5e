import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Decisions, the bounds of a grant by its parent, and who sees which: plain SQL, since triggers and policies are. */
export class Migration20261124234500Delegation extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261124234500_delegation.sql", import.meta.url), "utf8"));
  }
}
