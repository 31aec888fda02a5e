import { askRunningDemo } from "./control/ask.ts";
import { actions } from "./control/protocol.ts";
import type { Action, Command, ListedCamera, Reply } from "./control/protocol.ts";
import type { CameraState } from "./rtsp-server/server.ts";

const usage = `npm run demo -- unplug CODE    rút phích cắm: từ chối kết nối · pull the plug: connections are refused
npm run demo -- plug CODE      cắm lại, hoạt động bình thường · plug it in again
npm run demo -- freeze CODE    đứng hình: vẫn trả lời, không còn gói tin · answers, but no more packets
npm run demo -- silence CODE   im lặng: nhận kết nối, không trả lời · accepts, never answers
npm run demo -- list [CODE]    các camera có mã bắt đầu như vậy · cameras whose code begins so
`;

const stateWords: Readonly<Record<CameraState, string>> = {
  plugged: "đang cắm · plugged in",
  unplugged: "đã rút phích · unplugged",
  frozen: "đứng hình · frozen",
  silent: "im lặng · silent",
};

const faultWords: Readonly<Record<string, string>> = {
  WRONG_PASSWORD: "sai mật khẩu · wrong password",
  DEAD_HOST: "máy chết · dead host",
  SILENT_HOST: "không trả lời · silent host",
  FREEZES: "không có hình · connects but freezes",
  AUDIO_ONLY: "chỉ có tiếng · no video track",
  HEVC_ONLY: "chỉ H.265 · H.265 only",
};

/** What to print, and the exit code: 0 done, 1 not possible, 2 not understood. */
export interface CliResult {
  readonly text: string;
  readonly exitCode: 0 | 1 | 2;
}

/** The command-line tool on the running demo of this data folder. */
export async function runDemoCli(args: readonly string[], stateDir: string): Promise<CliResult> {
  const order = parse(args);
  if (order === null) return { text: usage, exitCode: 2 };
  const answer = await askRunningDemo(stateDir, order);
  if (answer === null) {
    return { text: "Không có bản diễn tập nào đang chạy · No demo is running (npm start).\n", exitCode: 1 };
  }
  return describe(answer, order);
}

function parse([action, code, ...rest]: readonly string[]): Command | null {
  if (rest.length > 0) return null;
  if (action === "list") return { do: "list", prefix: code ?? "" };
  return isAction(action) && code !== undefined && code.length <= 64 ? { do: action, code } : null;
}

function isAction(word: string | undefined): word is Action {
  return word !== undefined && Object.hasOwn(actions, word);
}

function describe(answer: Reply, order: Command): CliResult {
  switch (answer.kind) {
    case "done":
      return { text: `${lineOf(answer.camera)}\n`, exitCode: 0 };
    case "unknown-code":
      return {
        text: `Không có camera đã kết nối nào mang mã ${codeOf(order)} · No connected camera has the code ${codeOf(order)}.
Xem · See: npm run demo -- list 24-001\n`,
        exitCode: 1,
      };
    case "failed":
      return { text: `Không làm được · Not done: ${answer.message}\n`, exitCode: 1 };
    case "list":
      return { text: listOf(answer, order), exitCode: 0 };
  }
}

function codeOf(order: Command): string {
  return order.do === "list" ? order.prefix : order.code;
}

/** Without a code only what is out of the ordinary: a thousand lines help nobody. */
function listOf({ total, viewers, cameras }: Extract<Reply, { kind: "list" }>, order: Command): string {
  const shown = codeOf(order) === "" ? cameras.filter(({ state, fault }) => state !== "plugged" || fault !== null) : cameras;
  const head = `${total} camera đã kết nối, ${viewers} đang được xem · connected cameras, being watched`;
  return `${[head, ...shown.map(lineOf)].join("\n")}\n`;
}

function lineOf({ code, name, state, fault }: ListedCamera): string {
  const built = fault === null ? "" : ` [hỏng sẵn · built faulty: ${faultWords[fault] ?? fault}]`;
  return `${code}  ${stateWords[state]}  ${name}${built}`;
}
