export { fileNameOf, readAll, refusalOf, saveFile } from "./files.ts";
export { pause, retryDelayMs, RETRY_DELAYS_MS } from "./backoff.ts";
export { fromExtensions, hubError, isPassing, knownCodes, toHubError, type HubError } from "./hub-error.ts";
export { hubFetchKey, useHubFetch, type HubFetch } from "./hub-fetch.ts";
export { useAllPages, type Pages } from "./use-all-pages.ts";
export { useMutate, type Outcome } from "./use-mutate.ts";
export { usePagedRows, type PagedRows } from "./use-paged-rows.ts";
export { useRemote, type Remote, type RemoteQuery } from "./use-remote.ts";
