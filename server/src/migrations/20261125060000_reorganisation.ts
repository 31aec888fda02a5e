import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Provinces that merge, part and hand facilities over: plain SQL, since the deed is one function. */
export class Migration20261125060000Reorganisation extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125060000_reorganisation.sql", import.meta.url), "utf8"));
  }
}
