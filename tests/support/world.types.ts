import type { Permission, Role } from "@camera-hub/server/access/permissions.ts";

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}
export interface Province extends Unit {
  readonly kind: "PROVINCE";
}
export interface Facility extends Unit {
  readonly kind: "FACILITY";
  readonly province: Province;
}
export interface Operator {
  readonly id: string;
  readonly code: string;
}
export interface Camera {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly facility: Facility;
}
export interface Person {
  readonly id: string;
  readonly username: string;
}

export interface UnitOptions {
  readonly code?: string;
  readonly name?: string;
  readonly shortName?: string;
  /** `YYYY-MM-DD` */
  readonly validFrom?: string;
  readonly validTo?: string | null;
}
export interface FacilityOptions extends UnitOptions {
  readonly province?: Province;
  readonly stage?: string;
  readonly reason?: string | null;
}
export interface CameraOptions {
  readonly facility?: Facility;
  readonly code?: string;
  readonly name?: string;
  readonly areaKind?: string;
  readonly areaName?: string;
  /** ONLINE unless the stage says that nothing can be known. */
  readonly status?: string;
  readonly reason?: string | null;
  readonly stage?: string;
  readonly operator?: Operator;
  /** Seals this address beside it. */
  readonly address?: string;
}
export interface GrantOptions {
  readonly role: Role;
  /** Province or facility; left out: the country, or an operator's person. */
  readonly unit?: Province | Facility;
  readonly operator?: Operator;
  /** From the clock's now; left out: open-ended. */
  readonly expiresAt?: Date;
  readonly validFrom?: Date;
  /** Of a tool. */
  readonly permissions?: readonly Permission[];
  /** Id of the grant by whose leave; left out: a founding one. */
  readonly parent?: string;
  /** Id of the decision it cites. */
  readonly decision?: string;
  /** False: he has not acknowledged the guideline. */
  readonly briefed?: boolean;
  /** False: the grant stands alone, without a membership in Keycloak. */
  readonly member?: boolean;
}
export interface PersonOptions extends GrantOptions {
  readonly username?: string;
}
