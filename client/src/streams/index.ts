import { defineAsyncComponent } from "vue";

/** Loaded when a picture is to be shown; nobody waits for a player on a page of figures. */
export const LivePlayer = defineAsyncComponent(() => import("./components/LivePlayer.vue"));
export const TilePicture = defineAsyncComponent(() => import("./components/TilePicture.vue"));
