import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** Two persons put somebody where those stand who give: plain SQL, since triggers and policies are. */
export class Migration20261130160000Appointments extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261130160000_appointments.sql", import.meta.url), "utf8"));
  }
}
