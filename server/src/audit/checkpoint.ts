import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canonicalJson, hashOf } from "./canonical.ts";
import type { Json } from "./canonical.ts";

/**
 * What is published outside: up to this seal the chain had this hash. A line of a checkpoints file is the canonical JSON of
 * `{"checkpoint":{…},"signature":"…"}`; what is signed (Ed25519, RFC 8032) is the canonical JSON of `checkpoint`.
 */
export interface Checkpoint {
  /** Counts checkpoints from 1, without a gap. */
  readonly number: number;
  /** Id of the hub whose log it is. */
  readonly hub: string;
  readonly day: string;
  readonly seq: number;
  /** Of the seal (day, seq), hexadecimal. */
  readonly hash: string;
  /** SHA-256 of the line of the checkpoint before; 64 zeros for the first. */
  readonly previous: string;
  /** By the hub's clock. */
  readonly time: string;
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Base64. */
  readonly signature: string;
}

export const noCheckpoint = "0".repeat(64);

export function recordOf(checkpoint: Checkpoint, key: KeyObject): string {
  const signature = sign(null, Buffer.from(canonicalJson(checkpoint as unknown as Json)), key).toString("base64");
  return canonicalJson({ checkpoint: checkpoint as unknown as Json, signature });
}

export function readRecord(record: string): SignedCheckpoint {
  return JSON.parse(record) as SignedCheckpoint;
}

export function isSigned(record: string, publicKey: KeyObject): boolean {
  const { checkpoint, signature } = readRecord(record);
  const bytes = Buffer.from(canonicalJson(checkpoint as unknown as Json));
  return verify(null, bytes, publicKey, Buffer.from(signature, "base64"));
}

/** What the next checkpoint names as the one before. */
export function hashOfRecord(record: string): string {
  return hashOf(readRecord(record) as unknown as Json).toString("hex");
}

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Made just now: nobody outside knows its public half yet. */
  readonly isNew: boolean;
}

/**
 * Reads the private key (PEM, PKCS 8), or makes one with mode 0600; its public half stands beside it as `<name>.pub.pem`.
 * @throws Error when the file holds anything but an Ed25519 key
 */
export function loadSigningKey(file: string): SigningKey {
  const isNew = !existsSync(file);
  if (isNew) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync("ed25519");
    // `wx`: of two that start together one makes it, and the other one reads it.
    try {
      writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  const privateKey = createPrivateKey(readFileSync(file));
  if (privateKey.asymmetricKeyType !== "ed25519") throw new Error(`${file} holds no Ed25519 key.`);
  const publicKey = createPublicKey(privateKey);
  const publicFile = file.replace(/(\.pem|\.key)?$/, ".pub.pem");
  const pem = publicKey.export({ type: "spki", format: "pem" }) as string;
  if (!existsSync(publicFile) || readFileSync(publicFile, "utf8") !== pem) writeFileSync(publicFile, pem, { mode: 0o644 });
  return { privateKey, publicKey, isNew };
}
