export { default as PlacePicker } from "./components/PlacePicker.vue";
export { addressOfPlace, placeById, unitById, type NamedPlace } from "./place-by-id.ts";
