import { describe, expect, it } from "vitest";

import { canonicalAddress, Session } from "./session.ts";

const openedAt = new Date("2021-06-05T00:00:00Z");
const facts = {
  cameraId: "camera",
  place: { provinceId: "24", facilityId: "24-001" },
  opener: {
    id: "person",
    name: "person",
    token: { subject: "person", sessionId: "sign-in", issuedAt: openedAt, expiresAt: openedAt },
  },
  grantId: null,
  openedAt,
  endsAt: openedAt,
  address: null,
  requestId: null,
  relayed: null,
};

describe("a session", () => {
  it("binds its ticket to the address that used it first", () => {
    const { session, ticket } = Session.open(facts);
    expect(session.admit({ ticket: "A".repeat(43), cookie: null, address: "10.0.0.9" })).toBe("no-credentials");
    expect(session.admit({ ticket, cookie: null, address: null })).toBe("wrong-address");
    expect(session.admit({ ticket, cookie: null, address: "::ffff:10.0.0.1" })).toBe("admitted");
    expect(session.admit({ ticket, cookie: null, address: "10.0.0.1" })).toBe("admitted");
    expect(session.admit({ ticket, cookie: null, address: "10.0.0.2" })).toBe("wrong-address");
  });

  it("takes its browser's cookie from anywhere, and no other's", () => {
    const { session, cookie } = Session.open(facts);
    const other = Session.open(facts);
    expect(session.admit({ ticket: null, cookie, address: "10.0.0.2" })).toBe("admitted");
    expect(session.admit({ ticket: null, cookie: other.cookie, address: null })).toBe("no-credentials");
    expect(session.admit({ ticket: cookie, cookie: null, address: "10.0.0.2" })).toBe("no-credentials");
  });

  it("keeps none of its secrets", () => {
    const { session, ticket, cookie } = Session.open(facts);
    const kept = JSON.stringify(session);
    expect(kept).not.toContain(ticket);
    expect(kept).not.toContain(cookie);
  });
});

it("an address has one spelling", () => {
  expect(canonicalAddress("::1")).toBe(canonicalAddress("127.0.0.1"));
  expect(canonicalAddress("127.0.0.2")).not.toBe(canonicalAddress("127.0.0.1"));
  expect(canonicalAddress("2001:DB8::1")).toBe("2001:db8::1");
});
