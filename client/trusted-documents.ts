import { createHash } from "node:crypto";
import { formatDocument, stringifyDocument } from "@urql/vue";
import type { Plugin } from "vite";

type Document = Parameters<typeof formatDocument>[0];

/** Documents of `src/gql/graphql.ts` by their names: each constant is JSON. */
export function generatedDocuments(generated: string): ReadonlyMap<string, string> {
  const constants = generated.matchAll(/^export const (\w+) = (\{"kind":"Document".*\}) as unknown as /gm);
  return new Map([...constants].map(([, name = "", document = ""]) => [name, document]));
}

/**
 * What the portal sends, text for text, by its SHA-256: queries and mutations as urql writes them, with the `__typename`s that
 * its cache asks for; subscriptions as the live link does.
 */
export function trustedDocuments(generated: string): ReadonlyMap<string, string> {
  const texts = [...generatedDocuments(generated).values()].flatMap((json) => {
    const document = JSON.parse(json) as Document;
    const [first] = document.definitions;
    if (first?.kind !== "OperationDefinition") return [];
    return [stringifyDocument(first.operation === "subscription" ? document : formatDocument(document))];
  });
  return new Map(texts.map((text) => [createHash("sha256").update(text).digest("hex"), text]));
}

/** Leaves them in the build, for the hub that serves it (`server/src/app/known-documents.ts` reads them). */
export function writeTrustedDocuments(readGenerated: () => string): Plugin {
  return {
    name: "trusted-documents",
    apply: "build",
    generateBundle() {
      const source = JSON.stringify(Object.fromEntries(trustedDocuments(readGenerated())), null, 1);
      this.emitFile({ type: "asset", fileName: "persisted-documents.json", source });
    },
  };
}
