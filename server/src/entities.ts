import { AreaEntity, CameraEntity } from "./cameras/camera.entity.ts";

/** Every table that is edited through the ORM; the others are written by fixed SQL. */
export const entities = [AreaEntity, CameraEntity] as const;
