export { default as AnimatedNumber } from "./AnimatedNumber.vue";
export { default as ChoiceChips } from "./ChoiceChips.vue";
export { default as EmptyState } from "./EmptyState.vue";
export { default as ErrorPanel } from "./ErrorPanel.vue";
export { default as ExerciseTag } from "./ExerciseTag.vue";
export { default as PageHeader, type Crumb } from "./PageHeader.vue";
export { default as SkeletonBlock } from "./SkeletonBlock.vue";
export { default as SortHeader } from "./SortHeader.vue";
export { default as StaleNote } from "./StaleNote.vue";
