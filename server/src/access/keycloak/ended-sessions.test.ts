import { expect, test } from "vitest";
import { EndedSessions } from "./ended-sessions.ts";

const at = (seconds: number) => new Date(seconds * 1_000);
const tool = (issuedAt: Date) => ({ subject: "tool", sessionId: null, issuedAt });

test("a tool has no session: everything of its account ended ends its tokens from before, and none from after", () => {
  const ended = new EndedSessions();
  ended.note({ userId: "tool", sessionId: null, endedAt: at(10.5) });
  expect(ended.has(tool(at(9)))).toBe(true);
  expect(ended.has(tool(at(10)))).toBe(true);
  expect(ended.has(tool(at(11)))).toBe(false);
});

test("one session's end, and somebody else's, leave a tool's tokens alone", () => {
  const ended = new EndedSessions();
  ended.note({ userId: "person", sessionId: "s", endedAt: at(10) });
  ended.note({ userId: "person", sessionId: null, endedAt: at(10) });
  expect(ended.has(tool(at(9)))).toBe(false);
  expect(ended.has({ subject: "person", sessionId: "s", issuedAt: at(11) })).toBe(true);
});
