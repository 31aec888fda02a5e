import type { RouteRecordRaw } from "vue-router";

export const reorganisationRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/access/reorganisation",
    name: "access-reorganisation",
    component: () => import("./pages/ReorganisationPage.vue"),
    meta: { title: "reorganisation.title", texts: ["reorganisation", "delegation"] },
  },
];
