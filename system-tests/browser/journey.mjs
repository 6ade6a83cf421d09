// The main job in a real browser: node journey.mjs PLATFORM SAMPLE-FOLDER SHOTS-FOLDER. Ends with 0 when all went well.
import { join } from 'node:path';
import { launch, Visitor } from './browser.mjs';

const [platform, sample, shots] = process.argv.slice(2);
const ITEM = '11120116MB0A00026R4000131020001';
const PUBLIC = '/public-services';
const BODY = `${PUBLIC}/91120116MA0H40047M`;
const faults = [];
const browser = await launch();
const visit = (viewport) => Visitor.at(browser, platform, shots, faults, viewport);

function expect(truth, what) {
  if (!truth) throw new Error(what);
  console.log(`ok ${what}`);
}

async function findAndRead(visitor) {
  await visitor.page.goto('/');
  await visitor.test('search-input').waitFor();
  await visitor.look('home');
  await visitor.page.locator('input[data-test="search-input"], [data-test="search-input"] input').first().fill('开饭店');
  await visitor.test('search-submit').click();
  await visitor.page.locator(`[data-test="item"][data-code="${ITEM}"]`).waitFor();
  await visitor.look('search');
  await visitor.page.goto(`/guides/${ITEM}`);
  await visitor.test('aspect').first().waitFor();
  await visitor.look('guide');
  expect((await visitor.test('aspect').count()) === 21, 'the guide shows its 21 aspects');
  const fonts = await visitor.page.evaluate(() => [...document.fonts].filter((font) => font.status === 'loaded').length);
  expect(fonts > 0, 'Chinese is drawn with a font of the site');
}

async function readPublicServices(visitor) {
  await visitor.page.goto('/');
  await visitor.test('tile-publicServices').click();
  await visitor.page.fill('#q', 'shuijia');
  await visitor.page.keyboard.press('Enter');
  await visitor.test('public-service').first().waitFor();
  await visitor.look('public-services');
  await visitor.test('public-service').first().locator('a').click();
  await visitor.test('element').first().waitFor();
  expect((await visitor.test('element').count()) === 8, 'the service of a public body shows its eight elements');
  expect((await visitor.test('fee-event').count()) === 1, 'its price hearing stands beside the fee');
  await visitor.look('public-service');
}

async function apply(visitor) {
  await visitor.page.goto(`/apply/${ITEM}`);
  if (await visitor.test('sign-in').last().isVisible().catch(() => false)) {
    await visitor.page.goto(`/oauth2/authorization/tongban?returnTo=/apply/${ITEM}`);
  }
  await visitor.page.waitForURL(/sign-in/);
  await visitor.look('sign-in');
  await visitor.fillSignIn('zhangsan');
  await visitor.test('material').first().waitFor();
  const township = visitor.test('receiving-township');
  await township.selectOption('120116013');
  const materials = visitor.test('material');
  for (let i = 0; i < (await materials.count()); i++) {
    await materials.nth(i).locator('input').setInputFiles(join(sample, 'materials/application-form.pdf'));
    await materials.nth(i).locator('[data-test="material-file"]').waitFor();
  }
  await visitor.test('form-premises-address').fill('天津市滨海新区新村街道示例路1号');
  await visitor.test('form-premises-area').fill('80');
  await visitor.test('form-premises-kind-餐饮服务经营者').check();
  await visitor.test('form-premises-items-热食类制售').check();
  await visitor.test('form-contact-name').fill('张三');
  await visitor.test('form-contact-phone').fill('13800138000');
  await visitor.look('apply');
  await visitor.test('apply-submit').dblclick();
  await visitor.test('case-number').waitFor();
  const number = (await visitor.test('case-number').innerText()).trim();
  await visitor.look('submitted');
  expect(/^\d{9}-\d{8}-\d{6}$/.test(number), `the application is case ${number}`);
  await visitor.page.goto('/my/cases');
  await visitor.test('my-case').first().waitFor();
  await visitor.look('my-cases');
  return number;
}

async function act(login, number, action, fill) {
  const officer = await visit();
  await officer.signIn(login);
  await officer.page.goto('/workbench');
  const row = officer.page.locator(`[data-test="queue-row"][data-case="${number}"]`);
  await row.waitFor();
  await officer.look(`queue-${action}`);
  await officer.page.goto(`/workbench/cases/${number}`);
  await officer.test(`action-${action}`).click();
  await officer.test(`form-${action}`).waitFor();
  await fill?.(officer);
  await officer.look(`case-${action}`);
  await officer.test(`submit-${action}`).click();
  await officer.test(`action-${action}`).waitFor({ state: 'detached' });
  expect(true, `${login} does ${action}`);
  await officer.page.context().close();
}

function choose(field, value) {
  return (officer) => officer.page.locator(`[data-test="do-${field}-${value}"]`).click();
}

function write(officer, field, text) {
  const place = `[data-test="do-${field}"]`;
  return officer.page.locator(`textarea${place}, input${place}, ${place} textarea, ${place} input`).first().fill(text);
}

async function licence(applicant, number) {
  await applicant.page.goto(`/my/cases/${number}`);
  await applicant.test('licence-number').waitFor();
  await applicant.look('granted');
  const licenceNumber = (await applicant.test('licence-number').innerText()).trim();
  const stranger = await visit({ width: 375, height: 800 });
  await stranger.page.goto(`/verify/${licenceNumber}`);
  await stranger.page.locator('[data-test="verify-result"][data-valid="true"]').waitFor();
  await stranger.look('verify');
  expect(true, `licence ${licenceNumber} is verified by a stranger's phone`);
  await stranger.page.goto('/progress');
  const input = (name) => stranger.page.locator(`input[data-test="${name}"], [data-test="${name}"] input`).first();
  await input('progress-number').fill(number);
  await input('progress-identifier').fill('002X');
  await stranger.test('progress-submit').click();
  await stranger.test('progress-result').waitFor();
  await stranger.look('progress');
  expect(true, 'the progress is shown for number and last four characters');
  for (const [path, name] of [['/', 'home'], [`/guides/${ITEM}`, 'guide'], ['/items', 'items'],
    [PUBLIC, 'public-services'], [BODY, 'public-body'], [`${BODY}/supply`, 'public-service'],
    [`${BODY}/supply?view=plain`, 'public-service-plain'], [`${BODY}/supply/versions`, 'public-versions']]) {
    await stranger.page.goto(path);
    await stranger.page.locator('main h1').first().waitFor();
    await stranger.look(name);
  }
}

/** Somebody comes to the window with the list printed at home: its code is scanned, the form filled in, acceptance printed. */
async function counter() {
  const clerk = await visit();
  await clerk.signIn('clerk.xincun');
  await clerk.page.goto('/workbench/intake');
  await clerk.page.fill('#scan', `https://elsewhere.example/guides/${ITEM}/checklist?answers=kind.shop,loose.no,colour.red,agent.no`);
  await clerk.page.press('#scan', 'Enter');
  await clerk.test('lost-answers').waitFor();
  await clerk.test('intake-name').waitFor();
  expect((await clerk.test('given').innerText()).includes('食品销售'), 'the scanned list brings its answers along');
  await clerk.test('intake-name').fill('李四');
  await clerk.test('intake-identifier').fill('11010519491231002X');
  await clerk.test('form-premises-address').fill('天津市滨海新区新村街道示例路2号');
  await clerk.test('form-premises-area').fill('40');
  await clerk.test('form-premises-kind-食品销售经营者').check();
  await clerk.page.locator('[data-test^="form-premises-items-"]').first().check();
  await clerk.test('form-contact-name').fill('李四');
  await clerk.test('form-contact-phone').fill('13800138000');
  for (const original of await clerk.test('material-original').all()) await original.check();
  await clerk.look('intake');
  await clerk.test('intake-submit').click();
  await clerk.test('received-accept').click();
  await clerk.test('document-acceptance').waitFor();
  await clerk.look('received');
  const number = (await clerk.test('case-number').innerText()).trim();
  await clerk.page.goto(`/workbench/cases/${number}/form`);
  await clerk.test('case-answers').waitFor();
  await clerk.look('case-form');
  expect((await clerk.page.locator('main').innerText()).includes('示例路2号'), 'the case shows situation and form as they were given');
  await clerk.page.context().close();
}

async function supervise() {
  const supervisor = await visit();
  await supervisor.signIn('supervisor.city');
  await supervisor.page.goto('/supervision');
  await supervisor.test('summary-open').waitFor();
  await supervisor.look('supervision');
  expect(true, 'the supervisor sees the summary');
}

async function administer() {
  const administrator = await visit();
  await administrator.signIn('catalog');
  await administrator.page.goto('/admin/editions');
  await administrator.test('editions').waitFor();
  await administrator.look('editions');
  await administrator.page.goto('/admin/imports');
  await administrator.test('import-file').waitFor();
  await administrator.look('imports');
  expect(true, 'the administrator sees editions and imports');
}

try {
  const applicant = await visit();
  await findAndRead(applicant);
  await readPublicServices(applicant);
  const number = await apply(applicant);
  await act('clerk.xincun', number, 'accept');
  await act('reviewer.binhai', number, 'review', async (officer) => {
    await choose('recommendation', 'GRANT')(officer);
    await write(officer, 'opinion', '材料齐全，符合法定条件，建议准予许可。');
  });
  await act('decider.binhai', number, 'decide', choose('decision', 'GRANT'));
  await licence(applicant, number);
  await counter();
  await supervise();
  await administer();
} catch (error) {
  faults.push(error.stack);
} finally {
  await browser.close();
}
for (const fault of faults) console.error(`FAULT ${fault}`);
process.exit(faults.length ? 1 : 0);
