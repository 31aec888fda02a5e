import type { RouteRecordRaw } from "vue-router";

export const delegationRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/my-access",
    name: "my-access",
    component: () => import("./pages/MyAccessPage.vue"),
    meta: { title: "common.nav.myAccess", texts: "delegation" },
  },
];
