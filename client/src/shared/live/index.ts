export { LiveLink, type LinkState, type LiveSubscription } from "./live-link.ts";
export { liveLinkKey, useLiveLink } from "./use-live-link.ts";
