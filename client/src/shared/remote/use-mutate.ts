import { useClientHandle, type AnyVariables, type TypedDocumentNode } from "@urql/vue";
import { hubError, toHubError, type HubError } from "./hub-error.ts";

/** How a change ended: done with its answer, or refused with what the hub said. */
export type Outcome<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: HubError };

/** A change sent once; never repeated by itself, since a lost answer does not mean that nothing was done. */
export function useMutate<T, V extends AnyVariables>(mutation: TypedDocumentNode<T, V>): (variables: V) => Promise<Outcome<T>> {
  const { client } = useClientHandle();
  return async (variables) => {
    const result = await client.mutation<T, V>(mutation, variables).toPromise();
    if (result.error) return { ok: false, error: toHubError(result.error) };
    if (result.data === undefined || result.data === null) return { ok: false, error: hubError("PROTOCOL") };
    return { ok: true, data: result.data };
  };
}
