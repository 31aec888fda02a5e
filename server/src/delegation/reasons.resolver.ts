import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { permissions } from "../access/permissions.ts";
import type { Permission } from "../access/permissions.ts";
import type { HubContext } from "../app/context.ts";
import { BadUserInputError } from "../app/errors.ts";
import { AccessReason } from "./grant.type.ts";
import type { AccessReasons } from "./reasons.service.ts";

const permissionArg = { defaultValue: "camera:view", description: "Such as `camera:view`." } as const;

@Resolver()
export class AccessReasonsResolver {
  readonly #reasons: AccessReasons;

  constructor(reasons: AccessReasons) {
    this.#reasons = reasons;
  }

  @Query(() => [AccessReason], {
    description: `Why somebody may, or may not, do something at a unit or camera: every grant of his that covers it, those that
allow first; none: nothing was ever given. Needs \`grant:read\` there. NOT_FOUND.`,
  })
  accessReasons(
    @Arg("personId", () => ID) personId: string,
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("cameraId", () => ID, { nullable: true }) cameraId: string | null | undefined,
    @Arg("permission", () => String, permissionArg) permission: string,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    const asked = checkPermission(permission);
    return this.#reasons.ofPerson(context.principal, personId, unitId ?? null, cameraId ?? null, asked);
  }

  @Query(() => [AccessReason], {
    description:
      "Who may do it at a unit or camera now, roles above the asker's own included. Needs `grant:read` there. NOT_FOUND.",
  })
  accessHolders(
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("cameraId", () => ID, { nullable: true }) cameraId: string | null | undefined,
    @Arg("permission", () => String, permissionArg) permission: string,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#reasons.holders(context.principal, unitId ?? null, cameraId ?? null, checkPermission(permission));
  }
}

function checkPermission(word: string): Permission {
  const known = permissions.find((permission) => permission === word);
  if (known === undefined) {
    throw new BadUserInputError("There is no such permission.", {
      field: "permission",
      rule: "one-of",
      allowed: [...permissions],
    });
  }
  return known;
}
