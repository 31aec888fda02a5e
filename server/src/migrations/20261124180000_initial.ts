import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Runs the SQL file beside it whole: the first migration is plain SQL, since policies, triggers and partitions are. */
export class Migration20261124180000Initial extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261124180000_initial.sql", import.meta.url), "utf8"));
  }
}
