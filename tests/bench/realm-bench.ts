import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { ensureFacilities } from "@camera-hub/keycloak/src/permissions/index.ts";
import { Directory } from "@camera-hub/server/access/keycloak/directory.ts";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { createDelegationRealm } from "../support/realm.ts";
import keycloakPart from "../support/run/keycloak.ts";
import postgresPart from "../support/run/postgres.ts";
import { reportLimit } from "./people-bench.ts";

export const realmBenches = ["realm-apply", "realm-plan", "mirror-rebuild"];

const facilityCount = Number(process.env["BENCH_FACILITIES"] ?? 8_000);
const peopleCount = Number(process.env["BENCH_PEOPLE"] ?? 20_000);
const peopleAtOnce = 500;
/** As the provisioner makes them. */
const facilitiesAtOnce = 10;

/**
 * A real Keycloak with a country's groups, permissions and people: how long it takes to bring the realm to its state, all
 * facilities having come into use, to find out later that nothing has changed, and for a hub to read everybody anew.
 */
export async function benchRealm(wanted: (name: string) => boolean): Promise<void> {
  const stopPostgres = await postgresPart();
  const stopKeycloak = await keycloakPart();
  try {
    const provinces = readProvinces();
    const startedAt = performance.now();
    const world = await createDelegationRealm("http://localhost:4000");
    const country = { provinces: provinces.map((code) => ({ code })), operators: [{ code: "viettel" }, { code: "vnpt" }] };
    await world.apply(country);
    const provisioner = new AdminApi(world.keycloakUrl, {
      kind: "service",
      realm: world.realm,
      clientId: "hub-provisioner",
      clientSecret: world.provisionerSecret,
    });
    const facilities = Array.from({ length: facilityCount }, (_, at) => {
      const provinceCode = provinces[Math.floor((at * provinces.length) / facilityCount)]!;
      return { provinceCode, facilityCode: `${provinceCode}-${1000 + at}` };
    });
    for (let at = 0; at < facilityCount; at += facilitiesAtOnce) {
      await ensureFacilities(provisioner, world.realm, facilities.slice(at, at + facilitiesAtOnce));
      if (at % 500 === 0 || at + facilitiesAtOnce === facilityCount) tell(`${at + facilitiesAtOnce} facilities`, startedAt);
    }
    if (wanted("realm-apply")) {
      reportLimit("realm-apply", (performance.now() - startedAt) / 1_000, `s, ${facilityCount} facilities`, 1_200);
    }
    for (let at = 0; at < peopleCount; at += peopleAtOnce) {
      const users = Array.from({ length: Math.min(peopleAtOnce, peopleCount - at) }, (_, n) => ({
        username: `person.${at + n}`,
        email: `person.${at + n}@bench.example`,
        firstName: "Văn",
        lastName: "Nguyễn",
        enabled: true,
        groups: [`/people/${provinces[(at + n) % provinces.length]!}/members`],
      }));
      await world.admin.post(`/${world.realm}/partialImport`, { ifResourceExists: "FAIL", users });
    }
    tell(`${peopleCount} people`, startedAt);
    if (wanted("realm-plan")) {
      // As every night: so many were made since the last time that all rules are read.
      const nothing = (changed: number) => {
        if (changed > 0) throw new Error(`Nothing was amiss, and ${changed} changes were made or planned.`);
      };
      const checkedAt = performance.now();
      nothing((await world.apply(country)).changed);
      tell(`everything read in ${((performance.now() - checkedAt) / 1_000).toFixed(1)} s`, startedAt);
      const plannedAt = performance.now();
      nothing((await world.apply({ ...country, plan: true })).changed);
      reportLimit("realm-plan", (performance.now() - plannedAt) / 1_000, `s, ${facilityCount} facilities`, 60);
    }
    if (wanted("mirror-rebuild")) {
      const { realm, readerSecret: clientSecret } = world;
      const url = new URL(world.keycloakUrl);
      const directory = new Directory(new KeycloakClient({ url, realm, clientId: "hub-reader", clientSecret }));
      const readAt = performance.now();
      const { persons } = await directory.everybody();
      if (persons.size < peopleCount) throw new Error(`Only ${persons.size} of ${peopleCount} people were read.`);
      reportLimit("mirror-rebuild", (performance.now() - readAt) / 1_000, `s, ${peopleCount} people`, 300);
      const groups = await directory.groupPaths();
      tell(`${groups.size} groups read`, startedAt);
    }
    await world.close();
  } finally {
    await stopKeycloak();
    await stopPostgres();
  }
}

function readProvinces(): string[] {
  const file = resolve(import.meta.dirname, "../../deploy/demo/data/provinces-2021.csv");
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => line.slice(0, line.indexOf(",")));
}

function tell(what: string, startedAt: number): void {
  process.stderr.write(`realm: ${what} after ${((performance.now() - startedAt) / 1_000).toFixed(0)} s\n`);
}
