import type { Logger } from "pino";
import type { People } from "../delegation/index.ts";
import { DueReorganisations } from "./due-reorganisations.ts";
import { ReorganisationClock } from "./reorganisation-clock.ts";
import { ReorganisationsResolver, ReorganisationStepsResolver } from "./reorganisations.resolver.ts";
import { Reorganisations } from "./reorganisations.service.ts";
import type { ReorganisationsParts } from "./reorganisations.service.ts";

export { DueReorganisations, ReorganisationsResolver, ReorganisationStepsResolver };

export interface OpenReorganisation extends ReorganisationsParts {
  readonly people: People;
  readonly log: Pick<Logger, "error" | "warn">;
}

export interface OpenedReorganisation {
  readonly resolvers: readonly object[];
  /** To be stopped. */
  readonly clock: ReorganisationClock;
}

/** Builds the room. */
export function openReorganisation(parts: OpenReorganisation): OpenedReorganisation {
  const underWay = new Set<string>();
  const reorganisations = new Reorganisations(parts, underWay);
  const resolvers = [new ReorganisationsResolver(reorganisations, parts.people), new ReorganisationStepsResolver()];
  return { resolvers, clock: new ReorganisationClock(new DueReorganisations(parts, underWay), parts.log) };
}
