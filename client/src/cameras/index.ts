import type { RouteRecordRaw } from "vue-router";

export { areaKinds, requiredAreaKinds, missingAreaKinds } from "./area-kinds.ts";
export { default as CameraTile } from "./components/CameraTile.vue";

export const cameraRoutes: readonly RouteRecordRaw[] = [
  {
    path: "/cameras",
    name: "cameras",
    component: () => import("./pages/CameraListPage.vue"),
    meta: { title: "common.nav.cameras" },
  },
  {
    path: "/cameras/:id",
    name: "camera",
    component: () => import("./pages/CameraPage.vue"),
    props: true,
    meta: { title: "common.nav.cameras" },
  },
  {
    path: "/cameras/:id/edit",
    name: "camera-edit",
    component: () => import("./pages/CameraEditPage.vue"),
    props: true,
    meta: { title: "cameras.form.editTitle" },
  },
  {
    path: "/facilities/:code/cameras/new",
    name: "camera-new",
    component: () => import("./pages/CameraNewPage.vue"),
    props: true,
    meta: { title: "cameras.form.newTitle" },
  },
];
