import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTokenVerifier } from "@camera-hub/server/access/keycloak/token-verifier.ts";
import { systemClock } from "@camera-hub/server/app/clock.ts";
import { createTestRealm } from "../support/realm.ts";
import type { TestRealm } from "../support/realm.ts";
import { Browser, clientCredentials, refresh, signIn, signInAddress } from "../support/sign-in.ts";

let world: TestRealm;
beforeAll(async () => {
  world = await createTestRealm();
});
afterAll(() => world.close());

const leader = () => ({ ...world, username: "bo.lanhdao", password: "demo" });
const verifier = () =>
  createTokenVerifier({
    issuer: `${world.publicUrl}/auth/realms/${world.realm}`,
    audience: "camera-hub",
    jwks: new URL(`${world.keycloakUrl}/realms/${world.realm}/protocol/openid-connect/certs`),
    clock: systemClock,
  });

describe("somebody who signs in", () => {
  it("gets a short-lived token that says who he is and nothing about what he may do", async () => {
    const { accessToken } = await signIn(leader());
    expect(await verifier().verify(accessToken)).toMatchObject({
      subject: world.applied.userIds["bo.lanhdao"],
      username: "bo.lanhdao",
      clientId: "portal",
      sessionId: expect.any(String),
    });
    const claims = decodeJwt(accessToken);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(90);
    for (const claim of ["realm_access", "resource_access", "groups", "email"]) expect(claims).not.toHaveProperty(claim);
  });

  it("is not asked again in the same browser, and is asked in another", async () => {
    const first = await signIn(leader());
    const again = await signIn({ ...world, username: "nobody", password: "nothing" }, first.browser);
    expect(decodeJwt(again.accessToken)["preferred_username"]).toBe("bo.lanhdao");
    await expect(signIn({ ...world, username: "nobody", password: "nothing" })).rejects.toMatchObject({ status: 200 });
  });

  it("renews with a refresh token that works once", async () => {
    const person = await signIn(leader());
    const renewed = await person.refresh();
    expect(await verifier().verify(renewed.accessToken)).toMatchObject({ username: "bo.lanhdao" });
    await expect(refresh(world, person.refreshToken ?? "")).rejects.toMatchObject({ error: "invalid_grant" });
  });

  it("is out everywhere after signing out", async () => {
    const person = await signIn(leader());
    const otherTab = await signIn(leader(), person.browser);
    await person.signOut();
    await expect(person.refresh()).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(otherTab.refresh()).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(signIn({ ...leader(), password: "wrong" }, person.browser)).rejects.toMatchObject({ status: 200 });
  });
});

describe("the sign-in page", () => {
  const open = async (language: string) => {
    const { url } = signInAddress(world, { ui_locales: language });
    return (await new Browser().open(url)).text();
  };

  it("speaks Vietnamese by default, and English", async () => {
    expect(await open("")).toContain("Hệ thống kết nối tập trung camera giám sát");
    expect(await open("fr")).toContain("Mật khẩu");
    const english = await open("en");
    expect(english).toContain("Central connection of surveillance cameras");
    expect(english).toContain('<html class="login-pf" lang="en"');
  });

  it("offers neither registration nor a password by mail, and loads nothing from elsewhere", async () => {
    const page = await open("vi");
    expect(page).not.toMatch(/registration|reset-credentials/);
    const addresses = [...page.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(
      ([, address]) => new URL(address ?? "", world.publicUrl),
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter(({ origin }) => origin !== world.publicUrl)).toEqual([]);
    const styles = addresses.filter(({ pathname }) => pathname.endsWith("camera-hub.css"));
    const sheet = await (await fetch(styles[0] ?? world.publicUrl)).text();
    expect(sheet).toContain("Be Vietnam Pro");
    expect(sheet).not.toMatch(/https?:/);
  });

  it("locks an account after five wrong passwords, without saying so", async () => {
    const person = { ...world, username: "haiduong.so", password: "demo" };
    await signIn(person);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(signIn({ ...person, password: "wrong" })).rejects.toMatchObject({ status: 200 });
    }
    await expect(signIn(person)).rejects.toMatchObject({ error: expect.stringContaining("không đúng") });
  });

  it("insists on PKCE, a known address and the code flow", async () => {
    const refusal = async (change: Record<string, string>) => {
      const answer = await new Browser().open(signInAddress(world, change).url);
      const location = answer.headers.get("location");
      return location === null ? answer.status : new URL(location.replace("#", "?")).searchParams.get("error");
    };
    expect(await refusal({ redirect_uri: "https://elsewhere.example/" })).toBe(400);
    expect(await refusal({ redirect_uri: `${world.publicUrl}.elsewhere.example/` })).toBe(400);
    expect(await refusal({ code_challenge: "", code_challenge_method: "" })).toBe("invalid_request");
    expect(await refusal({ code_challenge_method: "plain" })).toBe("invalid_request");
    expect(await refusal({ response_type: "token" })).toBe("unauthorized_client");
    expect(await refusal({ scope: "openid offline_access" })).toBe("invalid_scope");
  });
});

describe("a tool", () => {
  it("gets a token for the hub with its own secret", async () => {
    const tool = { ...world, clientId: "demo-tool", clientSecret: "demo-tool-secret" };
    const { accessToken, refreshToken } = await clientCredentials(tool);
    expect(await verifier().verify(accessToken)).toMatchObject({
      subject: world.applied.serviceAccountIds["demo-tool"],
      clientId: "demo-tool",
      sessionId: null,
    });
    expect(refreshToken).toBeNull();
    await expect(clientCredentials({ ...tool, clientSecret: "guess" })).rejects.toMatchObject({ error: "unauthorized_client" });
  });

  it("that feeds the mirror cannot enter the hub", async () => {
    const { accessToken } = await clientCredentials({ ...world, clientId: "hub-reader", clientSecret: world.readerSecret });
    await expect(verifier().verify(accessToken)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("cannot send somebody's password", async () => {
    for (const clientId of ["portal", "admin-cli", "demo-tool"]) {
      const answer = await fetch(`${world.publicUrl}/auth/realms/${world.realm}/protocol/openid-connect/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "password",
          client_id: clientId,
          client_secret: "demo-tool-secret",
          username: "bo.lanhdao",
          password: "demo",
        }),
      });
      expect([400, 401]).toContain(answer.status);
    }
  });
});
