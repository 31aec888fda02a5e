import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicPage } from "./auth-proxy.ts";

const passes = (url: string, method = "GET") => isPublicPage(url, method, "camera-hub");

describe("a page of Keycloak is public", () => {
  it.each([
    "/auth/realms/camera-hub/protocol/openid-connect/auth?client_id=portal&redirect_uri=http%3A%2F%2Flocalhost%3A4000%2F",
    "/auth/realms/camera-hub/protocol/openid-connect/3p-cookies/step1.html",
    "/auth/realms/camera-hub/login-actions/authenticate?session_code=a%2Fb&tab_id=x",
    "/auth/realms/camera-hub/.well-known/openid-configuration",
    "/auth/realms/camera-hub/account/",
    "/auth/resources/9kzxm/login/camera-hub/css/camera-hub.css",
    "/auth/resources/9kzxm/common/keycloak/vendor/patternfly-v5/patternfly.min.css",
  ])("when a sign-in needs it: %s", (url) => {
    expect(passes(url)).toBe(true);
  });

  it("only in its own realm, only below known names, whatever is asked", () => {
    const piece = fc.constantFrom(
      ..."auth realms camera-hub master admin metrics account protocol resources .. . %2e%2e ; \\ // / %2f ? # @ a".split(" "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const url = `/auth/${pieces.join("/")}`;
        if (!passes(url)) return;
        const path = url.split("?", 1)[0] ?? "";
        // Whoever reads the address in whatever way arrives at the same place.
        expect(new URL(path, "http://x").pathname).toBe(path);
        expect(decodeURIComponent(path)).toBe(path);
        expect(path).toMatch(/^\/auth\/(?:resources\/|realms\/camera-hub\/(?:account|protocol\/openid-connect))/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("not when its address is longer than any of Keycloak's, or has bytes that no address has", () => {
    expect(passes(`/auth/resources/${"a/".repeat(5_000)}`)).toBe(false);
    expect(passes("/auth/resources/a?b c")).toBe(false);
    expect(passes("/auth/resources/a?b\u00e9")).toBe(false);
  });
});
