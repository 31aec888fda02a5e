import { z } from "zod";

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const timeoutMs = 10_000;

/** Asks a parent's Keycloak for a token of this hub's account there (OAuth 2.0 client credentials, RFC 6749, 4.4). */
export function clientCredentials(
  tokenUrl: URL,
  clientId: string,
  clientSecret: string,
): () => Promise<{ value: string; expiresIn: number }> {
  return async () => {
    const response = await fetch(tokenUrl, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`,
      },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`The parent's Keycloak answered ${response.status}.`);
    }
    const { access_token: value, expires_in: expiresIn } = answer.parse(await response.json());
    return { value, expiresIn };
  };
}
