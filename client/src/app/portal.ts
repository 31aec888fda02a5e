import { inject, type InjectionKey } from "vue";
import type { PortalConfig } from "./config.ts";
import type { Session } from "./session.ts";

export interface Portal {
  readonly config: PortalConfig;
  readonly session: Session;
}

export const portalKey: InjectionKey<Portal> = Symbol("portal");

/** Settings and session, for the shell. */
export function usePortal(): Portal {
  const portal = inject(portalKey);
  if (!portal) throw new Error("The portal is provided by its start.");
  return portal;
}
