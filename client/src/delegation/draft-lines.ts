import type { ProposalInput, ProposalLinePartsFragment, Role } from "../gql/graphql.ts";

/** A line as the form holds it: what is sent, and the names to show it by. */
export interface DraftLine {
  readonly key: string;
  readonly person: Pick<ProposalLinePartsFragment["person"], "id" | "username" | "displayName">;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorId: string | null;
  readonly placeName: string;
  readonly permissions: readonly string[];
  readonly expiresAt: string | null;
  readonly reason: string;
}

export function draftLineOf(line: ProposalLinePartsFragment, country: string): DraftLine {
  const { person, role, unit, operator, permissions, expiresAt, reason } = line;
  const unitId = unit?.id ?? null;
  const operatorId = operator?.id ?? null;
  return {
    key: lineKey({ person, role, unitId, operatorId }),
    person,
    role,
    unitId,
    operatorId,
    placeName: unit?.name ?? operator?.name ?? country,
    permissions,
    expiresAt: expiresAt ?? null,
    reason,
  };
}

/** Equal for lines of which a proposal has only one. */
export function lineKey({
  person,
  role,
  unitId,
  operatorId,
}: Pick<DraftLine, "person" | "role" | "unitId" | "operatorId">): string {
  return [person.id, role, unitId, operatorId].join(":");
}

export function inputOf(subject: string, addressee: string, lines: readonly DraftLine[]): ProposalInput {
  return {
    subject: subject.trim(),
    addressee: addressee.trim(),
    lines: lines.map(({ person, role, unitId, operatorId, permissions, expiresAt, reason }) => ({
      personId: person.id,
      role,
      unitId,
      operatorId,
      ...(role === "tool" ? { permissions: [...permissions] } : {}),
      expiresAt,
      reason,
    })),
  };
}
