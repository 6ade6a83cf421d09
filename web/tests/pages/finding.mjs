/** Answers and pages of finding guides, and of the website in large type. */
const ITEM = '11120116MB0A00026R4000131012000';
const count = (key, name, items) => ({ key, name, items });
const facets = {
  needs: [count('ESTABLISHMENT', null, 1204), count('QUALIFICATION', null, 380)],
  channels: [count('ONLINE', null, 1560), count('COUNTER', null, 420)],
  types: [count('01', '行政许可', 1800), count('05', '行政给付', 180)],
  tiers: [count('CITY', null, 12), count('DISTRICT', null, 300), count('TOWNSHIP', null, 1668)],
  regions: [count('120116', null, 60), count('120116013', null, 18), count('120000', null, 12)],
  organs: [count('11120116MB0A00026R', '滨海新区行政审批局', 60)],
  handlings: [count('IMMEDIATE', null, 400), count('PROMISED', null, 1580)],
};
const snippet = { aspect: 'conditions', title: '申请条件', text: '从事接触直接入口食品工作的食品经营人员应当取得健康证明…', marks: [{ from: 12, to: 16 }] };
const hits = (items) => items.map((item, n) => ({
  ...item, score: 9 - n, highlight: n ? [] : [{ from: 0, to: 4 }], promisedDays: item.promisedLimitDays,
  ...(n % 2 ? { visits: 1, online: false } : { online: true, visits: 0, snippet }),
}));

export const FINDING_ANSWERS = (items) => [
  ['GET', /^\/api\/guides\/suggest$/, (asked) => ({ items: [
    { text: asked.get('q') ? '开饭店' : '办营业执照', names: ['食品经营许可'] }, { text: '食品经营许可（新办）', names: [] }, { text: '食品经营许可（变更）', names: [] },
  ] })],
  ['GET', /^\/api\/guides\/search$/, (asked) => {
    const found = asked.get('q') === 'nothing' ? [] : hits(items);
    return {
      items: found, total: found.length ? 1980 : 0, totalIsAtLeast: found.length > 0, facetsEstimated: found.length > 0, facets,
      ...(asked.get('q') === '食品经菅' ? { didYouMean: '食品经营' } : {}),
      ...(asked.get('near') ? { nearest: { region: '120116', km: 3.2 } } : {}),
      suggestions: found.length ? [] : [{ text: '开饭店', names: ['食品经营许可'] }, { text: '办营业执照', names: ['企业设立登记'] }],
    };
  }],
];

async function suggested(page) {
  await page.focus('#home-q');
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('[role="option"][aria-selected="true"]');
}

async function located(page) {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 39.03, longitude: 117.65 });
  await page.click('[data-test="near"]');
  await page.waitForSelector('[data-test="drop-region"]');
  if (!(await page.textContent('[data-test="nearest"]')).includes('3.2')) throw new Error('how far the centre is was not said');
}

async function notLocated(page) {
  await page.context().clearPermissions();
  await page.evaluate(() => {
    navigator.geolocation.getCurrentPosition = (_, refuse) => refuse({ code: 1 });
  });
  await page.click('[data-test="near"]');
  await page.waitForFunction(() => document.querySelector('[data-test="nearest"]')?.textContent);
}

/** Each chip takes back its own choice, and the address follows. */
async function chipsDropped(page) {
  await page.click('[data-test="drop-channel"]');
  await page.waitForFunction(() => !location.search.includes('channel') && location.search.includes('tier=DISTRICT'));
}

async function enlarged(page) {
  await page.click('[data-test="view"]');
  await page.waitForFunction(() => document.documentElement.classList.contains('plain') && document.cookie.includes('tongban_view=plain'));
}

export const FINDING_PAGES = [
  { name: 'finding-suggested', path: '/', act: suggested },
  { name: 'finding-corrected', path: `/items?q=${encodeURIComponent('食品经菅')}` },
  { name: 'finding-chips', path: `/items?q=${encodeURIComponent('食品')}&channel=ONLINE&tier=DISTRICT&within=120116`, act: chipsDropped },
  { name: 'finding-channel', path: '/items?channel=ONLINE' },
  { name: 'finding-near', path: '/items', act: located },
  { name: 'finding-not-located', path: '/items', act: notLocated },
  { name: 'finding-none', path: '/items?q=nothing&region=120116' },
  { name: 'finding-english', path: `/items?q=${encodeURIComponent('食品')}&channel=ONLINE`, lang: 'en' },
  { name: 'plain-switched', path: '/', act: enlarged },
  { name: 'plain-home', path: '/', view: 'plain' },
  { name: 'plain-items', path: `/items?q=${encodeURIComponent('食品')}`, view: 'plain' },
  { name: 'plain-checklist', path: `/guides/${ITEM}/checklist?answers=kind.catering`, view: 'plain' },
  { name: 'plain-list', path: `/guides/${ITEM}/checklist?answers=kind.catering,area.80,extras.cold.cake`, view: 'plain' },
  { name: 'plain-form', path: `/guides/${ITEM}/form`, view: 'plain' },
  { name: 'plain-apply', path: `/apply/${ITEM}`, as: 'applicant', view: 'plain' },
  { name: 'plain-my-cases', path: '/my/cases', as: 'applicant', view: 'plain' },
];
