import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Who has a second factor. */
export class Migration20261125070000SecondFactor extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125070000_second_factor.sql", import.meta.url), "utf8"));
  }
}
