import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

import { z } from "zod";

import type { CameraAddress } from "./camera-address.ts";
import { formatAuthority } from "./camera-address.ts";

/** A camera's address as it lies in the database. */
export interface SealedSource {
  /** Format byte, nonce, ciphertext, tag. */
  readonly sealed: Buffer;
  /** Which key opens it; says nothing about the key. */
  readonly keyId: string;
  /** Keyed hash of the place without scheme and credentials: equal for the same camera registered twice. */
  readonly addressHash: Buffer;
}

const storedAddress = z.strictObject({
  scheme: z.enum(["rtsp", "rtsps"]),
  host: z.string(),
  port: z.int().min(1).max(65_535),
  path: z.string().startsWith("/"),
  username: z.string().nullable(),
  password: z.string().nullable(),
});

const format = 1;
const nonceLength = 12;
const tagLength = 16;

interface Keys {
  readonly sealing: Buffer;
  readonly hashing: Buffer;
}

/** Seals camera addresses with AES-256-GCM under a key that is never in the database. */
export class SourceVault {
  /** The key that new addresses are sealed with. */
  readonly keyId: string;
  readonly #current: Keys;
  readonly #keys = new Map<string, Keys>();

  /**
   * @param key 32 random bytes.
   * @param previous keys that older rows may still be sealed with.
   */
  constructor(key: Buffer, previous: readonly Buffer[] = []) {
    for (const old of previous) this.#keys.set(keyIdOf(old), derive(old));
    this.keyId = keyIdOf(key);
    this.#current = derive(key);
    this.#keys.set(this.keyId, this.#current);
  }

  seal(address: CameraAddress): SealedSource {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv("aes-256-gcm", this.#current.sealing, nonce, { authTagLength: tagLength });
    cipher.setAAD(Buffer.from(this.keyId));
    const { scheme, host, port, path, username, password } = address;
    const text = JSON.stringify({ scheme, host, port, path, username, password });
    const sealed = Buffer.concat([Buffer.of(format), nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return { sealed, keyId: this.keyId, addressHash: this.hash(address) };
  }

  /** Keyed hash by which the same place is found again (the credentials and the scheme may differ). */
  hash(address: Pick<CameraAddress, "host" | "port" | "path">): Buffer {
    const place = `${formatAuthority(address.host, address.port)}${address.path}`;
    return createHmac("sha256", this.#current.hashing).update(place).digest();
  }

  /** @throws Error without any of the content when the key is unknown or the bytes were changed. */
  open(sealed: Buffer, keyId: string): CameraAddress {
    const keys = this.#keys.get(keyId);
    if (keys === undefined) throw new Error("A camera source is sealed with a key that this hub does not have.");
    if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== format) throw new Error("A camera source is damaged.");
    let text: string;
    try {
      const decipher = createDecipheriv("aes-256-gcm", keys.sealing, sealed.subarray(1, 1 + nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(Buffer.from(keyId));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
      const body = sealed.subarray(1 + nonceLength, sealed.length - tagLength);
      text = Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    } catch {
      throw new Error("A camera source is damaged or was sealed with another key.");
    }
    const parsed = storedAddress.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error("A camera source does not hold an address.");
    return parsed.data;
  }
}

function derive(key: Buffer): Keys {
  return { sealing: expand(key, "camera source sealing", 32), hashing: expand(key, "camera source hashing", 32) };
}

function keyIdOf(key: Buffer): string {
  if (key.length !== 32) throw new Error("The source key must be 32 bytes.");
  return expand(key, "camera source key id", 8).toString("hex");
}

function expand(key: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), purpose, length));
}
