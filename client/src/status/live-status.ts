import { shallowReactive } from "vue";
import type { CameraStatus, StatusChangePartsFragment, StatusReason } from "../gql/graphql.ts";

/** A camera's status as some page read it. */
export interface StatusFacts {
  readonly status: CameraStatus;
  readonly statusReason?: StatusReason | null | undefined;
  readonly statusSince: string;
}

/** Changes heard since the page was opened; enough for every camera a page can show. */
const LIMIT = 20_000;

const heard = shallowReactive(new Map<string, StatusFacts>());

/** Remembers a change heard live, so that every place showing that camera agrees. */
export function hearStatus(change: StatusChangePartsFragment): void {
  const known = heard.get(change.camera.id);
  if (known && Date.parse(known.statusSince) > Date.parse(change.occurredAt)) return;
  if (!known && heard.size >= LIMIT) {
    const oldest = heard.keys().next();
    if (!oldest.done) heard.delete(oldest.value);
  }
  heard.set(change.camera.id, {
    status: change.status,
    statusReason: change.reason ?? null,
    statusSince: change.occurredAt,
  });
}

/** The newer of what was read and what was heard. */
export function currentStatus(camera: StatusFacts & { readonly id: string }): StatusFacts {
  const live = heard.get(camera.id);
  return live && Date.parse(live.statusSince) >= Date.parse(camera.statusSince) ? live : camera;
}

/** Forgets what was heard, once the state has been read anew after a gap. */
export function forgetStatuses(): void {
  heard.clear();
}
