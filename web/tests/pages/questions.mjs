const ITEM = '11120116MB0A00026R4000131012000';
const asked = (id, more) => ({
  id, code: ITEM, itemName: '食品经营许可核发', region: '120116', guideVersion: 4, kind: 'QUESTION', aspect: null,
  text: '营业执照刚变更了地址，还要重新办吗？', askedBy: '张三', askedAt: '2026-04-20T09:12:00+08:00', due: '2026-04-27', overdue: false,
  status: 'OPEN', answer: null, answeredBy: null, answeredAt: null, inFaq: false, ...more,
});
const answered = { status: 'ANSWERED', answer: '经营场所变更的，应当申请变更许可。', answeredAt: '2026-04-21T10:00:00+08:00' };
const late = asked(11, {
  kind: 'CORRECTION', aspect: 'placeAndTime', text: '窗口已经搬到三楼，指南上还是二楼。', due: '2026-04-17', overdue: true,
});
const page = (...items) => ({ items, next: null });

/** [method, path pattern, answer to the query]; the first that fits counts. */
export const QUESTION_ANSWERS = [
  ['GET', /^\/api\/guides\/questions\/mine$/, () => page(asked(12), asked(9, answered))],
  ['GET', /^\/api\/guides\/questions\/open$/, () => page(late, asked(12))],
  ['GET', /^\/api\/guides\/questions\/answered$/, () => page(asked(9, { ...answered, answeredBy: '王窗口' }), asked(8, { ...answered, answeredBy: '王窗口', inFaq: true }))],
  ['POST', /^\/api\/guides\/[^/]+\/questions$/, () => asked(13)],
  ['PUT', /^\/api\/guides\/[^/]+\/rating$/, () => ({ voices: 128, clarity: 4.5 })],
];

async function ask(page) {
  await page.fill('[data-test="ask-text"]', '可以代办吗？');
  await page.click('[data-test="ask-submit"]');
  await page.waitForSelector('[data-test="asked"]');
  await page.click('[data-test="rating-clarity-5"]');
  await page.click('[data-test="rate-submit"]');
  await page.waitForSelector('[data-test="rated"]');
}

export const QUESTION_PAGES = [
  { name: 'ask', path: `/guides/${ITEM}/ask`, as: 'applicant', act: ask },
  {
    name: 'ask-errors',
    path: `/guides/${ITEM}/ask`,
    as: 'applicant',
    lang: 'en',
    act: async (page) => {
      await page.click('[data-test="kind-CORRECTION"]');
      await page.click('[data-test="ask-submit"]');
    },
  },
  { name: 'my-questions', path: '/my/questions', as: 'applicant' },
  {
    name: 'questions',
    path: '/workbench/questions',
    as: 'officer',
    act: (page) => page.locator('[data-test="answer-open"]').first().click(),
  },
  {
    name: 'questions-adopt',
    path: '/workbench/questions',
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="shown-answered"]');
      await page.locator('[data-test="adopt-open"]').first().click();
    },
  },
];
