import { defineAsyncComponent } from "vue";
import type { RouteRecordRaw } from "vue-router";

/** Over every page of whoever holds, or has given, what ends within days. */
export const EndsSoonBar = defineAsyncComponent(() => import("./components/EndsSoonBar.vue"));

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
    path: "/access/proposals",
    name: "access-proposals",
    component: () => import("./pages/ProposalsPage.vue"),
    meta: { title: "delegation.tab.proposals", texts: ["delegation"] },
  },
  {
    path: "/access/proposals/new",
    name: "access-proposal-new",
    component: () => import("./pages/ProposalFormPage.vue"),
    meta: { title: "delegation.proposal.draft", texts: ["delegation"] },
  },
  {
    path: "/access/proposals/:id",
    name: "access-proposal",
    component: () => import("./pages/ProposalPage.vue"),
    meta: { title: "delegation.tab.proposals", texts: ["delegation"] },
  },
  {
    path: "/access/proposals/:id/edit",
    name: "access-proposal-edit",
    component: () => import("./pages/ProposalFormPage.vue"),
    meta: { title: "delegation.proposal.edit", texts: ["delegation"] },
  },
  {
    path: "/access/appointments",
    name: "access-appointments",
    component: () => import("./pages/AppointmentsPage.vue"),
    meta: { title: "delegation.tab.appointments", texts: ["delegation"] },
  },
  {
    path: "/access/appointments/new",
    name: "access-appointment-new",
    component: () => import("./pages/AskAppointmentPage.vue"),
    meta: { title: "delegation.appointment.action", texts: ["delegation"] },
  },
  {
    path: "/access/reviews",
    name: "access-reviews",
    component: () => import("./pages/ReviewsPage.vue"),
    meta: { title: "delegation.review.title", texts: ["delegation"] },
  },
  {
    path: "/access/reviews/:id",
    name: "access-review",
    component: () => import("./pages/ReviewPage.vue"),
    meta: { title: "delegation.review.title", texts: ["delegation"] },
  },
  {
    path: "/access/drift",
    name: "access-drift",
    component: () => import("./pages/DriftPage.vue"),
    meta: { title: "delegation.drift.title", texts: ["delegation"] },
  },
  {
    path: "/access/tools",
    name: "access-tools",
    component: () => import("./pages/ToolsPage.vue"),
    meta: { title: "delegation.tab.tools", texts: ["delegation"] },
  },
  {
    path: "/access/tools/:id",
    name: "access-tool",
    component: () => import("./pages/ToolPage.vue"),
    meta: { title: "delegation.tab.tools", texts: ["delegation", "webhooks"] },
  },
  {
    path: "/access/why",
    name: "access-why",
    component: () => import("./pages/WhyPage.vue"),
    meta: { title: "delegation.tab.why", texts: ["delegation"] },
  },
];
