import { computed, type ComputedRef, type Ref } from "vue";
import { useI18n } from "vue-i18n";
import type { HubError } from "../shared/remote/index.ts";
import { readBasis, type LegalBasisDraft } from "./legal-basis.ts";

/** What is wrong with a plan's form, in words by field: what the hub said of it, and once it was tried what is seen here. */
export function useBasisFaults(form: {
  readonly basis: Ref<LegalBasisDraft>;
  readonly error: Ref<HubError | null>;
  readonly wasTried: Ref<boolean>;
}): ComputedRef<Record<string, string>> {
  const { t, te } = useI18n();
  return computed(() => {
    const found: Record<string, string> = {};
    for (const { field, rule } of form.error.value?.details ?? []) {
      const key = `reorganisation.rule.${rule}`;
      found[field.split(".").at(-1) ?? ""] = te(key) ? t(key) : t("reorganisation.rule.other");
    }
    if (!form.wasTried.value) return found;
    for (const [field, rule] of Object.entries(readBasis(form.basis.value).faults))
      found[field] ??= t(`reorganisation.rule.${rule}`);
    return found;
  });
}
