import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** What a programme asks, and the connection standard with its first version: plain SQL, since triggers and policies are. */
export class Migration20261130210000Programme extends Migration {
  override up(): void {
    for (const file of ["20261130210000_programme.sql", "20261130210000_connection_standard_1.sql"]) {
      this.addSql(readFileSync(new URL(`./${file}`, import.meta.url), "utf8"));
    }
  }
}
