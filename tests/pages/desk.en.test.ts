import { describeDark, describePages } from "./pages.ts";

describePages({ name: "English on a desk", language: "en", width: 1440, scanned: false });
describeDark();
