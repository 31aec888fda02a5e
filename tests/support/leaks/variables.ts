import { isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField } from "graphql";
import type { GraphQLField, GraphQLInputType } from "graphql";

/** Values of an operation's arguments, made from the SDL. */
export interface Values {
  /** Of an ID, by its path such as `giveGrant.input.personId`. @throws Error when nobody has said what it is. */
  readonly id: (path: string) => string;
  /** Of anything else that must not be the usual one; undefined: the usual one. */
  readonly other: (path: string) => unknown;
}

const usual: Readonly<Record<string, unknown>> = {
  String: "Lý do chính đáng để làm việc này",
  Int: 1,
  Float: 1,
  Boolean: true,
};

/** Every required argument, and each optional ID: what it names is what is looked for. */
export function variablesFor(field: GraphQLField<unknown, unknown>, values: Values): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const argument of field.args) {
    const value = valueOf(argument.type, `${field.name}.${argument.name}`, isRequiredArgument(argument), values);
    if (value !== undefined) variables[argument.name] = value;
  }
  return variables;
}

function valueOf(type: GraphQLInputType, path: string, required: boolean, values: Values): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, required, values);
  const given = values.other(path);
  if (given !== undefined) return given;
  if (isListType(type)) {
    const one = valueOf(type.ofType, path, required, values);
    return one === undefined ? undefined : [one];
  }
  if (isInputObjectType(type)) {
    const object: Record<string, unknown> = {};
    for (const inner of Object.values(type.getFields())) {
      const value = valueOf(inner.type, `${path}.${inner.name}`, isRequiredInputField(inner), values);
      if (value !== undefined) object[inner.name] = value;
    }
    return required || Object.keys(object).length > 0 ? object : undefined;
  }
  if (type.name === "ID") return values.id(path);
  if (!required) return undefined;
  return isEnumType(type) ? type.getValues()[0]!.value : usual[type.name];
}

/** `mutation ($id: ID!) { endGrant(id: $id) …`, with what has a value and nothing else. */
export function operationOf(
  kind: "query" | "mutation" | "subscription",
  field: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>>,
  below: string,
): string {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const passed = given.map(({ name }) => `${name}: $${name}`).join(", ");
  const head = declared === "" ? field.name : `${field.name}(${passed})`;
  return `${kind}${declared === "" ? "" : ` (${declared})`} { ${head} ${below} }`;
}
