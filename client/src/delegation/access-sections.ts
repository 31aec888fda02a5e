/** What stands beside a section when something waits there. */
export type Waiting = "reviews" | "drift" | "unreviewed" | "appointments";

export interface AccessSection {
  /** Its route. */
  readonly name: string;
  /** Key of its text. */
  readonly label: string;
  readonly waiting?: Waiting;
}

export interface AccessSectionGroup {
  readonly id: "holders" | "papers" | "checks" | "system";
  readonly sections: readonly AccessSection[];
}

/** Roles that answer for a whole province, operator or the country, or look over it: proposals and reviews are theirs. */
const overseers: ReadonlySet<string> = new Set(["telecom", "auditor", "admin", "lead"]);
/** Where tools are given something. */
const withTools: ReadonlySet<string> = new Set(["telecom", "auditor", "admin"]);
/** Who puts people where they may be given something, or reads of it. */
const appointing: ReadonlySet<string> = new Set(["telecom", "auditor", "admin"]);
/** Who runs the whole system. */
const keepers: ReadonlySet<string> = new Set(["telecom"]);
/** Where people are that watch: nobody at an operator does. */
const withPictures: ReadonlySet<string> = new Set(["telecom", "auditor", "admin", "manager"]);

/**
 * The pages of access by what they are opened for, without those that would always be empty for somebody with these roles.
 * A courtesy: each page asks only for what its reader may see.
 */
export function accessSections(roles: readonly string[]): readonly AccessSectionGroup[] {
  const any = (wanted: ReadonlySet<string>): boolean => roles.some((role) => wanted.has(role));
  return [
    {
      id: "holders",
      sections: [
        { name: "access", label: "delegation.tab.grants" },
        { name: "access-organisations", label: "delegation.tab.organisations" },
        ...(any(withTools) ? [{ name: "access-tools", label: "delegation.tab.tools" }] : []),
        ...(any(appointing)
          ? [{ name: "access-appointments", label: "delegation.tab.appointments", waiting: "appointments" as const }]
          : []),
        { name: "access-why", label: "delegation.tab.why" },
      ],
    },
    {
      id: "papers",
      sections: [
        { name: "access-decisions", label: "delegation.tab.decisions" },
        ...(any(overseers) ? [{ name: "access-proposals", label: "delegation.tab.proposals" }] : []),
        ...(any(keepers) ? [{ name: "access-reorganisation", label: "delegation.tab.reorganisation" }] : []),
      ],
    },
    {
      id: "checks",
      sections: [
        ...(any(overseers) ? [{ name: "access-reviews", label: "delegation.tab.review", waiting: "reviews" as const }] : []),
        { name: "access-drift", label: "delegation.tab.drift", waiting: "drift" },
        { name: "access-guideline", label: "delegation.tab.guideline" },
        ...(any(withPictures)
          ? [{ name: "access-break-glass", label: "delegation.tab.breakGlass", waiting: "unreviewed" as const }]
          : []),
      ],
    },
    ...(any(keepers) ? [{ id: "system" as const, sections: [{ name: "access-links", label: "delegation.tab.links" }] }] : []),
  ];
}
