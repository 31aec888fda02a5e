import { fromExtensions, hubError, type HubError } from "./hub-error.ts";

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

/** What the hub refused, from an answer that is no GraphQL. */
export async function refusalOf(response: Response): Promise<HubError> {
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

/** What the hub calls the file. */
export function fileNameOf(response: Response): string | undefined {
  return /filename="([\w.-]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
}

/** Hands a file to the browser to keep. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
