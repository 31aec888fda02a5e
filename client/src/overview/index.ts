import type { RouteRecordRaw } from "vue-router";

export const overviewRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/overview",
    name: "overview",
    component: () => import("./pages/OverviewPage.vue"),
    meta: { title: "common.nav.overview" },
  },
];
