import { describePages } from "./pages.ts";

describePages({ name: "Vietnamese on a phone", language: "vi", width: 390, scanned: false });
