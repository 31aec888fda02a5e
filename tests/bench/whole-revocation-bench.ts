import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { openSubscription, postGraphql } from "../support/graphql.ts";
import { NpmStart } from "../support/npm-start.ts";
import type { OwnedStackPlace } from "../support/npm-start.ts";
import { refresh, signIn } from "../support/sign-in.ts";
import type { Tokens } from "../support/sign-in.ts";
import { Viewer } from "../media/support/viewer.ts";
import { reportLimit } from "./people-bench.ts";

export const wholeRevocationBenches = ["revocation-grant", "revocation-console"];

const realm = "camera-hub";
const repetitions = 100;
const group = "/vn/24/viewer/24-001";
const identified = z.object({ id: z.string() });
const credentials = z.object({ username: z.string(), password: z.string() });

/**
 * The product as it runs, Keycloak and pictures and all: from the moment at which the right is taken away, by `endGrant` or
 * in Keycloak's own console, until its holder is refused over HTTP, his subscription is closed and his picture has ended.
 */
export async function benchWholeRevocation(wanted: (name: string) => boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "camera-hub-bench-"));
  const copy = await NpmStart.prepare(join(folder, "data"));
  try {
    await copy.start();
    const bench = await WholeRevocation.open(copy.place);
    if (wanted("revocation-grant")) await repeat("revocation-grant", () => bench.byGrant());
    if (wanted("revocation-console")) await repeat("revocation-console", () => bench.inConsole());
  } finally {
    await copy.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function repeat(name: string, once: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  while (times.length < repetitions) times.push(await once());
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!;
  process.stderr.write(`${name}: median ${at(0.5).toFixed(0)} ms, p90 ${at(0.9).toFixed(0)} ms\n`);
  reportLimit(name, at(0.99), "ms p99", 2_000);
}

/** A token that is renewed before it ends. */
class Person {
  readonly #place: { publicUrl: string; realm: string };
  #tokens: Tokens;
  #goodUntilMs = 0;

  private constructor(place: { publicUrl: string; realm: string }, tokens: Tokens) {
    this.#place = place;
    this.#tokens = tokens;
    this.#note();
  }

  static async enter(publicUrl: string, username: string): Promise<Person> {
    return new Person({ publicUrl, realm }, await signIn({ publicUrl, realm, username, password: "demo" }));
  }

  async token(): Promise<string> {
    if (Date.now() > this.#goodUntilMs) {
      this.#tokens = await refresh(this.#place, this.#tokens.refreshToken ?? "");
      this.#note();
    }
    return this.#tokens.accessToken;
  }

  #note(): void {
    this.#goodUntilMs = Date.now() + (this.#tokens.expiresInSeconds - 30) * 1_000;
  }
}

class WholeRevocation {
  readonly #publicUrl: string;
  readonly #admin: Person;
  readonly #guard: Person;
  readonly #guardId: string;
  readonly #facilityId: string;
  readonly #cameraId: string;
  readonly #console: { leave(): Promise<void>; join(): Promise<void> };

  private constructor(facts: {
    publicUrl: string;
    admin: Person;
    guard: Person;
    guardId: string;
    facilityId: string;
    cameraId: string;
    console: { leave(): Promise<void>; join(): Promise<void> };
  }) {
    this.#publicUrl = facts.publicUrl;
    this.#admin = facts.admin;
    this.#guard = facts.guard;
    this.#guardId = facts.guardId;
    this.#facilityId = facts.facilityId;
    this.#cameraId = facts.cameraId;
    this.#console = facts.console;
  }

  static async open({ publicUrl, keycloakUrl, dataDir }: OwnedStackPlace): Promise<WholeRevocation> {
    const admin = await Person.enter(publicUrl, "bacgiang.so");
    const guard = await Person.enter(publicUrl, "bg01.baove");
    const { data } = await postGraphql<{
      me: { id: string };
      facility: { id: string; cameras: { nodes: { id: string; code: string }[] } };
    }>(publicUrl, await guard.token(), '{ me { id } facility(code: "24-001") { id cameras { nodes { id code } } } }');
    const administrator = credentials.parse(JSON.parse(readFileSync(join(dataDir, "keycloak-admin.json"), "utf8")));
    const api = new AdminApi(keycloakUrl, { kind: "administrator", ...administrator });
    const { id: groupId } = await api.get(`/${realm}/group-by-path${group}`, identified);
    const membership = `/${realm}/users/${data.me.id}/groups/${groupId}`;
    return new WholeRevocation({
      publicUrl,
      admin,
      guard,
      guardId: data.me.id,
      facilityId: data.facility.id,
      cameraId: data.facility.cameras.nodes.find(({ code }) => code === "24-001-04")!.id,
      console: { leave: () => api.delete(membership), join: () => api.put(membership) },
    });
  }

  async byGrant(): Promise<number> {
    // Whatever he holds is ended first: rights that another grant gives would outlive this one.
    for (const { id } of await this.#grants()) await this.#end(id);
    const id = await this.#give();
    return this.#untilGone(() => this.#end(id));
  }

  async inConsole(): Promise<number> {
    if ((await this.#grants()).length === 0) await this.#give();
    const goneMs = await this.#untilGone(() => this.#console.leave());
    await this.#console.join();
    return goneMs;
  }

  async #give(): Promise<string> {
    const { giveGrant } = await this.#ask<{ giveGrant: { id: string } }>(
      this.#admin,
      "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }",
      {
        input: {
          personId: this.#guardId,
          role: "viewer",
          unitId: this.#facilityId,
          expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
          reason: "bench",
        },
      },
    );
    return giveGrant.id;
  }

  async #untilGone(takeAway: () => Promise<unknown>): Promise<number> {
    while (!(await this.#sees()));
    const token = await this.#guard.token();
    const { data, errors, headers } = await postGraphql<{ openStream: { mseUrl: string } }>(
      this.#publicUrl,
      token,
      "mutation ($id: ID!) { openStream(cameraId: $id) { mseUrl } }",
      { id: this.#cameraId },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const cookie = headers.getSetCookie().map((one) => one.split(";", 1)[0]);
    const viewer = new Viewer(data.openStream.mseUrl, { cookie: cookie.join("; ") });
    const subscription = openSubscription(this.#publicUrl, token, "subscription { cameraStatusChanged { cursor } }");
    await subscription.opened;
    await viewer.untilFrames(3);
    const startedAt = performance.now();
    await takeAway();
    await Promise.all([
      (async () => {
        while (await this.#sees());
      })(),
      Promise.race([subscription.ended, subscription.closed]),
      viewer.until(({ closeCode }) => closeCode !== null),
    ]);
    const goneMs = performance.now() - startedAt;
    await subscription.stop();
    return goneMs;
  }

  async #sees(): Promise<boolean> {
    const query = `{ camera(id: "${this.#cameraId}") { id } }`;
    const { data } = await postGraphql<{ camera: object | null } | null>(this.#publicUrl, await this.#guard.token(), query);
    return data?.camera != null;
  }

  async #grants(): Promise<{ id: string }[]> {
    const { grants } = await this.#ask<{ grants: { nodes: { id: string }[] } }>(
      this.#admin,
      "query ($filter: GrantFilter) { grants(first: 100, filter: $filter) { nodes { id } } }",
      { filter: { personId: this.#guardId } },
    );
    return grants.nodes;
  }

  async #end(id: string): Promise<void> {
    await this.#ask(this.#admin, 'mutation ($id: ID!) { endGrant(id: $id, reason: "bench", expected: 1) { id } }', { id });
  }

  async #ask<T>(person: Person, query: string, variables: Record<string, unknown>): Promise<T> {
    const { data, errors } = await postGraphql<T>(this.#publicUrl, await person.token(), query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }
}
