#!/usr/bin/env node
/**
 * Verifies an export of the access log without the hub and without its database.
 *
 *   node verify-access-log.mjs --log export.jsonl --checkpoints checkpoints.jsonl --key public.pem
 *
 * The export comes from `GET /export/access-log.jsonl`; the checkpoints and the key from whoever kept them outside. Exit code 0
 * and "whole: …" when every line is what was sealed, in its place, and every checkpoint fits; 1 and the first fault
 * otherwise; 2 when it was called wrongly. One file, no packages, Node 20 or newer. The bytes that are hashed and signed
 * are specified in server/src/audit/chain.ts and checkpoint.ts; this file computes them anew on purpose.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync, realpathSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

class Fault extends Error {}

/** @typedef {AsyncIterable<string> | Iterable<string>} Lines */

/** The log is kept for so long at least: what an export calls "past its time" must be older. */
const leastMonths = 24;
/** A checkpoint signed within this of the export, by another machine's clock, may well be newer than it. */
const clocksDifferMs = 60_000;
const noHash = "0".repeat(64);

/**
 * RFC 8785.
 * @param {any} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${parts.join(",")}}`;
}

/** @param {any} value */
const hashOf = (value) => createHash("sha256").update(canonical(value), "utf8").digest("hex");

/**
 * A line must be its own canonical form: no byte of it can then change without a trace.
 * @param {string} text
 * @param {string} where
 */
function parseLine(text, where) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault(`${where} is not JSON`);
  }
  if (value === null || typeof value !== "object" || canonical(value) !== text)
    throw new Fault(`${where} is not as it was written`);
  return value;
}

/**
 * Opened when it is read: an interface that nobody iterates yet loses its lines.
 * @param {string} file
 */
async function* readLines(file) {
  yield* createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
}

/**
 * Days and numbers in the order of the chain.
 * @param {{ day: string, seq: number }} a
 * @param {{ day: string, seq: number }} b
 */
function isBefore(a, b) {
  return a.day < b.day || (a.day === b.day && a.seq < b.seq);
}

/**
 * @param {Lines} lines
 * @param {import("node:crypto").KeyObject} key
 */
async function readCheckpoints(lines, key) {
  /** @type {any[]} */
  const checkpoints = [];
  /** @type {any} */
  let before = null;
  let at = 0;
  for await (const text of lines) {
    at += 1;
    const record = parseLine(text, `line ${at} of the checkpoints`);
    const { checkpoint, signature } = record;
    const name = `checkpoint ${checkpoint?.number} (line ${at})`;
    const signed = Buffer.from(typeof signature === "string" ? signature : "", "base64");
    // Base64 leaves bits over: two texts may mean the same bytes, and only one of them was written (RFC 4648, 3.5).
    if (signed.toString("base64") !== signature || !verify(null, Buffer.from(canonical(checkpoint)), key, signed)) {
      throw new Fault(`${name} is not signed with this key`);
    }
    if (before === null) {
      if (checkpoint.number === 1 && checkpoint.previous !== noHash) throw new Fault(`${name} is not the first one`);
    } else {
      if (checkpoint.number !== before.checkpoint.number + 1)
        throw new Fault(`${name} does not follow ${before.checkpoint.number}: one is missing`);
      if (checkpoint.previous !== hashOf(before)) throw new Fault(`${name} does not follow the one before it`);
      if (checkpoint.hub !== before.checkpoint.hub) throw new Fault(`${name} is another hub's`);
      if (!isBefore(before.checkpoint, checkpoint)) throw new Fault(`${name} stands before the one before it`);
    }
    before = record;
    checkpoints.push(checkpoint);
  }
  return checkpoints;
}

/** @param {any} header */
function checkHeader(header) {
  const facts = header.export;
  if (facts === undefined) throw new Fault("line 1 of the export is no header");
  if (facts.droppedBefore !== null) {
    const limit = new Date(facts.at);
    limit.setUTCMonth(limit.getUTCMonth() - leastMonths);
    if (new Date(facts.droppedBefore) > limit) {
      throw new Fault(
        `lines up to ${facts.droppedBefore} are said to be past their time, and are younger than ${leastMonths} months`,
      );
    }
  }
  return facts;
}

/**
 * One line of the export against the one before it.
 * @param {any} row
 * @param {{ day: string, seq: number, hash: string } | null} before
 * @param {any} facts of the header
 * @param {string} name
 */
function checkRow(row, before, facts, name) {
  if (typeof row.day !== "string" || !Number.isInteger(row.seq)) throw new Fault(`${name} is no line of the log`);
  const expected = before !== null && before.day === row.day ? before.seq + 1 : 1;
  if (row.seq !== expected)
    throw new Fault(`${name}: ${row.day} goes on with ${row.seq} instead of ${expected}: lines are missing or out of order`);
  if (before !== null && row.day < before.day) throw new Fault(`${name}: ${row.day} stands after ${before.day}`);
  if (row.day < facts.firstDay || row.day > facts.lastDay)
    throw new Fault(`${name}: ${row.day} is not one of the days of this export`);
  const { line } = row;
  if (line !== undefined && hashOf(line) !== row.leaf)
    throw new Fault(`${name} (${line.id}) was altered: it is not what was sealed`);
  if (line !== undefined && line.occurredAt !== row.occurredAt)
    throw new Fault(`${name} (${line.id}) was sealed for another time`);
  if (row.missing === true) throw new Fault(`${name}: the line is gone from the log (sealed ${row.sealedAt})`);
  const dropped = facts.droppedBefore !== null && row.occurredAt < facts.droppedBefore;
  const mustBeWhole = facts.whole && row.occurredAt >= facts.from && row.occurredAt < facts.to && !dropped;
  if (line === undefined && mustBeWhole) throw new Fault(`${name}: the line is gone from the log (sealed ${row.sealedAt})`);
  const { day, leaf, occurredAt, sealedAt, seq, vouched } = row;
  const prev = before?.hash ?? facts.prev;
  if (hashOf({ day, leaf, occurredAt, prev, sealedAt, seq, vouched }) !== row.hash) {
    throw new Fault(`${name} does not follow the one before it: something was altered, taken out, put in or moved here`);
  }
}

/**
 * @param {Lines} rows
 * @param {any[]} checkpoints
 */
async function checkExport(rows, checkpoints) {
  /** @type {any} */
  let facts = null;
  /** @type {any} */
  let before = null;
  /** @type {any} */
  let end = null;
  let at = 0;
  let lines = 0;
  let shown = 0;
  let unvouched = 0;
  let fitting = 0;
  let sinceLast = 0;
  let next = 0;
  let first = null;
  for await (const text of rows) {
    at += 1;
    const row = parseLine(text, `line ${at} of the export`);
    if (facts === null) {
      facts = checkHeader(row);
      const hub = checkpoints[0]?.hub;
      if (hub !== undefined && hub !== facts.hub)
        throw new Fault(`the export is of hub ${facts.hub}, the checkpoints of ${hub}`);
      while (next < checkpoints.length && checkpoints[next].day < facts.firstDay) next += 1;
      continue;
    }
    if (end !== null) throw new Fault(`line ${at} of the export stands after its end`);
    if (row.end !== undefined) {
      end = row.end;
      continue;
    }
    const name = `line ${at}, ${row.day}/${row.seq}`;
    checkRow(row, before, facts, name);
    first ??= row.day;
    lines += 1;
    sinceLast += 1;
    if (row.line !== undefined) shown += 1;
    if (row.vouched !== true && row.line !== undefined) unvouched += 1;
    const checkpoint = checkpoints[next];
    if (checkpoint !== undefined && isBefore(checkpoint, row)) {
      throw new Fault(`checkpoint ${checkpoint.number} names ${checkpoint.day}/${checkpoint.seq}, which the log does not have`);
    }
    if (checkpoint !== undefined && checkpoint.day === row.day && checkpoint.seq === row.seq) {
      if (checkpoint.hash !== row.hash) {
        throw new Fault(
          `${name} is not what checkpoint ${checkpoint.number} of ${checkpoint.time} vouches for: the log was rewritten at or before it`,
        );
      }
      next += 1;
      fitting += 1;
      sinceLast = 0;
    }
    before = { day: row.day, seq: row.seq, hash: row.hash };
  }
  if (facts === null) throw new Fault("the export is empty");
  if (end === null) throw new Fault("the export has no end: it was cut off");
  if (end.lines !== lines) throw new Fault(`the export says it has ${end.lines} lines and has ${lines}`);
  const until = Date.parse(facts.at) - clocksDifferMs;
  const missed = checkpoints.slice(next).find(({ day, time }) => day <= facts.lastDay && Date.parse(time) <= until);
  if (missed !== undefined) {
    throw new Fault(
      `checkpoint ${missed.number} names ${missed.day}/${missed.seq}, which the log does not have: its end was cut off`,
    );
  }
  if (lines > 0 && fitting === 0) throw new Fault("no checkpoint lies within this export: nothing outside vouches for it");
  return { facts, lines, shown, unvouched, fitting, sinceLast, first, last: before?.day ?? null };
}

/**
 * @param {Lines} log
 * @param {Lines} checkpointLines
 * @param {string | Buffer} pem
 * @throws {Fault} the first one
 */
export async function verifyAccessLog(log, checkpointLines, pem) {
  const checkpoints = await readCheckpoints(checkpointLines, createPublicKey(pem));
  return { ...(await checkExport(log, checkpoints)), checkpoints };
}

async function main() {
  /** @type {Record<string, string | undefined>} */
  let given = {};
  try {
    given = parseArgs({
      options: { log: { type: "string" }, checkpoints: { type: "string" }, key: { type: "string" } },
    }).values;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
  const { log, checkpoints: checkpointFile, key: keyFile } = given;
  if (log === undefined || checkpointFile === undefined || keyFile === undefined) {
    process.stderr.write(
      "usage: node verify-access-log.mjs --log export.jsonl --checkpoints checkpoints.jsonl --key public.pem\n",
    );
    return 2;
  }
  try {
    const found = await verifyAccessLog(readLines(log), readLines(checkpointFile), readFileSync(keyFile));
    const { facts, checkpoints } = found;
    const days = found.first === null ? `${facts.firstDay}..${facts.lastDay}` : `${found.first}..${found.last}`;
    process.stdout.write(`whole: ${found.lines} lines, days ${days}, ${found.fitting} checkpoints\n`);
    process.stdout.write(
      `shown: ${found.shown} lines; of the others the hash only (${facts.whole ? "outside of the time asked for" : "outside of the exporter's scope, filter or time"})\n`,
    );
    process.stdout.write(
      `as of ${facts.at}; the last checkpoint given is ${checkpoints.length === 0 ? "none" : `${checkpoints.at(-1).number} of ${checkpoints.at(-1).time}`}\n`,
    );
    if (found.sinceLast > 0) process.stdout.write(`note: ${found.sinceLast} lines are newer than the last checkpoint within\n`);
    if (found.unvouched > 0)
      process.stdout.write(`note: ${found.unvouched} lines were not written so by the hub when they were sealed\n`);
    if (facts.droppedBefore !== null) process.stdout.write(`note: lines before ${facts.droppedBefore} are past their time\n`);
    return 0;
  } catch (error) {
    if (error instanceof Fault) {
      process.stdout.write(`broken: ${error.message}\n`);
      return 1;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await main();
}
