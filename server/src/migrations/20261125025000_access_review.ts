import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Each place confirms or ends what it gave, period after period: plain SQL, since triggers and policies are. */
export class Migration20261125025000AccessReview extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261125025000_access_review.sql", import.meta.url), "utf8"));
  }
}
