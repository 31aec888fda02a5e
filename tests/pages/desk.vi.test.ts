import { describePages } from "./pages.ts";

describePages({ name: "Vietnamese on a desk", language: "vi", width: 1440, scanned: true, byAddress: true });
