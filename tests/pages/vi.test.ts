import { describePages } from "./pages.ts";

describePages({ name: "in Vietnamese", language: "vi", screen: "desk", byAddress: true });
