import { describe, expect, it } from "vitest";
import { DigestAuthority, digestResponse } from "./digest.ts";

const credentials = { username: "hub", password: "secret" };

function answer(challenge: string, overrides: { password?: string; username?: string; qop?: boolean } = {}): string {
  const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? "";
  const uri = "rtsp://127.64.0.2/stream";
  const username = overrides.username ?? "hub";
  const qop = overrides.qop === true ? { nc: "00000001", cnonce: "abc" } : undefined;
  const response = digestResponse({
    username,
    password: overrides.password ?? "secret",
    realm: "camera",
    nonce,
    method: "DESCRIBE",
    uri,
    ...(qop && { qop }),
  });
  const more = qop ? `, qop=auth, nc=${qop.nc}, cnonce="${qop.cnonce}"` : "";
  return `Digest username="${username}", realm="camera", nonce="${nonce}", uri="${uri}", response="${response}"${more}`;
}

describe("digest authentication", () => {
  it("computes the response of the example in RFC 2617 §3.5", () => {
    const response = digestResponse({
      username: "Mufasa",
      password: "Circle Of Life",
      realm: "testrealm@host.com",
      nonce: "dcd98b7102dd2f0e8b11d0f600bfb0c093",
      method: "GET",
      uri: "/dir/index.html",
      qop: { nc: "00000001", cnonce: "0a4f113b" },
    });
    expect(response).toBe("6629fae49393a05397450978507c4ef1");
  });

  it("accepts who knows the password, with qop and without", () => {
    const authority = new DigestAuthority();
    for (const qop of [false, true]) {
      const authorization = answer(authority.challenge(1000), { qop });
      expect(authority.check({ method: "DESCRIBE", authorization }, credentials, 2000)).toBe("accepted");
    }
  });

  it("refuses a wrong name, a wrong password, another method and nothing at all", () => {
    const authority = new DigestAuthority();
    const challenge = authority.challenge(1000);
    const verdict = (authorization: string | undefined, method = "DESCRIBE"): string =>
      authority.check({ method, authorization }, credentials, 2000);
    expect(verdict(answer(challenge, { password: "guess" }))).toBe("refused");
    expect(verdict(answer(challenge, { username: "admin" }))).toBe("refused");
    expect(verdict(answer(challenge), "SETUP")).toBe("refused");
    expect(verdict(undefined)).toBe("refused");
    expect(verdict("Basic aHViOnNlY3JldA==")).toBe("refused");
  });

  it("asks again when the nonce is old or not its own", () => {
    const authority = new DigestAuthority();
    const authorization = answer(authority.challenge(1000));
    expect(authority.check({ method: "DESCRIBE", authorization }, credentials, 1000 + 5 * 60_000 + 1)).toBe("stale");
    const foreign = answer(new DigestAuthority().challenge(1000));
    expect(authority.check({ method: "DESCRIBE", authorization: foreign }, credentials, 2000)).toBe("stale");
  });
});
