import { describeHabits, useBrowser } from "./pages.ts";

useBrowser();
describeHabits("in English, on a phone", "en", "phone");
