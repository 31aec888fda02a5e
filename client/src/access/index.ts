import type { RouteRecordRaw } from "vue-router";

export { homeOf, useViewer, Viewer, viewerKey, type Me, type Reach } from "./viewer.ts";

export const accessRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/no-rights",
    name: "no-rights",
    component: () => import("./pages/NoRightsPage.vue"),
    meta: { title: "common.noRights.title" },
  },
];
