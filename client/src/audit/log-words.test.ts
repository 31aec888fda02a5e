import { describe, expect, it } from "vitest";
import { detailsOf, organisationOf, personOf, roleOf } from "./log-words.ts";

describe("further facts of a line", () => {
  it("may name the person it is about, and the role", () => {
    const given = '{"person":"bg01.baove","role":"viewer"}';
    expect([personOf(given), roleOf(given), personOf("{}"), roleOf("{}")]).toEqual(["bg01.baove", "viewer", null, null]);
  });

  it("may name the organisation it is about", () => {
    expect([organisationOf('{"organisation":"Sở Y tế"}'), organisationOf("{}")]).toEqual(["Sở Y tế", null]);
  });

  it("stand each by its name, and none is left out", () => {
    expect(detailsOf('{"client":"portal","first":50,"changed":["name"],"note":null}')).toEqual([
      { name: "client", text: "portal" },
      { name: "first", text: "50" },
      { name: "changed", text: '["name"]' },
      { name: "note", text: "null" },
    ]);
    expect(detailsOf("{}")).toEqual([]);
  });

  it("are shown as they are when they are no object", () => {
    expect(detailsOf("[1]")).toEqual([{ name: "", text: "[1]" }]);
    expect(detailsOf("{")).toEqual([{ name: "", text: "{" }]);
  });
});
