export { csvOf, saveFile } from "./csv.ts";
export { instantOf, localOf, parseTyped, typedOf } from "./local-moment.ts";
export { formatCount, formatShare, share } from "./numbers.ts";
export { compareNames, fold, matches } from "./text.ts";
export {
  daysUntil,
  formatAgo,
  formatClock,
  formatDate,
  formatDateTime,
  formatDuration,
  formatMoment,
  TIME_ZONE,
} from "./time.ts";
export { useFormat } from "./use-format.ts";
