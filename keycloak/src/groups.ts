import { z } from "zod";
import { eachOf } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import type { Network } from "./permissions/delegation.ts";

const group = z.object({ id: z.string(), name: z.string() });

const countryRoles = ["leader", "telecom", "auditor", "tool"];
const provinceRoles = ["admin", "health", "viewer", "reviewer", "auditor", "tool", "manager"];
const operatorRoles = ["lead", "engineer"];
const directories = ["givers", "members"];

/**
 * Paths of the groups that always exist, and those of the given provinces and operators: role groups below `/vn` and
 * `/operators`, and below `/people` the directories that say who may give to whom. A facility's are not among them: a
 * country has thousands of facilities, and each one's are made when the first person joins it.
 */
export function standingGroups({ provinces, operators }: Pick<Network, "provinces" | "operators">): string[] {
  const below = (parent: string, names: readonly string[]) => names.map((name) => `${parent}/${name}`);
  return [
    ...below("/vn", countryRoles),
    ...below("/people/ministry", directories),
    ...provinces.flatMap((code) => below(`/vn/${code}`, provinceRoles)),
    ...provinces.flatMap((code) => below(`/people/${code}`, [...directories, "facility"])),
    ...operators.flatMap((code) => below(`/operators/${code}`, operatorRoles)),
    ...operators.flatMap((code) => below(`/people/operators/${code}`, directories)),
  ];
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Paths below each path, level by level; "" stands above the first. */
function childrenByParent(paths: readonly string[]): Map<string, string[]> {
  const children = new Map<string, Set<string>>();
  for (const path of paths) {
    for (let below = path; below !== ""; below = parentOf(below)) {
      const siblings = children.get(parentOf(below)) ?? new Set();
      children.set(parentOf(below), siblings.add(below));
    }
  }
  return new Map([...children].map(([parent, below]) => [parent, [...below]]));
}

interface GroupTree {
  readonly name: string;
  readonly subGroups: GroupTree[];
}

/** The same groups as a new realm takes them, all at once: one by one a country's take twice as long. */
export function groupTree(paths: readonly string[]): GroupTree[] {
  const children = childrenByParent(paths);
  const below = (parent: string): GroupTree[] =>
    (children.get(parent) ?? []).map((path) => ({ name: nameOf(path), subGroups: below(path) }));
  return below("");
}

/** Makes every group on the way to each path; returns ids by path. Groups never map roles: joining one would confer them. */
export async function applyGroups(api: AdminApi, realm: string, paths: readonly string[]): Promise<Map<string, string>> {
  const wanted = childrenByParent(paths);
  const ids = await findRepeated(api, realm, paths);
  // Level by level: the children of a group are listed once, and only what lacks is made.
  for (let level = [""]; level.length > 0; level = level.flatMap((parent) => wanted.get(parent) ?? [])) {
    await eachOf(level, async (parent) => {
      const below = (wanted.get(parent) ?? []).filter((path) => !ids.has(path));
      if (below.length === 0) return;
      const list = parent === "" ? `/${realm}/groups` : `/${realm}/groups/${ids.get(parent) ?? ""}/children`;
      const present = new Map((await children(api, list)).map((g) => [g.name, g.id]));
      for (const path of below) {
        const made = async () => api.create(list, { name: nameOf(path) }, `make group ${path}`);
        ids.set(path, present.get(nameOf(path)) ?? (await made()));
      }
    });
  }
  return ids;
}

interface FoundGroup {
  readonly id: string;
  readonly path: string;
  readonly subGroups?: FoundGroup[] | undefined;
}
const foundGroup: z.ZodType<FoundGroup> = z.lazy(() =>
  z.object({ id: z.string(), path: z.string(), subGroups: z.array(foundGroup).optional() }),
);

/** Names that every province repeats are cheaper to look for, each with its ancestors, than to list province by province. */
async function findRepeated(api: AdminApi, realm: string, paths: readonly string[]): Promise<Map<string, string>> {
  const times = new Map<string, number>();
  for (const path of new Set(paths)) times.set(nameOf(path), (times.get(nameOf(path)) ?? 0) + 1);
  const names = [...times].flatMap(([name, count]) => (count > 8 ? [name] : []));
  const ids = new Map<string, string>();
  const note = ({ id, path, subGroups }: FoundGroup): void => {
    ids.set(path, id);
    subGroups?.forEach(note);
  };
  await eachOf(names, async (name) => {
    const query = new URLSearchParams({ search: name, exact: "true", first: "0", max: "1000000" });
    const path = `/${realm}/groups?${query}&briefRepresentation=true&subGroupsCount=false`;
    (await api.get(path, z.array(foundGroup))).forEach(note);
  });
  return ids;
}

async function children(api: AdminApi, path: string): Promise<z.infer<typeof group>[]> {
  const size = 1000;
  const all: z.infer<typeof group>[] = [];
  for (let first = 0; ; first += size) {
    // Counting the children's children would take most of the time.
    const query = `first=${first}&max=${size}&briefRepresentation=true&subGroupsCount=false`;
    const page = await api.get(`${path}?${query}`, z.array(group));
    all.push(...page);
    if (page.length < size) return all;
  }
}
