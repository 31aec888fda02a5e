// Receives what a hub posts to a webhook (Standard Webhooks): checks signature and age, takes each message once, prints each
// change of status. Node 20 or newer. Behind a server that has a certificate, or for a hub on this machine:
// SECRET=whsec_… PORT=9000 node docs/examples/receive-webhook.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const toleranceSeconds = 5 * 60;
const rememberedIds = 10_000;
const maxBytes = 512 * 1024;

/** @typedef {{ id: string, type: "cameraStatusChanged" | "gap" | "test", cursor: string, changes: Record<string, any>[] }} Message */

/**
 * Is this message the hub's, and new enough to be no recording?
 * @param {string} secret `whsec_…`
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {Buffer} body as it came, byte for byte
 * @param {number} nowMs
 */
export function isGenuine(secret, headers, body, nowMs) {
  const of = (/** @type {string} */ name) => String(headers[`webhook-${name}`] ?? "");
  const [id, timestamp, signatures] = [of("id"), of("timestamp"), of("signature")];
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowMs / 1_000 - Number(timestamp)) > toleranceSeconds) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  // For a day after the secret was changed there are two, by the new one and by the old one: either will do.
  return signatures.split(" ").some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ""), "base64");
    return one.startsWith("v1,") && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/**
 * @param {string} secret
 * @param {(message: Message) => void | Promise<void>} take Keeps what the message tells; when it throws, the hub sends it again.
 * @param {() => number} now
 * @returns {import("node:http").RequestListener}
 */
export function receiver(secret, take, now = Date.now) {
  /** @type {Set<string>} */
  const seen = new Set();
  return async (request, response) => {
    const answer = (/** @type {number} */ status) => response.writeHead(status).end();
    try {
      const chunks = [];
      let bytes = 0;
      for await (const chunk of request) {
        bytes += chunk.length;
        if (bytes > maxBytes) return answer(413);
        chunks.push(chunk);
      }
      const body = Buffer.concat(chunks);
      if (!isGenuine(secret, request.headers, body, now())) return answer(401);
      const message = /** @type {Message} */ (JSON.parse(body.toString()));
      // The hub sends a message again when it did not hear the answer: what is known already is only acknowledged.
      if (!seen.has(message.id)) await take(message);
      seen.add(message.id);
      for (const oldest of seen) if (seen.size > rememberedIds) seen.delete(oldest);
      return answer(204);
    } catch {
      return answer(500);
    }
  };
}

/** @param {Message} message */
function print({ type, changes }) {
  if (type === "gap") console.log("Changes are missing: read the state anew, then go on with what comes.");
  if (type === "test") console.log("The webhook works.");
  for (const { occurredAt, status, reason, camera } of changes) {
    console.log(occurredAt, camera.code, status, reason ?? "", `${camera.name}, ${camera.facility.name}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { SECRET = "", PORT = "9000" } = process.env;
  if (!SECRET.startsWith("whsec_")) throw new Error("SECRET=whsec_… is missing.");
  createServer(receiver(SECRET, print)).listen(Number(PORT), "127.0.0.1");
}
