import { describeDark, describeHabits, describePages, otherPages, useBrowser } from "./pages.ts";

useBrowser();
describeHabits("in Vietnamese, on a desk", "vi", "desk");
describeHabits("in English, on a phone", "en", "phone");
describePages(otherPages);
describeDark();
