import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

// Who may import whom. A new edge fails here until somebody has decided that it belongs, and written it down.

const root = resolve(import.meta.dirname, "../..");

interface Import {
  /** Path below the repository of the file that imports. */
  readonly from: string;
  /** Path below the repository, or the name of a package. */
  readonly to: string;
  /** Erased before anything runs. */
  readonly typeOnly: boolean;
}

function filesBelow(folder: string, endings: RegExp): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => endings.test(path) && !path.includes("node_modules") && !/\/(dist|gql)\//.test(path));
}

function importsOf(path: string): Import[] {
  const text = readFileSync(resolve(root, path), "utf8");
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(?:(type)\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;
  for (const [, type, written, dynamic] of text.matchAll(pattern)) {
    const specifier = written ?? dynamic ?? "";
    const to = specifier.startsWith(".") ? relative(root, resolve(root, dirname(path), specifier)) : specifier;
    found.push({ from: path, to, typeOnly: type !== undefined });
  }
  return found;
}

const productFiles = filesBelow("server/src", /\.ts$/).filter((path) => !path.endsWith(".test.ts"));
const productImports = productFiles.flatMap(importsOf);

/** Below every room: shapes and words that know no feature. */
const kit = [
  "clock",
  "calendar",
  "errors",
  "database",
  "connection",
  "context",
  "date-time",
  "selection",
  "websocket/live-source",
].map((name) => `server/src/app/${name}.ts`);

/** Of the top, what rooms may know as a shape, never as code. */
const shapes = ["server/src/app/unit-of-work.ts"];

/** Room of a file; files of `app` outside the kit, and those beside the rooms, are the top that puts rooms together. */
function roomOf(path: string): string {
  if (kit.includes(path)) return "kit";
  const [, , first = "", ...rest] = path.split("/");
  if (rest.length === 0 || first === "app") return "top";
  return first;
}

/** From room to the rooms below it that it may use. `top` may use all, everybody the kit. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Shapes only: context and database name what a request carries.
  kit: ["access", "top"],
  access: ["hierarchy"],
  audit: ["access"],
  hierarchy: ["access"],
  cameras: ["access", "audit", "hierarchy"],
  status: ["access", "cameras", "hierarchy"],
  streams: ["access", "audit", "cameras", "status"],
  delegation: ["access", "audit", "cameras", "hierarchy"],
  "break-glass": ["access", "audit", "delegation", "hierarchy"],
  guideline: ["access", "audit", "delegation"],
  programme: ["access", "audit", "cameras", "delegation", "hierarchy"],
  reorganisation: ["access", "audit", "delegation", "hierarchy"],
  federation: ["access", "audit", "cameras", "hierarchy", "status", "streams"],
  webhooks: ["access", "audit", "cameras", "delegation", "hierarchy", "status"],
  provisioner: ["access", "hierarchy"],
  migrations: [],
};

/** What a room shows to others besides its `index.ts`, entities and GraphQL types. */
const doors: Readonly<Record<string, readonly string[]>> = {
  access: [
    "scope.ts",
    "scope-sql.ts",
    "principal.ts",
    "permissions.ts",
    "require-permission.ts",
    "briefing.ts",
    "rights.ts",
    "role-table.ts",
  ],
  audit: ["access-log.ts"],
  hierarchy: ["units.repository.ts"],
  cameras: ["source/index.ts", "cameras.repository.ts"],
  // Reading a codec's parameters, where pictures come from as well.
  status: ["rtsp/h264-sps.ts"],
};

describe("the server's rooms", () => {
  test("use only what stands below them", () => {
    const wrong = productImports.filter(({ from, to, typeOnly }) => {
      if (!to.startsWith("server/src/")) return false;
      const [room, used] = [roomOf(from), roomOf(to)];
      if (room === "top" || used === "kit" || room === used || (typeOnly && shapes.includes(to))) return false;
      if (room === "kit") return !(typeOnly && allowed["kit"]!.includes(used));
      return !(allowed[room] ?? []).includes(used);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("are entered by their doors", () => {
    const wrong = productImports.filter(({ from, to }) => {
      const [room, used] = [roomOf(from), roomOf(to)];
      if (!to.startsWith("server/src/") || room === "top" || ["kit", "top"].includes(used) || room === used) return false;
      const inside = to.slice(`server/src/${used}/`.length);
      return !(inside === "index.ts" || /\.(entity|types?)\.ts$/.test(inside) || doors[used]?.includes(inside) === true);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("access looks at the hierarchy's GraphQL types and at nothing else of it", () => {
    const used = productImports.filter(({ from, to }) => roomOf(from) === "access" && roomOf(to) === "hierarchy");
    expect(new Set(used.map(({ to }) => to))).toEqual(new Set(["server/src/hierarchy/org-unit.type.ts"]));
  });

  test("import nothing in circles", () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of productImports) {
      if (!typeOnly && to.startsWith("server/src/")) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      const at = way.indexOf(path);
      if (at >= 0) circles.push([...way.slice(at), path].join(" → "));
      if (at >= 0 || done.has(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  test("read settings in one place", () => {
    const readers = productFiles.filter((path) => /process\.env/.test(readFileSync(resolve(root, path), "utf8")));
    // Each process its own place, so that none holds a secret of the other.
    const places = ["server/src/main.ts", "server/src/config.ts", "server/src/provisioner/main.ts"];
    expect(readers.filter((path) => !places.includes(path))).toEqual([]);
  });

  test("take the time from the clock they are given", () => {
    // Date.now() and new Date() of a file that decides something make it untestable; performance.now() only measures.
    const wrong = productFiles.filter((path) => {
      const text = readFileSync(resolve(root, path), "utf8").replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
      return path !== "server/src/app/clock.ts" && /\bDate\.now\(\)|\bnew Date\(\)/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  test("print nothing: the logger does", () => {
    const wrong = productFiles.filter((path) => /\bconsole\./.test(readFileSync(resolve(root, path), "utf8")));
    expect(wrong).toEqual([]);
  });
});

describe("packages", () => {
  /** From folder to the workspace packages it may import. */
  const mayUse: Readonly<Record<string, readonly string[]>> = {
    // What Keycloak's groups, directories and permissions are called is written once.
    "server/src": ["keycloak"],
    "client/src": [],
    "keycloak/src": [],
    deploy: ["server", "keycloak"],
  };

  test.each(Object.entries(mayUse))("%s imports of the others only %j", (folder, packages) => {
    const wrong = filesBelow(folder, /\.(ts|mts|mjs|vue)$/)
      .flatMap(importsOf)
      .filter(({ to }) => {
        const workspace = /^@camera-hub\/([a-z]+)/.exec(to)?.[1];
        if (workspace !== undefined) return !packages.includes(workspace);
        // A path that climbs out of its own package.
        return to.includes("/") && /^(server|client|keycloak|deploy|tests)\//.test(to) && !to.startsWith(folder.split("/")[0]!);
      });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});
