import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { BadUserInputError } from "../../app/errors.ts";
import { defaultCameraNetworks, NetworkPolicy } from "./network-policy.ts";

const own = { addresses: ["192.168.1.10", "2001:db9::10"], ports: [4000, 8180, 5499, 8190] };
const policy = new NetworkPolicy(defaultCameraNetworks, own);

describe("the network policy", () => {
  it.each(["10.1.2.3", "172.16.0.1", "192.168.1.20", "8.8.8.8", "113.160.1.1", "fd12::1", "2405:4800::1", "::ffff:10.1.2.3"])(
    "lets a camera stand at %s",
    (ip) => expect(policy.allows(ip, 554)).toBe(true),
  );

  it.each([
    "127.0.0.1",
    "127.64.0.1",
    "0.0.0.0",
    "0.1.2.3",
    "169.254.169.254",
    "224.0.0.1",
    "239.1.1.1",
    "255.255.255.255",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:a9fe:a9fe",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "::ffff:0:127.0.0.1",
    "2001:0:7f00:1::",
    "fe80::1%eth0",
    "localhost",
    "",
    "1.2.3",
    "0x7f.0.0.1",
  ])("refuses %s", (ip) => expect(policy.allows(ip, 554)).toBe(false));

  it("keeps the hub's own services out, on every address of its machine, and lets other ports there", () => {
    for (const port of own.ports) {
      for (const ip of [...own.addresses, "::ffff:192.168.1.10"]) expect(policy.allows(ip, port)).toBe(false);
      expect(policy.allows("192.168.1.11", port)).toBe(true);
    }
    expect(policy.allows("192.168.1.10", 8554)).toBe(true);
  });

  it("refuses ports of other services", () => {
    for (const port of [22, 25, 5432, 6379, 0, -1, 65_536, 1.5]) expect(policy.allows("10.0.0.1", port)).toBe(false);
  });

  it("opens loopback only by a network with a port, and even then not to the hub", () => {
    const demo = new NetworkPolicy("private,127.64.0.0/16:8554", own);
    expect(demo.allows("127.64.3.4", 8554)).toBe(true);
    expect(demo.allows("127.64.3.4", 8555)).toBe(false);
    expect(demo.allows("127.0.0.1", 8554)).toBe(false);
    expect(demo.allows("8.8.8.8", 554)).toBe(false);
    expect(new NetworkPolicy("127.0.0.0/8,::1/128", own).allows("127.0.0.1", 8554)).toBe(false);
    expect(new NetworkPolicy("127.0.0.0/8:4000", own).allows("127.0.0.1", 4000)).toBe(false);
  });

  it("never opens link-local, multicast or nothing, whatever the setting", () => {
    const everything = new NetworkPolicy("0.0.0.0/0,[::/0]", { addresses: [], ports: [] });
    for (const ip of ["169.254.169.254", "224.0.0.1", "0.0.0.0", "::", "fe80::1", "::ffff:169.254.169.254", "127.0.0.1"]) {
      expect(everything.allows(ip, 554)).toBe(false);
    }
    expect(everything.allows("100.64.1.1", 554)).toBe(true);
  });

  it.each(["nonsense", "10.0.0.0/33", "10.0.0/8", "[fd00::/8", "fd00::/129", "10.0.0.0/8:0", "10.0.0.0/8:70000"])(
    "names the entry %s that it cannot read",
    (entry) => expect(() => new NetworkPolicy(entry, own)).toThrow(entry),
  );

  it("refuses a name when any of its addresses is refused, and pins the one it checked", async () => {
    const names = new Map([
      ["good.vn", ["2405:4800::1", "113.160.1.1"]],
      ["mixed.vn", ["113.160.1.1", "127.0.0.1"]],
      ["empty.vn", []],
    ]);
    const named = new NetworkPolicy(defaultCameraNetworks, own, (host) => {
      const addresses = names.get(host);
      return addresses === undefined ? Promise.reject(new Error("ENOTFOUND")) : Promise.resolve(addresses);
    });
    expect(await named.resolve({ host: "good.vn", port: 554 })).toEqual({ ip: "113.160.1.1", port: 554 });
    await expect(named.resolve({ host: "mixed.vn", port: 554 })).rejects.toMatchObject({ details: { rule: "network" } });
    await expect(named.resolve({ host: "empty.vn", port: 554 })).rejects.toMatchObject({ details: { rule: "name" } });
    await expect(named.resolve({ host: "absent.vn", port: 554 })).rejects.toBeInstanceOf(BadUserInputError);
    expect(await named.resolve({ host: "::ffff:10.0.0.1", port: 554 })).toEqual({ ip: "10.0.0.1", port: 554 });
  });

  it("asks the system for few names at a time, and for one name once", async () => {
    let running = 0;
    let most = 0;
    let asked = 0;
    const named = new NetworkPolicy(defaultCameraNetworks, own, async () => {
      asked++;
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return ["10.0.0.1"];
    });
    await Promise.all(Array.from({ length: 40 }, (_, i) => named.resolve({ host: `cam-${i % 10}.vn`, port: 554 })));
    expect({ asked, most }).toEqual({ asked: 10, most: 2 });
  });

  it("judges an IPv4 address alike in each of its spellings", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 65_535 }), (ip, port) => {
        const [a = 0, b = 0, c = 0, d = 0] = ip.split(".").map(Number);
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        const verdict = policy.allows(ip, port);
        expect(policy.allows(`::ffff:${ip}`, port)).toBe(verdict);
        expect(policy.allows(`::FFFF:${hex}`, port)).toBe(verdict);
        expect(policy.allows(`0:0:0:0:0:ffff:${hex}`, port)).toBe(verdict);
        if (a === 127 || a === 0 || a >= 224 || (a === 169 && b === 254)) expect(verdict).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
