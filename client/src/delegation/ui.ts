export { default as AccessTabs } from "./components/AccessTabs.vue";
export { addressOfUnit, nameOf } from "./grant-words.ts";
