import type { Principal } from "../access/principal.ts";
import type { Scope } from "../access/scope.ts";
import { DomainError } from "./errors.ts";
import type { Loaders } from "./loaders.ts";

export interface CookieOptions {
  /** Seconds; null: until the browser closes. */
  readonly maxAgeSeconds: number | null;
  readonly path: string;
}

/** Facts about the request that carried an operation. */
export interface RequestInfo {
  readonly id: string;
  /** IP address of the client; null when not known. */
  readonly address: string | null;
  /** Sets an HttpOnly, SameSite=Strict cookie on the answer (Secure on HTTPS); does nothing over a WebSocket. */
  setCookie(name: string, value: string, options: CookieOptions): void;
}

/** What each resolver gets. */
export interface HubContext {
  readonly principal: Principal;
  readonly request: RequestInfo;
  /**
   * The asker's own token, to act at Keycloak in his name: only of a person signed in at the portal, and only over HTTP;
   * null otherwise. Never kept, never logged.
   */
  readonly bearer: string | null;
  readonly loaders: Loaders;
}

/**
 * The context of an operation, whose loaders are made for the first that asks: an answer given again from the board needs
 * none. They are an accessor of the class, because Apollo Server copies a context's own properties, reading each of them.
 */
export class OperationContext implements HubContext {
  readonly principal: Principal;
  readonly request: RequestInfo;
  readonly bearer: string | null;
  readonly makeLoaders: (principal: Principal) => Loaders;
  // Not a #private field: those stay behind when the context is copied.
  madeLoaders: Loaders | null = null;

  constructor(
    principal: Principal,
    request: RequestInfo,
    bearer: string | null,
    makeLoaders: (principal: Principal) => Loaders,
  ) {
    this.principal = principal;
    this.request = request;
    this.bearer = bearer;
    this.makeLoaders = makeLoaders;
  }

  get loaders(): Loaders {
    return (this.madeLoaders ??= this.makeLoaders(this.principal));
  }
}

/**
 * Where the asker may see units and cameras.
 * @throws DomainError GRANT_EXPIRED when all he once held has run out.
 */
export function readScope(principal: Principal): Scope {
  if (principal.expired) throw new DomainError("GRANT_EXPIRED", "Your access has expired; ask whoever gave it to renew it.");
  return principal.scopeFor("camera:read");
}
