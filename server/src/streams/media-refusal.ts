import type { EndReason } from "./session.ts";

/** A media request that is refused: the HTTP status and the socket's close code say the same. */
export class MediaRefusal extends Error {
  readonly status: 401 | 403 | 404 | 410;
  readonly closeCode: number;

  constructor(status: 401 | 403 | 404 | 410) {
    super(`Refused: ${status}.`);
    this.status = status;
    this.closeCode = 4000 + status;
  }
}

/** What to answer once a session is over. */
export function statusAfter(reason: EndReason | undefined): MediaRefusal["status"] {
  switch (reason) {
    case "right-ended":
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
