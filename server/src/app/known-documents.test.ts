import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, KnownDocuments } from "./known-documents.ts";

const tool = { kind: "tool" } as const;
const person = { kind: "person" } as const;
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
const code = (run: () => unknown): unknown => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};
const keep = (documents: KnownDocuments, query: string) =>
  documents.keep(documents.find({ query, extensions: persisted(hashOf(query)) }, tool));

describe("a document asked for by its hash", () => {
  test("is found once its text was kept, not when it was only sent", () => {
    const documents = new KnownDocuments();
    const hash = hashOf("{ me { id } }");
    const sent = documents.find({ query: "{ me { id } }", extensions: persisted(hash) }, tool);
    expect(code(() => documents.find({ extensions: persisted(hash) }, tool))).toBe("PERSISTED_QUERY_NOT_FOUND");
    documents.keep(sent);
    for (const query of [undefined, null, ""]) {
      expect(documents.find({ query, extensions: persisted(hash) }, tool)).toEqual({ text: "{ me { id } }", keepAs: null });
    }
  });

  test("is refused under the hash of another", () => {
    const documents = new KnownDocuments();
    const wrong = { query: "{ a }", extensions: persisted(hashOf("{ b }")) };
    expect(code(() => documents.find(wrong, tool))).toBe("PERSISTED_QUERY_HASH_MISMATCH");
    expect(documents.size.documents).toBe(0);
  });

  test.each([
    ["another version", persisted("a".repeat(64), 2)],
    ["no version", persisted("a".repeat(64), null)],
    ["capitals", persisted("A".repeat(64))],
    ["too short a hash", persisted("a".repeat(63))],
    ["an object for a hash", persisted({})],
    ["a text for it all", { persistedQuery: "a".repeat(64) }],
  ])("is refused with %s", (_what, extensions) => {
    expect(code(() => new KnownDocuments().find({ query: "{ a }", extensions }, tool))).toBe("BAD_USER_INPUT");
  });

  test.each([undefined, null, {}, { other: 1 }, { persistedQuery: null }, "x"])(
    "is none where nobody says so: %j",
    (extensions) => {
      expect(new KnownDocuments().find({ query: "{ a }", extensions }, tool)).toEqual({ text: "{ a }", keepAs: null });
    },
  );
});

describe("what is kept", () => {
  test("leaves in the order of its last use", () => {
    const texts = ["a", "b", "c"].map((name) => `{ ${name} }`);
    const documents = new KnownDocuments({ maxBytes: 2 * (5 + 256) });
    keep(documents, texts[0]!);
    keep(documents, texts[1]!);
    documents.find({ extensions: persisted(hashOf(texts[0]!)) }, tool);
    keep(documents, texts[2]!);
    const known = texts.map((text) => code(() => documents.find({ extensions: persisted(hashOf(text)) }, tool)) === null);
    expect(known).toEqual([true, false, true]);
  });

  test("is never more than its bound, and counts itself rightly", () => {
    const texts = fc.array(fc.string({ maxLength: 400, unit: "binary" }), { maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 4_000 }), (list, bound) => {
        const documents = new KnownDocuments({ maxBytes: bound });
        for (const text of list) if (text !== "") keep(documents, text);
        expect(documents.size.bytes).toBeLessThanOrEqual(bound);
        const known = new Set(
          list.filter(
            (text) => text !== "" && code(() => documents.find({ extensions: persisted(hashOf(text)) }, tool)) === null,
          ),
        );
        expect(documents.size.documents).toBe(known.size);
        expect(documents.size.bytes).toBe([...known].reduce((sum, text) => sum + Buffer.byteLength(text) + 256, 0));
      }),
    );
  });

  test("is no single text that is very long", () => {
    const documents = new KnownDocuments();
    keep(documents, `{ ${"a ".repeat(40_000)}}`);
    expect(documents.size).toEqual({ documents: 0, bytes: 0 });
  });
});

describe("the portal's own documents", () => {
  const own = "{ me { id } }";
  const portal = new Map([[hashOf(own), own]]);
  const foreign = "{ me { username } }";
  const find = (
    documents: KnownDocuments,
    given: { query?: string; extensions?: unknown },
    asker: typeof tool | typeof person,
  ) => code(() => documents.find(given, asker));

  test("are known by their hash from the start, and never leave", () => {
    const documents = new KnownDocuments({ portal, maxBytes: 0 });
    keep(documents, own);
    expect(documents.size).toEqual({ documents: 0, bytes: 0 });
    expect(documents.find({ extensions: persisted(hashOf(own)) }, person)).toEqual({ text: own, keepAs: null });
  });

  test("are all that people may run where that is said, by text or by hash", () => {
    const documents = new KnownDocuments({ portal, portalOnly: true });
    keep(documents, foreign);
    const byHash = { extensions: persisted(hashOf(foreign)) };
    for (const given of [{ query: foreign }, byHash, { query: foreign, ...byHash }, { query: `${own} ` }]) {
      expect([find(documents, given, person), find(documents, given, tool)]).toEqual(["DOCUMENT_NOT_TRUSTED", null]);
    }
    for (const given of [{ query: own }, { extensions: persisted(hashOf(own)) }])
      expect(find(documents, given, person)).toBeNull();
  });

  test("restrict nobody unless that is said", () => {
    expect(find(new KnownDocuments({ portal }), { query: foreign }, person)).toBeNull();
  });
});
