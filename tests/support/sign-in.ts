import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

const tokenAnswer = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
});

/** What Keycloak hands out after a sign-in. */
export interface Tokens {
  readonly accessToken: string;
  /** Null for service accounts. */
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  readonly expiresInSeconds: number;
}

/** Somebody at a browser: his cookies, and the tokens his page holds. */
export interface SignedIn extends Tokens {
  readonly browser: Browser;
  refresh(): Promise<Tokens>;
  /** Signs out at Keycloak, as the portal does: everywhere. */
  signOut(): Promise<void>;
}

export interface Place {
  /** Origin of the hub: its `/auth` leads to Keycloak. */
  readonly publicUrl: string;
  readonly realm: string;
}

/** Keycloak refused; `error` is its OAuth error code or the words on its page. */
export class SignInRefused extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, error: string) {
    super(`sign-in refused (${status}): ${error}`);
    this.status = status;
    this.error = error;
  }
}

/** As much of a browser as a sign-in needs: cookies, and redirects that are looked at rather than followed. */
export class Browser {
  readonly cookies = new Map<string, string>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    headers.set("accept", "text/html");
    const answer = await fetch(url, { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(30_000) });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "" || /;\s*max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

const endpoint = ({ publicUrl, realm }: Place, name: string) =>
  `${publicUrl}/auth/realms/${realm}/protocol/openid-connect/${name}`;

async function tokens(place: Place, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Tokens> {
  const answer = await fetch(endpoint(place, "token"), {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(30_000),
  });
  const json: unknown = await answer.json();
  if (!answer.ok) throw new SignInRefused(answer.status, z.object({ error: z.string() }).parse(json).error);
  const parsed = tokenAnswer.parse(json);
  return {
    accessToken: parsed.access_token,
    refreshToken: parsed.refresh_token ?? null,
    idToken: parsed.id_token ?? null,
    expiresInSeconds: parsed.expires_in,
  };
}

/** Address of the page where a sign-in of the portal begins (authorization code with PKCE, RFC 7636). */
export function signInAddress(place: Place, change: Record<string, string> = {}): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    client_id: "portal",
    redirect_uri: `${place.publicUrl}/`,
    response_type: "code",
    scope: "openid",
    state: "state",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...change,
  });
  return { url: `${endpoint(place, "auth")}?${query}`, verifier };
}

/** Signs in on Keycloak's real page, as the portal does. @throws SignInRefused */
export async function signIn(
  place: Place & { username: string; password: string },
  browser = new Browser(),
): Promise<SignedIn> {
  const { url, verifier } = signInAddress(place);
  let answer = await browser.open(url);
  if (answer.status === 200) {
    const form = /<form[^>]+id="kc-form-login"[^>]+action="([^"]+)"/.exec(await answer.text());
    if (form?.[1] === undefined) throw new SignInRefused(answer.status, "no sign-in form");
    answer = await browser.open(form[1].replaceAll("&amp;", "&"), {
      method: "POST",
      body: new URLSearchParams({ username: place.username, password: place.password, credentialId: "" }),
    });
  }
  const location = answer.headers.get("location");
  if (location === null) throw new SignInRefused(answer.status, wordsOf(await answer.text()));
  const code = new URL(location).searchParams.get("code");
  if (code === null) throw new SignInRefused(answer.status, new URL(location).searchParams.get("error") ?? location);
  const first = await tokens(place, {
    grant_type: "authorization_code",
    client_id: "portal",
    redirect_uri: `${place.publicUrl}/`,
    code,
    code_verifier: verifier,
  });
  let latest = first;
  return {
    ...first,
    browser,
    async refresh() {
      latest = await refresh(place, latest.refreshToken ?? "");
      return latest;
    },
    async signOut() {
      const query = new URLSearchParams({
        id_token_hint: latest.idToken ?? "",
        post_logout_redirect_uri: `${place.publicUrl}/`,
      });
      const answer = await browser.open(`${endpoint(place, "logout")}?${query}`);
      if (answer.status !== 302) throw new SignInRefused(answer.status, wordsOf(await answer.text()));
    },
  };
}

/** Renews as keycloak-js does. Each refresh token works once. @throws SignInRefused */
export async function refresh(place: Place, refreshToken: string): Promise<Tokens> {
  return tokens(place, { grant_type: "refresh_token", client_id: "portal", refresh_token: refreshToken });
}

/** A tool's token. @throws SignInRefused */
export async function clientCredentials(place: Place & { clientId: string; clientSecret: string }): Promise<Tokens> {
  const basic = Buffer.from(`${place.clientId}:${place.clientSecret}`).toString("base64");
  return tokens(place, { grant_type: "client_credentials" }, { authorization: `Basic ${basic}` });
}

/** What Keycloak's page says went wrong. */
function wordsOf(page: string): string {
  const found = /(?:kc-feedback-text"|pf-v5-c-alert__title[^>]*|class="instruction")\s*>([^<]+)/.exec(page);
  return (found?.[1] ?? page.slice(0, 200)).trim();
}
