export { Operations } from "./operations.ts";
export { Provisioner } from "./provisioner.ts";
