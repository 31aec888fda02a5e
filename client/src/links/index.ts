import type { RouteRecordRaw } from "vue-router";

export const linkRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/access/links",
    name: "access-links",
    component: () => import("./pages/LinksPage.vue"),
    meta: { title: "links.title", texts: ["links", "delegation"] },
  },
];
