import { TIERS_PAGES } from './tiers.mjs';
import { CHANGE_PAGES } from './changes.mjs';
import { RESEMBLANCE_PAGES } from './resemblance.mjs';
import { ROUND_PAGES } from './rounds.mjs';
import { LIST_PAGES } from './lists.mjs';
import { SITUATION_PAGES } from './situations.mjs';
import { QUESTION_PAGES } from './questions.mjs';
import { VERSION_PAGES } from './versions.mjs';
import { FINDING_PAGES } from './finding.mjs';
import { GUIDE_PAGES } from './guides.mjs';
import { PUBLIC_SERVICE_PAGES } from './public-services.mjs';

const NUMBER = '120116013-20260421-00000';
const ITEM = '11120116MB0A00026R4000131012000';
const ALL = 'kind.catering,area.80,extras.cold.cake';

const click = (test) => (page) => page.click(`[data-test="${test}"]`);

async function unfold(page) {
  await page.click('[data-test="deadline-open"] summary');
  await page.waitForSelector('[data-test="term-calendar"]');
}

async function fillForm(page) {
  await page.fill('[data-test="form-premises-address"]', '新村街道示例路1号');
  await page.fill('[data-test="form-premises-area"]', '80');
  await page.check('[data-test="form-premises-kind-餐饮服务经营者"]');
  await page.fill('[data-test="form-contact-name"]', '张三');
  await page.fill('[data-test="form-contact-phone"]', '13800138000');
}

async function fillIntake(page) {
  await page.fill('[data-test="intake-name"]', '张三');
  await page.fill('[data-test="intake-identifier"]', '11010519491231002x');
  await page.fill('[data-test="intake-phone"]', '022-23456789');
  await fillForm(page);
  for (const original of await page.locator('[data-test="material-original"]').all()) await original.check();
}

/** One of the services that know of tasks does not answer: those of the other stand there all the same. */
const away = (address, left) => async (page) => {
  const problem = { code: 'service-away', title: '服务暂时不可用', status: 503, detail: '请稍后再试', action: '', field: null };
  await page.route(`**${address}`, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }));
  await page.reload({ waitUntil: 'networkidle' });
  await page.waitForSelector('[data-test="tasks"] [data-test="problem"]');
  const shown = await page.locator('[data-test="task"]').count();
  if (shown !== left) throw new Error(`${shown} tasks are shown, not ${left}`);
};

/** Every page, as whom, and what to do on it before looking. */
export const PAGES = [
  { name: 'home', path: '/' },
  { name: 'items', path: '/items' },
  { name: 'items-found', path: '/items?q=%E9%A3%9F%E5%93%81&region=120116', as: 'applicant' },
  { name: 'items-none', path: '/items?q=nothing' },
  { name: 'apply', path: `/apply/${ITEM}`, as: 'applicant' },
  { name: 'apply-errors', path: `/apply/${ITEM}`, as: 'applicant', act: click('apply-submit') },
  ...SITUATION_PAGES,
  ...QUESTION_PAGES,
  ...VERSION_PAGES,
  ...GUIDE_PAGES,
  ...PUBLIC_SERVICE_PAGES,
  ...FINDING_PAGES,
  { name: 'applied', path: `/applied/${NUMBER}1`, as: 'applicant' },
  { name: 'my-cases', path: '/my/cases', as: 'applicant' },
  { name: 'my-cases-none', path: '/my/cases?status=DELIVERED', as: 'applicant' },
  { name: 'my-case', path: `/my/cases/${NUMBER}3`, as: 'applicant', act: click('withdraw-open') },
  {
    name: 'progress',
    path: `/progress?case=${NUMBER}1`,
    act: async (page) => {
      await page.fill('[data-test="progress-identifier"]', 'CD98');
      await page.click('[data-test="progress-submit"]');
      await page.waitForSelector('[data-test="progress-result"]');
    },
  },
  { name: 'verify', path: '/verify/TB-2026-000018' },
  { name: 'verify-none', path: '/verify/unknown' },
  { name: 'register', path: '/register/enterprise', act: click('register-submit') },
  { name: 'not-found', path: '/nowhere' },
  { name: 'forbidden', path: '/workbench', as: 'applicant' },
  { name: 'queue', path: '/workbench', as: 'officer' },
  { name: 'queue-none', path: '/workbench?status=GRANTED', as: 'officer' },
  { name: 'case', path: `/workbench/cases/${NUMBER}1`, as: 'officer', act: click('action-suspend') },
  { name: 'case-deadline', path: `/workbench/cases/${NUMBER}1`, as: 'officer', act: unfold },
  { name: 'my-case-deadline', path: `/my/cases/${NUMBER}1`, as: 'applicant', act: unfold },
  {
    name: 'case-conflict',
    path: `/workbench/cases/${NUMBER}1`,
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="action-decide"]');
      await page.check('[data-test="do-decision-GRANT"]');
      await page.click('[data-test="submit-decide"]');
      await page.waitForSelector('[data-test="conflict"]');
    },
  },
  {
    name: 'case-correction',
    path: `/workbench/cases/${NUMBER}5`,
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="action-request-correction"]');
      await page.click('[data-test="defect-add"]');
    },
  },
  { name: 'intake', path: '/workbench/intake', as: 'officer' },
  { name: 'intake-form', path: `/workbench/intake/${ITEM}?answers=${ALL}`, as: 'officer', act: fillIntake },
  { name: 'intake-errors', path: `/workbench/intake/${ITEM}?answers=${ALL}`, as: 'officer', act: click('intake-submit') },
  { name: 'received', path: `/workbench/received/${NUMBER}5`, as: 'officer' },
  {
    name: 'received-accepted',
    path: `/workbench/intake/${ITEM}?answers=${ALL}`,
    as: 'officer',
    act: async (page) => {
      await fillIntake(page);
      await page.click('[data-test="intake-submit"]');
      await page.click('[data-test="received-accept"]');
      await page.waitForSelector('[data-test="document-acceptance"]');
    },
  },
  {
    name: 'case-counter-correction',
    path: `/workbench/cases/${NUMBER}3`,
    as: 'officer',
    act: click('action-correct'),
  },
  { name: 'verification', path: '/workbench/verification', as: 'officer', act: async (page) => {
    await page.fill('#loginName', 'zhangsan');
    await page.fill('#name', '张三');
    await page.fill('#identifier', '11010519491231002x');
    await page.click('[data-test="verification-submit"]');
    await page.waitForSelector('[role="alert"]');
  } },
  { name: 'admin', path: '/admin', as: 'officer' },
  { name: 'admin-reviewer', path: '/admin', as: 'reviewer' },
  { name: 'admin-english', path: '/admin', as: 'officer', lang: 'en' },
  { name: 'admin-catalogue-away', path: '/admin', as: 'officer', act: away('/api/catalog/tasks', 7) },
  { name: 'admin-guides-away', path: '/admin', as: 'officer', act: away('/api/guides/tasks', 3) },
  { name: 'import', path: '/admin/imports', as: 'officer' },
  { name: 'import-job', path: '/admin/imports/12', as: 'officer' },
  { name: 'editions', path: '/admin/editions', as: 'officer' },
  { name: 'edition', path: '/admin/editions/7', as: 'officer' },
  { name: 'edition-publish', path: '/admin/editions/7', as: 'officer', act: click('edition-publish') },
  ...LIST_PAGES,
  { name: 'officers', path: '/admin/officers', as: 'officer' },
  { name: 'officer-add', path: '/admin/officers', as: 'officer', act: click('officer-add') },
  { name: 'organisations', path: '/admin/organisations', as: 'officer' },
  { name: 'regions', path: '/admin/regions', as: 'officer' },
  { name: 'calendar', path: '/admin/calendar', as: 'officer' },
  ...TIERS_PAGES,
  { name: 'signals', path: '/supervision', as: 'officer' },
  { name: 'signals-none', path: '/supervision/signals?level=RED', as: 'officer' },
  { name: 'guide-signals', path: '/supervision/guides', as: 'officer' },
  { name: 'guide-signals-none', path: '/supervision/guides?open=false', as: 'officer' },
  { name: 'guide-signals-english', path: '/supervision/guides', as: 'officer', lang: 'en' },
  {
    name: 'guide-evidence',
    path: '/supervision/guides',
    as: 'officer',
    act: (page) => page.click('[data-test="guide-signal-evidence"] >> nth=0'),
  },
  { name: 'observed-case', path: `/supervision/cases/${NUMBER}1`, as: 'officer' },
  { name: 'rules', path: '/supervision/rules', as: 'officer' },
  { name: 'home-english', path: '/', lang: 'en' },
  { name: 'queue-english', path: '/workbench', as: 'officer', lang: 'en' },
  { name: 'deadline-english', path: `/workbench/cases/${NUMBER}1`, as: 'officer', lang: 'en', act: unfold },
  { name: 'intake-english', path: `/workbench/intake/${ITEM}?answers=${ALL}`, as: 'officer', lang: 'en', act: click('intake-submit') },
  { name: 'officers-english', path: '/admin/officers', as: 'officer', lang: 'en' },
  {
    name: 'evidence',
    path: '/supervision',
    as: 'officer',
    act: (page) => page.click('[data-test="signal-evidence"] >> nth=0'),
  },
  ...CHANGE_PAGES,
  ...RESEMBLANCE_PAGES,
  ...ROUND_PAGES,
];
