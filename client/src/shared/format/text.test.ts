import { describe, expect, it } from "vitest";
import { compareNames, fold, matches } from "./text.ts";

describe("Vietnamese text", () => {
  it("sorts đ after d, and â after ă after a", () => {
    expect(["Đà Nẵng", "Điện Biên", "Cần Thơ", "Cao Bằng", "Dak", "An Giang"].toSorted(compareNames)).toEqual([
      "An Giang",
      "Cao Bằng",
      "Cần Thơ",
      "Dak",
      "Đà Nẵng",
      "Điện Biên",
    ]);
  });

  it("sorts codes by their numbers", () => {
    expect(["24-010", "24-2", "24-001"].toSorted(compareNames)).toEqual(["24-001", "24-2", "24-010"]);
  });

  it("is found without tone marks", () => {
    expect(fold("Thừa Thiên Huế – Đắk Lắk")).toBe("thua thien hue – dak lak");
    expect(matches("Trường THPT Việt Yên số 1", "viet yen thpt")).toBe(true);
    expect(matches("Trường THPT Việt Yên số 1", "hiep hoa")).toBe(false);
  });
});
