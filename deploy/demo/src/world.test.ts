import { describe, expect, it } from "vitest";
import { demoCamerasOf } from "./demo-cameras.ts";
import { addressOf, areaKinds, builtInFaults, gatewayAddress, generateWorld, isConnected, isWired } from "./world.ts";
import type { WorldCamera, WorldFacility } from "./world.ts";

const firstStart = new Date("2026-11-24T03:00:00Z");
const world = generateWorld({ firstStart });
const facilities = [...world.facilities()];
const cameras = facilities.flatMap((facility) => facility.cameras);
const inProvince = (code: string): WorldFacility[] => facilities.filter((facility) => facility.code.startsWith(`${code}-`));
const withDevice = cameras.filter((camera) => camera.device !== null);

describe("the demo world", () => {
  it("has the 63 provinces of 2021, 31 with Viettel and 32 with VNPT", () => {
    const [viettel, vnpt] = world.operators.map(({ id }) => world.provinces.filter(({ operatorId }) => operatorId === id));
    expect(world.provinces).toHaveLength(63);
    expect([viettel?.length, vnpt?.length]).toEqual([31, 32]);
  });

  it("has the facilities reported in June 2021 and a few in each other province", () => {
    expect(inProvince("24")).toHaveLength(130);
    expect(inProvince("30")).toHaveLength(68);
    for (const { code } of world.provinces) expect(inProvince(code).length).toBeGreaterThanOrEqual(2);
    expect(facilities.length).toBeGreaterThanOrEqual(350);
    expect(cameras.length).toBeGreaterThanOrEqual(2400);
  });

  it("has 17 facilities of Hải Dương connected and 51 not, for the reasons in the press", () => {
    const [reached, waiting] = [true, false].map((yes) =>
      inProvince("30").filter(({ connectionStage }) => isConnected(connectionStage) === yes),
    );
    expect(reached).toHaveLength(17);
    expect(waiting).toHaveLength(51);
    expect(new Set(waiting?.map(({ connectionReason }) => connectionReason))).toEqual(
      new Set(["OUTDATED_CAMERA", "SECURITY_SETTINGS", "NO_COOPERATION"]),
    );
    for (const { cameras: waitingCameras } of waiting ?? []) {
      expect(waitingCameras.every(({ device }) => device === null)).toBe(true);
    }
  });

  it("has about a thousand connected cameras; exactly these have a device", () => {
    expect(withDevice.length).toBeGreaterThan(950);
    expect(withDevice.length).toBeLessThan(1050);
    expect(cameras.filter(({ stage, device }) => isWired(stage) !== (device !== null))).toEqual([]);
  });

  it("says why a connection does not go on, and nothing where it does", () => {
    const reasoned = new Set(["NOT_ELIGIBLE", "BLOCKED", "REGISTERED"]);
    expect(cameras.filter(({ stage, stageReason }) => (stageReason !== null) !== reasoned.has(stage))).toEqual([]);
  });

  it("names no two cameras, facilities or ids alike", () => {
    const unique = (values: readonly string[]): void => expect(new Set(values).size).toBe(values.length);
    unique(cameras.map(({ code }) => code));
    unique(facilities.map(({ code }) => code));
    unique([...cameras, ...facilities, ...facilities.flatMap(({ areas }) => areas)].map(({ id }) => id));
    for (const { code } of world.provinces) unique(inProvince(code).map(({ name }) => name));
    for (const { cameras: own } of facilities) unique(own.map(({ name }) => name));
  });

  it("has ids that are valid UUIDv7", () => {
    const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(cameras.filter(({ id }) => !version7.test(id))).toEqual([]);
  });

  it("puts every camera into an area of its facility, of a kind that guideline 4403 knows", () => {
    for (const facility of facilities) {
      const kinds = new Map(facility.areas.map(({ id, kind }) => [id, kind]));
      expect(facility.cameras.filter((camera) => kinds.get(camera.areaId) !== camera.areaKind)).toEqual([]);
    }
    expect(new Set(cameras.map(({ areaKind }) => areaKind))).toEqual(new Set(areaKinds));
  });

  it("has everything connected at the facility of the demo people, nothing broken", () => {
    const showcase = facilities.find(({ code }) => code === "24-001")?.cameras ?? [];
    expect(showcase.slice(0, 6).map(({ code, areaKind }) => `${code} ${areaKind}`)).toEqual([
      "24-001-01 CORRIDOR",
      "24-001-02 FLOOR_LOBBY",
      "24-001-03 YARD",
      "24-001-04 SAMPLING",
      "24-001-05 ENTRANCE_GATE",
      "24-001-06 RECEPTION",
    ]);
    expect(showcase.every(({ device }) => device !== null && device.fault === null)).toBe(true);
    expect(showcase.filter(hasOwnPicture).length).toBeGreaterThanOrEqual(4);
  });

  it("gives pictures of their own to 40 or more cameras, among them one in each connected facility of Hải Dương", () => {
    expect(withDevice.filter(hasOwnPicture).length).toBeGreaterThanOrEqual(40);
    for (const facility of inProvince("30").filter(({ connectionStage }) => isConnected(connectionStage))) {
      expect(facility.cameras.filter(hasOwnPicture)).toHaveLength(1);
    }
  });

  it("breaks two cameras in each real way, none that has a picture of its own", () => {
    for (const fault of builtInFaults) {
      const broken = withDevice.filter(({ device }) => device?.fault === fault);
      expect(broken).toHaveLength(2);
      expect(broken.some(hasOwnPicture)).toBe(false);
      for (const { device } of broken) expect(device?.toldPassword === device?.password).toBe(fault !== "WRONG_PASSWORD");
    }
  });

  it("gives each device an address and a password of its own", () => {
    const served = demoCamerasOf(world);
    expect(new Set(served.map(({ address }) => address)).size).toBe(withDevice.length);
    expect(new Set(served.map(({ password }) => password)).size).toBe(withDevice.length);
    expect(served.map(({ address }) => address)).not.toContain(gatewayAddress);
  });

  it("is on day 8 of 13 at the first start, and nothing lies in the future", () => {
    expect(world.programme).toMatchObject({ startedOn: "2026-11-17", deadline: "2026-11-29", isExercise: true });
    const start = new Date("2026-11-16T17:00:00Z");
    const inOrder = ({ createdAt, stageSince }: WorldCamera): boolean =>
      start <= createdAt && createdAt <= stageSince && stageSince < firstStart;
    expect(cameras.filter((camera) => !inOrder(camera))).toEqual([]);
  });

  it("is the same world at every start, and another one for another seed", () => {
    const later = [...generateWorld({ firstStart: new Date("2027-01-01T00:00:00Z") }).facilities()];
    expect(later.map(withoutDates)).toEqual(facilities.map(withoutDates));
    const [other] = generateWorld({ firstStart, seed: "another" }).facilities();
    expect(other?.id).not.toBe(facilities[0]?.id);
  });
});

describe("a world of a given size", () => {
  it("has exactly as many facilities and cameras", () => {
    const large = [...generateWorld({ firstStart, size: { facilities: 800, cameras: 9_999 } }).facilities()];
    expect(large).toHaveLength(800);
    expect(large.reduce((sum, facility) => sum + facility.cameras.length, 0)).toBe(9_999);
    expect(new Set(large.map(({ provinceId }) => provinceId)).size).toBe(63);
  });
});

describe("addresses of devices", () => {
  it("stay inside the network and end before it does", () => {
    expect(addressOf(0)).toBe("127.64.0.2");
    expect(addressOf(253)).toBe("127.64.1.1");
    expect(addressOf(256 * 254 - 2)).toBe("127.64.255.254");
    expect(() => addressOf(256 * 254 - 1)).toThrow(RangeError);
  });
});

function hasOwnPicture({ code, device }: WorldCamera): boolean {
  return device?.pictureId === code;
}

function withoutDates(facility: WorldFacility): unknown {
  return {
    ...facility,
    cameras: facility.cameras.map(({ createdAt: _created, stageSince: _since, ...camera }) => camera),
  };
}
