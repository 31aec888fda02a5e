import { z } from "zod";
import { eachOf } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";

const group = z.object({ id: z.string(), name: z.string() });

const countryRoles = ["leader", "telecom", "auditor", "tool"];
const provinceRoles = ["admin", "health", "viewer", "reviewer", "auditor", "tool", "manager"];
const operatorRoles = ["lead", "engineer"];

/**
 * Paths of the groups that always exist, and those of the given provinces and operators. Facility groups are not among
 * them: a country has thousands of facilities, and each group is made when the first person joins it.
 */
export function standingGroups(provinces: readonly { code: string }[], operators: readonly { code: string }[]): string[] {
  return [
    ...countryRoles.map((role) => `/vn/${role}`),
    ...provinces.flatMap(({ code }) => provinceRoles.map((role) => `/vn/${code}/${role}`)),
    ...operators.flatMap(({ code }) => operatorRoles.map((role) => `/operators/${code}/${role}`)),
  ];
}

/** Makes every group on the way to each path; returns ids by path. Groups never map roles: joining one would confer them. */
export async function applyGroups(api: AdminApi, realm: string, paths: readonly string[]): Promise<Map<string, string>> {
  const wanted = new Set<string>();
  for (const path of paths) {
    const names = path.split("/").slice(1);
    for (let depth = 1; depth <= names.length; depth += 1) wanted.add(`/${names.slice(0, depth).join("/")}`);
  }
  const parentOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

  const ids = new Map<string, string>();
  // Level by level: the children of a group are listed once, and only what lacks is made.
  for (let level = [""]; level.length > 0; level = [...wanted].filter((path) => level.includes(parentOf(path)))) {
    await eachOf(level, async (parent) => {
      const below = [...wanted].filter((path) => parentOf(path) === parent);
      if (below.length === 0) return;
      const list = parent === "" ? `/${realm}/groups` : `/${realm}/groups/${ids.get(parent) ?? ""}/children`;
      const present = new Map((await children(api, list)).map((g) => [g.name, g.id]));
      for (const path of below) ids.set(path, present.get(nameOf(path)) ?? (await api.create(list, { name: nameOf(path) })));
    });
  }
  return ids;
}

async function children(api: AdminApi, path: string): Promise<z.infer<typeof group>[]> {
  const size = 1000;
  const all: z.infer<typeof group>[] = [];
  for (let first = 0; ; first += size) {
    const page = await api.get(`${path}?first=${first}&max=${size}&briefRepresentation=true`, z.array(group));
    all.push(...page);
    if (page.length < size) return all;
  }
}
