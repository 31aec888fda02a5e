import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { randomUUID } from "node:crypto";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify, { LogController } from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { CookieOptions, RequestInfo } from "./context.ts";

export interface HttpParts {
  readonly publicUrl: URL;
  readonly tls: { readonly certPath: string; readonly keyPath: string } | null;
  readonly logger: Logger;
  readonly metrics: Registry;
  /** Why the hub is not ready, by part; empty: ready. */
  readonly notReady: () => readonly string[];
  /** What a browser must know before sign-in. */
  readonly portalConfig: () => Promise<Readonly<Record<string, unknown>>>;
  /** Folder of the built portal. */
  readonly portalDir: string;
}

/** Address of a client as `a.b.c.d`, also where the socket speaks IPv6. */
export function clientAddress(remoteAddress: string | undefined): string | null {
  if (remoteAddress === undefined) return null;
  return remoteAddress.startsWith("::ffff:") ? remoteAddress.slice(7) : remoteAddress;
}

const loopback = new Set(["127.0.0.1", "::1"]);

/** The HTTP server with what every page needs: security headers, health, metrics, the portal's files. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    ...(parts.tls === null ? {} : { https: { cert: readFileSync(parts.tls.certPath), key: readFileSync(parts.tls.keyPath) } }),
  } as object) as unknown as FastifyInstance;

  addSecurityHeaders(app, parts.publicUrl);
  redirectOtherNames(app, parts.publicUrl);

  app.get("/health/live", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const missing = parts.notReady();
    return reply
      .header("cache-control", "no-store")
      .code(missing.length === 0 ? 200 : 503)
      .send({ status: missing.length === 0 ? "ready" : "not ready", waitingFor: missing });
  });
  app.get("/metrics", async (request, reply) => {
    // Figures about the system are for whoever runs it: a collector on this machine or behind a proxy on it.
    if (!loopback.has(clientAddress(request.socket.remoteAddress) ?? "")) return reply.code(404).send();
    return reply.type(parts.metrics.contentType).send(await parts.metrics.metrics());
  });
  app.get("/config.json", async (_request, reply) =>
    reply.header("cache-control", "no-store").send(await parts.portalConfig()),
  );

  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500) request.log.error({ err: error }, "defect in a request");
    const code = status === 500 ? "INTERNAL_SERVER_ERROR" : "BAD_USER_INPUT";
    const message =
      status === 413 ? "The request is too large." : status === 500 ? "Something went wrong here." : "Bad request.";
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
  return app;
}

/** The portal's files, and its page for every path of its own. Registered last, behind all other routes. */
export async function servePortal(app: FastifyInstance, portalDir: string): Promise<void> {
  const root = path.resolve(portalDir);
  const page = path.join(root, "index.html");
  if (existsSync(root)) {
    await app.register(fastifyStatic, {
      root,
      index: false,
      wildcard: true,
      dotfiles: "ignore",
      cacheControl: false,
      // The build leaves `.br` and `.gz` beside each larger file.
      preCompressed: true,
      setHeaders(response, file) {
        const hashed = path.relative(root, file).startsWith(`assets${path.sep}`);
        response.setHeader("vary", "accept-encoding");
        response.setHeader("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    // The portal's own address answers anybody; below it only browsers mean a page.
    if ((request.url !== "/" && !wantsPage(request)) || !existsSync(page) || !statSync(page).isFile()) {
      return reply.code(404).send({ errors: [{ message: "Not found.", extensions: { code: "NOT_FOUND" } }] });
    }
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(createReadStream(page));
  };
  app.get("/", sendPage);
  app.setNotFoundHandler(sendPage);
}

function addSecurityHeaders(app: FastifyInstance, publicUrl: URL): void {
  const socket = `${publicUrl.protocol === "https:" ? "wss" : "ws"}://${publicUrl.host}`;
  // No request leaves the machine: everything comes from the hub itself. Vue and Nuxt UI set style attributes.
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${socket}`,
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'self'",
  ].join("; ");
  app.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "same-origin");
    // Keycloak's pages bring a policy of their own.
    if (request.url.startsWith("/auth/")) return;
    reply.header("content-security-policy", policy);
    reply.header("permissions-policy", "camera=(), microphone=(), geolocation=()");
    if (publicUrl.protocol === "https:") reply.header("strict-transport-security", "max-age=31536000");
  });
}

/** One name only: cookies and tokens of `localhost` are not those of `127.0.0.1`, and sign-in breaks between the two. */
function redirectOtherNames(app: FastifyInstance, publicUrl: URL): void {
  app.addHook("onRequest", async (request, reply) => {
    const host = request.headers.host ?? "";
    if (host === publicUrl.host || !wantsPage(request)) return;
    return reply.redirect(new URL(request.url.replace(/^\/+/, "/"), publicUrl).toString(), 302);
  });
}

/** Does a browser ask for a page to look at, rather than a program for data? */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
}

/** What resolvers may know of the request, and the one thing they may do to its answer. */
export function requestInfo(request: FastifyRequest, reply: FastifyReply, secure: boolean): RequestInfo {
  return {
    id: request.id,
    address: clientAddress(request.socket.remoteAddress),
    setCookie(name: string, value: string, { maxAgeSeconds, path: cookiePath }: CookieOptions) {
      const cookie = [
        `${name}=${value}`,
        `Path=${cookiePath}`,
        "HttpOnly",
        "SameSite=Strict",
        ...(maxAgeSeconds === null ? [] : [`Max-Age=${maxAgeSeconds}`]),
        ...(secure ? ["Secure"] : []),
      ].join("; ");
      const present = reply.getHeader("set-cookie");
      const list = present === undefined ? [] : Array.isArray(present) ? present : [String(present)];
      reply.header("set-cookie", [...list, cookie]);
    },
  };
}
