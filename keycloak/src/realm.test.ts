import { expect, it } from "vitest";
import { realmSettings } from "./realm.ts";

it("locks for five minutes after five failures in 30 seconds, in every mode (decision 724/QĐ-BTTTT)", () => {
  for (const mode of ["demo", "production"] as const) {
    const settings = realmSettings("hub", mode);
    expect(settings).toMatchObject({ bruteForceProtected: true, failureFactor: 5, waitIncrementSeconds: 300 });
    // Failures are forgotten after this long without one: five within 30 seconds are never forgotten.
    expect(settings.maxDeltaTimeSeconds).toBeGreaterThanOrEqual(30);
  }
});
