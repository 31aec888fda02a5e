import Keycloak from "keycloak-js";
import type { PortalConfig } from "./config.ts";

/** A token is renewed when it would end within this time, so that a request never leaves with one that dies on the way. */
const RENEW_BEFORE_SECONDS = 30;
/** While somebody looks at a live page without asking anything, the token is looked at this often. */
const LOOK_EVERY_MS = 20_000;
const CHANNEL = "camera-hub.session";
/** The page of a tab whose session another tab has ended. */
export const SIGNED_OUT_PATH = "/signed-out";

/**
 * The signed-in person's tokens, kept in memory only. Signing out in one tab signs out all; a session that ended on the
 * server leads back to the sign-in page and from there to the same address.
 */
export class Session {
  readonly #keycloak: Keycloak;
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #listeners = new Set<(authorization: string) => void>();
  #leaving = false;

  constructor(config: PortalConfig) {
    this.#keycloak = new Keycloak({ url: config.authUrl, realm: config.realm, clientId: config.clientId });
    this.#keycloak.onAuthRefreshSuccess = () => this.#announce();
    this.#channel.addEventListener("message", (event) => {
      if (event.data === "signed-out") this.#showSignedOut();
    });
  }

  /** Resolves once somebody is signed in; otherwise the page leaves for Keycloak and comes back to where it was. */
  async start(locale: string): Promise<void> {
    await this.#keycloak.init({
      onLoad: "login-required",
      pkceMethod: "S256",
      checkLoginIframe: false,
      responseMode: "fragment",
      redirectUri: location.href.split("#")[0] ?? location.origin,
      locale,
    });
    setInterval(() => void this.authorization().catch(() => undefined), LOOK_EVERY_MS);
  }

  /** Header value `Bearer …` with at least {@link RENEW_BEFORE_SECONDS} left, or a fresh one when `force` is set. */
  async authorization(force = false): Promise<string> {
    try {
      await this.#keycloak.updateToken(force ? -1 : RENEW_BEFORE_SECONDS);
    } catch (error) {
      // keycloak-js drops its tokens when the server refused them; a mere network fault keeps them.
      if (!this.#keycloak.refreshToken) await this.signIn();
      throw error;
    }
    return `Bearer ${this.#keycloak.token ?? ""}`;
  }

  /** Called with each renewed authorization, for sockets that stay open. */
  onRenewed(listener: (authorization: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Leaves for the sign-in page and returns to the present address. */
  async signIn(locale?: string): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    await this.#keycloak.login({ redirectUri: location.href.split("#")[0] ?? location.origin, ...(locale ? { locale } : {}) });
  }

  /** Ends the session at Keycloak, here and in every other tab. */
  async signOut(): Promise<void> {
    this.#leaving = true;
    this.#channel.postMessage("signed-out");
    await this.#keycloak.logout({ redirectUri: `${location.origin}/` });
  }

  /** Keycloak's own page for the person's password and devices. */
  accountUrl(): string {
    return this.#keycloak.createAccountUrl({ redirectUri: location.href.split("#")[0] ?? location.origin });
  }

  #announce(): void {
    for (const listener of this.#listeners) listener(`Bearer ${this.#keycloak.token ?? ""}`);
  }

  /** Not the sign-in page: the other tab's sign-out may still be on its way, and Keycloak would quietly sign in again. */
  #showSignedOut(): void {
    if (this.#leaving) return;
    this.#leaving = true;
    location.replace(`${SIGNED_OUT_PATH}?from=${encodeURIComponent(location.pathname + location.search)}`);
  }
}
