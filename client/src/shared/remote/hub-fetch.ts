import { inject, type InjectionKey } from "vue";

/** Asks the hub for a file on its own origin, signed in as the present person. */
export type HubFetch = (path: string, init?: RequestInit) => Promise<Response>;

export const hubFetchKey: InjectionKey<HubFetch> = Symbol("hub-fetch");

export function useHubFetch(): HubFetch {
  const hubFetch = inject(hubFetchKey);
  if (!hubFetch) throw new Error("Asking for files is provided by the portal's start.");
  return hubFetch;
}
