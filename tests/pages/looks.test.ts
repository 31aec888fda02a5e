import { describePages, mostPages, useBrowser } from "./pages.ts";

useBrowser();
describePages(mostPages);
