import type { AreaKind } from "../gql/graphql.ts";

/** Places that guideline 4403 wants watched, in its order; inside rooms, baths and toilets cannot be expressed. */
export const areaKinds: readonly AreaKind[] = [
  "CORRIDOR",
  "FLOOR_LOBBY",
  "YARD",
  "SAMPLING",
  "RECEPTION",
  "MEDICAL_CHECK",
  "GOODS_HANDOVER",
  "SHARED_BATH_OUTSIDE",
  "ENTRANCE_GATE",
  "PUBLIC_OTHER",
];

/** Kinds that every facility has; "other public areas" only where there are any. */
export const requiredAreaKinds: readonly AreaKind[] = areaKinds.filter((kind) => kind !== "PUBLIC_OTHER");

/** Required kinds without a camera. */
export function missingAreaKinds(watched: Iterable<AreaKind>): readonly AreaKind[] {
  const present = new Set(watched);
  return requiredAreaKinds.filter((kind) => !present.has(kind));
}
