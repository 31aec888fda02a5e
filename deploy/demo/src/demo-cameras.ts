import type { CameraFacts } from "./control/camera-control.ts";
import { hevcPictureId } from "./pictures/plan.ts";
import type { DemoCameraSpec } from "./rtsp-server/server.ts";
import { addressOf } from "./world.ts";
import type { DemoDevice, World } from "./world.ts";

/** A connected camera of the world, as the RTSP server plays it and as people are told about it. */
export type DemoCamera = DemoCameraSpec & { readonly facts: CameraFacts };

/** All connected cameras of the world, in the order of their codes. */
export function demoCamerasOf(world: World): DemoCamera[] {
  const cameras: DemoCamera[] = [];
  for (const facility of world.facilities()) {
    for (const { code, name, device } of facility.cameras) {
      if (device === null) continue;
      cameras.push({
        code,
        address: addressOf(device.index),
        username: device.username,
        password: device.password,
        clip: device.fault === "HEVC_ONLY" ? hevcPictureId : device.pictureId,
        fault: served(device),
        facts: { code, name, fault: device.fault },
      });
    }
  }
  return cameras;
}

/** A wrong password is the hub's fault and H.265 the clip's: to the server both are ordinary cameras. */
function served({ fault }: DemoDevice): DemoCameraSpec["fault"] {
  return fault === "WRONG_PASSWORD" || fault === "HEVC_ONLY" ? null : fault;
}
