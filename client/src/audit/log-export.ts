import { shallowRef } from "vue";
import { fromExtensions, hubError, type HubError, type HubFetch } from "../shared/remote/index.ts";

export type ExportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly name: string; readonly bytes: number; cancel(): void }
  | { readonly kind: "done"; readonly name: string; readonly bytes: number }
  | { readonly kind: "failed"; readonly error: HubError };

/** The file that is being fetched, or was last; it goes on while other pages are looked at, and is found again here. */
export const exportState = shallowRef<ExportState>({ kind: "idle" });

/** Fetches a file of the log and hands it to the browser to keep. One at a time. */
export async function startExport(hubFetch: HubFetch, path: string): Promise<void> {
  if (exportState.value.kind === "running") return;
  const leaving = new AbortController();
  const name = path.slice(path.lastIndexOf("/") + 1).split("?")[0] ?? "";
  const cancel = (): void => leaving.abort();
  exportState.value = { kind: "running", name, bytes: 0, cancel };
  try {
    const response = await hubFetch(path, { signal: leaving.signal });
    if (!response.ok) {
      exportState.value = { kind: "failed", error: await refusalOf(response) };
      return;
    }
    const file = await readAll(response, (bytes) => (exportState.value = { kind: "running", name, bytes, cancel }));
    const kept = nameOf(response) ?? name;
    save(kept, file);
    exportState.value = { kind: "done", name: kept, bytes: file.size };
  } catch {
    // Cut off on the way: a part would pass for the whole, so nothing is kept.
    exportState.value = leaving.signal.aborted ? { kind: "idle" } : { kind: "failed", error: hubError("NETWORK") };
  }
}

/** @throws TypeError when the answer breaks off before its end. */
export async function readAll(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece comes after the other
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    parts.push(piece.value);
    bytes += piece.value.length;
    onBytes(bytes);
  }
  return new Blob(parts, { type: response.headers.get("content-type") ?? "" });
}

async function refusalOf(response: Response): Promise<HubError> {
  const requestId = response.headers.get("x-request-id");
  try {
    const body = (await response.json()) as { errors?: { extensions?: Record<string, unknown> }[]; code?: string };
    const extensions = body.errors?.[0]?.extensions ?? (body as Record<string, unknown>);
    const error = fromExtensions(extensions);
    return { ...error, requestId: error.requestId ?? requestId };
  } catch {
    return hubError("PROTOCOL", requestId);
  }
}

function nameOf(response: Response): string | undefined {
  return /filename="([\w.-]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
}

function save(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
