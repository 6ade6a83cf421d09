const ITEM = '11120116MB0A00026R4000131012000';
const version = (number, cause) => ({ version: number, publishedAt: `2026-0${number}-01T09:00:00+08:00`, cause, edition: '天津市行政许可事项目录（2026年版）' });

/** [method, path pattern, answer to the query]; the first that fits counts. */
export const VERSION_ANSWERS = [
  ['GET', /^\/api\/guides\/[^/]+\/versions$/, () => ({ code: ITEM, versions: [version(4, 'WRITING'), version(3, 'EDITION'), version(2, 'TEMPLATE')] })],
  ['GET', /^\/api\/guides\/[^/]+\/versions\/\d+\/diff$/, () => ({ version: 4, against: 3, note: [
    '“办理地点、窗口与时间”由“政务服务中心二楼”改为“政务服务中心三楼”。', '材料目录新增“食品安全管理制度”。', '常见问题新增“可以代办吗？”。',
  ] })],
  ['GET', /^\/api\/guides\/[^/]+\/versions\/\d+$/, () => ({ ...version(3, 'EDITION'), guide: {
    name: '食品经营许可核发', organName: '天津市滨海新区行政审批局',
    aspects: [
      { no: 1, key: 'name', title: '事项名称', titleEn: 'Name', value: '食品经营许可核发\n办理类型：承诺件' },
      { no: 18, key: 'placeAndTime', title: '办理地点、窗口与时间', titleEn: 'Place, window and hours', value: '政务服务中心二楼' },
      { no: 20, key: 'supervision', title: '监督与效能投诉', titleEn: 'Supervision and complaints', value: null },
    ],
    faq: [{ question: '可以代办吗？', answer: '可以，出具委托书。' }],
  } })],
];

export const VERSION_PAGES = [
  {
    name: 'versions',
    path: `/guides/${ITEM}/versions`,
    act: async (page) => {
      await page.click('[data-test="note-3"] summary');
      await page.waitForSelector('[data-test="note-3"] li');
    },
  },
  { name: 'version', path: `/guides/${ITEM}/versions/3`, lang: 'en' },
];
