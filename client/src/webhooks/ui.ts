export { default as ToolWebhooks } from "./components/ToolWebhooks.vue";
