import { describePages, useBrowser } from "./pages.ts";

useBrowser();
describePages();
