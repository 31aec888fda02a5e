import type { RouteRecordRaw } from "vue-router";

export const hierarchyRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/provinces/:code",
    name: "province",
    component: () => import("./pages/ProvincePage.vue"),
    props: true,
    meta: { title: "common.nav.province" },
  },
  {
    path: "/units/:id",
    name: "unit",
    component: () => import("./pages/UnitPage.vue"),
    props: true,
  },
  {
    path: "/facilities/:code",
    name: "facility",
    component: () => import("./pages/FacilityPage.vue"),
    props: true,
    meta: { title: "common.nav.facility" },
  },
];
