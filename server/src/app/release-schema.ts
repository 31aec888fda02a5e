import { readFileSync, writeFileSync } from "node:fs";
import { systemClock } from "./clock.ts";
import { breaksOf } from "./schema-promise.ts";

// `npm run release:schema`, with each release: what `server/schema.graphql` says becomes what tools may rely on.

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const present = read("schema.graphql");
const broken = breaksOf(read("schema.released.graphql"), present, systemClock.now());
if (broken.length > 0) {
  process.stderr.write(`It breaks the last release:\n${broken.map(({ description }) => `  - ${description}`).join("\n")}\n`);
  process.exit(1);
}
const { version } = JSON.parse(read("../package.json")) as { version: string };
writeFileSync(new URL("../../schema.released.graphql", import.meta.url), `# Release ${version}\n${present}`);
