export { default as AccessFrame } from "./components/AccessFrame.vue";
export { addressOfUnit, nameOf } from "./grant-words.ts";
