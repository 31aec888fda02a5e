// A tool in TypeScript: lists every camera it may see, page by page, then prints each change of their status, and loses none
// when the line is cut, the hub restarts or its token ends. Node 24 runs it as it is:
//   npm install graphql-ws && node watch-cameras.ts
// Settings: HUB, CLIENT_ID, CLIENT_SECRET; TOKEN_URL unless tokens come from the hub's own address.
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-ws";

const { HUB = "http://localhost:4000", CLIENT_ID = "demo-tool", CLIENT_SECRET = "demo-tool-secret" } = process.env;
const TOKEN_URL = process.env["TOKEN_URL"] ?? `${HUB}/auth/realms/camera-hub/protocol/openid-connect/token`;

let token = { value: "", endsAt: 0 };
/** A token that still holds for a while. */
async function authorization(): Promise<string> {
  if (token.endsAt < Date.now()) {
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id: CLIENT_ID, client_secret: CLIENT_SECRET });
    const answer = await fetch(TOKEN_URL, { method: "POST", body });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
    token = { value: access_token, endsAt: Date.now() + (expires_in - 20) * 1_000 };
  }
  return `Bearer ${token.value}`;
}

/** Asks once more when the hub says so: beyond the minute's budget (429), or when it is not able to answer now (503). */
async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  for (;;) {
    const answer = await fetch(`${HUB}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: await authorization() },
      body: JSON.stringify({ query, variables }),
    });
    if (answer.status === 429 || answer.status === 503) {
      const seconds = Number(answer.headers.get("retry-after") ?? 1);
      console.error(`${answer.status}: waiting ${seconds} s`);
      await pause(seconds * 1_000);
      continue;
    }
    const { data, errors } = (await answer.json()) as { data: T; errors?: { message: string; extensions: { code: string } }[] };
    if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join("\n"));
    return data;
  }
}

interface Camera {
  code: string;
  name: string;
  status: string;
}
interface Page {
  cameras: { nodes: Camera[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
interface Change {
  cameraStatusChanged: { cursor: string; occurredAt: string; status: string; reason: string | null; camera: { code: string } };
}

/** Prints the state. @returns where to go on from: asked before, so that nothing falls between the two */
async function readState(): Promise<string> {
  const { statusCursor } = await ask<{ statusCursor: string }>("{ statusCursor }");
  for (let after: string | null = null, more = true; more;) {
    const { cameras }: Page = await ask<Page>(
      `query ($after: String) { cameras(first: 100, after: $after) {
         nodes { code name status } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    for (const { code, status, name } of cameras.nodes) console.log(code, status, name);
    after = cameras.pageInfo.endCursor;
    more = cameras.pageInfo.hasNextPage;
  }
  return statusCursor;
}

const client = createClient({
  url: `${HUB.replace(/^http/, "ws")}/graphql`,
  connectionParams: async () => ({ authorization: await authorization() }),
  // A socket that is cut without a word is noticed within this time.
  keepAlive: 10_000,
  // The loop below begins anew itself, from the newest cursor.
  retryAttempts: 0,
});

let cursor = await readState();
for (let failures = 0; ; failures += 1) {
  try {
    const query = `subscription ($after: String) { cameraStatusChanged(after: $after) {
      cursor occurredAt status reason camera { code } } }`;
    for await (const { data, errors } of client.iterate<Change>({ query, variables: { after: cursor } })) {
      if (errors || !data) throw errors;
      const { occurredAt, status, reason, camera } = data.cameraStatusChanged;
      console.log(occurredAt, camera.code, status, reason ?? "");
      cursor = data.cameraStatusChanged.cursor;
      failures = 0;
    }
  } catch (cut) {
    // The hub's refusals are a list of errors; everything else is a socket that closed (4401: the token has ended).
    const code = Array.isArray(cut) ? String(cut[0]?.extensions?.code) : String((cut as { code?: unknown }).code ?? cut);
    console.error(`cut: ${code}`);
    if (code === "4401") token.endsAt = 0;
    if (code === "CURSOR_EXPIRED") cursor = await readState();
    if (code === "FORBIDDEN" || code === "GRANT_EXPIRED" || code === "4403") throw new Error(code);
  }
  await pause(Math.min(30_000, 500 * 2 ** failures));
}
