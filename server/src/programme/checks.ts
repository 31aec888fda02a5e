import { isUuid } from "../app/connection.ts";
import { BadUserInputError } from "../app/errors.ts";
import type { ErrorDetails } from "../app/errors.ts";

const dayMs = 86_400_000;
/** A programme's longest, as the table has it. */
export const maxDays = 1_095;
const maxProvinces = 200;

export function wrong(field: string, rule: string, message: string, details: ErrorDetails = {}): BadUserInputError {
  return new BadUserInputError(message, { field: `input.${field}`, rule, ...details });
}

export function checkText(given: string, field: string, max: number): string {
  const text = given.normalize("NFC").replaceAll("\r\n", "\n").trim();
  if (text.length >= 1 && text.length <= max) return text;
  throw wrong(field, "length", `This has 1 to ${max} characters.`, { min: 1, max });
}

export function isDay(text: string): boolean {
  const at = /^20\d{2}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  // 31/02 would quietly become 03/03.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** @returns the day as it was given. */
export function checkDay(given: string, field: string): string {
  if (isDay(given)) return given;
  throw wrong(field, "day", "A day is written 2021-06-12.");
}

export function checkSpan(firstDay: string, lastDay: string): void {
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / dayMs;
  if (days < 0) throw wrong("lastDay", "order", "The deadline is not before the first day.");
  if (days > maxDays) throw wrong("lastDay", "latest", `A programme lasts ${maxDays} days at most.`, { max: maxDays });
}

export function checkProvinceIds(given: readonly string[]): readonly string[] {
  const field = "provinceIds";
  if (given.length < 1 || given.length > maxProvinces) {
    throw wrong(field, "length", `1 to ${maxProvinces} provinces.`, { min: 1, max: maxProvinces });
  }
  if (!given.every(isUuid)) throw wrong(field, "id", "This is not an id.");
  if (new Set(given).size !== given.length) throw wrong(field, "once", "Each province once.");
  return given;
}

export function checkAreas<T>(given: readonly T[]): readonly T[] {
  if (given.length < 1) throw wrong("requiredAreas", "length", "At least one kind of area is required.", { min: 1 });
  if (new Set(given).size !== given.length) throw wrong("requiredAreas", "once", "Each kind once.");
  return given;
}

export interface Target {
  readonly day: string;
  readonly cameras: number;
}
const maxCameras = 1_000_000;

/** @returns them by day. */
export function checkTargets(given: readonly Target[], { firstDay, lastDay }: { firstDay: string; lastDay: string }): Target[] {
  if (given.length > maxDays + 1) throw wrong("targets", "length", "There are more targets than days.", { max: maxDays + 1 });
  const placed = given.map(({ day, cameras }, at) => {
    const field = `targets.${at}`;
    checkDay(day, `${field}.day`);
    if (day < firstDay || day > lastDay) {
      throw wrong(`${field}.day`, "range", "A target is a day of its programme.", { min: firstDay, max: lastDay });
    }
    if (cameras < 0 || cameras > maxCameras) {
      throw wrong(`${field}.cameras`, "range", `0 to ${maxCameras} cameras.`, { min: 0, max: maxCameras });
    }
    return { day, cameras, at };
  });
  placed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  placed.forEach(({ day, cameras, at }, index) => {
    const before = placed[index - 1];
    if (before === undefined) return;
    if (before.day === day) throw wrong(`targets.${at}.day`, "once", "Each day once.");
    if (before.cameras > cameras) {
      throw wrong(`targets.${at}.cameras`, "falls", "What is connected stays connected: a target is not below the one before.");
    }
  });
  return placed.map(({ day, cameras }) => ({ day, cameras }));
}
