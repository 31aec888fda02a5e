import { describe, expect, it } from "vitest";
import { inForceFor, lackedBy } from "./organisation-standing.ts";

const own = (id: string, state: "IN_FORCE" | "PENDING") => ({ state, person: { id } });
const health = { id: "1", role: "health", memberGrants: [own("an", "IN_FORCE"), own("binh", "PENDING")] } as const;
const viewer = { id: "2", role: "viewer", memberGrants: [own("an", "IN_FORCE"), own("binh", "IN_FORCE")] } as const;

describe("what an organisation holds", () => {
  it("is counted by the members whom it gives something to", () => {
    expect([inForceFor(health), inForceFor(viewer), inForceFor({ memberGrants: [] })]).toEqual([1, 2, 0]);
  });

  it("is named where it gives a member nothing", () => {
    expect(lackedBy("an", [health, viewer])).toEqual([]);
    expect(lackedBy("binh", [health, viewer])).toEqual([health]);
    // His own was ended apart from the others'.
    expect(lackedBy("cuong", [health, viewer])).toEqual([health, viewer]);
  });
});
