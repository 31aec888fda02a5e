import { directoryFor } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { parseGroupPath } from "../access/role-table.ts";
import type { Memberships, MirroredPerson } from "../access/rights.ts";

export interface KnownPerson extends MirroredPerson {
  readonly id: string;
}

/** Lower case without diacritics, as `fold` in SQL. */
export function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();
}

/** What people call a tool; to Keycloak it is its client's id. Null: nothing else is known. */
export interface ToolNames {
  nameOf(id: string): string | null;
}

/** Folded names of the mirror's people, each of whom is replaced as a whole when he changes. */
const foldedNames = new WeakMap<MirroredPerson, string>();

function foldedNameOf(person: MirroredPerson): string {
  let folded = foldedNames.get(person);
  if (folded === undefined) {
    folded = fold(`${person.displayName} ${person.username}`);
    foldedNames.set(person, folded);
  }
  return folded;
}

const directoriesAmong = (paths: readonly string[] = []): readonly string[] =>
  paths.filter((path) => path.startsWith("/people/"));

/** People as the mirror of Keycloak knows them: names, and in which directory each stands. */
export class People {
  readonly #memberships: Memberships;
  readonly #isMember: (id: string, groupPath: string) => boolean;
  readonly #tools: ToolNames;

  /** @param isMember As rights count it: a group may have another name until Keycloak has followed a reorganisation. */
  constructor(
    memberships: Memberships,
    isMember: (id: string, groupPath: string) => boolean,
    tools: ToolNames = { nameOf: () => null },
  ) {
    this.#memberships = memberships;
    this.#isMember = isMember;
    this.#tools = tools;
  }

  find(id: string): KnownPerson | null {
    const person = this.#memberships.snapshot().persons.get(id);
    return person === undefined ? null : this.#named(id, person);
  }

  #named(id: string, person: MirroredPerson): KnownPerson {
    const name = person.kind === "tool" ? this.#tools.nameOf(id) : null;
    return name === null ? { id, ...person } : { id, ...person, displayName: name };
  }

  /** As the graph shows him; an account that is gone keeps its id. */
  show(id: string): { id: string; username: string | null; displayName: string | null; isTool: boolean } {
    const person = this.find(id);
    return {
      id,
      username: person?.username ?? null,
      displayName: person?.displayName ?? null,
      isTool: person?.kind === "tool",
    };
  }

  isMember(id: string, groupPath: string): boolean {
    return this.#isMember(id, groupPath);
  }

  /** Whether the role of this group may be given to somebody: as `grantable`, of one person. */
  isGrantable(id: string, groupPath: string): boolean {
    const person = this.find(id);
    if (person === null || !person.enabled) return false;
    if ((person.kind === "tool") !== (parseGroupPath(groupPath)?.role === "tool")) return false;
    return this.isMember(id, directoryFor(groupPath));
  }

  /** Whether somebody can sign in at all. */
  hasAccount(id: string): boolean {
    return this.find(id)?.enabled === true;
  }

  /** Whom the role of this group may be given to: whoever stands in the directory meant for it, and tools for a tool's. */
  grantable(groupPath: string, isTool: boolean): KnownPerson[] {
    const { persons, groups } = this.#memberships.snapshot();
    const directory = directoryFor(groupPath);
    const found: KnownPerson[] = [];
    for (const [id, person] of persons) {
      if (!person.enabled || (person.kind === "tool") !== isTool) continue;
      if (groups.get(id)?.includes(directory) === true) found.push(this.#named(id, person));
    }
    return found.toSorted((a, b) => a.displayName.localeCompare(b.displayName, "vi"));
  }

  /** The directories somebody stands in: one, save while he is being moved. */
  directoriesOf(id: string): readonly string[] {
    return directoriesAmong(this.#memberships.snapshot().groups.get(id));
  }

  /** Whether the role of this group may be given to those who stand in the directory. */
  fits(groupPath: string, directory: string): boolean {
    return directoryFor(groupPath) === directory;
  }

  /** People with an account, no tools, for whom the condition holds, by Vietnamese order. */
  list(isWanted: (person: KnownPerson, directories: readonly string[]) => boolean): KnownPerson[] {
    const { persons, groups } = this.#memberships.snapshot();
    const found: KnownPerson[] = [];
    for (const [id, person] of persons) {
      if (!person.enabled || person.kind === "tool") continue;
      const known = { id, ...person };
      if (isWanted(known, directoriesAmong(groups.get(id)))) found.push(known);
    }
    return found.toSorted((a, b) => a.displayName.localeCompare(b.displayName, "vi"));
  }

  /** People, no tools, whose directory lies below this path (with its slash), and the one of this id, by Vietnamese order. */
  standingBelow(path: string, alsoId: string): KnownPerson[] {
    const { persons, groups } = this.#memberships.snapshot();
    const found: KnownPerson[] = [];
    for (const [id, person] of persons) {
      if (!person.enabled || person.kind === "tool") continue;
      if (id === alsoId || groups.get(id)?.some((group) => group.startsWith(path)) === true) found.push({ id, ...person });
    }
    return found.toSorted((a, b) => a.displayName.localeCompare(b.displayName, "vi"));
  }

  /** Ids of all whose name or user name contains the text. */
  search(text: string): string[] {
    const wanted = fold(text);
    return [...this.#memberships.snapshot().persons]
      .filter(([id, person]) => {
        if (foldedNameOf(person).includes(wanted)) return true;
        const name = person.kind === "tool" ? this.#tools.nameOf(id) : null;
        return name !== null && fold(name).includes(wanted);
      })
      .map(([id]) => id);
  }
}
