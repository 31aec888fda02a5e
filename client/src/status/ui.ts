/** The second door of this room: what it shows. Kept apart so that plain rules can be used and tested without a page. */
export { default as ChangeList } from "./components/ChangeList.vue";
export { default as StatusBadge } from "./components/StatusBadge.vue";
export { default as StatusBar } from "./components/StatusBar.vue";
export { default as StatusCounts } from "./components/StatusCounts.vue";
export { default as StatusIcon } from "./components/StatusIcon.vue";
