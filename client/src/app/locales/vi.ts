import access from "../../access/locales/vi.json";
import cameras from "../../cameras/locales/vi.json";
import hierarchy from "../../hierarchy/locales/vi.json";
import overview from "../../overview/locales/vi.json";
import search from "../../search/locales/vi.json";
import status from "../../status/locales/vi.json";
import streams from "../../streams/locales/vi.json";
import common from "./vi.common.json";
import errors from "./vi.errors.json";

export default { access, cameras, common, errors, hierarchy, overview, search, status, streams };
