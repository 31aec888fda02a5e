import http from "node:http";
import https from "node:https";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

export interface AuthProxyOptions {
  /** Keycloak on the back channel, with its relative path: `http://127.0.0.1:8180/auth`. */
  readonly keycloakUrl: URL;
  readonly realm: string;
  /** The one origin that browsers know. */
  readonly publicUrl: URL;
}

const maxBodyBytes = 256 * 1024;
/** Longest silence of Keycloak, or of a browser in the middle of its request. */
const idleTimeoutMs = 30_000;
const bodyMethods = new Set(["POST", "PUT"]);
const maxInFlight = 512;
const maxUrlLength = 8_192;

/** RFC 9110 §7.6.1: these speak about one connection and end with it. */
const hopByHop = new Set([
  ..."connection keep-alive proxy-connection proxy-authenticate proxy-authorization te trailer".split(" "),
  // The server has answered an expectation already.
  ..."transfer-encoding upgrade expect".split(" "),
]);
/** What a browser may not tell Keycloak about where it came from. */
const claimsOfOrigin = /^(forwarded|x-forwarded-.*|x-real-ip|x-original-.*|x-rewrite-.*|host)$/;

/**
 * Keycloak's public pages under the hub's own origin, at `/auth`. Only the pages of the one realm that browsers and tools
 * need pass: no Admin API, no other realm, no metrics, no health, no client registration, and no address that the two
 * servers could read differently.
 */
export async function authProxy(app: FastifyInstance, options: AuthProxyOptions): Promise<void> {
  const { keycloakUrl, realm, publicUrl } = options;
  const client = keycloakUrl.protocol === "https:" ? https : http;
  const agent = new client.Agent({ keepAlive: true, maxSockets: 64, maxFreeSockets: 16, timeout: idleTimeoutMs });
  app.addHook("onClose", () => agent.destroy());
  const basePath = keycloakUrl.pathname.replace(/\/$/, "");
  const forwarded = {
    host: publicUrl.host,
    "x-forwarded-proto": publicUrl.protocol.slice(0, -1),
    "x-forwarded-host": publicUrl.host,
    "x-forwarded-port": publicUrl.port || (publicUrl.protocol === "https:" ? "443" : "80"),
  };
  let inFlight = 0;

  // Bodies pass through as they come; whoever parses a form and writes it again changes it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, payload, done) => done(null, payload));

  function forward(request: FastifyRequest, reply: FastifyReply): void {
    const incoming = request.raw;
    const url = incoming.url ?? "";
    if (!isPublicPage(url, incoming.method ?? "", realm)) return void refuse(request, reply, 404, "not_found");
    // A body where none belongs could be read by Keycloak as a second request (RFC 9112 §11.2).
    const hasBody = incoming.headers["transfer-encoding"] !== undefined || Number(incoming.headers["content-length"] ?? 0) > 0;
    if (hasBody && !bodyMethods.has(incoming.method ?? "")) return void refuse(request, reply, 400, "invalid_request");
    if (Number(incoming.headers["content-length"] ?? 0) > maxBodyBytes) return void refuse(request, reply, 413, "too_large");
    if (inFlight >= maxInFlight) return void refuse(request, reply, 503, "temporarily_unavailable");

    reply.hijack();
    const outgoing = reply.raw;
    const upstream = client.request({
      agent,
      protocol: keycloakUrl.protocol,
      hostname: keycloakUrl.hostname.replace(/^\[|\]$/g, ""),
      port: keycloakUrl.port,
      method: incoming.method,
      path: basePath + url.slice("/auth".length),
      headers: { ...endToEnd(incoming.headers), ...forwarded, "x-forwarded-for": request.ip },
      timeout: idleTimeoutMs,
    });
    inFlight += 1;
    upstream.once("close", () => (inFlight -= 1));
    const fail = (status: number, error: string) => {
      upstream.destroy();
      incoming.unpipe(upstream);
      if (outgoing.headersSent) outgoing.destroy();
      else writeRefusal(request, outgoing, status, error);
    };

    upstream.on("timeout", () => fail(504, "temporarily_unavailable"));
    upstream.on("error", (error) => {
      if (outgoing.writableEnded || outgoing.destroyed) return;
      request.log.warn({ err: error }, "Keycloak does not answer");
      fail(502, "temporarily_unavailable");
    });
    upstream.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      answer.pipe(outgoing);
      answer.on("error", () => outgoing.destroy());
    });
    // The browser went away: so does what was asked for it.
    outgoing.on("close", () => upstream.destroy());

    let received = 0;
    incoming.on("data", (chunk: Buffer) => {
      received += chunk.length;
      if (received > maxBodyBytes) fail(413, "too_large");
    });
    incoming.pipe(upstream);
  }

  const method = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
  for (const url of ["/auth", "/auth/"]) app.route({ method: "GET", url, handler: (_, reply) => reply.redirect("/") });
  app.route({ method, url: "/auth/*", handler: forward });
}

/**
 * An allow-list on the raw address. Percent signs, semicolons, backslashes, empty and dot segments never occur in
 * Keycloak's own addresses and are how one server is made to read an address differently from the next: refused as such.
 */
export function isPublicPage(url: string, method: string, realm: string): boolean {
  if (url.length > maxUrlLength || !/^[\x21-\x7e]+$/.test(url)) return false;
  const path = url.split("?", 1)[0] ?? "";
  if (!/^(?:\/[A-Za-z0-9_~@:+=,-][A-Za-z0-9._~@:+=,-]*|\/\.well-known)+\/?$/.test(path)) return false;
  const [, auth, area, name, ...rest] = path.split("/");
  if (auth !== "auth") return false;
  if (name === undefined || name === "") return false;
  if (area === "resources") return method === "GET" || method === "HEAD";
  if (area !== "realms" || name !== realm) return false;
  const [page, second] = rest;
  // The account pages change things by PUT and DELETE; nothing else does.
  if (page === "account") return true;
  if (method === "PUT" || method === "DELETE") return false;
  if (page === "protocol") return second === "openid-connect";
  return page === "login-actions" || (page === ".well-known" && second === "openid-configuration");
}

function endToEnd(headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? "").toLowerCase().split(/\s*,\s*/));
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.has(name) && !claimsOfOrigin.test(name)),
  );
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, error: string): void {
  reply.hijack();
  writeRefusal(request, reply.raw, status, error);
}

const words: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  not_found: ["Không có trang này.", "There is no such page."],
  invalid_request: ["Yêu cầu không hợp lệ.", "The request is not valid."],
  too_large: ["Yêu cầu quá lớn.", "The request is too large."],
  temporarily_unavailable: [
    "Dịch vụ đăng nhập đang tạm ngừng. Vui lòng thử lại sau ít phút.",
    "Sign-in is not available at the moment. Please try again in a few minutes.",
  ],
};

/** A page for people, the error format of OAuth (RFC 6749 §5.2) for programs. */
function writeRefusal(request: FastifyRequest, outgoing: http.ServerResponse, status: number, error: string): void {
  const [vi, en] = words[error] ?? [error, error];
  const html = request.headers.accept?.includes("text/html") === true;
  const body = html
    ? `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${vi}</title><body style="font:16px/1.6 system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem">
<p>${vi}</p><p lang="en">${en}</p><p><a href="/">↩</a></p></body></html>`
    : JSON.stringify({ error, error_description: en });
  outgoing.writeHead(status, {
    "content-type": html ? "text/html; charset=utf-8" : "application/json",
    "content-length": Buffer.byteLength(body),
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    // The rest of a body that was not read cannot be told from a next request.
    connection: "close",
    ...(status >= 502 ? { "retry-after": "5" } : {}),
  });
  outgoing.end(body);
}
