import { faultAt, faultProvinces, makeDevice } from "./world/demo-device.ts";
import { isConnected, isWired, planCamera, planFacilities, stageSince } from "./world/connection-plan.ts";
import { Chance, makeId } from "./world/random.ts";
import { nameFacilities } from "./world/facility-names.ts";
import { areaKinds, planCameras } from "./world/camera-plan.ts";
import { readGazetteer } from "./world/gazetteer.ts";
import type { AreaKind } from "./world/camera-plan.ts";
import type { Connection, ConnectionReason, ConnectionStage } from "./world/connection-plan.ts";
import type { DemoDevice } from "./world/demo-device.ts";
import type { FacilityName } from "./world/facility-names.ts";
import type { ProvinceFacts } from "./world/gazetteer.ts";

export { addressOf, builtInFaults, deviceNetwork, gatewayAddress } from "./world/demo-device.ts";
export { areaKinds } from "./world/camera-plan.ts";
export { isConnected, isWired } from "./world/connection-plan.ts";
export type { BuiltInFault } from "./world/demo-device.ts";
export type { AreaKind, ConnectionReason, ConnectionStage, DemoDevice };

export interface WorldOptions {
  /** When the demo first started: the present of the world, day 8 of the programme's 13. */
  readonly firstStart: Date;
  /** Same seed, same ids, names and passwords. */
  readonly seed?: string;
  /** Facilities and cameras in all; absent: the demo's own numbers per province, as reported in June 2021. */
  readonly size?: { readonly facilities: number; readonly cameras: number };
}

export interface WorldUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export interface WorldOperator {
  readonly id: string;
  readonly code: "viettel" | "vnpt";
  readonly name: string;
}

export interface WorldProvince extends WorldUnit {
  readonly region: "north" | "south";
  readonly operatorId: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface WorldArea {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: string;
}

export interface WorldCamera {
  readonly id: string;
  /** `24-001-03`: province, facility, camera. */
  readonly code: string;
  readonly name: string;
  readonly areaId: string;
  readonly areaKind: AreaKind;
  readonly stage: ConnectionStage;
  readonly stageReason: ConnectionReason | null;
  readonly stageSince: Date;
  readonly createdAt: Date;
  /** Null before stage CONNECTING: nothing is connected yet. */
  readonly device: DemoDevice | null;
}

export interface WorldFacility extends WorldUnit {
  readonly provinceId: string;
  readonly operatorId: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly connectionStage: ConnectionStage;
  readonly connectionReason: ConnectionReason | null;
  /** Who manages it: a province's targets count its own facilities alone. */
  readonly managedBy: "PROVINCE" | "MILITARY" | "OTHER";
  readonly areas: readonly WorldArea[];
  readonly cameras: readonly WorldCamera[];
}

export interface WorldProgramme {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly legalBasis: string;
  /** Calendar days in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
  readonly startedOn: string;
  readonly deadline: string;
  readonly isExercise: boolean;
  readonly requiredAreas: readonly AreaKind[];
  /** Of all cameras that a province manages, the share wanted by the end of each day, from the first to the last. */
  readonly wanted: readonly number[];
}

/** A country with its facilities and cameras. The same options give the same world, wherever it is made. */
export interface World {
  readonly firstStart: Date;
  readonly ministry: WorldUnit;
  readonly operators: readonly WorldOperator[];
  readonly provinces: readonly WorldProvince[];
  readonly programme: WorldProgramme;
  /** Facilities with areas and cameras by code; made while one reads, so that a large world needs little memory. */
  facilities(): IterableIterator<WorldFacility>;
}

const demoSeed = "camera-hub-demo";
/** Bắc Giang and Hải Dương as reported in June 2021; a few facilities in each other province. */
const reportedFacilities: Readonly<Record<string, number>> = { "24": 130, "30": 68 };
const demoCamerasPerFacility = 6.2;
/** The facility of the demo people: always complete. */
const showcase = { code: "24-001", cameras: 8 };

export function generateWorld(options: WorldOptions): World {
  const seed = options.seed ?? demoSeed;
  const gazetteer = readGazetteer();
  const operators: WorldOperator[] = [
    { id: makeId(seed, "operator", 0, "viettel"), code: "viettel", name: "Viettel" },
    { id: makeId(seed, "operator", 1, "vnpt"), code: "vnpt", name: "VNPT" },
  ];
  const operatorIds = Object.fromEntries(operators.map((operator) => [operator.code, operator.id]));
  const provinces = gazetteer.map((facts, position): WorldProvince => {
    const { code, name, shortName, region, latitude, longitude } = facts;
    const operatorId = operatorIds[facts.operator] ?? "";
    return { id: makeId(seed, "province", position, code), code, name, shortName, region, operatorId, latitude, longitude };
  });
  const plan = planSizes(seed, gazetteer, options.size);
  return {
    firstStart: options.firstStart,
    ministry: {
      id: makeId(seed, "ministry", 0, "BTTTT"),
      code: "BTTTT",
      name: "Bộ Thông tin và Truyền thông",
      shortName: "Bộ TTTT",
    },
    operators,
    provinces,
    programme: {
      id: makeId(seed, "programme", 0, "2021"),
      nameVi: "Kết nối camera các cơ sở cách ly tập trung (diễn tập)",
      nameEn: "Connecting the cameras of centralised quarantine facilities (exercise)",
      legalBasis: "Công văn tháng 6/2021 của Bộ TTTT; Hướng dẫn 4403/CV-BCĐ",
      startedOn: dayInVietnam(options.firstStart, -7),
      deadline: dayInVietnam(options.firstStart, 5),
      isExercise: true,
      requiredAreas: areaKinds.filter((kind) => kind !== "PUBLIC_OTHER"),
      wanted: [0, 0.03, 0.07, 0.12, 0.19, 0.27, 0.35, 0.44, 0.55, 0.66, 0.78, 0.9, 1],
    },
    facilities: () => generateFacilities({ seed, firstStart: options.firstStart, gazetteer, provinces, plan }),
  };
}

interface Generation {
  readonly seed: string;
  readonly firstStart: Date;
  readonly gazetteer: readonly ProvinceFacts[];
  readonly provinces: readonly WorldProvince[];
  readonly plan: SizePlan;
}

function* generateFacilities(generation: Generation): Generator<WorldFacility, undefined> {
  const { seed, gazetteer, provinces, plan } = generation;
  const counters = { facility: 0, area: 0, camera: 0, device: 0 };
  for (const [position, facts] of gazetteer.entries()) {
    const province = provinces[position];
    if (province === undefined) continue;
    const names = nameFacilities(facts, new Chance(seed, "names", facts.code));
    const count = plan.facilities[position] ?? 0;
    const connections = planFacilities(facts.code, count, new Chance(seed, "connections", facts.code), {
      always: faultProvinces.has(facts.code),
    });
    let nthConnected = 0;
    for (const [index, connection] of connections.entries()) {
      if (isConnected(connection.stage)) nthConnected++;
      const cameras = plan.cameras[counters.facility] ?? 1;
      yield makeFacility(generation, counters, {
        province,
        name: names.next().value,
        connection,
        code: `${facts.code}-${String(index + 1).padStart(3, "0")}`,
        cameras,
        nthConnected: isConnected(connection.stage) ? nthConnected : null,
      });
      counters.facility++;
    }
  }
}

interface FacilityPlan {
  readonly province: WorldProvince;
  readonly name: FacilityName;
  readonly connection: Connection;
  readonly code: string;
  readonly cameras: number;
  /** Which connected facility of its province it is, from 1; null: not connected. */
  readonly nthConnected: number | null;
}

function makeFacility(
  { seed, firstStart, provinces }: Generation,
  counters: { facility: number; area: number; camera: number; device: number },
  plan: FacilityPlan,
): WorldFacility {
  const { province, connection, code } = plan;
  const chance = new Chance(seed, "facility", code);
  const exemplary = code === showcase.code;
  const areas = new Map<string, WorldArea>();
  const places = planCameras(plan.cameras, chance, { inOrder: exemplary });
  const connections = places.map((_, position) => planCamera(connection, position, exemplary, chance));
  const lastWired = connections.findLastIndex(({ stage }) => isWired(stage));
  const fault = plan.nthConnected === null ? null : faultAt(province.code, plan.nthConnected);
  const cameras = places.map((place, position): WorldCamera => {
    const areaKey = `${place.areaKind} ${place.areaName}`;
    let area = areas.get(areaKey);
    if (area === undefined) {
      area = { id: makeId(seed, "area", counters.area++, `${code} ${areaKey}`), kind: place.areaKind, name: place.areaName };
      areas.set(areaKey, area);
    }
    const cameraCode = `${code}-${String(position + 1).padStart(2, "0")}`;
    const { stage, reason } = connections[position] ?? connection;
    const since = stageSince(stage, firstStart, chance);
    const registered = stageSince("REGISTERED", firstStart, chance);
    return {
      id: makeId(seed, "camera", counters.camera++, cameraCode),
      code: cameraCode,
      name: place.name,
      areaId: area.id,
      areaKind: place.areaKind,
      stage,
      stageReason: reason,
      stageSince: since,
      createdAt: registered < since ? registered : since,
      device: isWired(stage)
        ? makeDevice({
            seed,
            code: cameraCode,
            areaKind: place.areaKind,
            index: counters.device++,
            ownPicture: hasOwnPicture(plan, position, provinces.indexOf(province)),
            fault: fault !== null && position === lastWired ? fault : null,
          })
        : null,
    };
  });
  return {
    id: makeId(seed, "facility", counters.facility, code),
    code,
    name: plan.name.name,
    shortName: plan.name.shortName,
    provinceId: province.id,
    operatorId: province.operatorId,
    latitude: round(plan.name.district.latitude + chance.between(-0.03, 0.03)),
    longitude: round(plan.name.district.longitude + chance.between(-0.03, 0.03)),
    connectionStage: connection.stage,
    connectionReason: connection.reason,
    managedBy: exemplary ? "PROVINCE" : managerOf(new Chance(seed, "management", code)),
    areas: [...areas.values()],
    cameras,
  };
}

/** Most are the province's; the army runs some, as it did in 2021, and hotels a few. */
function managerOf(chance: Chance): WorldFacility["managedBy"] {
  const roll = chance.next();
  return roll < 0.86 ? "PROVINCE" : roll < 0.95 ? "MILITARY" : "OTHER";
}

/** Six cameras of the showcase, one in each connected facility of Hải Dương, one in two of three other provinces. */
function hasOwnPicture({ province, code, nthConnected }: FacilityPlan, position: number, provinceIndex: number): boolean {
  if (code === showcase.code) return position < 6;
  if (nthConnected === null || position > 0) return false;
  return province.code === "30" || (province.code !== "24" && nthConnected === 1 && provinceIndex % 3 !== 2);
}

interface SizePlan {
  /** Facilities of each province, in order. */
  readonly facilities: readonly number[];
  /** Cameras of each facility, in order. */
  readonly cameras: readonly number[];
}

function planSizes(seed: string, gazetteer: readonly ProvinceFacts[], size: WorldOptions["size"]): SizePlan {
  const chance = new Chance(seed, "sizes");
  const facilities = size
    ? apportion(
        size.facilities,
        gazetteer.map(({ districts }) => districts.length),
      )
    : gazetteer.map(({ code }) => reportedFacilities[code] ?? chance.integer(2, 5));
  const total = facilities.reduce((sum, count) => sum + count, 0);
  const weights = Array.from({ length: total }, () => chance.between(0.6, 1.4));
  if (size) return { facilities, cameras: apportion(size.cameras, weights) };
  const cameras = apportion(Math.round(total * demoCamerasPerFacility), weights);
  const beforeShowcase = gazetteer.findIndex(({ code }) => showcase.code.startsWith(code));
  cameras[facilities.slice(0, beforeShowcase).reduce((sum, count) => sum + count, 0)] = showcase.cameras;
  return { facilities, cameras };
}

/** Splits a whole number by weight without remainder. */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let weight = 0;
  let given = 0;
  return weights.map((share) => {
    weight += share;
    const upTo = Math.round((total * weight) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** The calendar day in Vietnam (UTC+7, no summer time) so many days after the instant. */
function dayInVietnam(instant: Date, days: number): string {
  return new Date(instant.getTime() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
