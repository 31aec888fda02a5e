import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Links between hubs, and rows of other origins: plain SQL, since triggers and policies are. */
export class Migration20261130170000Links extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261130170000_links.sql", import.meta.url), "utf8"));
  }
}
