import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { AdminApi } from "../admin-api.ts";
import { findStored } from "./authorization.ts";
import type { Stored } from "./authorization.ts";
import { viaHub } from "./rules.ts";

// A country has tens of thousands of rules, and reading them takes minutes. Keycloak notes each change of one among its admin
// events, so whoever has read them all once needs to read only what was made since; anything else than that, a gap in the
// events included, and all are read again. Changes past Keycloak, in its database, only a reading of everything finds.

/** What may change what the rules mean: themselves, the groups they name, the realm's settings (which could stop the events). */
const resourceTypes = [
  "AUTHORIZATION_POLICY",
  "AUTHORIZATION_RESOURCE",
  "AUTHORIZATION_SCOPE",
  "AUTHORIZATION_RESOURCE_SERVER",
  "GROUP",
  "REALM",
];
/** More than that are not gone through one by one. */
const mostEvents = 2_000;
/** A transaction may commit, and its event appear, that long after the time that the event bears. */
const lateMs = 10_000;
/** So that what proves the last check is renewed long before Keycloak forgets it (`adminEventsExpiration`). */
const renewAfterMs = 30 * 86_400_000;

const adminEvent = z.object({
  id: z.string(),
  time: z.number(),
  operationType: z.string(),
  resourceType: z.string(),
  representation: z.string().default(""),
});
type AdminEvent = z.infer<typeof adminEvent>;

/** Stands in the description of the policy `via-hub`. Times are Keycloak's own, in ms. */
interface Mark {
  /**
   * Id of an event of `from` plus `lateMs`. Keycloak deletes events all at once or the oldest first: while this one is there,
   * so is whatever came later, and nobody can make another of its id.
   */
  readonly anchor: string;
  readonly from: number;
  readonly until: number;
  /** Events between the two. */
  readonly known: number;
  /** Of what the rules were to be. */
  readonly digest: string;
  /** By which the event is known that the mark itself has made. */
  readonly nonce: string;
}

const writeMark = ({ anchor, from, until, known, digest, nonce }: Mark) =>
  `checked ${anchor} ${from} ${until} ${known} ${digest} ${nonce}`;

function readMark(text: string): Mark | null {
  const [, anchor, from, until, known, digest, nonce] =
    /^checked ([0-9a-f-]{36}) (\d+) (\d+) (\d+) ([0-9a-f]{16}) ([0-9a-f]{16})$/.exec(text) ?? [];
  if (anchor === undefined || digest === undefined || nonce === undefined) return null;
  return { anchor, from: Number(from), until: Number(until), known: Number(known), digest, nonce };
}

/** What has become of the rules since somebody read all of them. */
export type SinceLastCheck =
  | { readonly kind: "made"; readonly names: readonly string[]; readonly checkedAt: Date }
  | { readonly kind: "unknown"; readonly why: string };

/** One check of the rules: what to read, and afterwards the mark that it leaves for the next. */
export class RulesCheck {
  readonly #api: AdminApi;
  readonly #realm: string;
  readonly #path: string;
  readonly #digest: string;
  readonly #anchor: Pick<AdminEvent, "id" | "time">;
  readonly #from: number;
  readonly #before: number;
  readonly #stood: Mark | null;
  #since: SinceLastCheck = { kind: "unknown", why: "" };

  private constructor(
    api: AdminApi,
    at: {
      realm: string;
      path: string;
      digest: string;
      anchor: Pick<AdminEvent, "id" | "time">;
      before: number;
      stood: Mark | null;
    },
  ) {
    this.#api = api;
    this.#realm = at.realm;
    this.#path = at.path;
    this.#digest = at.digest;
    this.#anchor = at.anchor;
    this.#from = windowBefore(at.anchor.time);
    this.#before = at.before;
    this.#stood = at.stood;
  }

  /**
   * To be called before anything is read that the check is about.
   * @param wanted Whatever decides what the rules are to be; another than the last time's, and all are read.
   */
  static async begin(
    api: AdminApi,
    { realm, path, wanted }: { realm: string; path: string; wanted: unknown },
  ): Promise<RulesCheck> {
    const [via] = await findStored(api, path, [viaHub]);
    let newest = await newestEvent(api, realm);
    if (newest === undefined && via !== undefined) {
      // Somebody removed all of them: without one there is nothing to hold on to.
      await describe(api, path, via, "");
      newest = await newestEvent(api, realm);
    }
    const anchor = newest ?? { id: "", time: 0 };
    const before = (await eventsSince(api, realm, windowBefore(anchor.time)))?.length ?? Number.NaN;
    const digest = createHash("sha256").update(JSON.stringify(wanted)).digest("hex").slice(0, 16);
    return new RulesCheck(api, { realm, path, digest, anchor, before, stood: readMark(via?.description ?? "") });
  }

  async sinceLast(): Promise<SinceLastCheck> {
    this.#since = await this.#look();
    return this.#since;
  }

  /**
   * Notes that the rules are as they are to be, unless somebody else has had a hand in it meanwhile.
   * @param writes Of rules, since the beginning.
   */
  async done(writes: number): Promise<void> {
    if (this.#api.plan !== null || this.#anchor.id === "") return;
    const events = await eventsSince(this.#api, this.#realm, this.#from);
    if (events === null || events.length - this.#before !== writes) return;
    const until = Math.max(this.#from, ...events.map(({ time }) => time));
    const last = this.#since;
    const isFresh = last.kind === "made" && last.names.length === 0 && until - last.checkedAt.getTime() < renewAfterMs;
    const [via] = await findStored(this.#api, this.#path, [viaHub]);
    if (isFresh || via === undefined) return;
    const nonce = randomBytes(8).toString("hex");
    const mark: Mark = { anchor: this.#anchor.id, from: this.#from, until, known: events.length, digest: this.#digest, nonce };
    await describe(this.#api, this.#path, via, writeMark(mark));
  }

  async #look(): Promise<SinceLastCheck> {
    const unknown = (why: string): SinceLastCheck => ({ kind: "unknown", why });
    const mark = this.#stood;
    if (mark === null) return unknown("never checked before");
    if (mark.digest !== this.#digest) return unknown("other rules are wanted than the last time");
    const time = mark.from + lateMs;
    const atOnce = `/${this.#realm}/admin-events?dateFrom=${time}&dateTo=${time}`;
    const anchors = await this.#api.get(atOnce, z.array(adminEvent));
    if (!anchors.some(({ id }) => id === mark.anchor)) return unknown("the events of the last check are gone");
    const events = await eventsSince(this.#api, this.#realm, mark.from);
    if (events === null) return unknown("much has been changed since");
    const later = events.filter(({ time }) => time > mark.until);
    if (events.length - later.length !== mark.known) return unknown("the events of the last check are not all there");
    const others = later.filter(({ representation }) => !representation.includes(mark.nonce));
    if (others.length !== later.length - 1) return unknown("the event of the last check is not there");
    const names: string[] = [];
    for (const { resourceType, operationType, representation } of others) {
      const name = operationType === "CREATE" && resourceType === "AUTHORIZATION_POLICY" ? nameIn(representation) : null;
      if (name === null) return unknown(`${operationType} ${resourceType} since`);
      names.push(name);
    }
    return { kind: "made", names, checkedAt: new Date(mark.until) };
  }
}

async function newestEvent(api: AdminApi, realm: string): Promise<AdminEvent | undefined> {
  return (await api.get(`/${realm}/admin-events?max=1`, z.array(adminEvent)))[0];
}

async function describe(api: AdminApi, path: string, via: Stored, description: string): Promise<void> {
  const { id, name, logic } = via;
  const clients: unknown = JSON.parse(via.config["clients"] ?? "[]");
  await api.note(`${path}/policy/client/${id}`, { id, name, logic, clients, description });
}

const windowBefore = (time: number) => Math.max(0, time - lateMs);

function nameIn(representation: string): string | null {
  const found = z.object({ name: z.string() }).safeParse(parsed(representation));
  return found.success ? found.data.name : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Null: more than are gone through. Without groups that were made: no rule names them yet. */
async function eventsSince(api: AdminApi, realm: string, from: number): Promise<AdminEvent[] | null> {
  const query = new URLSearchParams({ dateFrom: String(from), max: String(mostEvents) });
  for (const type of resourceTypes) query.append("resourceTypes", type);
  const events = await api.get(`/${realm}/admin-events?${query}`, z.array(adminEvent));
  if (events.length >= mostEvents) return null;
  return events.filter(({ resourceType, operationType }) => resourceType !== "GROUP" || operationType !== "CREATE");
}
