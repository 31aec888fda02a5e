/** Sends one GraphQL request; its body is the JSON that urql writes. */
export type SendBody = (body: string) => Promise<Response>;

/** Refusals are short; whoever reads more of an answer reads it twice. */
const REFUSAL_LENGTH = 1_000;
const hashes = new Map<string, Promise<string>>();

/**
 * A request goes by the hash of its document alone, which the hub knows of every page that it serves itself; then by its text
 * as well, where the hub does not: this page is older or newer than it, or comes from the dev server.
 * @param onOutdated The hub runs the documents of another release of the portal and no others.
 */
export async function sendByHash(body: string, send: SendBody, onOutdated: () => void): Promise<Response> {
  // Browsers hash only where nobody could have changed the page on its way.
  if (!globalThis.isSecureContext) return send(body);
  const { query, ...rest } = JSON.parse(body) as { query: string; extensions?: object };
  const persistedQuery = { version: 1, sha256Hash: await hashOf(query) };
  const asked = { ...rest, extensions: { ...rest.extensions, persistedQuery } };
  const first = await refusalOf(await send(JSON.stringify(asked)));
  const answer =
    first.code === "PERSISTED_QUERY_NOT_FOUND" ? await refusalOf(await send(JSON.stringify({ ...asked, query }))) : first;
  if (answer.code === "DOCUMENT_NOT_TRUSTED") onOutdated();
  return answer.response;
}

function hashOf(text: string): Promise<string> {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = crypto.subtle
      .digest("SHA-256", new TextEncoder().encode(text))
      .then((bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    hashes.set(text, hash);
  }
  return hash;
}

/** The same answer, still to be read, and which of the two refusals it is; null: neither. */
async function refusalOf(response: Response): Promise<{ response: Response; code: string | null }> {
  const { status, statusText, headers } = response;
  const text = await response.text();
  const code =
    text.length > REFUSAL_LENGTH ? undefined : /"code":"(PERSISTED_QUERY_NOT_FOUND|DOCUMENT_NOT_TRUSTED)"/.exec(text)?.[1];
  return { response: new Response(text, { status, statusText, headers }), code: code ?? null };
}
