import { connect } from "node:net";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authProxy } from "@camera-hub/server/app/auth-proxy.ts";
import { createTestRealm } from "../support/realm.ts";
import type { TestRealm } from "../support/realm.ts";
import { freePort } from "../support/run/port.ts";

let world: TestRealm;
beforeAll(async () => {
  world = await createTestRealm();
});
afterAll(() => world.close());

/** Sends bytes as they are: a client library would tidy the address up first. Returns all that comes back. */
async function send(text: string, publicUrl = world.publicUrl): Promise<string> {
  const { hostname, port } = new URL(publicUrl);
  const socket = connect(Number(port), hostname);
  socket.setEncoding("utf8");
  socket.write(text);
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  return answer;
}
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const get = (path: string) => send(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
const realmPath = (rest: string) => `/auth/realms/${world.realm}${rest}`;

describe("below /auth", () => {
  it("are the pages a browser and a tool need", async () => {
    for (const path of ["/protocol/openid-connect/certs", "/.well-known/openid-configuration", "/account/"]) {
      expect([path, status(await get(realmPath(path)))]).toEqual([path, 200]);
    }
    expect(status(await get("/auth"))).toBe(302);
    expect(status(await get("/auth/"))).toBe(302);
  });

  it("is nothing else of Keycloak's, however it is written", async () => {
    const hidden = [
      "/auth/admin/",
      "/auth/admin/master/console/",
      `/auth/admin/realms/${world.realm}/users`,
      "/auth/realms/master/protocol/openid-connect/certs",
      "/auth/realms/master/.well-known/openid-configuration",
      "/auth/metrics",
      "/auth/health/ready",
      "/auth/js/keycloak.js",
      realmPath(""),
      realmPath("/clients-registrations/openid-connect"),
      realmPath("/broker/x/endpoint"),
      realmPath("/protocol/saml"),
      realmPath("/../master/protocol/openid-connect/certs"),
      realmPath("/..;/master/protocol/openid-connect/certs"),
      realmPath("/account/../../../admin/"),
      realmPath("/account/%2e%2e/%2e%2e/%2e%2e/admin/"),
      realmPath("/account/..%2f..%2f..%2fadmin/"),
      realmPath("/account/%252e%252e/admin/"),
      realmPath("/account/..\\..\\..\\admin/"),
      realmPath("/account/;/../../../admin/"),
      realmPath("//account/"),
      "//auth/admin/",
      "/auth//admin/",
      "/auth/./admin/",
      "/auth/%61dmin/",
      "/auth/resources/../admin/",
      "/AUTH/admin/",
      "/auth/realms/MASTER/protocol/openid-connect/certs",
      `http://localhost/auth/admin/`,
    ];
    const answers = await Promise.all(hidden.map(async (path) => [path, status(await get(path))] as const));
    expect(answers.filter(([, code]) => code !== 404 && code !== 400)).toEqual([]);
  });

  it("changes things by PUT and DELETE in the account pages alone", async () => {
    const change = (method: string, path: string) =>
      send(
        `${method} ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
      );
    expect(status(await change("DELETE", realmPath("/account/sessions")))).toBe(401);
    expect(status(await change("DELETE", realmPath("/protocol/openid-connect/token")))).toBe(404);
    expect(status(await change("TRACE", realmPath("/account/")))).toBe(404);
  });
});

describe("a request", () => {
  it("cannot tell Keycloak where it came from", async () => {
    const claims = [
      "host: evil.example",
      "x-forwarded-host: evil.example",
      "x-forwarded-proto: https",
      "x-forwarded-port: 443",
      "x-forwarded-prefix: /evil",
      "forwarded: host=evil.example;proto=https",
    ];
    const answer = await send(
      `GET ${realmPath("/.well-known/openid-configuration")} HTTP/1.1\r\n${claims.join("\r\n")}\r\nconnection: close\r\n\r\n`,
    );
    expect(answer).toContain(`"issuer":"${world.publicUrl}/auth/realms/${world.realm}"`);
    expect(answer).not.toContain("evil");
  });

  it("cannot carry a second one", async () => {
    const inner = `GET /auth/admin/realms/${world.realm} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
    const chunked = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`;
    const path = realmPath("/protocol/openid-connect/certs");
    expect(status(await send(`GET ${path} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${chunked}`))).toBe(400);
    expect(status(await send(`GET ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: ${inner.length}\r\n\r\n${inner}`))).toBe(400);
    const both = `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n${chunked}`;
    expect(status(await send(both))).toBe(400);
  });

  it("is refused when it is too large, announced or not", async () => {
    const path = realmPath("/protocol/openid-connect/token");
    const form = "content-type: application/x-www-form-urlencoded";
    const announced = await send(`POST ${path} HTTP/1.1\r\nhost: a\r\n${form}\r\ncontent-length: 10000000\r\n\r\n`);
    expect(status(announced)).toBe(413);
    const large = "a".repeat(300_000);
    const streamed = `POST ${path} HTTP/1.1\r\nhost: a\r\n${form}\r\ntransfer-encoding: chunked\r\n\r\n`;
    expect(status(await send(`${streamed}${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`))).toBe(413);
  });
});

describe("while Keycloak is down", () => {
  it("people get a page and programs a coded answer, both with the time to try again", async () => {
    const port = await freePort();
    const publicUrl = new URL(`http://localhost:${await freePort()}`);
    const app = Fastify();
    await app.register(authProxy, { keycloakUrl: new URL(`http://127.0.0.1:${port}/auth`), realm: "hub", publicUrl });
    await app.listen({ port: Number(publicUrl.port), host: "localhost" });
    const address = `${publicUrl.origin}/auth/realms/hub/protocol/openid-connect/auth`;
    const page = await fetch(address, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("retry-after")]).toEqual([502, "5"]);
    expect(await page.text()).toContain("Dịch vụ đăng nhập đang tạm ngừng");
    const coded = await fetch(address, { headers: { accept: "application/json" } });
    expect([coded.status, await coded.json()]).toMatchObject([502, { error: "temporarily_unavailable" }]);
    await app.close();
  });
});
