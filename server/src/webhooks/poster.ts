import http from "node:http";
import https from "node:https";
import { isIPv6 } from "node:net";
import { rootCertificates } from "node:tls";
import { isLoopback } from "../cameras/source/index.ts";
import type { NetworkPolicy } from "../cameras/source/index.ts";
import { BadUserInputError } from "../app/errors.ts";

export const faults = ["NAME", "NETWORK", "CONNECTION", "TLS", "TIMEOUT", "REDIRECT", "STATUS"] as const;
export type Fault = (typeof faults)[number];

/** What became of a message: taken (`fault` null), or not. */
export interface Posted {
  readonly fault: Fault | null;
  /** Null: nothing was answered. */
  readonly status: number | null;
  /** How long the receiver asks to wait, ms; null: it does not. */
  readonly retryAfterMs: number | null;
}

/** How long an answer may take, ms, unless a test says otherwise. */
const usualAnswerMs = 10_000;
/** Of an answer so much is read, so that the connection can be used again, and looked at by nobody. */
const maxAnswerBytes = 16_384;

/**
 * Posts to addresses that people of the provinces name, from inside the hub's own network: only to where the policy lets it,
 * at the address that was checked and at no other; no redirect is followed, nothing of an answer is kept.
 */
export class Poster {
  readonly #policy: NetworkPolicy;
  readonly #agents: { readonly "http:": http.Agent; readonly "https:": https.Agent };

  readonly #answerMs: number;

  /** @param ca Certificates (PEM) trusted besides the usual ones; null: none. */
  constructor(policy: NetworkPolicy, ca: string | null, answerMs = usualAnswerMs) {
    this.#policy = policy;
    this.#answerMs = answerMs;
    const kept = { keepAlive: true, maxFreeSockets: 64, timeout: 60_000 };
    this.#agents = {
      "http:": new http.Agent(kept),
      "https:": new https.Agent({ ...kept, ...(ca === null ? {} : { ca: [...rootCertificates, ca] }) }),
    };
  }

  /** @throws BadUserInputError rule `name` or `network` when nothing would be posted there now */
  async check(url: URL): Promise<{ readonly ip: string }> {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
    const { ip } = await this.#policy.resolve({ host, port });
    // In the clear it leaves this machine nowhere, whatever the name leads to today.
    if (url.protocol === "http:" && !isLoopback(ip)) {
      throw new BadUserInputError("In the clear only to this machine itself.", { field: "input.url", rule: "https" });
    }
    return { ip };
  }

  /** Never throws; answers when `signal` is aborted, too. */
  async post(url: URL, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Posted> {
    const nothing = { status: null, retryAfterMs: null };
    let ip: string;
    try {
      ({ ip } = await this.check(url));
    } catch (error) {
      return { ...nothing, fault: error instanceof BadUserInputError && error.details["rule"] === "name" ? "NAME" : "NETWORK" };
    }
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(this.#answerMs)]);
    try {
      return await this.#send(url, ip, headers, body, bounded);
    } catch (error) {
      // The other side may close a connection that was kept open in the very moment in which it is used again.
      if (error instanceof StaleConnection && !bounded.aborted) {
        return this.#send(url, ip, headers, body, bounded).catch((again: unknown) => ({
          ...nothing,
          fault: faultOf(again, bounded),
        }));
      }
      return { ...nothing, fault: faultOf(error, bounded) };
    }
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #send(url: URL, ip: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Posted> {
    const protocol = url.protocol === "http:" ? "http:" : "https:";
    return new Promise((resolve, reject) => {
      const request = (protocol === "http:" ? http : https).request(url, {
        method: "POST",
        agent: this.#agents[protocol],
        signal,
        headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
        // Whatever the name leads to by now: connected to is what was checked.
        lookup: (_host, options, done) => {
          const family = isIPv6(ip) ? 6 : 4;
          if (options.all === true) done(null, [{ address: ip, family }]);
          else done(null, ip, family);
        },
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        const isStale = request.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
        reject(isStale ? new StaleConnection() : error);
      });
      request.on("response", (answer) => {
        let bytes = 0;
        answer.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > maxAnswerBytes) answer.destroy();
        });
        // Its first line says all; what comes after it may come or not.
        answer.on("error", () => undefined);
        resolve(outcomeOf(answer));
      });
      request.end(body);
    });
  }
}

class StaleConnection extends Error {}

function outcomeOf({ statusCode = 0, headers }: http.IncomingMessage): Posted {
  const seconds = /^\d{1,6}$/.exec(headers["retry-after"] ?? "")?.[0];
  const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1_000;
  if (statusCode >= 200 && statusCode < 300) return { fault: null, status: statusCode, retryAfterMs: null };
  return { fault: statusCode >= 300 && statusCode < 400 ? "REDIRECT" : "STATUS", status: statusCode, retryAfterMs };
}

const tlsCodes =
  /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/;

function faultOf(error: unknown, signal: AbortSignal): Fault {
  if (signal.aborted) return "TIMEOUT";
  const code = String((error as { code?: unknown }).code ?? "");
  return tlsCodes.test(code) ? "TLS" : "CONNECTION";
}
