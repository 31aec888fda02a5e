import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Organisations, their members and what is given to them: plain SQL, since triggers and policies are. */
export class Migration20261125022000Organisations extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125022000_organisations.sql", import.meta.url), "utf8"));
  }
}
