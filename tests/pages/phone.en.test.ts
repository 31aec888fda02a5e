import { describePages } from "./pages.ts";

describePages({ name: "English on a phone", language: "en", width: 390, scanned: true });
