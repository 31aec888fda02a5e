import { expect, it } from "vitest";
import { engineSettings, withoutAddresses } from "./engine.ts";

it("keeps addresses and passwords out of the engine's log", () => {
  expect(withoutAddresses('WRN error="dial tcp 10.1.2.3:554: refused" url=rtsp://admin:p@ss@10.1.2.3/stream')).toBe(
    'WRN error="dial tcp [address]: refused" url=[address]',
  );
});

it("gives the engine no module that runs programs or reads files, and no page that changes it", () => {
  const settings = engineSettings({ port: 1, webrtcPort: 2, webrtcPublic: false, username: "u", password: "p" });
  expect(settings).toMatchObject({
    app: { modules: ["api", "ws", "rtsp", "webrtc", "mp4"] },
    api: { listen: "127.0.0.1:1", local_auth: true },
    rtsp: { listen: "" },
    webrtc: { listen: "127.0.0.1:2", ice_servers: [] },
  });
  expect(JSON.stringify(settings)).not.toMatch(/config|exit|restart|exec/);
});
