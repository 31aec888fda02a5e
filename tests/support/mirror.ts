import type { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";

/** Waits for the mirror to say so; the test's own time limit is the limit. */
export async function mirrored(mirror: KeycloakMirror, holds: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => holds() && resolve();
  const stop = mirror.onChange(look);
  // Not every state is announced: that the mirror is current again is only read.
  const timer = setInterval(look, 20);
  look();
  await promise;
  stop();
  clearInterval(timer);
}
