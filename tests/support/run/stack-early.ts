// A setup file of suites that mostly wait for real time: the stack that comes after them starts meanwhile.
import { get } from "node:http";

const url = process.env["TEST_STACK_URL"];
if (url !== undefined) {
  // The answer is for others; whoever needs the stack asks again and hears what went wrong.
  get(url, (response) => response.resume())
    .on("socket", (socket) => socket.unref())
    .on("error", () => undefined);
}
