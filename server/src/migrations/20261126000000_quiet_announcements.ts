import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** What changed nothing is not announced. */
export class Migration20261126000000QuietAnnouncements extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261126000000_quiet_announcements.sql", import.meta.url), "utf8"));
  }
}
