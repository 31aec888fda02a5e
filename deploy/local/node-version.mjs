/** The first thing each command does, in words that any Node understands. */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
  const { installCommand } = await import("./packages.mjs");
  const command = installCommand(["node"]);
  process.stderr.write(`\nNode is ${process.versions.node}; 20 or newer is needed.\n`);
  if (command !== null) process.stderr.write(`\nThis brings it:\n  ${command}\n\n`);
  process.exit(1);
}
