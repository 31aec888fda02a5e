import { existsSync } from "node:fs";
import { connect } from "node:net";
import { reply, socketPath } from "./protocol.ts";
import type { Command, Reply } from "./protocol.ts";

const patienceMs = 10_000;

/** Sends one command to the running demo. Null: no demo runs with this folder. @throws Error when it does not answer. */
export async function askRunningDemo(stateDir: string, order: Command): Promise<Reply | null> {
  if (!existsSync(stateDir)) return null;
  const socket = connect(socketPath(stateDir));
  socket.setEncoding("utf8");
  socket.setTimeout(patienceMs, () => socket.destroy(new Error("the running demo does not answer")));
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("connect", () => socket.write(`${JSON.stringify(order)}\n`));
    socket.on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else reject(error);
    });
    socket.on("end", () => {
      try {
        resolve(reply.parse(JSON.parse(text)));
      } catch {
        reject(new Error("the running demo answered something else"));
      }
    });
  });
}
