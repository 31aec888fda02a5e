import fc from "fast-check";

/**
 * One thing that somebody tries. Numbers pick from what there is when its turn comes, so that a shorter history stays a
 * sensible one: `who`, `what`, `whom` among those that could rightly do it, or among everybody when it is `wild`.
 */
export type Step =
  | {
      readonly kind: "give";
      readonly who: number;
      readonly what: number;
      readonly whom: number;
      readonly end: number;
      readonly decision: number;
      readonly wild: "" | "who" | "what" | "where" | "whom" | "end" | "decision";
    }
  | { readonly kind: "change"; readonly who: number; readonly what: number; readonly end: number; readonly wild: Wild }
  /** What hangs on one grant shall hang on another, mostly of the same role and place. */
  | { readonly kind: "move"; readonly who: number; readonly what: number; readonly whom: number; readonly wild: Wild }
  | { readonly kind: "end"; readonly who: number; readonly what: number; readonly wild: Wild }
  | { readonly kind: "decide"; readonly who: number; readonly where: number; readonly end: number; readonly wild: Wild }
  | { readonly kind: "endDecision"; readonly who: number; readonly what: number; readonly wild: Wild }
  /** What is given to an organisation, to all its members or to none. */
  | {
      readonly kind: "share";
      readonly who: number;
      readonly what: number;
      readonly whom: number;
      readonly end: number;
      readonly decision: number;
      readonly wild: Wild;
    }
  | { readonly kind: "join" | "part"; readonly who: number; readonly what: number; readonly whom: number; readonly wild: Wild }
  | { readonly kind: "unshare"; readonly who: number; readonly what: number; readonly wild: Wild }
  /**
   * In Keycloak's console: somebody's membership beside a grant goes, or comes back; one is made that nobody gave, and may be
   * adopted by who gives it; an account is closed, or opened.
   */
  | { readonly kind: "leave" | "rejoin" | "stray" | "close" | "open"; readonly what: number }
  | { readonly kind: "wait"; readonly end: number }
  /** Both provinces become one; once in a history. */
  | { readonly kind: "merge" };

/** `who`: by anybody at all. `count`: with another number than the preview's. */
type Wild = "" | "who" | "count";

const pick = fc.nat(999);
const wildness = fc.constantFrom<Wild>("", "", "", "who", "count");

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 11,
    arbitrary: fc.record({
      kind: fc.constant("give" as const),
      who: pick,
      what: pick,
      whom: pick,
      end: pick,
      decision: pick,
      wild: fc.oneof(
        { weight: 2, arbitrary: fc.constant("" as const) },
        { weight: 1, arbitrary: fc.constantFrom("who", "what", "where", "whom", "end", "decision") },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("change" as const), who: pick, what: pick, end: pick, wild: wildness }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("end" as const), who: pick, what: pick, wild: wildness }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("move" as const), who: pick, what: pick, whom: pick, wild: wildness }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("decide" as const), who: pick, where: pick, end: pick, wild: wildness }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("share" as const),
      who: pick,
      what: pick,
      whom: pick,
      end: pick,
      decision: pick,
      wild: wildness,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("join", "join", "part"),
      who: pick,
      what: pick,
      whom: pick,
      wild: wildness,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("unshare" as const), who: pick, what: pick, wild: wildness }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("endDecision" as const), who: pick, what: pick, wild: wildness }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("leave", "rejoin", "stray", "close", "open"), what: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait" as const), end: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge" as const) }) },
);
