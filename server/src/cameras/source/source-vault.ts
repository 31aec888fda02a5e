import { createHmac } from "node:crypto";

import { z } from "zod";

import type { CameraAddress } from "./camera-address.ts";
import { formatAuthority } from "./camera-address.ts";
import { expandKey, Sealer } from "./sealer.ts";
import type { Sealed } from "./sealer.ts";

/** A camera's address as it lies in the database. */
export interface SealedSource extends Sealed {
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

/** Seals camera addresses, and finds the same place again by a keyed hash. */
export class SourceVault {
  readonly #sealer: Sealer;
  readonly #hashing: Buffer;

  /**
   * @param key 32 random bytes.
   * @param previous keys that older rows may still be sealed with.
   */
  constructor(key: Buffer, previous: readonly Buffer[] = []) {
    this.#sealer = new Sealer("camera source", key, previous);
    this.#hashing = expandKey(key, "camera source hashing", 32);
  }

  /** The key that new addresses are sealed with. */
  get keyId(): string {
    return this.#sealer.keyId;
  }

  seal(address: CameraAddress): SealedSource {
    const { scheme, host, port, path, username, password } = address;
    const text = JSON.stringify({ scheme, host, port, path, username, password });
    return { ...this.#sealer.seal(text), addressHash: this.hash(address) };
  }

  /** Keyed hash by which the same place is found again (the credentials and the scheme may differ). */
  hash(address: Pick<CameraAddress, "host" | "port" | "path">): Buffer {
    const place = `${formatAuthority(address.host, address.port)}${address.path}`;
    return createHmac("sha256", this.#hashing).update(place).digest();
  }

  /** @throws Error without any of the content when the key is unknown or the bytes were changed. */
  open(sealed: Buffer, keyId: string): CameraAddress {
    const parsed = storedAddress.safeParse(JSON.parse(this.#sealer.open({ sealed, keyId })));
    if (!parsed.success) throw new Error("A camera source does not hold an address.");
    return parsed.data;
  }
}
