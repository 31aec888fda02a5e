import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeStatusCursor } from "../status/index.ts";
import { composeChanges, composeGap, maxBodyBytes, maxChanges } from "./message.ts";

const place = { webhookId: "w", round: 0 };
const numbered = (texts: readonly string[]) => texts.map((text, index) => ({ seq: 10 * (index + 1), told: { text } }));

test("whatever the changes, a message is bounded, and the next one goes on behind it without a gap", () => {
  const texts = fc.array(fc.string({ maxLength: 4_000 }), { minLength: 1, maxLength: maxChanges });
  fc.assert(
    fc.property(texts, (many) => {
      const changes = numbered(many);
      const position = changes.at(-1)!.seq + 5;
      const told: unknown[] = [];
      let rest = changes;
      while (rest.length > 0) {
        const { body, upTo } = composeChanges(place, rest, position);
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(maxBodyBytes);
        const parsed = JSON.parse(body) as { cursor: string; changes: unknown[] };
        expect(decodeStatusCursor(parsed.cursor)).toBe(upTo);
        told.push(...parsed.changes);
        rest = rest.filter(({ seq }) => seq > upTo);
        if (rest.length === 0) expect(upTo).toBe(position);
      }
      expect(told).toEqual(changes.map((change) => change.told));
    }),
    { numRuns: 40 },
  );
});

test("the same message has the same id; another one, or the same sent again on purpose, has another", () => {
  const changes = numbered(["a"]);
  const { id } = composeChanges(place, changes, 15);
  expect(composeChanges(place, changes, 15).id).toBe(id);
  const others = [
    composeChanges(place, changes, 16).id,
    composeChanges({ ...place, round: 1 }, changes, 15).id,
    composeChanges({ ...place, webhookId: "v" }, changes, 15).id,
    composeGap(place, 15).id,
  ];
  expect(new Set([id, ...others]).size).toBe(5);
});
