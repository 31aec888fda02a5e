import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client, cacheExchange, fetchExchange, stringifyDocument, type TypedDocumentNode } from "@urql/vue";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { generatedDocuments, trustedDocuments } from "../../trusted-documents.ts";
import * as gql from "../gql/graphql.ts";
import { sendByHash } from "./persisted-fetch.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const refusal = (code: string) => new Response(JSON.stringify({ errors: [{ message: "x", extensions: { code } }] }));
const body = JSON.stringify({ operationName: "A", query: "query A { a }", variables: { n: 1 } });
const byHash = {
  operationName: "A",
  variables: { n: 1 },
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf("query A { a }") } },
};

/** A hub that answers one after the other. */
async function ask(...answers: Response[]) {
  const sent: unknown[] = [];
  const onOutdated = vi.fn();
  const send = async (text: string) => {
    sent.push(JSON.parse(text));
    return answers.shift() ?? refusal("ASKED_TOO_OFTEN");
  };
  const response = await sendByHash(body, send, onOutdated);
  return { sent, text: await response.text(), isOutdated: onOutdated.mock.calls.length > 0 };
}

beforeEach(() => vi.stubGlobal("isSecureContext", true));
afterEach(() => vi.unstubAllGlobals());

describe("a request of the portal", () => {
  it("carries the hash of its document, and not the document", async () => {
    expect(await ask(new Response('{"data":{}}'))).toEqual({ sent: [byHash], text: '{"data":{}}', isOutdated: false });
  });

  it("carries both where the hub does not know the hash", async () => {
    const { sent, text, isOutdated } = await ask(refusal("PERSISTED_QUERY_NOT_FOUND"), new Response('{"data":{}}'));
    expect(sent).toEqual([byHash, { ...byHash, query: "query A { a }" }]);
    expect([text, isOutdated]).toEqual(['{"data":{}}', false]);
  });

  it("says that the page is of another release where the hub runs only its own", async () => {
    const { text, isOutdated } = await ask(refusal("PERSISTED_QUERY_NOT_FOUND"), refusal("DOCUMENT_NOT_TRUSTED"));
    expect(isOutdated).toBe(true);
    expect(text).toContain("DOCUMENT_NOT_TRUSTED");
  });

  it("is not sent again for any other refusal, whatever an answer holds", async () => {
    expect((await ask(refusal("FORBIDDEN"))).sent).toHaveLength(1);
    const long = JSON.stringify({ data: { name: '"code":"PERSISTED_QUERY_NOT_FOUND"', more: "x".repeat(1_000) } });
    expect((await ask(new Response(long))).sent).toHaveLength(1);
  });

  it("keeps the status and the headers of its answer", async () => {
    const answer = new Response("{}", { status: 503, headers: { "x-request-id": "7" } });
    const response = await sendByHash(body, async () => answer, vi.fn());
    expect([response.status, response.headers.get("x-request-id")]).toEqual([503, "7"]);
  });

  it("carries its text where the browser does not hash", async () => {
    vi.stubGlobal("isSecureContext", false);
    expect((await ask(new Response("{}"))).sent).toEqual([JSON.parse(body)]);
  });
});

describe("the documents that the build leaves for the hub", () => {
  const generated = readFileSync(new URL("../gql/graphql.ts", import.meta.url), "utf8");
  const trusted = trustedDocuments(generated);
  const operations = [...generatedDocuments(generated).keys()].flatMap((name) => {
    const document = (gql as unknown as Record<string, TypedDocumentNode>)[name]!;
    const [first] = document.definitions;
    return first?.kind === "OperationDefinition" ? [{ name, document, operation: first.operation as string }] : [];
  });

  it("are one for each operation", () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(trusted.size).toBe(operations.length);
  });

  it("are, letter for letter, what urql and the live link send", async () => {
    const sent: string[] = [];
    const client = new Client({
      url: "http://hub.example/graphql",
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod: false,
      fetch: async (_input, init) => {
        sent.push((JSON.parse(String(init?.body)) as { query: string }).query);
        return Response.json({ data: null });
      },
    });
    for (const { document, operation } of operations) {
      if (operation === "query") await client.query(document, {}).toPromise();
      else if (operation === "mutation") await client.mutation(document, {}).toPromise();
      else sent.push(stringifyDocument(document));
    }
    expect(sent).toHaveLength(operations.length);
    expect(sent.filter((text) => !trusted.has(hashOf(text)))).toEqual([]);
  });
});
