import { inject, type InjectionKey } from "vue";
import type { LiveLink } from "./live-link.ts";

export const liveLinkKey: InjectionKey<LiveLink> = Symbol("live link");

/** The portal's one live connection. */
export function useLiveLink(): LiveLink {
  const link = inject(liveLinkKey);
  if (!link) throw new Error("The live link is provided by the portal's start.");
  return link;
}
