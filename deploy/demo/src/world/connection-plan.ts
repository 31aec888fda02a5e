import type { Chance } from "./random.ts";

export type ConnectionStage =
  | "REGISTERED"
  | "SURVEYED"
  | "ELIGIBLE"
  | "NOT_ELIGIBLE"
  | "CONNECTING"
  | "CONNECTED"
  | "ACCEPTED"
  | "BLOCKED";
export type ConnectionReason =
  | "OUTDATED_CAMERA"
  | "SECURITY_SETTINGS"
  | "NO_COOPERATION"
  | "NO_UPLINK"
  | "POWER"
  | "NOT_SURVEYED"
  | "OTHER";

/** How far a connection is and what holds it up (null: nothing). */
export interface Connection {
  readonly stage: ConnectionStage;
  readonly reason: ConnectionReason | null;
}

/** From these stages on a camera is watched and must answer. */
export function isWired(stage: ConnectionStage): boolean {
  return stage === "CONNECTING" || stage === "CONNECTED" || stage === "ACCEPTED";
}

/** What counts as a connected facility. */
export function isConnected(stage: ConnectionStage): boolean {
  return stage === "CONNECTED" || stage === "ACCEPTED";
}

const accepted: Connection = { stage: "ACCEPTED", reason: null };
const connected: Connection = { stage: "CONNECTED", reason: null };
const connecting: Connection = { stage: "CONNECTING", reason: null };
const eligible: Connection = { stage: "ELIGIBLE", reason: null };
const waiting: readonly (readonly [Connection, number])[] = [
  [connecting, 3],
  [eligible, 4],
  [{ stage: "SURVEYED", reason: null }, 3],
  [{ stage: "REGISTERED", reason: "NOT_SURVEYED" }, 4],
  [{ stage: "NOT_ELIGIBLE", reason: "OUTDATED_CAMERA" }, 4],
  [{ stage: "NOT_ELIGIBLE", reason: "NO_UPLINK" }, 1],
  [{ stage: "BLOCKED", reason: "SECURITY_SETTINGS" }, 2],
  [{ stage: "BLOCKED", reason: "NO_COOPERATION" }, 1],
  [{ stage: "BLOCKED", reason: "POWER" }, 1],
  [{ stage: "BLOCKED", reason: "OTHER" }, 0.5],
];

/** Facilities of Hải Dương not connected in June 2021, by the reasons in the press; the shares between them are ours. */
const haiDuongReasons: readonly (readonly [Connection, number])[] = [
  [{ stage: "NOT_ELIGIBLE", reason: "OUTDATED_CAMERA" }, 24],
  [{ stage: "BLOCKED", reason: "SECURITY_SETTINGS" }, 15],
  [{ stage: "BLOCKED", reason: "NO_COOPERATION" }, 12],
];

/**
 * The connection of each facility of a province, in the order of their codes. Bắc Giang was the outbreak and is far;
 * Hải Dương has one connected facility in four (17 of 68) and the reasons of the press; elsewhere it varies by province.
 */
export function planFacilities(
  provinceCode: string,
  count: number,
  chance: Chance,
  /** `always`: never a province without any connected facility. */
  options: { always: boolean },
): Connection[] {
  if (provinceCode === "30") return planHaiDuong(count, chance);
  const share = provinceCode === "24" ? 0.6 : chance.pick([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  return Array.from({ length: count }, (_, index) => {
    if (provinceCode === "24" && index === 0) return accepted;
    const reached = (index === 0 && options.always) || chance.next() < share;
    if (!reached) return chance.weighted(waiting);
    return chance.next() < 0.4 ? accepted : connected;
  });
}

function planHaiDuong(count: number, chance: Chance): Connection[] {
  const reached = Math.round((count * 17) / 68);
  const plan: Connection[] = Array.from({ length: reached }, (_, index) => (index % 3 === 0 ? accepted : connected));
  const total = haiDuongReasons.reduce((sum, [, share]) => sum + share, 0);
  let sum = 0;
  for (const [connection, share] of haiDuongReasons) {
    sum += share;
    const upTo = reached + Math.round(((count - reached) * sum) / total);
    while (plan.length < upTo) plan.push(connection);
  }
  return chance.shuffled(plan);
}

/** The connection of one camera in a facility. The first camera of a connected facility is always connected. */
export function planCamera(facility: Connection, position: number, exemplary: boolean, chance: Chance): Connection {
  const roll = chance.next();
  if (facility.stage === "ACCEPTED") {
    if (exemplary || position === 0 || roll < 0.75) return accepted;
    if (roll < 0.9) return connected;
  } else if (facility.stage === "CONNECTED") {
    if (position === 0 || roll < 0.8) return connected;
    if (roll < 0.88) return connecting;
  } else if (facility.stage === "CONNECTING") {
    if (roll < 0.3) return connected;
    if (roll < 0.55) return connecting;
    return eligible;
  } else return facility;
  return chance.weighted([
    [{ stage: "NOT_ELIGIBLE", reason: "OUTDATED_CAMERA" } as const, 3],
    [{ stage: "BLOCKED", reason: "POWER" } as const, 1],
    [{ stage: "ELIGIBLE", reason: null } as const, 2],
  ]);
}

const dayMs = 86_400_000;
/** Between which days of the programme a stage is usually reached; the present is day 8, that is 7 days after the start. */
const stageDays: Readonly<Record<ConnectionStage, readonly [from: number, to: number]>> = {
  REGISTERED: [0, 2],
  SURVEYED: [1, 5],
  ELIGIBLE: [2, 6],
  NOT_ELIGIBLE: [2, 6.9],
  BLOCKED: [2, 6.9],
  CONNECTING: [5.5, 6.95],
  CONNECTED: [3, 6.9],
  ACCEPTED: [4, 6.9],
};

/** When the stage was reached, before `now`. */
export function stageSince(stage: ConnectionStage, now: Date, chance: Chance): Date {
  const [from, to] = stageDays[stage];
  return new Date(Math.floor(now.getTime() - (7 - chance.between(from, to)) * dayMs));
}
