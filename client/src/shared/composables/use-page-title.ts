import { watchEffect } from "vue";
import { useI18n } from "vue-i18n";

/** Names the browser tab after the thing on the page, once it is known. */
export function usePageTitle(title: () => string | null | undefined): void {
  const { t } = useI18n();
  watchEffect(() => {
    const name = title();
    if (name) document.title = `${name} – ${t("common.app")}`;
  });
}
