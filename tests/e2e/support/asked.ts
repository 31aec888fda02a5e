import { postGraphql } from "../../support/graphql.ts";
import type { Variables } from "../../support/graphql.ts";
import { clientCredentials, signIn } from "../../support/sign-in.ts";
import type { DemoStack } from "../../support/stack.ts";

// What a journey lays out or puts back over the API, so that it can begin from anywhere.

const realm = "camera-hub";

/** The demo's tool: it reads the whole country and may view. */
export async function toolToken({ publicUrl }: DemoStack): Promise<string> {
  const account = { clientId: "demo-tool", clientSecret: "demo-tool-secret" };
  return (await clientCredentials({ publicUrl, realm, ...account })).accessToken;
}

async function managerToken({ publicUrl }: DemoStack): Promise<string> {
  return (await signIn({ publicUrl, realm, username: "bg01.quanly", password: "demo" })).accessToken;
}

/** @throws Error when the hub refuses */
async function ask<T>({ publicUrl }: DemoStack, token: string, query: string, variables: Variables): Promise<T> {
  const { data, errors } = await postGraphql<T>(publicUrl, token, query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

async function find(stack: DemoStack, code: string): Promise<string | null> {
  const { cameras } = await ask<{ cameras: { nodes: { id: string; code: string }[] } }>(
    stack,
    await toolToken(stack),
    "query ($code: String!) { cameras(first: 20, filter: { search: $code }) { nodes { id code } } }",
    { code },
  );
  return cameras.nodes.find((camera) => camera.code === code)?.id ?? null;
}

/** @throws Error when there is no such camera */
export async function cameraId(stack: DemoStack, code: string): Promise<string> {
  const id = await find(stack, code);
  if (id === null) throw new Error(`no camera ${code}`);
  return id;
}

/** Id of the camera with this code in facility 24-001, which is registered when there is none. */
export async function registeredCamera(
  stack: DemoStack,
  code: string,
  source: { address: string; username: string; password: string },
): Promise<string> {
  const id = await find(stack, code);
  if (id !== null) return id;
  const token = await managerToken(stack);
  const { facility } = await ask<{ facility: { id: string } }>(stack, token, '{ facility(code: "24-001") { id } }', {});
  const { registerCamera } = await ask<{ registerCamera: { id: string } }>(
    stack,
    token,
    "mutation ($input: RegisterCameraInput!) { registerCamera(input: $input) { id } }",
    { input: { facilityId: facility.id, code, name: "Camera của tôi", areaKind: "YARD", source } },
  );
  return registerCamera.id;
}

/** Removes what an attempt before may have left behind. */
export async function removeCamera(stack: DemoStack, code: string): Promise<void> {
  const id = await find(stack, code);
  if (id === null) return;
  await ask(stack, await managerToken(stack), "mutation ($id: ID!) { removeCamera(id: $id) }", { id });
}
