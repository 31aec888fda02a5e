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
  const facts = (await firstMessage(child, name)) as { port: number; token?: string };
  return {
    name,
    port: facts.port,
    token: facts.token ?? null,
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

/** Requests answered for each second of the server's own processor time. */
export async function requestsPerCpuSecond(
  server: RunningServer,
  question: Question,
  options: { connections: number; warmUpRequests: number; requests: number },
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.connections });
  const body = JSON.stringify({ query: question.query, variables: question.variables ?? {} });
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    "content-length": Buffer.byteLength(body),
    ...(server.token === null ? {} : { authorization: `Bearer ${server.token}` }),
  };
  const ask = () =>
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
  const run = async (count: number) => {
    let left = count;
    await Promise.all(
      Array.from({ length: options.connections }, async () => {
        while (left > 0) {
          left -= 1;
          await ask();
        }
      }),
    );
  };
  try {
    const answer = JSON.parse((await ask()).toString()) as { data?: unknown; errors?: unknown };
    if (answer.errors !== undefined) throw new Error(`${server.name}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
    question.check(answer.data);
    await run(options.warmUpRequests);
    const before = await server.cpuSeconds();
    await run(options.requests);
    return options.requests / ((await server.cpuSeconds()) - before);
  } finally {
    agent.destroy();
  }
}
