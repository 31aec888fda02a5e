import { startPortal } from "./app/start.ts";
import "./app/styles.css";

void startPortal();
