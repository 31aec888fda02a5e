import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BadUserInputError } from "../../app/errors.ts";
import { describeAddress, formatCameraUrl, formatRequestUrl, parseCameraAddress } from "./camera-address.ts";

const parse = (address: string, username?: string, password?: string) => parseCameraAddress({ address, username, password });

function ruleOf(address: string, username?: string, password?: string): unknown {
  try {
    parse(address, username, password);
  } catch (error) {
    if (error instanceof BadUserInputError) return error.details["rule"];
    throw error;
  }
  return "accepted";
}

describe("a camera's address", () => {
  it("is rebuilt from its parts", () => {
    expect(parse("RTSP://Cam-1.Example.VN/Streaming/Channels/101?transportmode=unicast", "admin", "p@ss/word#1")).toEqual({
      scheme: "rtsp",
      host: "cam-1.example.vn",
      port: 554,
      path: "/Streaming/Channels/101?transportmode=unicast",
      username: "admin",
      password: "p@ss/word#1",
    });
  });

  it.each([
    ["rtsps://10.0.0.1", { port: 322, path: "/" }],
    ["rtsp://10.0.0.1:8554", { port: 8554, path: "/" }],
    ["rtsp://10.0.0.1:/a", { port: 554, path: "/a" }],
    ["rtsp://10.0.0.1?channel=1", { path: "/?channel=1" }],
    ["rtsp://[2001:DB8:0::1]:554/a", { host: "2001:db8::1" }],
    ["rtsp://máy-ảnh.vn/a", { host: "xn--my-nh-xqa2444c.vn" }],
    ["rtsp://cam.vn/sân-trước", { path: "/s%C3%A2n-tr%C6%B0%E1%BB%9Bc" }],
    ["rtsp://admin:a@b:c@10.0.0.1/a", { host: "10.0.0.1", username: "admin", password: "a@b:c" }],
    ["rtsp://ad%6Din:%23%40@10.0.0.1/a", { username: "admin", password: "#@" }],
    ["rtsp://admin:50%@10.0.0.1/a", { password: "50%" }],
    ["rtsp://10.0.0.1/user=admin&password=x&channel=1&stream=0.sdp?real_stream", { username: null, password: null }],
  ])("accepts %s", (address, parts) => expect(parse(address)).toMatchObject(parts));

  it.each([
    ["", "length"],
    ["exec:ffmpeg -i /etc/passwd", "characters"],
    ["exec:sh", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["ffmpeg:rtsp://10.0.0.1/a", "scheme"],
    ["http://10.0.0.1/a", "scheme"],
    ["rtspx://10.0.0.1/a", "scheme"],
    ["rtsp:10.0.0.1", "scheme"],
    ["rtsp://10.0.0.1/a#backchannel=0", "fragment"],
    ["rtsp://10.0.0.1/a b", "characters"],
    ["rtsp://10.0.0.1/a\r\nSETUP", "characters"],
    ["rtsp://10.0.0.1/a\u200bb", "characters"],
    ["rtsp://10.0.0.1/a%0d%0aSETUP", "path"],
    ["rtsp://10.0.0.1/a%zz", "path"],
    ["rtsp://10.0.0.1/${SECRET}", "path"],
    ["rtsp://10.0.0.1\\@evil/a", "characters"],
    ["rtsp:///a", "host"],
    ["rtsp://10.0.0.1:99999/a", "port"],
    ["rtsp://10.0.0.1:0/a", "port"],
    ["rtsp://10.0.0.1:5a/a", "port"],
    ["rtsp://0x7f.1/a", "host"],
    ["rtsp://2130706433/a", "host"],
    ["rtsp://0177.0.0.1/a", "host"],
    ["rtsp://127.1/a", "host"],
    ["rtsp://１２７.0.0.1/a", "host"],
    ["rtsp://[fe80::1%25eth0]/a", "host"],
    ["rtsp://[::1/a", "host"],
    ["rtsp://a..b/a", "host"],
    ["rtsp://:secret@10.0.0.1/a", "credentials"],
    ["rtsp://a%0d:b@10.0.0.1/a", "credentials"],
  ])("refuses %j by rule %s", (address, rule) => expect(ruleOf(address)).toBe(rule));

  it("refuses an address without end", () => {
    expect(ruleOf(`rtsp://a/${"x".repeat(2000)}`)).toBe("length");
  });

  it("refuses credentials given twice, or that would not survive the way to the camera", () => {
    expect(ruleOf("rtsp://a:b@10.0.0.1/", "a", "b")).toBe("credentials");
    expect(ruleOf("rtsp://10.0.0.1/", "a:b", "c")).toBe("credentials");
    expect(ruleOf("rtsp://10.0.0.1/", "", "c")).toBe("credentials");
    expect(ruleOf("rtsp://10.0.0.1/", "a", "b\r\nX: y")).toBe("credentials");
    expect(ruleOf("rtsp://10.0.0.1/", "a", "x".repeat(256))).toBe("credentials");
    expect(ruleOf("rtsp://10.0.0.1/", "", "")).toBe("accepted");
  });

  it("never says anything of itself in an error", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{8,20}$/), (secret) => {
        for (const address of [`rtsp://u:${secret}@h/a b`, `http://${secret}/`, `rtsp://${secret}\\/`, `rtsp://h/${secret}#`]) {
          try {
            parse(address);
          } catch (error) {
            expect(String(error) + JSON.stringify(error)).not.toContain(secret);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("goes to an engine in a form that every parser reads alike", () => {
    const letters = [..."abcXYZ019 !\"$&'()*+,-.;<=>[]^_`{|}~@#%/?\\ậéß\u{1f4f7}"];
    const printable = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 });
    const path = fc.string({ unit: fc.constantFrom(..."ab01-._~!$&'()*+,;=:@/?", "%20", "%C3%A9"), maxLength: 40 });
    fc.assert(
      fc.property(printable, printable, fc.ipV4(), path, fc.integer({ min: 1, max: 65_535 }), (user, word, ip, tail, port) => {
        const address = tryParse(`rtsp://${ip}:${port}/${tail}`, user, word);
        if (address === null) return;
        const url = formatCameraUrl(address, ip);
        expect(url).toMatch(/^[\x21-\x7e]+$/);
        expect(url).not.toContain("#");
        const seen = new URL(url);
        expect(seen.hostname).toBe(ip);
        expect(decodeURIComponent(seen.username)).toBe(user);
        expect(decodeURIComponent(seen.password)).toBe(word);
        expect(formatRequestUrl(address, ip)).toBe(`rtsp://${ip}:${port}${address.path}`);
        // What was formatted reads back as what it was.
        expect(parse(url)).toEqual(address);
      }),
      { numRuns: 100 },
    );
  });

  it("survives any text: an address or a named refusal", () => {
    const awkward = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
      fc.string(),
      fc
        .array(fc.constantFrom("rtsp://", "@", ":", "/", "?", "#", "%", "[", "]", "a", "1", ".", "\\", "\u0000", "é", "\ud800"))
        .map((parts) => `rtsp://${parts.join("")}`),
    );
    fc.assert(
      fc.property(awkward, (text) => {
        const address = tryParse(text);
        if (address === null) return;
        expect(formatCameraUrl(address, "10.0.0.1")).toMatch(/^rtsps?:\/\/[\x21-\x7e]+$/);
        expect(parse(formatCameraUrl(address, address.host))).toEqual(address);
      }),
      { numRuns: 2000 },
    );
  });

  it("is described without a trace of where it points", () => {
    const address = parse("rtsp://u:p@10.1.2.3:8554/secret");
    expect(describeAddress(address)).toBe("rtsp camera with credentials");
  });
});

function tryParse(...input: Parameters<typeof parse>) {
  try {
    return parse(...input);
  } catch (error) {
    if (error instanceof BadUserInputError) return null;
    throw error;
  }
}
