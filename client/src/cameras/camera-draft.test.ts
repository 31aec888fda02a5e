import { expect, it } from "vitest";
import { emptyDraft, nextCode, sourceOf } from "./camera-draft.ts";

it("proposes the next code of the facility, whatever else stands in the list", () => {
  expect(nextCode("24-001", [])).toBe("24-001-01");
  expect(nextCode("24-001", ["24-001-01", "24-001-06", "24-001-cong", "24-0011-99"])).toBe("24-001-07");
});

it("sends no empty credentials", () => {
  expect(sourceOf({ ...emptyDraft(), address: " rtsp://10.0.0.7/stream " })).toEqual({ address: "rtsp://10.0.0.7/stream" });
  expect(sourceOf({ ...emptyDraft(), address: "rtsp://10.0.0.7/", username: "admin", password: " x" })).toEqual({
    address: "rtsp://10.0.0.7/",
    username: "admin",
    password: " x",
  });
});
