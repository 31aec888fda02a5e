/** Somebody Keycloak knows: a person, or a tool's service account. */
export interface MirroredPerson {
  readonly username: string;
  /** As Vietnamese names are said: family name first. A tool's is its client id. */
  readonly displayName: string;
  readonly kind: "person" | "tool";
  readonly enabled: boolean;
  /** One-time codes beside the password. */
  readonly hasSecondFactor: boolean;
}

/** Who exists and who is where, by Keycloak user id. Never changed in place: a new one is made instead. */
export interface MirrorContent {
  readonly persons: ReadonlyMap<string, MirroredPerson>;
  /** Sorted group paths of each person who has any. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export const emptyContent: MirrorContent = { persons: new Map(), groups: new Map() };

/** One person's whole state. */
export interface PersonState {
  readonly person: MirroredPerson;
  readonly groups: readonly string[];
}

/** New states by user id; null: gone. */
export type MirrorChange = ReadonlyMap<string, PersonState | null>;

export function stateOf(content: MirrorContent, id: string): PersonState | null {
  const person = content.persons.get(id);
  return person === undefined ? null : { person, groups: content.groups.get(id) ?? [] };
}

/** What leads from one content to another, except for the people of `without`. */
export function difference(from: MirrorContent, to: MirrorContent, without: ReadonlySet<string>): MirrorChange {
  const change = new Map<string, PersonState | null>();
  for (const id of new Set([...from.persons.keys(), ...to.persons.keys()])) {
    if (!without.has(id)) change.set(id, stateOf(to, id));
  }
  return realChange(from, change);
}

/** The part of `change` that says something new: the same event seen twice then changes nothing. */
export function realChange(content: MirrorContent, change: MirrorChange): MirrorChange {
  return new Map([...change].filter(([id, state]) => !sameState(stateOf(content, id), state)));
}

export function withChange(content: MirrorContent, change: MirrorChange): MirrorContent {
  const persons = new Map(content.persons);
  const groups = new Map(content.groups);
  for (const [id, state] of change) {
    groups.delete(id);
    if (state === null) persons.delete(id);
    else persons.set(id, state.person);
    if (state !== null && state.groups.length > 0) groups.set(id, state.groups);
  }
  return { persons, groups };
}

function sameState(a: PersonState | null, b: PersonState | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.person.username === b.person.username &&
    a.person.displayName === b.person.displayName &&
    a.person.kind === b.person.kind &&
    a.person.enabled === b.person.enabled &&
    a.person.hasSecondFactor === b.person.hasSecondFactor &&
    a.groups.length === b.groups.length &&
    a.groups.every((path, index) => path === b.groups[index])
  );
}
