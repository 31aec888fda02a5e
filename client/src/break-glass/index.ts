import { defineAsyncComponent } from "vue";
import type { RouteRecordRaw } from "vue-router";

/** Over every page of whoever hears of it: who is watching by a right that he took himself. */
export const BreakGlassBar = defineAsyncComponent(() => import("./components/BreakGlassBar.vue"));
/** Offers the right to watch to whoever may take it there, and nothing to anybody else. */
export const TakeBreakGlass = defineAsyncComponent(() => import("./components/TakeBreakGlass.vue"));

export const breakGlassRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/access/break-glass",
    name: "access-break-glass",
    component: () => import("./pages/BreakGlassPage.vue"),
    meta: { title: "delegation.tab.breakGlass", texts: ["breakGlass", "delegation"] },
  },
];
