import { computed, ref, watch, type Ref } from "vue";

export type Appearance = "system" | "light" | "dark";
/** Also read by `public/appearance.js` before the first paint. */
const STORED = "camera-hub.appearance";

function stored(): Appearance {
  try {
    const choice = localStorage.getItem(STORED);
    return choice === "light" || choice === "dark" ? choice : "system";
  } catch {
    return "system";
  }
}

const choice = ref<Appearance>(stored());
const system = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = ref(system.matches);
system.addEventListener("change", (event) => (systemIsDark.value = event.matches));

const isDark = computed(() => choice.value === "dark" || (choice.value === "system" && systemIsDark.value));
watch(isDark, (dark) => document.documentElement.classList.toggle("dark", dark), { immediate: true });

/** Light, dark, or as the device has it. */
export function useAppearance(): { readonly choice: Readonly<Ref<Appearance>>; choose(next: Appearance): void } {
  return {
    choice,
    choose(next) {
      choice.value = next;
      try {
        localStorage.setItem(STORED, next);
      } catch {
        // Remembering is a convenience.
      }
    },
  };
}
