import { shallowRef } from "vue";
import { fileNameOf, hubError, readAll, refusalOf, saveFile, type HubError, type HubFetch } from "../shared/remote/index.ts";

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
    const kept = fileNameOf(response) ?? name;
    saveFile(kept, file);
    exportState.value = { kind: "done", name: kept, bytes: file.size };
  } catch {
    // Cut off on the way: a part would pass for the whole, so nothing is kept.
    exportState.value = leaving.signal.aborted ? { kind: "idle" } : { kind: "failed", error: hubError("NETWORK") };
  }
}
