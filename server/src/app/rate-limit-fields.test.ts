import { expect, test } from "vitest";
import { rateLimitFields } from "./rate-limit-fields.ts";

test("both budgets stand in both fields under the same names; a full one has no end", () => {
  const fields = rateLimitFields({
    requests: { perMinute: 600, left: 599, moreInSeconds: 1 },
    cost: { perMinute: 300_000, left: 300_000, moreInSeconds: null },
  });
  expect(fields).toEqual({
    "ratelimit-policy": '"requests";q=600;w=60, "cost";q=300000;qu="graphql-cost";w=60',
    ratelimit: '"requests";r=599;t=1, "cost";r=300000',
  });
});
