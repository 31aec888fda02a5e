import type { RouteRecordRaw } from "vue-router";

export const delegationRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/my-access",
    name: "my-access",
    component: () => import("./pages/MyAccessPage.vue"),
    meta: { title: "common.nav.myAccess", texts: ["delegation"] },
  },
  {
    path: "/access",
    name: "access",
    component: () => import("./pages/AccessPage.vue"),
    meta: { title: "common.nav.access", texts: ["delegation"] },
  },
  {
    path: "/access/give",
    name: "access-give",
    component: () => import("./pages/GiveGrantPage.vue"),
    meta: { title: "delegation.give.action", texts: ["delegation"] },
  },
  {
    path: "/access/organisations",
    name: "access-organisations",
    component: () => import("./pages/OrganisationsPage.vue"),
    meta: { title: "delegation.tab.organisations", texts: ["delegation"] },
  },
  {
    path: "/access/organisations/:id",
    name: "access-organisation",
    component: () => import("./pages/OrganisationPage.vue"),
    meta: { title: "delegation.tab.organisations", texts: ["delegation"] },
  },
  {
    path: "/access/decisions",
    name: "access-decisions",
    component: () => import("./pages/DecisionsPage.vue"),
    meta: { title: "delegation.tab.decisions", texts: ["delegation"] },
  },
  {
    path: "/access/tools",
    name: "access-tools",
    component: () => import("./pages/ToolsPage.vue"),
    meta: { title: "delegation.tab.tools", texts: "delegation" },
  },
  {
    path: "/access/why",
    name: "access-why",
    component: () => import("./pages/WhyPage.vue"),
    meta: { title: "delegation.tab.why", texts: ["delegation"] },
  },
];
