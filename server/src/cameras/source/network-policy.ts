import { lookup as systemLookup } from "node:dns/promises";
import { BlockList, isIP, isIPv4 } from "node:net";

import { BadUserInputError } from "../../app/errors.ts";
import type { CameraAddress } from "./camera-address.ts";

/** Where the hub and what belongs to it listen: a camera's address must never lead there. */
export interface OwnEndpoints {
  /** Addresses (not names) of this machine, of PUBLIC_URL, of the database and of Keycloak. Loopback is always own. */
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
}

/** Answers every address of a name. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** How somebody is told that an address is refused, or that its name leads nowhere. */
export interface Refusals {
  /** Path of the argument. */
  readonly field: string;
  readonly network: string;
  readonly name: string;
}

const ofCameras: Refusals = {
  field: "source.address",
  network: "Cameras may not stand at this address.",
  name: "The camera's name does not lead to an address.",
};

/** `private` and `public` stand for the ranges below; the rest are CIDRs of the operator of this hub. */
export const defaultCameraNetworks = "private,public";

const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];
const publicRanges = ["0.0.0.0/0", "2000::/3"];

// IANA special-purpose registries: nothing of these is public unicast. 6to4, Teredo and NAT64 carry an IPv4 address inside
// and would go round every rule about it.
const notPublic = words(`
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 2001::/23
  2001:db8::/32 2002::/16 3fff::/20
`);

// Refused whatever the settings say: this host, link-local (the metadata service of clouds), multicast, broadcast.
const never = words(`
  0.0.0.0/8 169.254.0.0/16 224.0.0.0/4 255.255.255.255/32 ::/128 fe80::/10 fec0::/10 ff00::/8 64:ff9b::/96
  64:ff9b:1::/48 ::ffff:0:0:0/96
`);

const loopback = ["127.0.0.0/8", "::1/128"];

// Services that would read an RTSP request as commands of their own, or leak by the way they refuse it.
const foreignPorts = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113,
  115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 563,
  587, 601, 636, 873, 989, 990, 993, 995, 1433, 1521, 2049, 2375, 2376, 2379, 3306, 3389, 4190, 5432, 5984, 6000, 6379, 6443,
  6667, 9042, 9200, 9300, 10250, 11211, 27017,
]);

const lookupTimeoutMs = 5000;
const keepMs = 30_000;
const keepFailureMs = 5000;
const maxKept = 10_000;
// getaddrinfo blocks a thread of the pool that files and cryptography share: never take them all.
const maxLookups = 2;

interface Network {
  readonly within: BlockList;
  readonly except: BlockList;
  /** Null: any port. */
  readonly port: number | null;
}

interface Kept {
  readonly addresses: Promise<readonly string[]>;
  expiresAt: number;
}

/**
 * Which places of the network a camera may stand in, or a webhook lead to. Checked at every use, because a name may point elsewhere tomorrow; the
 * checked address is what one then connects to.
 */
export class NetworkPolicy {
  readonly #networks: readonly Network[];
  readonly #own: BlockList;
  readonly #ownPorts: ReadonlySet<number>;
  readonly #lookup: Lookup;
  readonly #refusals: Refusals;
  readonly #kept = new Map<string, Kept>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /**
   * @param networks comma list of `private`, `public`, CIDRs and `CIDR:port` (`[fd00::/8]:554` for IPv6). Loopback only by
   * a CIDR with a port.
   * @throws Error naming the entry that cannot be read.
   */
  constructor(networks: string, own: OwnEndpoints, lookup: Lookup = resolveName, refusals: Refusals = ofCameras) {
    this.#refusals = refusals;
    this.#networks = parseNetworks(networks);
    this.#own = blockList(loopback);
    for (const address of own.addresses) {
      const plain = unwrap(address);
      if (plain !== null) this.#own.addAddress(plain, isIPv4(plain) ? "ipv4" : "ipv6");
    }
    this.#ownPorts = new Set(own.ports);
    this.#lookup = lookup;
  }

  /**
   * Resolves the name and checks every address it has; answers one, to be connected to as it is.
   * @throws BadUserInputError rule `network` (not allowed) or `name` (does not resolve).
   */
  async resolve(address: Pick<CameraAddress, "host" | "port">): Promise<{ ip: string; port: number }> {
    const addresses = isIP(address.host) === 0 ? await this.#addressesOf(address.host) : [address.host];
    const plain = addresses.map((candidate) => unwrap(candidate));
    if (!plain.every((ip) => ip !== null && this.allows(ip, address.port))) throw this.#refuse("network");
    const ip = plain.find((candidate) => candidate !== null && isIPv4(candidate)) ?? plain[0];
    if (ip === undefined || ip === null) throw this.#refuse("name");
    return { ip, port: address.port };
  }

  /** May one connect to this address and port? */
  allows(ip: string, port: number): boolean {
    const plain = unwrap(ip);
    if (plain === null || !Number.isInteger(port) || port < 1 || port > 65_535) return false;
    const family = isIPv4(plain) ? "ipv4" : "ipv6";
    if (neverList.check(plain, family) || foreignPorts.has(port)) return false;
    if (this.#ownPorts.has(port) && this.#own.check(plain, family)) return false;
    return this.#networks.some(
      (network) =>
        (network.port ?? port) === port && network.within.check(plain, family) && !network.except.check(plain, family),
    );
  }

  async #addressesOf(host: string): Promise<readonly string[]> {
    const now = performance.now();
    const known = this.#kept.get(host);
    if (known !== undefined && known.expiresAt > now) return known.addresses;
    if (this.#kept.size >= maxKept) this.#kept.clear();
    const kept: Kept = { addresses: this.#lookUp(host), expiresAt: Number.POSITIVE_INFINITY };
    this.#kept.set(host, kept);
    try {
      const addresses = await kept.addresses;
      kept.expiresAt = performance.now() + keepMs;
      return addresses;
    } catch (error) {
      kept.expiresAt = performance.now() + keepFailureMs;
      throw error;
    }
  }

  async #lookUp(host: string): Promise<readonly string[]> {
    if (this.#running >= maxLookups) await new Promise<void>((resume) => this.#waiting.push(resume));
    this.#running++;
    // The place stays taken until the system's call ends, however late that is: only the asker stops waiting for it.
    const answer = this.#lookup(host).finally(() => {
      this.#running--;
      this.#waiting.shift()?.();
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#refuse("name")), lookupTimeoutMs);
    });
    try {
      return await Promise.race([answer, late]);
    } catch {
      throw this.#refuse("name");
    } finally {
      clearTimeout(timer);
    }
  }

  #refuse(rule: "network" | "name"): BadUserInputError {
    const { field } = this.#refusals;
    return new BadUserInputError(this.#refusals[rule], { field, rule });
  }
}

/** Of this machine alone. */
export function isLoopback(ip: string): boolean {
  const plain = unwrap(ip);
  return plain !== null && loopbackList.check(plain, isIPv4(plain) ? "ipv4" : "ipv6");
}

async function resolveName(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true, verbatim: true })).map((entry) => entry.address);
}

// 10.1.0.0/16, 10.1.0.0/16:554, fd00::/8, [fd00::/8] or [fd00::/8]:554.
const networkEntry = /^(?:\[([0-9A-Fa-f:.]+\/\d{1,3})\]|([0-9.]+\/\d{1,2}))(?::(\d{1,5}))?$|^([0-9A-Fa-f:]+\/\d{1,3})$/;

function parseNetworks(text: string): Network[] {
  const entries = text.split(",").map((entry) => entry.trim());
  return entries.filter((entry) => entry !== "").map(parseNetwork);
}

function parseNetwork(entry: string): Network {
  if (entry === "private") return { within: blockList(privateRanges), except: blockList([]), port: null };
  if (entry === "public") return { within: blockList(publicRanges), except: blockList(notPublic), port: null };
  const parts = networkEntry.exec(entry);
  const cidr = parts?.[1] ?? parts?.[2] ?? parts?.[4];
  const port = parts?.[3] === undefined ? null : Number(parts[3]);
  if (cidr === undefined || (port !== null && (port < 1 || port > 65_535))) throw new Error(`Not a network: ${entry}`);
  return { within: blockList([cidr]), except: blockList(port === null ? loopback : []), port };
}

function blockList(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = "", prefix = ""] = cidr.split("/");
    const family = isIP(network);
    if (family === 0 || Number(prefix) > (family === 4 ? 32 : 128)) throw new Error(`Not a network: ${cidr}`);
    list.addSubnet(network, Number(prefix), family === 4 ? "ipv4" : "ipv6");
  }
  return list;
}

const neverList = blockList(never);
const loopbackList = blockList(loopback);

/** The address in canonical form, an IPv4 address that came inside an IPv6 one taken out; null when it is no address. */
function unwrap(ip: string): string | null {
  if (isIPv4(ip)) return ip;
  if (isIP(ip) !== 6 || ip.includes("%")) return null;
  const canonical = new URL(`http://[${ip}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  if (mapped === null) return canonical;
  const high = Number.parseInt(mapped[1] ?? "", 16);
  const low = Number.parseInt(mapped[2] ?? "", 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
