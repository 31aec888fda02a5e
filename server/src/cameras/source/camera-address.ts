import { isIPv4, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";

import { BadUserInputError } from "../../app/errors.ts";

/** Where a camera answers and how one signs in to it: a secret as a whole, never logged, returned or sent to a browser. */
export interface CameraAddress {
  readonly scheme: "rtsp" | "rtsps";
  /** Lower-case ASCII name, IPv4, or IPv6 without brackets, each in its canonical spelling. */
  readonly host: string;
  readonly port: number;
  /** Begins with `/`; carries the query when there is one. Only characters of RFC 3986, so it needs no further quoting. */
  readonly path: string;
  /** Null: the camera asks for nobody. */
  readonly username: string | null;
  /** Null exactly when `username` is; may be empty. */
  readonly password: string | null;
}

/** What a person types: credentials apart, or within the address, never both. */
export interface CameraAddressInput {
  readonly address: string;
  readonly username?: string | null | undefined;
  readonly password?: string | null | undefined;
}

/** Which rule of an address was broken; translated for people under this name. */
export type AddressRule = "length" | "characters" | "scheme" | "fragment" | "host" | "port" | "path" | "credentials";

export const maxAddressLength = 2000;
export const maxCredentialLength = 255;

const defaultPorts = { rtsp: 554, rtsps: 322 } as const;

// White space and control characters of any script, the invisible ones that let an address look like another, and the
// backslash, which some parsers read as a slash.
const unusable = /[\s\p{C}\\]/u;
const controlCharacter = /\p{C}/u;
// RFC 3986 §3.3 and §3.4: pchar, "/" and "?". Everything else must come percent-encoded or is refused: an engine behind us
// gives meaning to "#", "{", "|" and quotes.
const pathCharacters = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*$/;
const encodedControl = /%(?:[01][0-9A-Fa-f]|7[Ff])/;
const hostName = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * Reads an address and rebuilds it from its parts, so that nothing of the original spelling reaches an engine.
 * @throws BadUserInputError with the broken rule; never with a part of the address.
 */
export function parseCameraAddress(input: CameraAddressInput): CameraAddress {
  const text = input.address.trim();
  if (text.length === 0 || text.length > maxAddressLength) throw refuse("length", "address");
  if (unusable.test(text)) throw refuse("characters", "address");
  const scheme = /^(rtsps?):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== "rtsp" && scheme !== "rtsps") throw refuse("scheme", "address");
  if (text.includes("#")) throw refuse("fragment", "address");

  const rest = text.slice(scheme.length + 3);
  const authorityEnd = rest.search(/[/?]/);
  const authority = authorityEnd === -1 ? rest : rest.slice(0, authorityEnd);
  const tail = authorityEnd === -1 ? "" : rest.slice(authorityEnd);
  // The last "@" ends the credentials: people paste passwords that hold one.
  const at = authority.lastIndexOf("@");
  const place = /^(\[[^[\]]*\]|[^:[\]]*)(?::(.*))?$/.exec(authority.slice(at + 1));
  if (place === null) throw refuse("host", "address");

  return {
    scheme,
    host: parseHost(place[1] ?? ""),
    port: parsePort(place[2], scheme),
    path: parsePath(tail),
    ...parseCredentials(at === -1 ? null : authority.slice(0, at), input),
  };
}

function parseHost(text: string): string {
  if (text.startsWith("[")) {
    const address = text.slice(1, -1);
    // A zone ("%eth0") names an interface of this machine, which no camera's address should do.
    if (!isIPv6(address) || address.includes("%")) throw refuse("host", "address");
    return new URL(`http://[${address}]/`).hostname.slice(1, -1);
  }
  const ascii = domainToASCII(text).replace(/\.$/, "").toLowerCase();
  if (isIPv4(ascii)) {
    // 0x7f.1, 2130706433 and ０１２ spellings of an address are only ever written to deceive.
    if (ascii !== text) throw refuse("host", "address");
    return ascii;
  }
  const lastLabel = ascii.slice(ascii.lastIndexOf(".") + 1);
  if (!hostName.test(ascii) || /^(?:[0-9]+|0x[0-9a-f]*)$/.test(lastLabel)) throw refuse("host", "address");
  return ascii;
}

function parsePort(text: string | undefined, scheme: "rtsp" | "rtsps"): number {
  if (text === undefined || text === "") return defaultPorts[scheme];
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw refuse("port", "address");
  return port;
}

function parsePath(text: string): string {
  // Letters of other alphabets are encoded as UTF-8 like every client does; ASCII stays as the camera's maker wrote it.
  const encoded = text.replace(/[^\0-\x7f]+/gu, (letters) => (letters.isWellFormed() ? encodeURIComponent(letters) : "\0"));
  if (!pathCharacters.test(encoded) || encodedControl.test(encoded)) throw refuse("path", "address");
  if (encoded.length > maxAddressLength * 3) throw refuse("length", "address");
  return encoded.startsWith("/") ? encoded : `/${encoded}`;
}

function parseCredentials(
  userInfo: string | null,
  input: CameraAddressInput,
): { username: string | null; password: string | null } {
  const given = (input.username ?? "") !== "" || (input.password ?? "") !== "";
  if (userInfo !== null && given) throw refuse("credentials", "address");
  let username = input.username ?? "";
  let password = input.password ?? "";
  if (userInfo !== null) {
    const colon = userInfo.indexOf(":");
    username = decode(colon === -1 ? userInfo : userInfo.slice(0, colon));
    password = colon === -1 ? "" : decode(userInfo.slice(colon + 1));
  }
  if (username === "" && password === "") return { username: null, password: null };
  // A colon would move the border between name and password (RFC 7617 §2, RFC 7616 §3.4.2).
  if (username === "" || username.length > maxCredentialLength || username.includes(":") || controlCharacter.test(username)) {
    throw refuse("credentials", "username");
  }
  if (password.length > maxCredentialLength || controlCharacter.test(password)) throw refuse("credentials", "password");
  return { username, password };
}

function decode(text: string): string {
  // A stray "%" is a password that nobody encoded, not a mistake.
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuse(rule: AddressRule, field: "address" | "username" | "password"): BadUserInputError {
  return new BadUserInputError("The camera's address is not usable.", { field: `source.${field}`, rule });
}

/** `host:port` as a URL writes it. */
export function formatAuthority(host: string, port: number): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * The address as a media engine takes it: with credentials, and with the checked `ip` in place of the name so that nobody
 * can point the name elsewhere between the check and the use. A secret: pass it on, never log it.
 */
export function formatCameraUrl(address: CameraAddress, ip: string): string {
  const credentials = address.username === null ? "" : `${encode(address.username)}:${encode(address.password ?? "")}@`;
  return `${address.scheme}://${credentials}${formatAuthority(ip, address.port)}${address.path}`;
}

/** The same without credentials: what an RTSP request names. Still confidential. */
export function formatRequestUrl(address: CameraAddress, ip: string): string {
  return `${address.scheme}://${formatAuthority(ip, address.port)}${address.path}`;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** For logs and errors: says what kind of address it is and nothing of where it points. */
export function describeAddress(address: CameraAddress): string {
  return `${address.scheme} camera ${address.username === null ? "without" : "with"} credentials`;
}
