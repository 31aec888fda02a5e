import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { referencePages } from "./reference-pages.ts";
import { additions, withAdditions } from "./schema-changes.ts";
import { printHubSchema } from "./schema.ts";

// `pnpm codegen`: decorators → server/schema.graphql → docs/reference, and a line in the changelog for what is new. A test
// fails when what is committed is stale.
const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const sdl = printHubSchema();
writeFileSync(at("server/schema.graphql"), sdl);

rmSync(at("docs/reference"), { recursive: true, force: true });
mkdirSync(at("docs/reference"));
for (const [name, text] of referencePages(sdl)) writeFileSync(at(`docs/reference/${name}`), text);

const released = at("server/schema.released.graphql");
const changelog = at("docs/schema-changelog.md");
if (existsSync(released)) {
  writeFileSync(changelog, withAdditions(readFileSync(changelog, "utf8"), additions(readFileSync(released, "utf8"), sdl)));
}
