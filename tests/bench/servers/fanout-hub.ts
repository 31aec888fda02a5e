import { DomainError } from "@camera-hub/server/app/errors.ts";
import { startBenchHub } from "./bench-hub.ts";
import { readSetup, serve } from "./child.ts";

// The hub with many accounts of the same rights: what fan-out costs does not depend on how tokens are made.
const persons = new Map(
  Array.from({ length: Number(process.env["BENCH_ACCOUNTS"] ?? "600") }, (_, index) => [
    `00000000-0000-4000-9000-${String(index).padStart(12, "0")}`,
    `leader-${index}`,
  ]),
);
const ids = [...persons.keys()];

const hub = await startBenchHub(readSetup(), {
  persons,
  verifier: {
    // The token is the number of the account.
    verify: (bearer) => {
      const subject = ids[Number(bearer)];
      if (subject === undefined) return Promise.reject(new DomainError("UNAUTHENTICATED", "Unknown account."));
      const expiresAt = new Date(Date.now() + 3_600_000);
      return Promise.resolve({
        subject,
        username: subject,
        sessionId: null,
        clientId: "portal",
        expiresAt,
        issuedAt: new Date(),
      });
    },
  },
});

serve(hub.address);
