import { cookieName } from "./stream-sessions.ts";

/** The media cookie's value; null when absent or not one of ours. Its path makes sure that there is at most one. */
export function readCookie(header: string | undefined): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === cookieName && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
}
