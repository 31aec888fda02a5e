import { describeHabits, useBrowser } from "./pages.ts";

useBrowser();
describeHabits("in Vietnamese, on a desk", "vi", "desk");
