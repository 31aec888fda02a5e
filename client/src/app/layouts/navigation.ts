import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from "vue-router";
import { homeOf, type Reach, type Viewer } from "../../access/index.ts";

export interface NavigationEntry {
  /** Key of its text. */
  readonly label: string;
  readonly icon: string;
  readonly to: RouteLocationRaw;
  /** Whether a page that has no entry of its own belongs below this one. */
  isWithin(route: RouteLocationNormalizedLoaded): boolean;
}

const cameras: NavigationEntry = {
  label: "common.nav.cameras",
  icon: "i-lucide-cctv",
  to: { name: "cameras" },
  isWithin: (route) => route.name === "camera" || route.name === "camera-edit",
};

const programme: NavigationEntry = {
  label: "common.nav.programme",
  icon: "i-lucide-flag",
  to: { name: "programme" },
  isWithin: () => false,
};

const access: NavigationEntry = {
  label: "common.nav.access",
  icon: "i-lucide-key-round",
  to: { name: "access" },
  isWithin: (route) => typeof route.name === "string" && route.name.startsWith("access-") && route.name !== "access-log",
};

const accessLog: NavigationEntry = {
  label: "common.nav.accessLog",
  icon: "i-lucide-history",
  to: { name: "access-log" },
  isWithin: () => false,
};

/** Only what leads somewhere: the level a person works on, its cameras, and what his permissions open beyond. */
export function navigationOf(viewer: Pick<Viewer, "reach" | "can">): readonly NavigationEntry[] {
  const reach = viewer.reach.value;
  if (reach.level === "none") return [];
  return [
    ...levelOf(reach),
    // Targets are a province's: who sees single facilities has none to see.
    ...(reach.level === "facility" ? [] : [programme]),
    ...(viewer.can("grant:read") || viewer.can("grant:give") ? [access] : []),
    ...(viewer.can("log:read") ? [accessLog] : []),
  ];
}

function levelOf(reach: Reach): readonly NavigationEntry[] {
  switch (reach.level) {
    case "none":
      return [];
    case "country":
    case "provinces":
      return [
        {
          label: "common.nav.overview",
          icon: "i-lucide-layout-dashboard",
          to: { name: "overview" },
          isWithin: (route) => route.name === "province" || route.name === "facility" || route.name === "camera-new",
        },
        cameras,
      ];
    case "province":
      return [
        {
          label: "common.nav.province",
          icon: "i-lucide-map",
          to: homeOf(reach),
          isWithin: (route) => route.name === "facility" || route.name === "camera-new",
        },
        cameras,
      ];
    case "facility":
      return [
        {
          label: "common.nav.facility",
          icon: "i-lucide-building-2",
          to: homeOf(reach),
          isWithin: (route) => route.name === "camera-new",
        },
        cameras,
      ];
  }
}
