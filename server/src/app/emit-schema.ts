import { writeFileSync } from "node:fs";
import { printHubSchema } from "./schema.ts";

// `pnpm codegen`: decorators → server/schema.graphql. A test fails when the committed file is stale.
writeFileSync(new URL("../../schema.graphql", import.meta.url), printHubSchema());
