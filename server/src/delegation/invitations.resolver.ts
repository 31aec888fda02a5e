import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Role as RoleWord } from "../access/permissions.ts";
import type { HubContext } from "../app/context.ts";
import { Person, Role } from "./grant.type.ts";
import type { Invitations, Invited } from "./invitations.service.ts";
import type { People } from "./people.ts";

@InputType({ description: "Somebody without an account, and the role that he is to be given afterwards." })
export class InvitePersonInput {
  @Field(() => String, { description: "Họ và tên đệm; 1–100 letters." })
  familyName!: string;
  @Field(() => String, { description: "Tên; 1–100 letters." })
  givenName!: string;
  @Field(() => String, { description: "What he signs in with." })
  email!: string;
  @Field(() => Role, { description: "Decides where among the people he stands, and whether he needs a second factor." })
  role!: Role;
  @Field(() => ID, { nullable: true })
  unitId?: string | null;
  @Field(() => ID, { nullable: true })
  operatorId?: string | null;
}

@ObjectType({ description: "An account that was made." })
export class Invitation {
  @Field(() => String, { simple: true, description: "For his first sign-in, where he must change it. Told only this once." })
  oneTimePassword!: string;
}

@Resolver(() => Invitation)
export class InvitationsResolver {
  readonly #invitations: Invitations;
  readonly #people: People;

  constructor(invitations: Invitations, people: People) {
    this.#invitations = invitations;
    this.#people = people;
  }

  @Mutation(() => Invitation, {
    description: `Makes an account for somebody to whom the asker may give the role there; it gives nothing by itself.
BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT (the address has an account), BUSY. Logged.`,
  })
  invitePerson(@Arg("input", () => InvitePersonInput) input: InvitePersonInput, @Ctx() context: HubContext): Promise<Invited> {
    return this.#invitations.invite(context, {
      ...input,
      role: input.role as RoleWord,
      unitId: input.unitId ?? null,
      operatorId: input.operatorId ?? null,
    });
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: Invited): Person {
    return this.#people.show(personId);
  }
}
