import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createTokenVerifier } from "@camera-hub/server/access/keycloak/token-verifier.ts";
import { clock, startBenchHub } from "./bench-hub.ts";
import { readSetup, serve } from "./child.ts";

// The hub with one account and a signed token, which is verified as any other.
const issuer = "http://localhost:4000/auth/realms/bench";
const leader = "00000000-0000-4000-8000-000000000001";
const pair = await generateKeyPair("RS256");
const jwk = { ...(await exportJWK(pair.publicKey)), kid: "bench", alg: "RS256", use: "sig" };
const token = await new SignJWT({ typ: "Bearer", azp: "portal", preferred_username: "leader", sid: "bench" })
  .setProtectedHeader({ alg: "RS256", kid: "bench" })
  .setSubject(leader)
  .setIssuer(issuer)
  .setAudience("camera-hub")
  .setIssuedAt()
  .setExpirationTime("2h")
  .sign(pair.privateKey);

const hub = await startBenchHub(readSetup(), {
  persons: new Map([[leader, "leader"]]),
  verifier: createTokenVerifier({ issuer, audience: "camera-hub", jwks: { keys: [jwk] }, clock }),
  countsFromMemory: process.env["BENCH_PAST_THE_BOARD"] !== "yes",
});

serve(hub.address, { token, jwks: JSON.stringify({ keys: [jwk] }), issuer });
