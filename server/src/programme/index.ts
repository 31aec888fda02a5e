import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { People } from "../delegation/index.ts";
import { FacilityManagements } from "./management.service.ts";
import {
  FacilityManagementResolver,
  MinistryProgrammeResolver,
  ProgrammeProvincesResolver,
  ProgrammesResolver,
} from "./programme.resolver.ts";
import { Programmes } from "./programmes.service.ts";
import { StandardsResolver } from "./standard.resolver.ts";
import { Standards } from "./standards.service.ts";

export {
  FacilityManagementResolver,
  MinistryProgrammeResolver,
  ProgrammeProvincesResolver,
  ProgrammesResolver,
  StandardsResolver,
};

export interface OpenProgramme {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly clock: Clock;
}

/** Builds the room. */
export function openProgramme(parts: OpenProgramme): {
  readonly resolvers: object[];
  /** Is what this hub shows an exercise? */
  readonly isExercise: () => Promise<boolean>;
} {
  const programmes = new Programmes(parts);
  const standards = new Standards(parts);
  return {
    resolvers: [
      new ProgrammesResolver(programmes, standards),
      new ProgrammeProvincesResolver(programmes),
      new MinistryProgrammeResolver(programmes),
      new FacilityManagementResolver(new FacilityManagements(parts)),
      new StandardsResolver(standards, parts.people),
    ],
    isExercise: () => programmes.isExercise(),
  };
}
