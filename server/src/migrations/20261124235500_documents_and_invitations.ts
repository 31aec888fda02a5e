import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Scans of decisions, and invitations of people not yet known: plain SQL, since policies and rights of columns are. */
export class Migration20261124235500DocumentsAndInvitations extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261124235500_documents_and_invitations.sql", import.meta.url), "utf8"));
  }
}
