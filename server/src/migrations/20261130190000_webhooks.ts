import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Webhooks of tools: plain SQL, since triggers and policies are. */
export class Migration20261130190000Webhooks extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261130190000_webhooks.sql", import.meta.url), "utf8"));
  }
}
