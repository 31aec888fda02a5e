import { computed, ref, type ComputedRef, type Ref, type WritableComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import type { NamedPlace } from "../search/ui.ts";
import { useUrlText } from "../shared/composables/use-url-state.ts";
import { useRemote } from "../shared/remote/index.ts";
import { myGrantsQuery, operatorsQuery } from "./delegation.queries.ts";
import { givingPlaces, placeOfOperator, placeOfUnit, type GivingPlace } from "./giving-places.ts";

export interface GivingPlaceChoice {
  readonly mine: ReturnType<typeof useMine>;
  /** One's own places, and for the Telecom Department the operators. */
  readonly places: ComputedRef<readonly GivingPlace[]>;
  /** The chosen one; null until one's own are known. */
  readonly place: ComputedRef<GivingPlace | null>;
  /** Key of the chosen one. */
  readonly chosen: WritableComputedRef<string>;
  /** Id of a unit that is none of one's own; empty: none is chosen. */
  readonly otherUnit: WritableComputedRef<string>;
  readonly picked: Ref<NamedPlace | null>;
  readonly mayChooseUnit: ComputedRef<boolean>;
}

const useMine = (isPaused: () => boolean) => useRemote(myGrantsQuery, {}, { pause: isPaused });

/** Where something is given: one of one's own places, or a unit below them; the address keeps it. */
export function useGivingPlace(mayGive: () => boolean): GivingPlaceChoice {
  const { t } = useI18n();
  const at = useUrlText("at");
  const mine = useMine(() => !mayGive());
  const isTelecom = computed(() => mine.data.value?.myGrants.some(({ role }) => role === "telecom") ?? false);
  const operators = useRemote(operatorsQuery, {}, { pause: () => !isTelecom.value });
  const picked = ref<NamedPlace | null>(null);
  const places = computed<readonly GivingPlace[]>(() => {
    const own = givingPlaces(mine.data.value?.myGrants ?? [], t("access.country"));
    if (!isTelecom.value) return own;
    const known = new Map(
      (operators.data.value?.ministry.provinces.nodes ?? []).flatMap(({ operator }) =>
        operator ? [[operator.id, operator]] : [],
      ),
    );
    return [...own, ...[...known.values()].map((operator) => placeOfOperator(operator))];
  });
  const place = computed<GivingPlace | null>(() => {
    const known = places.value.find(({ key }) => key === at.value);
    if (known) return known;
    if (at.value.startsWith("u:")) {
      const id = at.value.slice(2);
      const isKnown = picked.value?.id === id;
      return placeOfUnit(id, isKnown ? (picked.value?.name ?? "") : "", isKnown && picked.value?.kind === "Province");
    }
    return places.value[0] ?? null;
  });
  const otherUnit = computed({
    get: () => (place.value?.unitId && !places.value.some(({ key }) => key === place.value?.key) ? place.value.unitId : ""),
    set: (id) => (at.value = id === "" ? "" : `u:${id}`),
  });
  const chosen = computed({ get: () => place.value?.key ?? "", set: (key) => (at.value = key) });
  /** A facility's manager and an operator's lead give at one place only. */
  const mayChooseUnit = computed(() =>
    places.value.some(({ unitId, operatorId, isProvince }) => isProvince || (!unitId && !operatorId)),
  );
  return { mine, places, place, chosen, otherUnit, picked, mayChooseUnit };
}
