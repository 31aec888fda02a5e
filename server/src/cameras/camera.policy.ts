import type { Principal } from "../access/principal.ts";
import { awaitsGuideline } from "../access/require-permission.ts";
import { scopeCovers } from "../access/scope.ts";
import type { Place } from "../access/scope.ts";

/** May he watch a camera at this place live? */
export function mayView(principal: Principal, place: Place): boolean {
  return scopeCovers(principal.scopeFor("camera:view"), place);
}

/** May he as soon as he has acknowledged the guideline in force? */
export function mayViewOnceBriefed(principal: Principal, place: Place): boolean {
  return awaitsGuideline(principal, "camera:view", place);
}

/** May he register, edit, test and remove cameras at this place? */
export function mayManage(principal: Principal, place: Place): boolean {
  return scopeCovers(principal.scopeFor("camera:manage"), place);
}
