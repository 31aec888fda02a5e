import { OptimisticLockError, UniqueConstraintViolationException } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Permission } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import type { AccessLog, AccessLogEntry } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import type { UnitOfWork } from "../app/unit-of-work.ts";
import { ConnectionStage } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { findUnitsById } from "../hierarchy/units.repository.ts";
import { AreaEntity, CameraEntity } from "./camera.entity.ts";
import type { CameraSourceInput, RegisterCameraInput, SourceTest, UpdateCameraInput } from "./camera.inputs.ts";
import { mayManage } from "./camera.policy.ts";
import { AreaKind, CameraStatus, StatusReason } from "./camera.type.ts";
import type { CameraRow } from "./camera.type.ts";
import { findCamerasById } from "./cameras.repository.ts";
import { parseCameraAddress } from "./source/index.ts";
import type { CameraAddress, NetworkPolicy, SourceVault } from "./source/index.ts";

/** Tries an address up to the first packet of video. Never throws for what a camera does wrong. */
export type SourceTester = (address: CameraAddress, ip: string) => Promise<SourceTest>;

export interface CameraEditorParts {
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly vault: SourceVault;
  readonly policy: NetworkPolicy;
  readonly testSource: SourceTester;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}

type CameraAction = "camera.register" | "camera.update" | "camera.remove" | "camera.test";
type Place = Pick<OrgUnitRow, "id" | "code" | "provinceId" | "facilityId">;

const manage: Permission = "camera:manage";

/** Names of the places that need no name of their own; people rename them freely. */
const defaultAreaNames: Record<AreaKind, string> = {
  [AreaKind.CORRIDOR]: "Hành lang",
  [AreaKind.FLOOR_LOBBY]: "Sảnh tầng",
  [AreaKind.YARD]: "Sân",
  [AreaKind.SAMPLING]: "Khu lấy mẫu",
  [AreaKind.RECEPTION]: "Khu tiếp nhận",
  [AreaKind.MEDICAL_CHECK]: "Khu khám",
  [AreaKind.GOODS_HANDOVER]: "Khu giao nhận hàng",
  [AreaKind.SHARED_BATH_OUTSIDE]: "Bên ngoài khu vệ sinh chung",
  [AreaKind.ENTRANCE_GATE]: "Cổng ra vào",
  [AreaKind.PUBLIC_OTHER]: "Khu công cộng khác",
};

/** Registers, edits, tests and removes cameras on behalf of who manages their facility. Every attempt is logged. */
export class CameraEditor {
  readonly #parts: CameraEditorParts;

  constructor(parts: CameraEditorParts) {
    this.#parts = parts;
  }

  async register(principal: Principal, input: RegisterCameraInput, request: RequestInfo): Promise<CameraRow> {
    const facility = await this.#facility(principal, input.facilityId);
    await this.#require(principal, facility, "camera.register", null, request);
    const code = checkCode(input.code, facility);
    const name = checkName(input.name, "name");
    const areaName = checkAreaName(input.areaName, input.areaKind);
    const address = await this.#checkSource(input.source);
    const now = this.#parts.clock.now();
    const id = await this.#changing(principal, async (em) => {
      const area = await findOrMakeArea(em, facility, input.areaKind, areaName);
      const camera = em.create(
        CameraEntity,
        {
          code,
          name,
          areaId: area,
          areaKind: input.areaKind,
          facilityId: facility.id,
          provinceId: facility.provinceId!,
          // Probed from now on: the picture decides what becomes of it.
          stage: ConnectionStage.CONNECTING,
          stageSince: now,
          status: CameraStatus.UNKNOWN,
          statusReason: StatusReason.PROBE_STALE,
          statusSince: now,
          createdAt: now,
          updatedAt: now,
        } as never,
        { partial: true },
      );
      await em.flush();
      await this.#saveSource(em, camera.id, address, now);
      await announce(em, "camera.changed", camera.id, facility, now);
      return camera.id;
    });
    await this.#log(principal, "camera.register", facility, id, request, "ALLOWED", null);
    return this.#read(principal, id);
  }

  async update(principal: Principal, input: UpdateCameraInput, request: RequestInfo): Promise<CameraRow> {
    const before = await this.#read(principal, input.id);
    const facility = await this.#facility(principal, before.facilityId);
    await this.#require(principal, facility, "camera.update", before.id, request);
    const code = input.code == null ? null : checkCode(input.code, facility);
    const name = input.name == null ? null : checkName(input.name, "name");
    const areaKind = input.areaKind ?? before.areaKind;
    const moves = input.areaKind != null || input.areaName != null;
    const areaName = moves ? checkAreaName(input.areaName, areaKind) : null;
    const address = input.source == null ? null : await this.#checkSource(input.source);
    const now = this.#parts.clock.now();
    await this.#changing(principal, async (em) => {
      const camera = await em.findOneOrFail(CameraEntity, { id: before.id });
      if (camera.version !== input.version) throw new OptimisticLockError("The camera was changed meanwhile.");
      if (code !== null) camera.code = code;
      if (name !== null) camera.name = name;
      if (areaName !== null) {
        camera.areaId = await findOrMakeArea(em, facility, areaKind, areaName);
        camera.areaKind = areaKind;
      }
      if (address !== null && !isProbed(camera.stage)) {
        camera.stage = ConnectionStage.CONNECTING;
        camera.stageReason = null;
        camera.stageSince = now;
        camera.statusReason = StatusReason.PROBE_STALE;
        camera.statusSince = now;
      }
      camera.updatedAt = now;
      await em.flush();
      if (address !== null) await this.#saveSource(em, camera.id, address, now);
      await announce(em, "camera.changed", camera.id, facility, now);
    });
    await this.#log(principal, "camera.update", facility, before.id, request, "ALLOWED", null);
    return this.#read(principal, before.id);
  }

  async remove(principal: Principal, id: string, request: RequestInfo): Promise<void> {
    const before = await this.#read(principal, id);
    const facility = await this.#facility(principal, before.facilityId);
    await this.#require(principal, facility, "camera.remove", id, request);
    await this.#changing(principal, async (em) => {
      await em.nativeDelete(CameraEntity, { id });
      await announce(em, "camera.removed", id, facility, this.#parts.clock.now());
    });
    await this.#log(principal, "camera.remove", facility, id, request, "ALLOWED", null);
  }

  /** Tries an address without saving anything. */
  async test(principal: Principal, facilityId: string, source: CameraSourceInput, request: RequestInfo): Promise<SourceTest> {
    const facility = await this.#facility(principal, facilityId);
    await this.#require(principal, facility, "camera.test", null, request);
    const address = parseCameraAddress(source);
    const { ip } = await this.#parts.policy.resolve(address);
    await this.#log(principal, "camera.test", facility, null, request, "ALLOWED", null);
    return this.#parts.testSource(address, ip);
  }

  async #checkSource(source: CameraSourceInput): Promise<CameraAddress> {
    const address = parseCameraAddress(source);
    await this.#parts.policy.resolve(address);
    return address;
  }

  async #facility(principal: Principal, id: string): Promise<OrgUnitRow> {
    const scope = readScope(principal);
    const [unit] = isUuid(id) ? await this.#parts.database.read(scope, (tx) => findUnitsById(tx, scope, [id])) : [];
    if (unit === undefined || unit.kind !== "FACILITY") throw new NotFoundError("Facility");
    return unit;
  }

  async #read(principal: Principal, id: string): Promise<CameraRow> {
    const scope = readScope(principal);
    const [camera] = isUuid(id) ? await this.#parts.database.read(scope, (tx) => findCamerasById(tx, scope, [id])) : [];
    if (camera === undefined) throw new NotFoundError("Camera");
    return camera;
  }

  async #require(
    principal: Principal,
    facility: Place,
    action: CameraAction,
    cameraId: string | null,
    request: RequestInfo,
  ): Promise<void> {
    if (mayManage(principal, facility)) return;
    await this.#log(principal, action, facility, cameraId, request, "REFUSED", "FORBIDDEN");
    throw new ForbiddenError(manage);
  }

  async #changing<T>(principal: Principal, work: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.#parts.unitOfWork.change(principal.scopeFor(manage), work);
    } catch (error) {
      if (error instanceof OptimisticLockError) {
        throw new DomainError("CONFLICT", "Somebody else changed this camera meanwhile; nothing was saved. Read it again.", {
          rule: "version",
        });
      }
      if ((error as { constraint?: unknown }).constraint === "other_origin") {
        throw new DomainError("FORBIDDEN", "Another hub is the origin of this; it is changed there. Nothing was saved.", {
          rule: "origin",
        });
      }
      if (error instanceof UniqueConstraintViolationException) {
        throw new DomainError("CONFLICT", "A camera with this code exists already; nothing was saved.", {
          field: "code",
          rule: "unique",
        });
      }
      throw error;
    }
  }

  async #saveSource(em: EntityManager, cameraId: string, address: CameraAddress, now: Date): Promise<void> {
    const { sealed, keyId, addressHash } = this.#parts.vault.seal(address);
    // Delete and insert: an upsert would have to read, and this role may write sources and never read them.
    await em.execute("delete from camera_source where camera_id = ?", [cameraId]);
    await em.execute("insert into camera_source (camera_id, sealed, key_id, address_hash, updated_at) values (?, ?, ?, ?, ?)", [
      cameraId,
      sealed,
      keyId,
      addressHash,
      now,
    ]);
  }

  #log(
    principal: Principal,
    action: CameraAction,
    facility: Place,
    cameraId: string | null,
    request: RequestInfo,
    outcome: AccessLogEntry["outcome"],
    code: string | null,
  ): Promise<void> {
    return this.#parts.accessLog.record({
      occurredAt: this.#parts.clock.now(),
      actorId: principal.id,
      actorName: principal.username,
      grantId: principal.grantFor(manage, facility)?.grantId ?? null,
      action,
      targetKind: cameraId === null ? "facility" : "camera",
      targetId: cameraId ?? facility.id,
      provinceId: facility.provinceId,
      facilityId: facility.id,
      outcome,
      code,
      address: request.address,
      requestId: request.id,
      details: {},
    });
  }
}

function isProbed(stage: ConnectionStage): boolean {
  return stage === ConnectionStage.CONNECTING || stage === ConnectionStage.CONNECTED || stage === ConnectionStage.ACCEPTED;
}

// Codes carry the facility's own, so that "already taken" can only ever speak of a camera its manager sees.
function checkCode(code: string, facility: Place): string {
  const value = code.trim();
  if (!/^[0-9A-Za-z.-]{1,64}$/.test(value) || !value.startsWith(`${facility.code}-`) || value === `${facility.code}-`) {
    throw new BadUserInputError(`A camera's code begins with its facility's: ${facility.code}-…`, {
      field: "code",
      rule: "code",
      prefix: `${facility.code}-`,
    });
  }
  return value;
}

function checkName(name: string, field: string): string {
  // NFC: the same name typed on a Mac and on a phone must be the same name.
  const value = name.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (value === "" || value.length > 200 || /[\u0000-\u001f\u007f]/.test(value)) {
    throw new BadUserInputError("A name has 1 to 200 characters.", { field, rule: "length", min: 1, max: 200 });
  }
  return value;
}

function checkAreaName(name: string | null | undefined, kind: AreaKind): string {
  return name == null || name.trim() === "" ? defaultAreaNames[kind] : checkName(name, "areaName");
}

async function findOrMakeArea(em: EntityManager, facility: Place, kind: AreaKind, name: string): Promise<string> {
  const found = await em.findOne(AreaEntity, { facilityId: facility.id, kind, name });
  if (found !== null) return found.id;
  const area = em.create(AreaEntity, { facilityId: facility.id, provinceId: facility.provinceId!, kind, name } as never, {
    partial: true,
  });
  await em.flush();
  return area.id;
}

async function announce(
  em: EntityManager,
  topic: "camera.changed" | "camera.removed",
  cameraId: string,
  facility: Place,
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at) values (?, ?, ?, ?, '{}', ?)`,
    [topic, cameraId, facility.provinceId, facility.id, now],
  );
}
