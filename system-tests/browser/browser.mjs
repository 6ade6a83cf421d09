// A real browser: a system Chromium where there is one, else the one that npm brings.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM = [process.env.TONGBAN_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function browserPath() {
  const system = SYSTEM.find((path) => path && existsSync(path));
  if (system) return system;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function launch() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath: await browserPath(), args });
}

/** One person at one browser. Faults of any page it opens end up in `faults`. */
export class Visitor {
  static async at(browser, platform, shots, faults, viewport = { width: 1280, height: 900 }) {
    const context = await browser.newContext({ baseURL: platform, viewport, locale: 'zh-CN' });
    const visitor = new Visitor();
    visitor.page = await context.newPage();
    visitor.page.setDefaultTimeout(30_000);
    visitor.page.on('pageerror', (error) => faults.push(`${visitor.page.url()}: ${error.message}`));
    Object.assign(visitor, { shots, faults, narrow: viewport.width < 600 });
    mkdirSync(shots, { recursive: true });
    return visitor;
  }

  test(name) {
    return this.page.locator(`[data-test="${name}"]`);
  }

  async signIn(login) {
    await this.page.goto('/oauth2/authorization/tongban?returnTo=/');
    await this.fillSignIn(login);
  }

  async fillSignIn(login) {
    await this.page.fill('#username', login);
    await this.page.fill('#password', 'Tongban-demo-2026');
    await this.page.locator('form button[type=submit]').first().click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && !url.pathname.startsWith('/oauth2'));
  }

  /** Looks at the page as it stands: a picture, accessibility, no sideways scrolling. */
  async look(name) {
    await this.page.evaluate(() => document.fonts.ready);
    const file = `${name}${this.narrow ? '-narrow' : ''}`;
    await this.page.screenshot({ path: join(this.shots, `${file}.png`), fullPage: true });
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 1) this.faults.push(`${file}: ${wide} px wider than the window`);
    await this.page.evaluate(AXE);
    const result = await this.page.evaluate((runOnly) => window.axe.run(document, { runOnly }), RULES);
    for (const violation of result.violations) {
      this.faults.push(`${file}: ${violation.id} at ${violation.nodes.slice(0, 3).map((node) => node.target).join(', ')}`);
    }
  }
}
