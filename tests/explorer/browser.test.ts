import { lookAtTheSite } from "./browser.ts";

lookAtTheSite("some");
