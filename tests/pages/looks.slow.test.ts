import { describeDark, describePages, useBrowser } from "./pages.ts";

useBrowser();
describePages();
describeDark();
