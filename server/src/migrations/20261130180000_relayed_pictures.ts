import { readFileSync } from "node:fs";
import { Migration } from "@mikro-orm/migrations";

/** By which child a linked camera's picture may be had. */
export class Migration20261130180000RelayedPictures extends Migration {
  override up(): void {
    this.addSql(readFileSync(new URL("./20261130180000_relayed_pictures.sql", import.meta.url), "utf8"));
  }
}
