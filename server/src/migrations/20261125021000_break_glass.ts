import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** A right taken for an hour with a reason, by a function for the provisioner alone: plain SQL, since functions are. */
export class Migration20261125021000BreakGlass extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125021000_break_glass.sql", import.meta.url), "utf8"));
  }
}
