import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { days } from "../support/clock.ts";
import { codes as codesOf } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Operator, World } from "../support/world.ts";

let world: World;
let facility: Facility;
let operator: Operator;

beforeAll(async () => {
  world = await createWorld();
  facility = await world.facility();
  operator = await world.operator("viettel");
  await world.assign(operator, facility.province);
  await world.hub();
});
afterAll(() => world.close());

interface Me {
  me: {
    id: string;
    username: string;
    roles: { role: string; unit: { __typename: string; code: string } | null; expiresAt: string | null }[];
    permissions: string[];
  };
}
const query = "{ me { id username roles { role expiresAt unit { __typename code } } permissions } }";

describe("me", () => {
  test("names the person, with role, place, end and permissions", async () => {
    const expiresAt = world.clock.after(days(3));
    const guard = await world.person({ role: "viewer", unit: facility, expiresAt });
    const { data, status } = await world.gql<Me>(guard, query);
    expect(status).toBe(200);
    expect(data.me).toEqual({
      id: guard.id,
      username: guard.username,
      roles: [{ role: "viewer", unit: { __typename: "Facility", code: facility.code }, expiresAt: expiresAt.toISOString() }],
      permissions: ["camera:read", "camera:view"],
    });
  });

  test("has no unit for a role over the whole country", async () => {
    const leader = await world.person({ role: "leader" });
    const { data } = await world.gql<Me>(leader, query);
    expect(data.me.roles).toEqual([{ role: "leader", unit: null, expiresAt: null }]);
  });

  test("names an operator's role once per assigned province", async () => {
    const other = await world.province();
    await world.assign(operator, other);
    const engineer = await world.person({ role: "engineer", operator });
    const codes = async () => (await world.gql<Me>(engineer, query)).data.me.roles.map((role) => role.unit?.code).toSorted();
    // The province was made a moment ago: it reaches the hub's memory by its feed.
    await expect.poll(codes).toEqual([facility.province.code, other.code].toSorted());
    const { data } = await world.gql<Me>(engineer, query);
    expect(data.me.permissions.toSorted()).toEqual(["camera:connect", "camera:read"]);
  });

  test("a membership without a grant gives nothing, nor does a grant without a membership", async () => {
    const onlyMember = await world.stranger();
    world.memberships.put(onlyMember.id, "/vn/leader");
    const onlyGranted = await world.stranger();
    await world.grant(onlyGranted, { role: "leader", member: false });
    for (const person of [onlyMember, onlyGranted]) {
      const { data } = await world.gql<Me>(person, query);
      expect(data.me).toMatchObject({ roles: [], permissions: [] });
    }
  });

  test("a role that begins tomorrow gives nothing today", async () => {
    const later = await world.stranger();
    await world.grant(later, { role: "leader", validFrom: world.clock.after(days(1)) });
    const { data } = await world.gql<Me>(later, query);
    expect(data.me.permissions).toEqual([]);
  });

  test("an account that is disabled or unknown is not signed in", async () => {
    const person = await world.person({ role: "leader" });
    world.memberships.removePerson(person.id);
    const answer = await world.gql(person, query);
    expect([answer.status, codesOf(answer)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });
});
