import { z } from "zod";
import { askOffer } from "./offer.ts";

export const keycloakPlace = z.object({
  /** Back channel, `/auth` included. */
  url: z.string(),
  admin: z.object({ username: z.string(), password: z.string() }),
});
/** As much of a run's Keycloak as whoever uses it is told. */
export type KeycloakPlace = Readonly<z.infer<typeof keycloakPlace>>;

/** Where the run's Keycloak is; waits until it is ready. @throws Error outside of a run, or when it could not be started */
export async function runKeycloak(): Promise<KeycloakPlace> {
  const url = process.env["TEST_KEYCLOAK_OFFER"];
  if (url === undefined) throw new Error("No Keycloak: run through tests/vitest.config.ts.");
  return keycloakPlace.parse(JSON.parse(await askOffer(url)));
}
