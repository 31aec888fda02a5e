// A tool in 20 lines: signs in by client credentials, reads the country's figures, then prints every status change.
// node docs/examples/watch-status.mjs   (HUB=http://localhost:4000 CLIENT_ID=demo-tool CLIENT_SECRET=demo-tool-secret)
const { HUB = "http://localhost:4000", CLIENT_ID = "demo-tool", CLIENT_SECRET = "demo-tool-secret" } = process.env;
const tokenUrl = `${HUB}/auth/realms/camera-hub/protocol/openid-connect/token`;
const credentials = { grant_type: "client_credentials", client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
const { access_token } = await (await fetch(tokenUrl, { method: "POST", body: new URLSearchParams(credentials) })).json();
const authorization = `Bearer ${access_token}`;

const first = "{ statusCursor ministry { name cameraCounts { total online offline } } }";
const body = JSON.stringify({ query: first });
const headers = { "content-type": "application/json", authorization };
const { data } = await (await fetch(`${HUB}/graphql`, { method: "POST", headers, body })).json();
console.log(data.ministry.name, data.ministry.cameraCounts);

const query = `subscription ($after: String) { cameraStatusChanged(after: $after) {
  cursor status reason occurredAt camera { code name facility { name } } } }`;
const socket = new WebSocket(`${HUB.replace(/^http/, "ws")}/graphql`, "graphql-transport-ws");
const send = (message) => socket.send(JSON.stringify(message));
socket.onopen = () => send({ type: "connection_init", payload: { authorization } });
socket.onmessage = ({ data: text }) => {
  const message = JSON.parse(text);
  if (message.type === "ping") send({ type: "pong" });
  if (message.type === "connection_ack")
    send({ id: "1", type: "subscribe", payload: { query, variables: { after: data.statusCursor } } });
  if (message.type === "next") console.log(message.payload.data.cameraStatusChanged);
};
// The token ends after a minute or two, and the socket with it (4401): sign in again and go on from the last cursor.
socket.onclose = ({ code, reason }) => console.log("closed", code, reason);
