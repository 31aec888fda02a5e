import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { errorCodes } from "@camera-hub/server/app/errors.ts";
import { additions, coordinatesOf, deprecationFaults, unreleased, untold } from "@camera-hub/server/app/schema-changes.ts";
import { describe, expect, test } from "vitest";

// docs/api.md, "What is promised": what goes is told of half a year before, what comes stands in the changelog. What is released
// stays: schema-promise.test.ts.

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const sdl = read("server/schema.graphql");
const changelog = read("docs/schema-changelog.md");

describe("the schema", () => {
  test("says of each deprecated thing after which day it is gone, half a year after the changelog told of it", () => {
    expect(deprecationFaults(sdl, changelog)).toEqual([]);
  });

  test("would not pass with one that says nothing", () => {
    const careless = sdl.replace("  code: String!", '  code: String! @deprecated(reason: "Use `id`.")');
    expect(deprecationFaults(careless, changelog)).toHaveLength(1);
  });
});

describe("the changelog", () => {
  const before = read("server/schema.released.graphql");

  test("names all that came since the last release", () => {
    expect(untold(additions(before, sdl), changelog).map(({ name }) => name)).toEqual([]);
  });

  test("would not pass with one that nobody told of", () => {
    const more = sdl.replace("type CameraCounts {", "type CameraCounts {\n  untoldOf: Int!");
    expect(untold(additions(before, more), changelog).map(({ name }) => name)).toEqual(["CameraCounts.untoldOf"]);
  });

  test("tells only of what is there", () => {
    const names = new Set(coordinatesOf(sdl).map(({ name }) => name));
    const added = unreleased(changelog).split(/^(?:Beside the schema|### Deprecated)/m)[0] ?? "";
    const told = [...added.matchAll(/`([A-Z]\w*(?:\.\w+(?:\(\w+:\))?)?)`/g)].map(([, name = ""]) => name);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((name) => !names.has(name))).toEqual([]);
  });
});

test.each(errorCodes)("%s is explained to those who write tools, and to people", (code) => {
  const table = read("docs/api.md").split("## Errors")[1]?.split(/^## /m)[0] ?? "";
  expect(table).toContain(`\`${code}\``);
  for (const language of ["vi", "en"]) {
    const texts = JSON.parse(read(`client/src/app/locales/${language}.errors.json`)) as Record<string, unknown>;
    expect(texts[code]).toMatchObject({ title: expect.any(String), todo: expect.any(String) });
  }
});

describe("docs/reference", () => {
  const folder = "docs/reference";
  const pages = ["README", "queries", "mutations", "subscriptions", "objects", "inputs", "enums", "scalars"];
  const texts = new Map(pages.map((page) => [`${page}.md`, read(`${folder}/${page}.md`)]));

  test("shows each operation and type", () => {
    const all = [...texts.values()].join("\n");
    const missing = coordinatesOf(sdl)
      .map(({ name }) => name)
      .filter((name) => /^(?:Query|Mutation|Subscription)\.\w+$|^\w+$/.test(name))
      .filter((name) => !/^(?:Query|Mutation|Subscription)$|(?:Connection|Edge)$/.test(name))
      .filter((name) => !all.includes(`\n## ${name.replace(/^.*\./, "")}\n`));
    expect(missing).toEqual([]);
  });

  test("leads nowhere into the void", () => {
    const anchors = new Map(
      [...texts].map(([file, text]) => [
        file,
        new Set([...text.matchAll(/^## (\w+)$/gm)].map(([, name = ""]) => name.toLowerCase())),
      ]),
    );
    const broken = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([\w./]+\.md)(?:#(\w+))?\)/g)]
        .filter(([, target = "", anchor]) =>
          anchor === undefined ? !existsSync(join(root, folder, target)) : anchors.get(target)?.has(anchor) !== true,
        )
        .map(([link]) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });
});
