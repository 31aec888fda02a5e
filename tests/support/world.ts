import { directoryFor } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { parseCameraAddress, SourceVault } from "@camera-hub/server/cameras/source/index.ts";
import { TestClock } from "./clock.ts";
import { createTestDatabase } from "./database.ts";
import type { TestDatabase } from "./database.ts";
import { openSubscription, postGraphql } from "./graphql.ts";
import type { Answer, Subscription, Variables } from "./graphql.ts";
import { startTestHub } from "./hub.ts";
import type { TestHub, TestHubOptions } from "./hub.ts";
import { TestMemberships } from "./memberships.ts";
import { setStatus } from "./status.ts";
import { TokenIssuer } from "./tokens.ts";
import type { TokenChange } from "./tokens.ts";
import type {
  Camera,
  CameraOptions,
  Facility,
  FacilityOptions,
  GrantOptions,
  Operator,
  Person,
  PersonOptions,
  Province,
  Unit,
  UnitOptions,
} from "./world.types.ts";

export type * from "./world.types.ts";

const probedStages = new Set(["CONNECTING", "CONNECTED", "ACCEPTED"]);
const usualReason: Readonly<Record<string, string | null>> = {
  ONLINE: null,
  DEGRADED: "FROZEN",
  OFFLINE: "UNREACHABLE",
  UNKNOWN: "PROBE_STALE",
};

/** When it is in every test unless the test says otherwise: 10:00 in Vietnam. */
export const worldStart = new Date("2026-06-05T03:00:00Z");
const unitsSince = "2021-01-01";

/**
 * Builds what a fact needs and nothing else: `const { facility } = await world.camera()`. Everything has a sensible
 * default; parents are made when none is given. Lay out before `hub()` starts where you can: what comes later reaches a
 * running hub by its own feeds, a moment later.
 */
export class World {
  readonly clock: TestClock;
  readonly memberships: TestMemberships;
  readonly database: TestDatabase;
  readonly tokens: TokenIssuer;
  readonly ministry: Unit;
  /** Key of the vault that seals cameras' addresses. */
  readonly sourceKey = randomBytes(32);
  readonly #hubs: TestHub[] = [];
  readonly #cameraCounts = new Map<string, number>();
  readonly #facilityCounts = new Map<string, number>();
  readonly #provinceCodes = new Set<string>();
  #nextProvince = 10;
  #people = 0;

  private constructor(clock: TestClock, database: TestDatabase, tokens: TokenIssuer, ministry: Unit) {
    this.clock = clock;
    this.memberships = new TestMemberships(clock);
    this.database = database;
    this.tokens = tokens;
    this.ministry = ministry;
  }

  /** A fresh database with a ministry in it. */
  static async create(clock = new TestClock(worldStart)): Promise<World> {
    const [database, tokens] = await Promise.all([createTestDatabase(), TokenIssuer.create(clock)]);
    const name = "Bộ Thông tin và Truyền thông";
    const [row] = await database.sql<{ id: string }>(
      `insert into org_unit (kind, code, name, short_name, valid_from) values ('MINISTRY', 'BTTTT', $1, 'Bộ TTTT', $2)
       returning id`,
      [name, unitsSince],
    );
    return new World(clock, database, tokens, { id: row!.id, code: "BTTTT", name });
  }

  /** SQL as the owner: past row-level security. */
  sql<R extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.database.sql<R>(text, values);
  }

  async operator(code = `operator-${randomBytes(3).toString("hex")}`): Promise<Operator> {
    const [row] = await this.sql<{ id: string }>("insert into operator (code, name) values ($1, $1) returning id", [code]);
    return { id: row!.id, code };
  }

  /** Gives a province to an operator: it connects the cameras there. */
  async assign(operator: Operator, province: Province): Promise<void> {
    await this.sql("insert into operator_assignment (operator_id, province_id, valid_from) values ($1, $2, $3)", [
      operator.id,
      province.id,
      unitsSince,
    ]);
    await this.sql("update org_unit set operator_id = $1 where id = $2", [operator.id, province.id]);
  }

  async province(options: UnitOptions & { readonly region?: "north" | "south" } = {}): Promise<Province> {
    if (options.code === undefined) while (this.#provinceCodes.has(String(this.#nextProvince))) this.#nextProvince += 1;
    const code = options.code ?? String(this.#nextProvince);
    this.#provinceCodes.add(code);
    const name = options.name ?? `Tỉnh ${code}`;
    const id = randomUUID();
    await this.#changeUnit(
      id,
      `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, region, valid_from, valid_to)
       values ($1, 'PROVINCE', $2, $3, $4, $5, $1, $6, $7, $8)`,
      [
        id,
        code,
        name,
        options.shortName ?? name.replace(/^(Tỉnh|Thành phố) /, ""),
        this.ministry.id,
        options.region ?? "north",
        options.validFrom ?? unitsSince,
        options.validTo ?? null,
      ],
    );
    return { kind: "PROVINCE", id, code, name };
  }

  async facility(options: FacilityOptions = {}): Promise<Facility> {
    const province = options.province ?? (await this.province());
    const count = (this.#facilityCounts.get(province.id) ?? 0) + 1;
    this.#facilityCounts.set(province.id, count);
    const code = options.code ?? `${province.code}-${String(count).padStart(3, "0")}`;
    const name = options.name ?? `Khu cách ly ${code}`;
    const id = randomUUID();
    await this.#changeUnit(
      id,
      `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage,
         connection_reason, valid_from, valid_to)
       values ($1, 'FACILITY', $2, $3, $4, $5, $5, $1, $6, $7, $8, $9)`,
      [
        id,
        code,
        name,
        options.shortName ?? name,
        province.id,
        options.stage ?? "CONNECTED",
        options.reason ?? null,
        options.validFrom ?? unitsSince,
        options.validTo ?? null,
      ],
    );
    return { kind: "FACILITY", id, code, name, province };
  }

  async camera(options: CameraOptions = {}): Promise<Camera> {
    const facility = options.facility ?? (await this.facility());
    const count = (this.#cameraCounts.get(facility.id) ?? 0) + 1;
    this.#cameraCounts.set(facility.id, count);
    const code = options.code ?? `${facility.code}-${String(count).padStart(2, "0")}`;
    const name = options.name ?? `Camera ${code}`;
    const areaKind = options.areaKind ?? "YARD";
    const stage = options.stage ?? "CONNECTED";
    const probed = probedStages.has(stage);
    const status = options.status ?? (probed ? "ONLINE" : "UNKNOWN");
    const reason = options.reason !== undefined ? options.reason : probed ? usualReason[status] : "NOT_CONNECTED";
    const now = this.clock.now();
    const id = randomUUID();
    await this.database.transaction(async (client) => {
      await client.query("select begin_change()");
      const area = await client.query<{ id: string }>(
        `insert into area (facility_id, province_id, kind, name) values ($1, $2, $3, $4)
         on conflict (facility_id, kind, name) do update set name = excluded.name returning id`,
        [facility.id, facility.province.id, areaKind, options.areaName ?? "Sân"],
      );
      await client.query(
        `insert into camera (id, code, name, area_id, area_kind, facility_id, province_id, operator_id, stage, stage_since,
           status, status_reason, status_since, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $10, $10, $10)`,
        [
          id,
          code,
          name,
          area.rows[0]!.id,
          areaKind,
          facility.id,
          facility.province.id,
          options.operator?.id ?? null,
          stage,
          now,
          status,
          reason,
        ],
      );
      if (options.address !== undefined) {
        const { sealed, keyId, addressHash } = new SourceVault(this.sourceKey).seal(
          parseCameraAddress({ address: options.address }),
        );
        await client.query(
          "insert into camera_source (camera_id, sealed, key_id, address_hash, updated_at) values ($1, $2, $3, $4, $5)",
          [id, sealed, keyId, addressHash, now],
        );
      }
      await client.query(
        `insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
         values ('camera.changed', $1, $2, $3, '{}', $4)`,
        [id, facility.province.id, facility.id, now],
      );
    });
    return { id, code, name, facility };
  }

  /** Several alike, their codes counted on. */
  async cameras(count: number, options: Omit<CameraOptions, "code"> = {}): Promise<Camera[]> {
    const facility = options.facility ?? (await this.facility());
    const made: Camera[] = [];
    for (let at = 0; at < count; at += 1) made.push(await this.camera({ ...options, facility }));
    return made;
  }

  /** Writes a status change as the recorder does, numbered in commit order. @returns its number */
  setStatus(camera: Camera, status: string, reason?: string | null): Promise<number> {
    const why = reason === undefined ? (usualReason[status] ?? null) : reason;
    return setStatus(this.database, camera.id, status, why, this.clock.now());
  }

  /** Somebody with an account, a membership and a grant. */
  async person(options: PersonOptions): Promise<Person> {
    const person = await this.stranger(options.username, options.role === "tool" ? "tool" : "person");
    await this.grant(person, options);
    return person;
  }

  /** Somebody with an account and no right at all. */
  async stranger(username?: string, kind: "person" | "tool" = "person"): Promise<Person> {
    this.#people += 1;
    const person = { id: randomUUID(), username: username ?? `person.${this.#people}` };
    this.memberships.setPerson(person.id, {
      username: person.username,
      displayName: person.username,
      kind,
      enabled: true,
    });
    return person;
  }

  /** @returns id of the grant */
  async grant(person: Person, options: GrantOptions): Promise<string> {
    const group = groupOf(options);
    if (options.member !== false) this.memberships.put(person.id, group);
    const validFrom = options.validFrom ?? this.clock.after(-86_400_000);
    const [row] = await this.sql<{ id: string }>(
      `insert into access_grant (person_id, role, unit_id, operator_id, group_path, permissions, valid_from, expires_at,
         parent_id, given_by, decision_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, (select person_id from access_grant where id = $9), $10) returning id`,
      [
        person.id,
        options.role,
        options.unit?.id ?? null,
        options.operator?.id ?? null,
        group,
        options.permissions ?? [],
        validFrom,
        options.expiresAt ?? null,
        options.parent ?? null,
        options.decision ?? null,
      ],
    );
    const isOver = options.expiresAt !== undefined && options.expiresAt <= this.clock.now();
    if (options.briefed !== false && !isOver) await this.acknowledge(person, options.role === "tool");
    const inForce = validFrom <= this.clock.now() && (options.expiresAt === undefined || options.expiresAt > this.clock.now());
    if (inForce && options.member !== false) {
      await this.#until(
        person,
        "{ me { roles { role } } }",
        (me) => me.roles?.some(({ role }) => role === options.role) === true,
      );
    }
    return row!.id;
  }

  /** Notes that somebody has taken note of every version of the guideline; for a tool, whoever answers for it has. */
  async acknowledge(person: Person, isTool = false): Promise<void> {
    const by = isTool ? await this.#answererOf(person) : null;
    await this.sql(
      `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at, acknowledged_by)
       select id, $1, $2, $3 from guideline on conflict do nothing`,
      [person.id, this.clock.now(), by],
    );
    await this.#until(person, "{ me { guideline { isAcknowledged } } }", (me) => me.guideline?.isAcknowledged !== false);
  }

  /** Puts somebody into the directory from which people are given the role. */
  stand(person: Person, options: Pick<GrantOptions, "role" | "unit" | "operator">): void {
    this.memberships.put(person.id, directoryFor(groupOf(options)));
  }

  /** Ends a membership as Keycloak's console does. */
  leave(person: Person, options: GrantOptions): void {
    this.memberships.remove(person.id, groupOf(options));
  }

  token(person: Person, change: TokenChange = {}): Promise<string> {
    return this.tokens.sign(person, change);
  }

  /** Starts a hub on this world's database; the first one is the one that `gql` and `subscribe` speak to. */
  async hub(options: TestHubOptions = {}): Promise<TestHub> {
    const { database, clock, memberships, tokens, sourceKey } = this;
    const hub = await startTestHub({ database, clock, memberships, tokens, sourceKey }, options);
    this.#hubs.push(hub);
    return hub;
  }

  /** Closes a hub (the next one takes its place). */
  async closeHub(hub: TestHub): Promise<void> {
    const at = this.#hubs.indexOf(hub);
    if (at >= 0) this.#hubs.splice(at, 1);
    await hub.close();
  }

  get origin(): string {
    const hub = this.#hubs[0];
    if (hub === undefined) throw new Error("No hub runs: call world.hub() first.");
    return hub.origin;
  }

  /** Asks over real HTTP. @param person Null: without a token. */
  async gql<T = Record<string, unknown>>(person: Person | null, query: string, variables: Variables = {}): Promise<Answer<T>> {
    return postGraphql<T>(this.origin, person === null ? null : await this.token(person), query, variables);
  }

  /** Subscribes over a real socket. */
  async subscribe<T = Record<string, unknown>>(
    person: Person,
    query: string,
    variables: Variables = {},
    change: TokenChange = {},
  ): Promise<Subscription<T>> {
    return openSubscription<T>(this.origin, await this.token(person, change), query, variables);
  }

  async close(): Promise<void> {
    await Promise.all(this.#hubs.splice(0).map((hub) => hub.close()));
    await this.database.drop();
  }

  async #changeUnit(id: string, text: string, values: readonly unknown[]): Promise<void> {
    await this.database.transaction(async (client) => {
      await client.query("select begin_change()");
      await client.query(text, [...values]);
      await client.query("insert into outbox (topic, entity_id, payload, occurred_at) values ('unit.changed', $1, '{}', $2)", [
        id,
        this.clock.now(),
      ]);
    });
  }

  /** Who gave the tool its grant; for one that nobody gave, somebody of the Telecom Department whom nobody else sees. */
  async #answererOf(tool: Person): Promise<string> {
    const [given] = await this.sql<{ id: string | null }>(
      "select given_by as id from access_grant where person_id = $1 and role = 'tool' order by parent_id limit 1",
      [tool.id],
    );
    if (given?.id != null) return given.id;
    const id = randomUUID();
    await this.sql(
      "insert into access_grant (person_id, role, group_path, valid_from) values ($1, 'telecom', '/vn/telecom', $2)",
      [id, this.clock.after(-86_400_000)],
    );
    return id;
  }

  // A running hub reads what is new when PostgreSQL tells it to.
  async #until(person: Person, query: string, isKnown: (me: KnownOfMe) => boolean): Promise<void> {
    for (const hub of this.#hubs) {
      const deadline = performance.now() + 5_000;
      for (;;) {
        const { data } = await postGraphql<{ me: KnownOfMe } | null>(hub.origin, await this.token(person), query);
        // Whoever has no account is known to nobody.
        if (data == null || isKnown(data.me)) break;
        if (performance.now() > deadline) throw new Error(`the hub does not know what was given to ${person.username}`);
      }
    }
  }
}

/** What a hub says of somebody whom something was just given. */
interface KnownOfMe {
  readonly roles?: readonly { readonly role: string }[];
  readonly guideline?: { readonly isAcknowledged: boolean };
}

/** The Keycloak group whose membership a grant stands beside. */
function groupOf({ role, unit, operator }: GrantOptions): string {
  if (operator !== undefined) return `/operators/${operator.code}/${role}`;
  if (unit === undefined) return `/vn/${role}`;
  if (unit.kind === "PROVINCE") return `/vn/${unit.code}/${role}`;
  return `/vn/${unit.province.code}/${role}/${unit.code}`;
}

export const createWorld = (clock?: TestClock): Promise<World> => World.create(clock);
