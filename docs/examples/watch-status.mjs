// A tool in 40 lines: signs in by client credentials, reads the country's figures, opens a picture that any player of HLS
// plays, then prints every status change. Node 22 or newer, or Node 20 with --experimental-websocket.
// node docs/examples/watch-status.mjs   (HUB=http://localhost:4000 CLIENT_ID=demo-tool CLIENT_SECRET=demo-tool-secret)
const { HUB = "http://localhost:4000", CLIENT_ID = "demo-tool", CLIENT_SECRET = "demo-tool-secret" } = process.env;
const tokenUrl = `${HUB}/auth/realms/camera-hub/protocol/openid-connect/token`;
const credentials = { grant_type: "client_credentials", client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
const { access_token } = await (await fetch(tokenUrl, { method: "POST", body: new URLSearchParams(credentials) })).json();
const authorization = `Bearer ${access_token}`;

async function ask(query, variables = {}) {
  const headers = { "content-type": "application/json", authorization };
  const answer = await fetch(`${HUB}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
const { statusCursor, ministry, cameras } = await ask(`{ statusCursor ministry { name cameraCounts { total online offline } }
  cameras(first: 1, filter: { status: [ONLINE] }) { nodes { id code } } }`);
console.log(ministry.name, ministry.cameraCounts);
for (const { id, code } of cameras.nodes) {
  const { openStream } = await ask("mutation ($id: ID!) { openStream(cameraId: $id) { hlsUrl } }", { id });
  console.log(`${code}: ffprobe -v error -show_streams ${openStream.hlsUrl}`);
}

const query = `subscription ($after: String) { cameraStatusChanged(after: $after) {
  status reason occurredAt camera { code name facility { name } } } }`;
const socket = new WebSocket(`${HUB.replace(/^http/, "ws")}/graphql`, "graphql-transport-ws");
const send = (message) => socket.send(JSON.stringify(message));
socket.onopen = () => send({ type: "connection_init", payload: { authorization } });
socket.onmessage = ({ data: text }) => {
  const { type, payload } = JSON.parse(text);
  if (type === "ping") send({ type: "pong" });
  if (type === "connection_ack") send({ id: "1", type: "subscribe", payload: { query, variables: { after: statusCursor } } });
  if (type !== "next") return;
  const { occurredAt, status, reason, camera } = payload.data.cameraStatusChanged;
  console.log(occurredAt, camera.code, status, reason ?? "", `${camera.name}, ${camera.facility.name}`);
};
// The token ends after a minute or two, and the socket with it (4401): sign in again and go on after the
// last change's `cursor`.
socket.onclose = ({ code, reason }) => console.log("closed", code, reason);
