import { defineAsyncComponent } from "vue";

/** Loaded when somebody first searches. */
export const SearchDialog = defineAsyncComponent(() => import("./SearchDialog.vue"));
