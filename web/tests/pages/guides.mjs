const ITEM = '11120116MB0A00026R4000131012000';
const REVIEWED = '11120116MB0A00026R4000131099000';
const GUIDE = {
  code: ITEM, name: '食品经营许可（新办）', region: '120116', organ: { code: 'x', name: '滨海新区行政审批局' }, version: 4, complete: false,
  missing: ['quota'], materials: [], faq: [{ question: '可以代办吗？', answer: '可以，出具委托书。' }], updatedAt: '2026-04-01T09:00:00+08:00',
  aspects: [
    { no: 1, key: 'name', title: '事项名称', value: '食品经营许可（新办）\n办理类型：承诺件', source: 'ITEM' },
    { no: 9, key: 'quota', title: '数量限制', value: null, source: null },
    { no: 14, key: 'promisedLimit', title: '承诺时限', value: '5个工作日', source: 'ITEM' },
    { no: 18, key: 'placeAndTime', title: '办理地点、窗口与时间', value: '政务服务中心二楼', source: 'WRITTEN' },
  ],
};
const draft = (more) => ({
  code: ITEM, status: 'DRAFTING', version: 3, guideVersion: 4, editedBy: '李编写', editedAt: '2026-04-20T10:00:00+08:00', reasons: null, faults: [],
  content: { aspects: { placeAndTime: '政务服务中心三楼', promisedLimit: '8个工作日' }, materials: [], faq: GUIDE.faq },
  obstacles: [
    { field: 'aspects.quota', code: 'aspect-missing', message: '“数量限制”还没有内容；确无内容的请填写“无”。' },
    { field: 'aspects.promisedLimit', code: 'promise-differs', message: '指南写的是 8 个工作日，事项目录承诺 5 个工作日。' },
  ],
  ...more,
});
const organ = (code, name, guides, complete, score) => ({ code, name, guides, complete, score, stale: 1 });

/** [method, path pattern, answer to the query]; the first that fits counts. */
export const GUIDE_ANSWERS = [
  ['GET', /^\/api\/guides\/completeness$/, () => ({
    region: '120116', total: { guides: 64, complete: 61, score: 988, stale: 2 }, next: null,
    organs: [organ('a', '滨海新区行政审批局', 40, 38, 991), organ('b', '新村街道办事处', 24, 23, 984)],
    incomplete: [{ code: ITEM, name: GUIDE.name, organName: '滨海新区行政审批局', score: 952, missing: ['quota'] }],
  })],
  ['GET', /^\/api\/guides\/drafts$/, () => ({ drafts: [{ ...draft({ status: 'IN_REVIEW' }), name: GUIDE.name, region: '120116' }], next: null })],
  ['GET', new RegExp(`^/api/guides/${REVIEWED}/draft$`), () => draft({ status: 'IN_REVIEW', obstacles: [] })],
  ['GET', /^\/api\/guides\/[^/]+\/draft$/, () => draft({})],
  ['PUT', /^\/api\/guides\/[^/]+\/draft$/, () => draft({ version: 4 })],
  ['GET', /^\/api\/guides\/[^/]+\/draft\/preview$/, () => ({
    ...GUIDE, aspects: GUIDE.aspects.map((one) => (one.key === 'placeAndTime' ? { ...one, value: '政务服务中心三楼' } : one)),
  })],
];

async function write(page) {
  await page.fill('#aspect-quota', '无');
  await page.waitForFunction(() => document.querySelector('[data-test="draft-state"]').textContent.includes('草稿已保存'));
}

export const GUIDE_PAGES = [
  { name: 'guides', path: '/admin/guides', as: 'officer' },
  { name: 'guide-editor', path: `/admin/guides/${ITEM}`, as: 'officer', act: write },
  { name: 'guide-review', path: `/admin/guides/${REVIEWED}`, as: 'officer' },
  { name: 'guide-editor-english', path: `/admin/guides/${ITEM}`, as: 'officer', lang: 'en' },
];
