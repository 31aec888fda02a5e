/** What the portal must know before sign-in; served by the hub at `/config.json`, without secrets. */
export interface PortalConfig {
  readonly realm: string;
  readonly clientId: string;
  /** Keycloak's public address; on the portal's own origin by default. */
  readonly authUrl: string;
  readonly mode: "demo" | "production";
  readonly version: string;
  /** The data is made up for an exercise, and every screen that shows it says so. */
  readonly isExercise: boolean;
}

/** @throws Error when the hub does not answer or answers something else. */
export async function loadConfig(): Promise<PortalConfig> {
  const response = await fetch("/config.json", { headers: { accept: "application/json" }, cache: "no-store" });
  if (!response.ok) throw new Error(`The hub answered ${response.status} for its settings.`);
  return parseConfig(await response.json());
}

export function parseConfig(raw: unknown): PortalConfig {
  if (typeof raw !== "object" || raw === null) throw new Error("The hub's settings are not an object.");
  const { realm, clientId, authUrl, mode, version, isExercise } = raw as Record<string, unknown>;
  if (typeof realm !== "string" || typeof clientId !== "string") throw new Error("The hub's settings lack the sign-in realm.");
  return {
    realm,
    clientId,
    authUrl: new URL(typeof authUrl === "string" ? authUrl : "/auth", location.origin).href.replace(/\/$/, ""),
    mode: mode === "demo" ? "demo" : "production",
    version: typeof version === "string" ? version : "",
    isExercise: isExercise === true,
  };
}
