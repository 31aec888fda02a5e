import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Versions of guideline 4403 and who has acknowledged them: plain SQL, since triggers and policies are. */
export class Migration20261125020000Guideline extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125020000_guideline.sql", import.meta.url), "utf8"));
  }
}
