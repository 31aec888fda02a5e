import { createRouter, createWebHistory, type Router } from "vue-router";
import { accessRoutes, type Viewer } from "./access/index.ts";
import type { LazyRoom } from "./app/room-texts.ts";
import { auditRoutes } from "./audit/index.ts";
import { breakGlassRoutes } from "./break-glass/index.ts";
import { cameraRoutes } from "./cameras/index.ts";
import { delegationRoutes } from "./delegation/index.ts";
import { guidelineRoutes } from "./guideline/index.ts";
import { hierarchyRoutes } from "./hierarchy/index.ts";
import { linkRoutes } from "./links/index.ts";
import { overviewRoutes } from "./overview/index.ts";
import { programmeRoutes } from "./programme/index.ts";
import { reorganisationRoutes } from "./reorganisation/index.ts";

declare module "vue-router" {
  interface RouteMeta {
    /** Key of the tab title until the page knows a better one. */
    title?: string;
    /** Texts that the page needs beyond those of the first screen. */
    texts?: readonly LazyRoom[];
  }
}

/** Every page has an address that can be sent to a colleague; `/` leads each person to the page that answers him. */
export function createPortalRouter(viewer: Viewer): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: "/", name: "home", redirect: () => viewer.home() },
      ...overviewRoutes,
      ...hierarchyRoutes,
      ...cameraRoutes,
      ...accessRoutes,
      ...auditRoutes,
      ...delegationRoutes,
      ...guidelineRoutes,
      ...breakGlassRoutes,
      ...programmeRoutes,
      ...reorganisationRoutes,
      ...linkRoutes,
      {
        path: "/:path(.*)*",
        name: "not-found",
        component: () => import("./app/pages/NotFoundPage.vue"),
        meta: { title: "common.notFound.title" },
      },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  router.beforeEach((to) =>
    viewer.reach.value.level === "none" && to.name !== "no-rights" ? { name: "no-rights", replace: true } : true,
  );
  return router;
}
