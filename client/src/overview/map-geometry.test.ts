import { expect, test } from "vitest";
import { areasByOutline, outlines } from "./map-geometry.ts";

test("a province that others became has all of their outlines, and whoever took over a code only its own", () => {
  const bacNinh = { code: "24", formerCodes: ["24", "27"] };
  const phuTho = { code: "25", formerCodes: ["17", "25", "26"] };
  const haNoi = { code: "01", formerCodes: [] };
  const of = areasByOutline([bacNinh, phuTho, haNoi]);
  expect(Object.fromEntries(of)).toEqual({
    "01": haNoi,
    "17": phuTho,
    "24": bacNinh,
    "25": phuTho,
    "26": phuTho,
    "27": bacNinh,
  });
});

test("each province of 2021 has an outline", () => {
  const codes = outlines().flatMap(({ code }) => code ?? []);
  expect(new Set(codes).size).toBe(63);
});
