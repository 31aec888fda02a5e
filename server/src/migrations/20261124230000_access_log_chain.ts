import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Seals, checkpoints and retention of the access log: plain SQL, since triggers, partitions and rights are. */
export class Migration20261124230000AccessLogChain extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261124230000_access_log_chain.sql", import.meta.url), "utf8"));
  }
}
