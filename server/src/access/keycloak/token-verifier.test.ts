import { createHmac } from "node:crypto";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import type { CryptoKey, FetchImplementation, JSONWebKeySet, JWTPayload } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenVerifier } from "./token-verifier.ts";

const issuer = "https://hub.example/auth/realms/camera-hub";
const audience = "camera-hub";
const now = new Date("2021-06-05T07:00:00Z");
const seconds = now.getTime() / 1000;

let realmKey: CryptoKey;
let strangersKey: CryptoKey;
let publicPem: string;
let jwks: JSONWebKeySet;

beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  realmKey = pair.privateKey;
  publicPem = await exportSPKI(pair.publicKey);
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: "realm", alg: "RS256", use: "sig" }] };
  strangersKey = (await generateKeyPair("RS256")).privateKey;
});

const claims: JWTPayload = {
  iss: issuer,
  aud: ["camera-hub", "account"],
  sub: "3c7dc074-80c2-4ccc-adf1-8db82e09d385",
  azp: "portal",
  typ: "Bearer",
  sid: "session-1",
  preferred_username: "bo.lanhdao",
  iat: seconds - 10,
  exp: seconds + 80,
};
/** The claims above with some changed; undefined takes one away. */
const sign = (change: Record<string, unknown> = {}, key = realmKey, kid = "realm") =>
  new SignJWT({ ...claims, ...change } as JWTPayload).setProtectedHeader({ alg: "RS256", kid }).sign(key);
const verifier = (clock = { now: () => now }) => createTokenVerifier({ issuer, audience, jwks, clock });
const refused = { code: "UNAUTHENTICATED" };

describe("an access token", () => {
  it("of the realm says who it is", async () => {
    expect(await verifier().verify(await sign())).toEqual({
      subject: claims.sub,
      username: "bo.lanhdao",
      sessionId: "session-1",
      clientId: "portal",
      issuedAt: new Date("2021-06-05T06:59:50Z"),
      expiresAt: new Date("2021-06-05T07:01:20Z"),
    });
  });

  it("of a tool has no session", async () => {
    const token = await sign({ sid: undefined, azp: "demo-tool", preferred_username: "service-account-demo-tool" });
    expect(await verifier().verify(token)).toMatchObject({ sessionId: null, clientId: "demo-tool" });
  });

  it("ends on the second, remembered or not", async () => {
    let at = now;
    const remembering = verifier({ now: () => at });
    const token = await sign();
    await remembering.verify(token);
    at = new Date(now.getTime() + 79_999);
    await expect(remembering.verify(token)).resolves.toMatchObject({ username: "bo.lanhdao" });
    at = new Date(now.getTime() + 80_000);
    await expect(remembering.verify(token)).rejects.toMatchObject(refused);
    await expect(verifier({ now: () => at }).verify(token)).rejects.toMatchObject(refused);
  });

  it.each<[string, Record<string, unknown>]>([
    ["expired", { exp: seconds - 1 }],
    ["without an end", { exp: undefined }],
    ["not yet valid", { nbf: seconds + 60 }],
    ["of another realm", { iss: "https://hub.example/auth/realms/master" }],
    ["of the same realm under another name", { iss: "http://127.0.0.1:8180/auth/realms/camera-hub" }],
    ["for somebody else", { aud: "account" }],
    ["for nobody", { aud: undefined }],
    ["without a subject", { sub: undefined }],
    ["that is an identity token", { typ: "ID" }],
    ["that is a logout token", { typ: "Logout" }],
  ])("%s is refused", async (_, change) => {
    await expect(verifier().verify(await sign(change))).rejects.toMatchObject(refused);
  });
});

describe("a forgery", () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

  it("signed with another key is refused", async () => {
    await expect(verifier().verify(await sign({}, strangersKey))).rejects.toMatchObject(refused);
    await expect(verifier().verify(await sign({}, strangersKey, "unknown"))).rejects.toMatchObject(refused);
  });

  it("without a signature is refused", async () => {
    await expect(verifier().verify(new UnsecuredJWT(claims).encode())).rejects.toMatchObject(refused);
  });

  it("that takes the public key for an HMAC secret is refused", async () => {
    const body = `${encode({ alg: "HS256", kid: "realm", typ: "JWT" })}.${encode(claims)}`;
    const signature = createHmac("sha256", publicPem).update(body).digest("base64url");
    await expect(verifier().verify(`${body}.${signature}`)).rejects.toMatchObject(refused);
  });

  it("with changed claims under a good signature is refused", async () => {
    const [header, , signature] = (await sign()).split(".");
    const body = encode({ ...claims, sub: "00000000-0000-0000-0000-000000000000" });
    await expect(verifier().verify(`${header}.${body}.${signature}`)).rejects.toMatchObject(refused);
  });

  it.each([
    ["empty", ""],
    ["not a token", "garbage"],
    ["of dots", "..".repeat(1000)],
    ["with a header that is no JSON", "e30x.e30.e30"],
    ["huge", `${"a".repeat(1_000_000)}.b.c`],
    ["with a null byte", "a\u0000.b.c"],
  ])("that is %s is refused", async (_, token) => {
    await expect(verifier().verify(token)).rejects.toMatchObject(refused);
  });
});

describe("the realm's keys", () => {
  const address = new URL("http://127.0.0.1:9/certs");
  const served = (answers: (() => Promise<Response>)[]) => {
    let asked = 0;
    const fetch: FetchImplementation = () => {
      asked += 1;
      return (answers[asked - 1] ?? answers.at(-1) ?? (() => Promise.reject(new Error("nothing to answer"))))();
    };
    return {
      verifier: createTokenVerifier({ issuer, audience, jwks: address, clock: { now: () => now }, fetch }),
      asked: () => asked,
    };
  };

  it("are fetched once, also when somebody invents key ids", async () => {
    const realm = served([() => Promise.resolve(Response.json(jwks))]);
    await realm.verifier.verify(await sign());
    for (const kid of ["a", "b", "c"]) {
      await expect(realm.verifier.verify(await sign({}, strangersKey, kid))).rejects.toMatchObject(refused);
    }
    expect(realm.asked()).toBe(1);
  });

  it("out of reach are no reason to send somebody to the sign-in page, and come back by themselves", async () => {
    const realm = served([
      () => Promise.reject(new TypeError("fetch failed")),
      () => Promise.resolve(new Response("starting", { status: 503 })),
      () => Promise.resolve(Response.json(jwks)),
    ]);
    const token = await sign();
    await expect(realm.verifier.verify(token)).rejects.toMatchObject({ code: "RIGHTS_UNKNOWN" });
    await expect(realm.verifier.verify(token)).rejects.toMatchObject({ code: "RIGHTS_UNKNOWN" });
    await expect(realm.verifier.verify(token)).resolves.toMatchObject({ username: "bo.lanhdao" });
  });
});
