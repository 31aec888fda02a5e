import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { fileURLToPath } from "node:url";
import type { CpuReading, ServerSetup } from "./servers/child.ts";

/** A server in a process of its own, so that its processor time is its own. */
export interface RunningServer {
  readonly name: string;
  readonly port: number;
  readonly token: string | null;
  /** What else it told when it was ready. */
  readonly facts: Readonly<Record<string, string>>;
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

export async function startServer(
  name: string,
  setup: ServerSetup,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const file = fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url));
  const child = fork(file, [JSON.stringify(setup)], {
    // As the hub is started; the peers get the same.
    execArgv: ["--max-semi-space-size=32", "--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production", ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { port, ...facts } = (await firstMessage(child, name)) as { port: number } & Record<string, string>;
  return {
    name,
    port,
    token: facts["token"] ?? null,
    facts,
    async cpuSeconds() {
      child.send("cpu");
      return ((await firstMessage(child, name)) as CpuReading).cpuSeconds;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function firstMessage(child: ChildProcess, name: string): Promise<unknown> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, "message", { signal: ended.signal }).then(([message]) => message as unknown),
      once(child, "exit", { signal: ended.signal }).then(([code]) => {
        throw new Error(`${name} ended with ${String(code)}`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Throws when the answer is not the whole one: a fast wrong answer is no result. */
  readonly check: (data: unknown) => void;
}

/** A server and what it is asked. */
export interface Contestant {
  readonly server: RunningServer;
  readonly question: Question;
}

export interface Load {
  /** Requests under way at a time, each on a kept connection. */
  readonly connections: number;
  readonly warmUpRequests: number;
  /** Turns that each contestant takes, one after the other, so that a busier minute of the machine strikes them alike. */
  readonly turns: number;
  readonly requestsPerTurn: number;
}

/** For each contestant: requests answered for each second of the server's own processor time. */
export async function requestsPerCpuSecond(contestants: readonly Contestant[], load: Load): Promise<number[]> {
  const askers = contestants.map(({ server, question }) => openAsker(server, question, load.connections));
  const seconds = contestants.map(() => 0);
  for (const asker of askers) {
    await asker.check();
    await asker.ask(load.warmUpRequests);
  }
  for (let turn = 0; turn < load.turns; turn += 1) {
    for (const [at, asker] of askers.entries()) {
      const { server } = contestants[at]!;
      const before = await server.cpuSeconds();
      await asker.ask(load.requestsPerTurn);
      seconds[at]! += (await server.cpuSeconds()) - before;
    }
  }
  return seconds.map((spent) => (load.turns * load.requestsPerTurn) / spent);
}

export function openAsker(server: RunningServer, question: Question, connections: number) {
  const body = JSON.stringify({ query: question.query, variables: question.variables ?? {} });
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    "content-length": Buffer.byteLength(body),
    ...(server.token === null ? {} : { authorization: `Bearer ${server.token}` }),
  };
  const once = (agent: http.Agent) =>
    new Promise<Buffer>((resolve, reject) => {
      const request = http.request(
        { host: "127.0.0.1", port: server.port, path: "/graphql", method: "POST", agent, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            response.statusCode === 200
              ? resolve(Buffer.concat(chunks))
              : reject(
                  new Error(`${server.name} answered ${String(response.statusCode)}: ${Buffer.concat(chunks).toString()}`),
                ),
          );
          response.on("error", reject);
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  /** With connections that are kept while it works and no longer: a server ends those that wait for its next turn. */
  const kept = async <T>(work: (agent: http.Agent) => Promise<T>): Promise<T> => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
    try {
      return await work(agent);
    } finally {
      agent.destroy();
    }
  };
  return {
    /** @throws Error when the answer is not the whole one */
    async check() {
      const answer = JSON.parse((await kept(once)).toString()) as { data?: unknown; errors?: unknown };
      if (answer.errors !== undefined) throw new Error(`${server.name}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
      question.check(answer.data);
    },
    /** @returns how long each answer took, in ms */
    async ask(count: number): Promise<number[]> {
      const took: number[] = [];
      let left = count;
      await kept((agent) =>
        Promise.all(
          Array.from({ length: connections }, async () => {
            while (left > 0) {
              left -= 1;
              const sentAt = performance.now();
              await once(agent);
              took.push(performance.now() - sentAt);
            }
          }),
        ),
      );
      return took;
    },
  };
}
