import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { referencePages } from "@camera-hub/server/app/reference-pages.ts";
import { printHubSchema } from "@camera-hub/server/app/schema.ts";
import { describe, expect, test } from "vitest";

// decorators → server/schema.graphql → client/src/gql: what is committed is what the code says. `pnpm codegen` renews it.

const root = resolve(import.meta.dirname, "../..");

describe("generated code", () => {
  test("server/schema.graphql is what the decorators say", () => {
    expect(readFileSync(join(root, "server/schema.graphql"), "utf8")).toBe(printHubSchema());
  });

  test("docs/reference is what the schema says", () => {
    const pages = referencePages(readFileSync(join(root, "server/schema.graphql"), "utf8"));
    const folder = join(root, "docs/reference");
    expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted());
    for (const [name, text] of pages) expect([name, readFileSync(join(folder, name), "utf8")]).toEqual([name, text]);
  });

  test("client/src/gql is what the schema and the documents say", () => {
    const folder = mkdtempSync(join(tmpdir(), "camera-hub-codegen-"));
    try {
      const script = `
        import { generate } from "@graphql-codegen/cli";
        import { pathToFileURL } from "node:url";
        const { default: config } = await import(pathToFileURL("codegen.ts").href);
        const [[target, output]] = Object.entries(config.generates);
        const moved = { ...config, silent: true, hooks: {}, generates: { [process.argv[1] + "/"]: output } };
        const files = await generate(moved, true);
        process.stdout.write(String(files.length) + " " + target);`;
      const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder], {
        cwd: join(root, "client"),
        encoding: "utf8",
        timeout: 60_000,
      });
      expect(
        run.stderr
          .replaceAll(/^\(node.*$/gm, "")
          .replaceAll(/^\(Use .*$/gm, "")
          .trim(),
      ).toBe("");
      const names = readdirSync(folder).toSorted();
      expect(names.length).toBeGreaterThan(0);
      const committed = join(root, "client/src/gql");
      expect(readdirSync(committed).toSorted()).toEqual(names);
      for (const name of names) {
        expect(readFileSync(join(committed, name), "utf8")).toBe(readFileSync(join(folder, name), "utf8"));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
