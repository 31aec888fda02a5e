export { default as AccessTabs } from "./components/AccessTabs.vue";
export { nameOf } from "./grant-words.ts";
