/** Units and operators that take part. Codes are official ones. */
export interface Network {
  readonly provinces: readonly string[];
  readonly operators: readonly string[];
  readonly facilities: readonly Facility[];
}

export interface Facility {
  readonly provinceCode: string;
  readonly facilityCode: string;
}

/** Kinds of directories. Nobody who stands in one of a kind manages one of that kind: neither his own nor a neighbour's. */
export type Ring = "givers" | "members" | "facility";

/** Who is in one of the groups `givers` may put those who stand in one of `directories` into the groups `gives`. */
export interface Delegation {
  readonly givers: readonly string[];
  readonly gives: readonly [string, ...string[]];
  /** All of one ring. None: another row says to whom. */
  readonly directories: readonly string[];
  readonly ring: Ring;
}

const telecom = "/vn/telecom";

/**
 * The whole table of who may give what to whom (README, "Roles"). No group and no directory is in two rows: where two
 * permissions of Keycloak's name the same group, both must grant.
 */
export function delegations(network: Network): Delegation[] {
  const { provinces, operators, facilities } = network;
  return [overCountry(network), ...provinces.map(inProvince), ...operators.map(atOperator), ...facilities.flatMap(inFacility)];
}

/** What has to be written anew when provinces begin: their own rows, and the country's, which names them all. */
export function sharedRows(network: Network, begun: readonly string[]): Delegation[] {
  return [overCountry(network), ...begun.map(inProvince)];
}

/**
 * One row for all that the Telecom Department gives: two of every province would double what Keycloak has to hold and we
 * to check. `/vn/telecom` and `/people/ministry/givers` are in no row: there two persons decide and the provisioner acts.
 */
function overCountry(network: Network): Delegation {
  const { provinces, operators } = network;
  return {
    givers: [telecom],
    gives: [
      "/vn/leader",
      "/vn/auditor",
      "/vn/tool",
      ...provinces.flatMap((code) => [`/vn/${code}/admin`, `/vn/${code}/auditor`]),
      ...operators.map((code) => `/operators/${code}/lead`),
    ],
    directories: ringGroups(network, "givers"),
    ring: "givers",
  };
}

function inProvince(code: string): Delegation {
  const group = `/vn/${code}`;
  return {
    givers: [`${group}/admin`],
    gives: [`${group}/health`, `${group}/viewer`, `${group}/reviewer`, `${group}/tool`],
    directories: [`/people/${code}/members`],
    ring: "members",
  };
}

function atOperator(code: string): Delegation {
  const group = `/operators/${code}`;
  return {
    givers: [`${group}/lead`],
    gives: [`${group}/engineer`],
    directories: [`/people${group}/members`],
    ring: "members",
  };
}

/** Rows of one facility. The province's admin may do in it what its manager may, so a facility needs no manager first. */
export function inFacility({ provinceCode, facilityCode }: Facility): Delegation[] {
  const group = (role: string) => `/vn/${provinceCode}/${role}/${facilityCode}`;
  const admin = `/vn/${provinceCode}/admin`;
  return [
    { givers: [admin], gives: [group("manager")], directories: [], ring: "facility" },
    {
      givers: [admin, group("manager")],
      gives: [group("viewer"), group("reviewer")],
      directories: [`/people/${provinceCode}/facility/${facilityCode}`],
      ring: "facility",
    },
  ];
}

/** Every group that the rows name. */
export function groupsOf(rows: readonly Delegation[]): string[] {
  return [...new Set(rows.flatMap(({ givers, gives, directories }) => [...givers, ...gives, ...directories]))];
}

/**
 * The groups that hold all directories of a ring; a facility's hang below one group of the province. The country's own
 * givers stand in `/people/ministry/givers`, to whom the ministry's other people are what a province's givers are.
 */
export function ringGroups({ provinces, operators }: Network, ring: Ring): string[] {
  if (ring === "facility") return provinces.map((code) => `/people/${code}/facility`);
  const units = [...provinces, ...operators.map((code) => `operators/${code}`)].map((unit) => `/people/${unit}/${ring}`);
  return ring === "givers" ? ["/people/ministry/members", ...units] : units;
}

/**
 * The directory of people to whom the role of this group may be given; those who may give further stand apart from those
 * they give to, so that nobody can give to himself or his peers.
 */
export function directoryFor(groupPath: string): string {
  const [, root = "", unit = "", role, facility] = groupPath.split("/");
  if (root === "operators") return `/people/operators/${unit}/${role === "lead" ? "givers" : "members"}`;
  if (role === undefined) return `/people/ministry/${unit === "telecom" ? "givers" : "members"}`;
  if (facility !== undefined && role !== "manager") return `/people/${unit}/facility/${facility}`;
  return `/people/${unit}/${role === "admin" || role === "auditor" ? "givers" : "members"}`;
}

/** Where those stand who give, or look over it: nobody is put there but by two persons. */
export const isOfGivers = (directory: string): boolean => directory.endsWith("/givers");

/** One of the directories between which a province's administrator moves people alone. */
export function isOwnDirectory(directory: string, provinceCode: string): boolean {
  const [, root, province, kind] = directory.split("/");
  return root === "people" && province === provinceCode && (kind === "members" || kind === "facility");
}

const code = "([0-9A-Za-z@.-]{1,64})";
const facilityPath = new RegExp(`^/(?:vn/${code}/(?:manager|viewer|reviewer)|people/${code}/facility)/${code}$`);
const operatorPath = new RegExp(`^/(?:people/)?operators/${code}/[a-z]+$`);
const provincePath = new RegExp(`^/(?:vn|people)/(?!ministry/|operators/)${code}/[a-z]+$`);

/** The units and operators whose groups and directories these are. */
export function networkIn(paths: readonly string[]): Network {
  const facilities = new Map<string, Facility>();
  const [provinces, operators] = [new Set<string>(), new Set<string>()];
  for (const path of paths) {
    const [, ofGroup, ofDirectory, facilityCode] = facilityPath.exec(path) ?? [];
    const provinceCode = ofGroup ?? ofDirectory ?? provincePath.exec(path)?.[1];
    const operator = operatorPath.exec(path)?.[1];
    if (operator !== undefined) operators.add(operator);
    if (provinceCode === undefined) continue;
    provinces.add(provinceCode);
    if (facilityCode !== undefined) facilities.set(`${provinceCode}/${facilityCode}`, { provinceCode, facilityCode });
  }
  return { provinces: [...provinces], operators: [...operators], facilities: [...facilities.values()] };
}

export function union(a: Network, b: Network): Network {
  const key = (f: Facility) => `${f.provinceCode}/${f.facilityCode}`;
  return {
    provinces: [...new Set([...a.provinces, ...b.provinces])],
    operators: [...new Set([...a.operators, ...b.operators])],
    facilities: [...new Map([...a.facilities, ...b.facilities].map((f) => [key(f), f])).values()],
  };
}
