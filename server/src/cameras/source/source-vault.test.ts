import { randomBytes } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseCameraAddress } from "./camera-address.ts";
import { SourceVault } from "./source-vault.ts";

const key = randomBytes(32);
const vault = new SourceVault(key);
const address = parseCameraAddress({ address: "rtsp://10.1.2.3:8554/stream?x=1", username: "admin", password: "mật khẩu" });

describe("the vault of camera addresses", () => {
  it("opens what it sealed, and shows nothing of it", () => {
    const { sealed, keyId } = vault.seal(address);
    expect(vault.open(sealed, keyId)).toEqual(address);
    for (const secret of ["10.1.2.3", "admin", "stream", "mật"]) expect(sealed.includes(secret)).toBe(false);
    expect(vault.seal(address).sealed.equals(sealed)).toBe(false);
  });

  it("refuses every changed byte", () => {
    const { sealed, keyId } = vault.seal(address);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(() => vault.open(changed, keyId)).toThrow(/damaged/);
      }),
    );
    expect(() => vault.open(sealed.subarray(0, 20), keyId)).toThrow(/damaged/);
  });

  it("opens under an earlier key, not under a foreign one", () => {
    const { sealed, keyId } = vault.seal(address);
    const renewed = new SourceVault(randomBytes(32), [key]);
    expect(renewed.open(sealed, keyId)).toEqual(address);
    expect(renewed.seal(address).keyId).not.toBe(keyId);
    const foreign = new SourceVault(randomBytes(32));
    expect(() => foreign.open(sealed, keyId)).toThrow(/does not have/);
    expect(() => foreign.open(sealed, foreign.keyId)).toThrow(/another key/);
    expect(() => new SourceVault(Buffer.from("short"))).toThrow(/32 bytes/);
  });

  it("finds the same place again, whoever signs in to it, and only with the key", () => {
    const other = parseCameraAddress({ address: "RTSP://10.1.2.3:8554/stream?x=1", username: "viewer", password: "x" });
    const elsewhere = parseCameraAddress({ address: "rtsp://10.1.2.3:8554/stream?x=2" });
    const { addressHash } = vault.seal(address);
    expect(vault.seal(other).addressHash).toEqual(addressHash);
    expect(vault.seal(elsewhere).addressHash).not.toEqual(addressHash);
    expect(new SourceVault(randomBytes(32)).seal(address).addressHash).not.toEqual(addressHash);
  });
});
