import { createHmac, randomBytes } from "node:crypto";

// Standard Webhooks, version 1.0.0 (https://github.com/standard-webhooks/standard-webhooks): symmetric signatures.

const prefix = "whsec_";
const secretBytes = 32;

/** A secret to sign with, as it is told once. */
export function makeSecret(): string {
  return prefix + randomBytes(secretBytes).toString("base64");
}

/** One signature of a message; several, by several secrets, stand in the header with spaces between. */
export function sign(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

/** @param at When the message leaves; receivers refuse what is older than some minutes. */
export function signedHeaders(
  secrets: readonly string[],
  message: { readonly id: string; readonly body: string },
  at: Date,
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1_000);
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": secrets.map((secret) => sign(secret, message.id, timestamp, message.body)).join(" "),
  };
}
