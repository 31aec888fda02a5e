import { openDatabase } from "@camera-hub/server/app/database.ts";
import { MirrorStore } from "@camera-hub/server/access/keycloak/mirror-store.ts";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import { clock, startBenchHub } from "./bench-hub.ts";
import { readSetup, serve } from "./child.ts";

// The hub with a country's people, as its mirror has stored them: in agreement with Keycloak, whose own time is not measured.
// A token is the id of its account.
const setup = readSetup();
const database = openDatabase({ url: setup.databaseUrl, appPassword: setup.appPassword, jobPassword: setup.jobPassword });
const { persons, groups } = await new MirrorStore(database).load();
await database.close();

const hub = await startBenchHub(setup, {
  persons: new Map(),
  memberships: {
    get syncedAt() {
      return clock.now();
    },
    snapshot: () => ({ persons, groups, version: 1 }),
    onChange: () => () => undefined,
    hasEnded: () => false,
    onLogout: () => () => undefined,
  },
  verifier: {
    verify: (bearer) => {
      const username = persons.get(bearer)?.username;
      if (username === undefined) return Promise.reject(new DomainError("UNAUTHENTICATED", "Unknown account."));
      const expiresAt = new Date(Date.now() + 3_600_000);
      return Promise.resolve({
        subject: bearer,
        username,
        sessionId: null,
        clientId: "portal",
        expiresAt,
        issuedAt: new Date(),
      });
    },
  },
});

serve(hub.address);
