import { lookAtTheSite } from "./browser.ts";

lookAtTheSite("all");
