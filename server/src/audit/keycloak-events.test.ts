import { describe, expect, test } from "vitest";
import { adminEvent, lineOfAdminEvent, lineOfUserEvent, userEvent } from "./keycloak-events.ts";

const id = "0f5f6a2e-2f0b-4d0e-9d7c-1c9d5e3c7a11";
const names = (account: string) => (account === "u1" ? "bg01.baove" : null);
const ofUser = (change: object) =>
  lineOfUserEvent(userEvent.parse({ id, time: 1_780_628_400_000, type: "LOGIN", ...change }), names);

describe("Keycloak's user events", () => {
  test("become sign-ins by their account's name", () => {
    expect(
      ofUser({
        userId: "u1",
        ipAddress: "10.1.1.1",
        clientId: "portal",
        sessionId: "s",
        details: { auth_method: "openid-connect" },
      }),
    ).toMatchObject({
      occurredAt: new Date(1_780_628_400_000),
      actorId: "u1",
      actorName: "bg01.baove",
      action: "session.sign-in",
      outcome: "ALLOWED",
      code: null,
      address: "10.1.1.1",
      details: { client: "portal", session: "s", method: "openid-connect" },
    });
  });

  test("that failed are refusals with Keycloak's reason", () => {
    expect(ofUser({ type: "LOGIN_ERROR", userId: "u1", error: "invalid_user_credentials" })).toMatchObject({
      action: "session.sign-in",
      outcome: "REFUSED",
      code: "invalid_user_credentials",
    });
  });

  test("do not keep what was typed for an account that is not there: it may be a password", () => {
    const line = ofUser({ type: "LOGIN_ERROR", error: "user_not_found", details: { username: "S3cret!" } });
    expect(line).toMatchObject({ actorId: null, actorName: null, code: "user_not_found" });
    expect(JSON.stringify(line)).not.toContain("S3cret");
  });

  test("of the hub's own reader and of no interest are left out", () => {
    expect(ofUser({ type: "CLIENT_LOGIN", clientId: "hub-reader" })).toBeNull();
    expect(ofUser({ type: "CODE_TO_TOKEN" })).toBeNull();
  });
});

describe("Keycloak's admin events", () => {
  test("name who did it, to what", () => {
    const event = adminEvent.parse({
      id,
      time: 0,
      operationType: "CREATE",
      resourceType: "GROUP_MEMBERSHIP",
      resourcePath: "users/u1/groups/g",
      authDetails: {
        userId: "boss",
        ipAddress: "10.1.1.2",
      },
    });
    expect(lineOfAdminEvent(event, names)).toMatchObject({
      actorId: "boss",
      action: "keycloak.group-membership.create",
      details: { path: "users/u1/groups/g", person: "bg01.baove" },
    });
  });
});
