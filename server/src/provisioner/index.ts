export { Operations } from "./operations.ts";
export { ReorganisationFollower } from "./reorganisation.ts";
export { Provisioner } from "./provisioner.ts";
