import access from "../../access/locales/en.json";
import cameras from "../../cameras/locales/en.json";
import hierarchy from "../../hierarchy/locales/en.json";
import overview from "../../overview/locales/en.json";
import search from "../../search/locales/en.json";
import status from "../../status/locales/en.json";
import streams from "../../streams/locales/en.json";
import common from "./en.common.json";
import errors from "./en.errors.json";

export default { access, cameras, common, errors, hierarchy, overview, search, status, streams };
