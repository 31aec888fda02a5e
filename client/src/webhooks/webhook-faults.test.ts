import { describe, expect, it } from "vitest";
import { hubError } from "../shared/remote/index.ts";
import { webhookFaults } from "./webhook-faults.ts";

describe("what is wrong with a webhook", () => {
  it("is its missing address, seen at once", () => {
    expect(webhookFaults(" ", null)).toEqual({ url: "required" });
    expect(webhookFaults("https://tool.example", null)).toEqual({});
  });

  it("is what the hub says of it, by field, or of the whole", () => {
    const refused = (field: string, rule: string) => ({ ...hubError("BAD_USER_INPUT"), details: [{ field, rule }] });
    expect(webhookFaults("https://10.0.0.1", refused("input.url", "network"))).toEqual({ url: "network" });
    expect(webhookFaults("https://tool.example", refused("", "few"))).toEqual({ "": "few" });
  });
});
