import { describeDark, describePages } from "./pages.ts";

describePages({ name: "in English", language: "en", screen: "phone" });
describeDark();
