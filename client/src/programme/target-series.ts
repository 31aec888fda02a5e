export interface Target {
  readonly day: string;
  readonly cameras: number;
}
const dayMs = 86_400_000;

/** Calendar days `YYYY-MM-DD` from one to the other, both included. */
export function daysBetween(firstDay: string, lastDay: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** What is wanted by the end of each day: between two targets the earlier one holds. */
export function valuesOn(days: readonly string[], targets: readonly Target[]): readonly number[] {
  return days.map((day) => targets.findLast((target) => target.day <= day)?.cameras ?? 0);
}

/** The same every day, as far as whole cameras allow, and all of them on the last. */
export function spreadEvenly(days: readonly string[], total: number): readonly number[] {
  return days.map((_, at) => Math.round((total * (at + 1)) / days.length));
}

/** Only the days on which something changes. */
export function stepsOf(days: readonly string[], values: readonly number[]): readonly Target[] {
  return days.flatMap((day, at) => {
    const cameras = values[at] ?? 0;
    return cameras === (values[at - 1] ?? 0) && at < days.length - 1 ? [] : [{ day, cameras }];
  });
}

/** Position of the first day on which less is wanted than the day before; -1: none. */
export function firstFall(values: readonly number[]): number {
  return values.findIndex((value, at) => at > 0 && value < (values[at - 1] ?? 0));
}
