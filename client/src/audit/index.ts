import type { RouteRecordRaw } from "vue-router";

export const auditRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/access-log",
    name: "access-log",
    component: () => import("./pages/AccessLogPage.vue"),
    meta: { title: "common.nav.accessLog", texts: ["audit"] },
  },
];
