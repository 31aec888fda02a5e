import { z } from "zod";

/** As whom the Admin API is called. */
export type Credentials =
  | { readonly kind: "administrator"; readonly username: string; readonly password: string }
  | { readonly kind: "service"; readonly realm: string; readonly clientId: string; readonly clientSecret: string };

/** Keycloak gave no token; the message is its own. */
export class TokenRefused extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(text);
    this.name = "TokenRefused";
    this.status = status;
  }
}

const answerSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/** @throws TokenRefused */
export async function accessToken(
  baseUrl: string,
  credentials: Credentials,
): Promise<{ value: string; expiresInSeconds: number }> {
  const service = credentials.kind === "service";
  const form: Record<string, string> = service
    ? { grant_type: "client_credentials", client_id: credentials.clientId, client_secret: credentials.clientSecret }
    : {
        grant_type: "password",
        client_id: "admin-cli",
        username: credentials.username,
        password: credentials.password,
      };
  const answer = await fetch(`${baseUrl}/realms/${service ? credentials.realm : "master"}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new TokenRefused(answer.status, await answer.text());
  const parsed = answerSchema.parse(await answer.json());
  return { value: parsed.access_token, expiresInSeconds: parsed.expires_in };
}
