import { defineAsyncComponent } from "vue";
import type { RouteRecordRaw } from "vue-router";

/** Over every page of whoever has a version to acknowledge. */
export const GuidelineBanner = defineAsyncComponent(() => import("./components/GuidelineBanner.vue"));

export const guidelineRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/guideline",
    name: "guideline",
    component: () => import("./pages/GuidelinePage.vue"),
    meta: { title: "common.guideline.title", texts: ["guideline"] },
  },
  {
    path: "/access/guideline",
    name: "access-guideline",
    component: () => import("./pages/StandingsPage.vue"),
    meta: { title: "common.guideline.title", texts: ["guideline", "delegation"] },
  },
];
