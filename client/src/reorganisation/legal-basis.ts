import { parseTyped } from "../shared/format/index.ts";
import type { LegalBasisInput } from "../gql/graphql.ts";

/** A plan's act as it is typed: days day first, as on paper. */
export interface LegalBasisDraft {
  title: string;
  effectiveOn: string;
  decisionNumber: string;
  decisionIssuedOn: string;
  decisionIssuer: string;
}

export const emptyBasis = (): LegalBasisDraft => ({
  title: "",
  effectiveOn: "",
  decisionNumber: "",
  decisionIssuedOn: "",
  decisionIssuer: "",
});

const dayOf = (typed: string): string | null => parseTyped(typed, "00:00")?.slice(0, 10) ?? null;

/** What the hub takes, and by field what is missing (`required`) or no day (`day`). */
export function readBasis(draft: LegalBasisDraft): {
  readonly input: LegalBasisInput | null;
  readonly faults: Partial<Record<keyof LegalBasisDraft, "required" | "day">>;
} {
  const faults: Partial<Record<keyof LegalBasisDraft, "required" | "day">> = {};
  for (const field of ["title", "decisionNumber", "decisionIssuer", "effectiveOn", "decisionIssuedOn"] as const) {
    if (draft[field].trim() === "") faults[field] = "required";
  }
  const effectiveOn = dayOf(draft.effectiveOn);
  const decisionIssuedOn = dayOf(draft.decisionIssuedOn);
  if (effectiveOn === null) faults.effectiveOn ??= "day";
  if (decisionIssuedOn === null) faults.decisionIssuedOn ??= "day";
  if (effectiveOn === null || decisionIssuedOn === null || Object.keys(faults).length > 0) return { input: null, faults };
  return {
    faults,
    input: {
      title: draft.title.trim(),
      effectiveOn,
      decisionNumber: draft.decisionNumber.trim(),
      decisionIssuedOn,
      decisionIssuer: draft.decisionIssuer.trim(),
    },
  };
}
