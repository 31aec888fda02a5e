import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Role as RoleWord } from "../../access/permissions.ts";
import { checkFirst, PageArgs, parsePage } from "../../app/connection.ts";
import type { HubContext } from "../../app/context.ts";
import { Operator, OrgUnit } from "../../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../../hierarchy/org-unit.type.ts";
import { DecisionLoader } from "../decision-loader.ts";
import { Decision } from "../decision.type.ts";
import type { DecisionRecord } from "../decisions.repository.ts";
import { Grant, Person, Role } from "../grant.type.ts";
import type { GrantRecord } from "../grants.repository.ts";
import type { Grants } from "../grants.service.ts";
import type { People } from "../people.ts";
import {
  AppointableRole,
  Appointment,
  AppointmentActions,
  AppointmentConnection,
  AppointmentStateName,
  AskAppointmentInput,
  SignedAppointment,
} from "./appointment.type.ts";
import type { AppointmentRecord } from "./appointments.repository.ts";
import type { Appointments, SignedAppointment as Signed } from "./appointments.service.ts";

@Resolver(() => Appointment)
export class AppointmentsResolver {
  readonly #appointments: Appointments;
  readonly #grants: Grants;
  readonly #people: People;
  readonly #decisions: DecisionLoader;

  constructor(appointments: Appointments, grants: Grants, people: People) {
    this.#appointments = appointments;
    this.#grants = grants;
    this.#decisions = new DecisionLoader(grants);
    this.#people = people;
  }

  @Query(() => AppointmentConnection, {
    description: "Who was, or is to be, put where, newest first, within the asker's scope; needs `grant:read`.",
  })
  appointments(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("state", () => [AppointmentStateName], { nullable: true, description: "All when left out." })
    states: AppointmentStateName[] | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#appointments.list(context.principal, states ?? null, parsePage(args));
  }

  @Extensions({ personal: true })
  @Query(() => Int, { description: "How many wait for the asker's signature." })
  appointmentsWaiting(@Ctx() context: HubContext): Promise<number> {
    return this.#appointments.waiting(context.principal);
  }

  @Extensions({ personal: true })
  @Query(() => [AppointableRole], {
    description: "For which roles the asker may appoint at a unit or operator (both left out: over the country).",
  })
  async appointableRoles(
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<AppointableRole[]> {
    const roles = await this.#appointments.roles(context.principal, unitId ?? null, operatorId ?? null);
    return roles.map((one) => ({ ...one, role: one.role as Role }));
  }

  @Extensions({ personal: true })
  @Query(() => [Person], { description: "Whom the asker may appoint for the role there, by Vietnamese order of names." })
  async appointablePeople(
    @Arg("role", () => Role) role: Role,
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Arg("search", () => String, { nullable: true, description: "Part of a name, without case and diacritics." })
    search: string | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "1–100; 20 when left out." }) first: number | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<Person[]> {
    const size = checkFirst(first);
    const wanted = (search ?? "").trim().slice(0, 100);
    const { principal } = context;
    const people = await this.#appointments.people(principal, role as RoleWord, unitId ?? null, operatorId ?? null, wanted);
    return people.slice(0, size).map(({ id }) => this.#people.show(id));
  }

  @Mutation(() => Appointment, {
    description: `Asks that somebody be put where people stand who may be given the role there. It waits for a second person of the
Telecom Department; of an administrator within his province it is done at once. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.
Logged.`,
  })
  askAppointment(
    @Arg("input", () => AskAppointmentInput) input: AskAppointmentInput,
    @Ctx() context: HubContext,
  ): Promise<AppointmentRecord> {
    return this.#appointments.ask(context, {
      personId: input.personId ?? null,
      newcomer: input.newcomer ?? null,
      role: input.role as RoleWord,
      unitId: input.unitId ?? null,
      operatorId: input.operatorId ?? null,
      decisionId: input.decisionId ?? null,
      expiresAt: input.expiresAt ?? null,
      reason: input.reason,
    });
  }

  @Mutation(() => SignedAppointment, {
    description: `Signs as the second person, and has it carried out. FORBIDDEN for whoever asked and whom it is about; CONFLICT when
it waits no longer, or could not be carried out. Logged.`,
  })
  signAppointment(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<Signed> {
    return this.#appointments.sign(context, id);
  }

  @Mutation(() => Appointment, { description: "Withdraws or refuses what waits for a signature. CONFLICT otherwise. Logged." })
  closeAppointment(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String, { description: "1–500 characters." }) reason: string,
    @Ctx() context: HubContext,
  ): Promise<AppointmentRecord> {
    return this.#appointments.close(context, id, reason);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: his account is still to be made." })
  person(@Root() { personId }: AppointmentRecord): Person | null {
    return personId === null ? null : this.#people.show(personId);
  }

  @FieldResolver(() => String, { description: "As he is called, or his user name, or his account's id when that is gone." })
  personName(@Root() { personId, familyName, givenName }: AppointmentRecord): string {
    if (familyName !== null) return `${familyName} ${givenName ?? ""}`.trim();
    const person = personId === null ? null : this.#people.find(personId);
    return person?.displayName ?? personId ?? "";
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for the country, and for an operator's role." })
  unit(@Root() { unitId }: AppointmentRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return unitId === null ? Promise.resolve(null) : context.loaders.unit.load(unitId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() { operatorId }: AppointmentRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(operatorId);
  }

  @FieldResolver(() => Person)
  askedBy(@Root() { askedBy }: AppointmentRecord): Person {
    return this.#people.show(askedBy);
  }

  @FieldResolver(() => Person, { nullable: true })
  signedBy(@Root() { signedBy }: AppointmentRecord): Person | null {
    return signedBy === null ? null : this.#people.show(signedBy);
  }

  @FieldResolver(() => Person, { nullable: true })
  closedBy(@Root() { closedBy }: AppointmentRecord): Person | null {
    return closedBy === null ? null : this.#people.show(closedBy);
  }

  @FieldResolver(() => Decision, { nullable: true, description: "On which `telecom` is given; null for the rest." })
  decision(@Root() { decisionId }: AppointmentRecord, @Ctx() context: HubContext): Promise<DecisionRecord | null> {
    return this.#decisions.load(context, decisionId);
  }

  @FieldResolver(() => Grant, { nullable: true, description: "Of `telecom`, once it is done; null otherwise." })
  grant(@Root() { grantId }: AppointmentRecord, @Ctx() context: HubContext): Promise<GrantRecord | null> {
    return grantId === null ? Promise.resolve(null) : this.#grants.find(context.principal, grantId);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => AppointmentActions, { description: "What the asker may do with it." })
  viewerCan(@Root() appointment: AppointmentRecord, @Ctx() context: HubContext): AppointmentActions {
    return this.#appointments.actions(context.principal, appointment);
  }
}
