import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** A text as it lies in the database. */
export interface Sealed {
  /** Format byte, nonce, ciphertext, tag. */
  readonly sealed: Buffer;
  /** Which key opens it; says nothing about the key. */
  readonly keyId: string;
}

const format = 1;
const nonceLength = 12;
const tagLength = 16;

/** Seals texts of one kind with AES-256-GCM under a key that is never in the database. */
export class Sealer {
  /** The key that new texts are sealed with. */
  readonly keyId: string;
  readonly #what: string;
  readonly #keys = new Map<string, Buffer>();

  /**
   * @param what Kind of text, such as `camera source`: what is sealed as one kind opens as no other.
   * @param key 32 random bytes.
   * @param previous Keys that older rows may still be sealed with.
   */
  constructor(what: string, key: Buffer, previous: readonly Buffer[] = []) {
    this.#what = what;
    this.keyId = this.#keyIdOf(key);
    for (const one of [...previous, key]) this.#keys.set(this.#keyIdOf(one), expandKey(one, `${what} sealing`, 32));
  }

  /** @param owner Id of the row that it belongs to: in another one it does not open. */
  seal(text: string, owner = ""): Sealed {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv("aes-256-gcm", this.#keys.get(this.keyId)!, nonce, { authTagLength: tagLength });
    cipher.setAAD(Buffer.from(this.keyId + owner));
    const sealed = Buffer.concat([Buffer.of(format), nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return { sealed, keyId: this.keyId };
  }

  /** @throws Error without any of the content when the key is unknown or the bytes were changed. */
  open({ sealed, keyId }: Sealed, owner = ""): string {
    const key = this.#keys.get(keyId);
    if (key === undefined) throw new Error(`A ${this.#what} is sealed with a key that this hub does not have.`);
    if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== format) throw new Error(`A ${this.#what} is damaged.`);
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + nonceLength), { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(keyId + owner));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
      const body = sealed.subarray(1 + nonceLength, sealed.length - tagLength);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    } catch {
      throw new Error(`A ${this.#what} is damaged or was sealed with another key.`);
    }
  }

  #keyIdOf(key: Buffer): string {
    if (key.length !== 32) throw new Error("The source key must be 32 bytes.");
    return expandKey(key, `${this.#what} key id`, 8).toString("hex");
  }
}

/** A key for one purpose, from which neither the first nor one for another purpose can be told (RFC 5869). */
export function expandKey(key: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), purpose, length));
}
