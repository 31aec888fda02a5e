import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../app/connection.ts";
import { Operator } from "../../hierarchy/org-unit.type.ts";
import type { Decision } from "../decision.type.ts";
import { Role } from "../grant.type.ts";

export enum AppointmentStateName {
  WAITING = "WAITING",
  SIGNED = "SIGNED",
  DONE = "DONE",
  FAILED = "FAILED",
  CLOSED = "CLOSED",
  LAPSED = "LAPSED",
}
registerEnumType(AppointmentStateName, {
  name: "AppointmentState",
  description: "How far an appointment is.",
  valuesConfig: {
    WAITING: { description: "For the signature of a second person of the Telecom Department." },
    SIGNED: { description: "The provisioner is about to carry it out." },
    FAILED: { description: "It could not be carried out; `fault` says why." },
    CLOSED: { description: "Withdrawn or refused." },
    LAPSED: { description: "Nobody signed within fourteen days." },
  },
});

export enum AppointmentFaultName {
  NOT_ALLOWED = "NOT_ALLOWED",
  HOLDS_MORE = "HOLDS_MORE",
  EXISTS = "EXISTS",
  GONE = "GONE",
  REFUSED = "REFUSED",
}
registerEnumType(AppointmentFaultName, {
  name: "AppointmentFault",
  description: "Why an appointment was not carried out.",
  valuesConfig: {
    NOT_ALLOWED: { description: "One of the two no longer held what let him, or the decision had ended." },
    HOLDS_MORE: { description: "The person held what could not be given to him there." },
    EXISTS: { description: "The address had an account." },
    GONE: { description: "The account, or the place in Keycloak, was gone." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What the asker may do with an appointment." })
export class AppointmentActions {
  @Field(() => Boolean, { description: "Sign it as the second person." })
  sign!: boolean;

  @Field(() => Boolean, { description: "Withdraw or refuse it." })
  close!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "A role for whose holders the asker may appoint somebody at a place." })
export class AppointableRole {
  @Field(() => Role)
  role!: Role;

  @Field(() => Int, { description: "How many persons have to say so: 1 or 2." })
  signatures!: number;

  @Field(() => Boolean, { description: "Somebody without an account may be named too; otherwise he is invited." })
  takesNewcomers!: boolean;
}

@ObjectType({
  description: `That somebody shall stand where people stand who may be given a role; \`telecom\` comes with it. Two persons of the
Telecom Department sign, or, within his province, its administrator alone. Never rewritten, never removed.`,
})
export class Appointment {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => AppointmentStateName, { simple: true })
  state!: AppointmentStateName;

  @Field(() => Role, { simple: true })
  role!: Role;

  @Field(() => Operator, { nullable: true, description: "Null: not an operator's role." })
  operator?: Operator | null;

  @Field(() => String, { simple: true, nullable: true, description: "Of somebody new; null: he had an account." })
  email!: string | null;

  @Field(() => String, { simple: true })
  reason!: string;

  decision?: Decision | null;

  @Field(() => Date, { simple: true, nullable: true, description: "End of the grant of `telecom`; null: open-ended, or none." })
  expiresAt!: Date | null;

  @Field(() => Date, { simple: true })
  askedAt!: Date;

  @Field(() => Date, { simple: true, description: "Until then it waits for the second signature." })
  lapsesAt!: Date;

  @Field(() => Boolean, { simple: true, description: "False: the province's administrator alone." })
  needsTwo!: boolean;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: not signed by a second person." })
  signedAt!: Date | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: neither withdrawn nor refused." })
  closedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  closeReason!: string | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: the provisioner has not answered yet." })
  doneAt!: Date | null;

  @Field(() => AppointmentFaultName, { simple: true, nullable: true, description: "Null: none." })
  fault!: AppointmentFaultName | null;
}

@ObjectType()
export class AppointmentConnection extends connectionOf(() => Appointment, "Appointment") {}

@ObjectType({ description: "An appointment that two have signed." })
export class SignedAppointment {
  @Field(() => Appointment, { simple: true })
  appointment!: Appointment;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: "Of an account that was made, for its first sign-in; told only this once. Null: none was made, or not yet.",
  })
  oneTimePassword!: string | null;
}

@InputType({ description: "Somebody without an account." })
export class NewcomerInput {
  @Field(() => String, { description: "Họ và tên đệm; 1–100 letters." })
  familyName!: string;
  @Field(() => String, { description: "Tên; 1–100 letters." })
  givenName!: string;
  @Field(() => String, { description: "What he signs in with." })
  email!: string;
}

@InputType({ description: "Whom, for which role and where, within what `appointableRoles` and `appointablePeople` answer." })
export class AskAppointmentInput {
  @Field(() => ID, { nullable: true, description: "Null: `newcomer` says whom." })
  personId?: string | null;
  @Field(() => NewcomerInput, { nullable: true })
  newcomer?: NewcomerInput | null;
  @Field(() => Role)
  role!: Role;
  @Field(() => ID, { nullable: true, description: "Province or facility; null, without an operator: the country." })
  unitId?: string | null;
  @Field(() => ID, { nullable: true })
  operatorId?: string | null;
  @Field(() => ID, { nullable: true, description: "Of the country; for `telecom`, and only for it." })
  decisionId?: string | null;
  @Field(() => Date, { nullable: true, description: "Only for `telecom`; null: until somebody ends it." })
  expiresAt?: Date | null;
  @Field(() => String, { description: "1–500 characters." })
  reason!: string;
}
