import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Months are made and dropped without a deadlock with the sealer. */
export class Migration20261124231500AccessLogLockOrder extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261124231500_access_log_lock_order.sql", import.meta.url), "utf8"));
  }
}
