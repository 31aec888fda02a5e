import type { ErrorCode } from "../app/errors.ts";
import type { EndReason } from "./session.ts";

/** A media request that is refused: the HTTP status and the socket's close code say the same. */
export class MediaRefusal extends Error {
  readonly status: 401 | 403 | 404 | 410;
  readonly closeCode: number;
  /** What the status alone does not say, by its stable code: the answer's body, and the reason of the close; null: nothing. */
  readonly code: ErrorCode | null;

  constructor(status: 401 | 403 | 404 | 410, code: ErrorCode | null = null) {
    super(`Refused: ${status}.`);
    this.status = status;
    this.closeCode = 4000 + status;
    this.code = code;
  }
}

/** What to answer once a session is over. */
export function statusAfter(reason: EndReason | undefined): MediaRefusal["status"] {
  switch (reason) {
    case "right-ended":
    case "guideline":
    case "not-shared":
      return 403;
    case "signed-out":
    case "expired":
      return 401;
    case "camera-gone":
      return 410;
    default:
      return 404;
  }
}

/** What the one who may not go on can do something about; null: the status says all. */
export function codeAfter(reason: EndReason | undefined): ErrorCode | null {
  return reason === "guideline" ? "GUIDELINE_NOT_ACKNOWLEDGED" : null;
}
