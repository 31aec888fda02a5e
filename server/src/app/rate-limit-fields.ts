/** One budget that an answer tells of. */
export interface Quota {
  readonly perMinute: number;
  readonly left: number;
  /** Null: there will not be more, the budget is full. */
  readonly moreInSeconds: number | null;
}

/** Quotas by the names under which clients know them. */
export type Quotas = Readonly<Record<"requests" | "cost", Quota>>;

/**
 * `RateLimit-Policy` and `RateLimit` as they are written today (draft-ietf-httpapi-ratelimit-headers-11, sections 3 and 4):
 * lists of named quotas. `t` is when there is more than `r`, so that it never points beyond `Retry-After`. The unit
 * `graphql-cost` is our own; without one a client would take it for requests.
 */
export function rateLimitFields(quotas: Quotas): Readonly<Record<"ratelimit-policy" | "ratelimit", string>> {
  const { requests, cost } = quotas;
  return {
    "ratelimit-policy": `"requests";q=${requests.perMinute};w=60, "cost";q=${cost.perMinute};qu="graphql-cost";w=60`,
    ratelimit: `"requests";${left(requests)}, "cost";${left(cost)}`,
  };
}

const left = ({ left: units, moreInSeconds }: Quota) =>
  moreInSeconds === null ? `r=${units}` : `r=${units};t=${moreInSeconds}`;
