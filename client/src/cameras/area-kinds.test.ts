import { expect, it } from "vitest";
import { areaKinds, missingAreaKinds, requiredAreaKinds } from "./area-kinds.ts";

it("names the required areas that no camera watches, in the guideline's order", () => {
  expect(missingAreaKinds(["ENTRANCE_GATE", "YARD", "CORRIDOR", "CORRIDOR"])).toEqual([
    "FLOOR_LOBBY",
    "SAMPLING",
    "RECEPTION",
    "MEDICAL_CHECK",
    "GOODS_HANDOVER",
    "SHARED_BATH_OUTSIDE",
  ]);
  expect(missingAreaKinds(areaKinds)).toEqual([]);
  expect(requiredAreaKinds).not.toContain("PUBLIC_OTHER");
});
