import { describe, expect, it } from "vitest";

import { RtspAuth } from "./rtsp-auth.ts";

const mufasa = { username: "Mufasa", password: "Circle of Life" };
// The example of RFC 7616 §3.9.1.
const common = 'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"';
const opaque = 'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const clientNonce = () => "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

function fields(header: string | null): Record<string, string> {
  const pairs = (header ?? "").matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^,\s]+))/g);
  return Object.fromEntries([...pairs].map(([, name, quoted, plain]) => [name, quoted ?? plain]));
}

describe("signing in to a camera", () => {
  it.each([
    ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
    ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
  ])("answers the RFC's %s challenge as the RFC does", (algorithm, response) => {
    const auth = new RtspAuth(mufasa, clientNonce);
    expect(auth.challenge([`Digest ${common}, algorithm=${algorithm}, ${opaque}`])).toBe("retry");
    expect(fields(auth.authorize("GET", "/dir/index.html"))).toMatchObject({
      response,
      algorithm,
      qop: "auth",
      nc: "00000001",
      opaque: "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
    });
    expect(fields(auth.authorize("GET", "/dir/index.html"))["nc"]).toBe("00000002");
  });

  it("answers as RFC 2069 says where the camera knows no qop", () => {
    const auth = new RtspAuth({ username: "admin", password: "pw" });
    auth.challenge(['Digest realm="IP Camera", nonce="abc"']);
    const header = auth.authorize("DESCRIBE", "rtsp://10.0.0.1:554/a");
    expect(fields(header)).toMatchObject({ username: "admin", response: "f42b29d0e65b445a08330ba43ec090c1" });
    expect(header).not.toMatch(/qop|cnonce|nc=|algorithm/);
  });

  it("takes the strongest of what is offered, in whatever order and however packed", () => {
    for (const offers of [
      ['Basic realm="x"', 'Digest realm="x", nonce="1"', 'Digest realm="x", nonce="2", algorithm=SHA-256'],
      ['Digest realm="x", nonce="2", algorithm="SHA-256", Digest realm="x", nonce="1", Basic realm="x"'],
    ]) {
      const auth = new RtspAuth(mufasa);
      auth.challenge(offers);
      expect(fields(auth.authorize("OPTIONS", "*"))).toMatchObject({ nonce: "2", algorithm: "SHA-256" });
    }
    const basic = new RtspAuth({ username: "ü", password: "p" });
    basic.challenge(['Digest realm="x", nonce="1", algorithm=SHA-512-256', 'Basic realm="x"']);
    expect(basic.authorize("OPTIONS", "*")).toBe(`Basic ${Buffer.from("ü:p").toString("base64")}`);
  });

  it("knows a nonce that is merely old, and what it cannot answer", () => {
    const auth = new RtspAuth(mufasa);
    expect(auth.challenge(['Digest realm="x", nonce="1", stale=TRUE'])).toBe("stale");
    expect(auth.challenge(['Digest realm="x"'])).toBe("impossible");
    expect(auth.challenge(['Digest realm="x", nonce="1", qop="auth-int"'])).toBe("impossible");
    expect(auth.challenge(["Negotiate"])).toBe("impossible");
    expect(auth.challenge([])).toBe("impossible");
    expect(new RtspAuth({ username: null, password: null }).challenge(['Basic realm="x"'])).toBe("impossible");
    expect(auth.authorize("OPTIONS", "*")).toBeNull();
  });

  it("gives nothing away inside quotes", () => {
    const auth = new RtspAuth({ username: 'a"b', password: "p" });
    auth.challenge(['Digest realm="say \\"hi\\"", nonce="1"']);
    expect(auth.authorize("OPTIONS", "*")).toContain('username="a\\"b", realm="say \\"hi\\""');
  });
});
