import type { RouteRecordRaw } from "vue-router";

export const programmeRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/programme",
    name: "programme",
    component: () => import("./pages/ProgrammePage.vue"),
    meta: { title: "common.nav.programme", texts: ["programme"] },
  },
];
