// Looks at every page of the built site, as web/tests/pages says, in the browser that the journey uses.
import { browserPath } from './browser.mjs';

process.env.TONGBAN_CHROMIUM = await browserPath();
await import('../../web/tests/pages/run.mjs');
