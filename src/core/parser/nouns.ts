import { CharacterClass, classesAt } from '../text/characterClasses.ts';

const LONGEST = 8;

/** The end of the noun that begins at `from`: a run of Han of at most eight characters, at most to `limit`; `from` for none. */
export function nounEnd(masked: string, from: number, limit: number): number {
  const stop = Math.min(limit, from + LONGEST);
  let at = from;
  while (at < stop) {
    const code = masked.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) break;
    if (at >= from + 2 && classesAt(masked, at) & CharacterClass.nounEnd) break;
    at++;
  }
  return at;
}

/** What a speech announces: 意见, 重点工作, 方面; the beginning of the noun decides. 不同性质, 经济特区, 重点项目 are none. */
const ANNOUNCED =
  /^(?:突出|重点|主要|基本|重大|重要|关键|具体|根本|大|明显|鲜明|显著|深刻)?(?:意见|要求|问题|方面|任务|措施|举措|工作|体会|建议|希望|想法|看法|认识|原则|关系|特点|特征|经验|环节|(?:重点|关键)(?!(?:项目|工程|企业|产业|行业|领域|地区|区域|单位|部门|村|镇|人群))|体系|机制|转变|结合|坚持|突破|原因|教训|思考|打算|部分|内容|方针|话|事|情况|层面|层次|意思|阶段|步骤|目标|启示|感受|难点|短板|优势|条件|变化|必须|确保)/;
/** What is counted as a fact: places, bodies, people, meetings, papers. */
const COUNTED =
  /^[^。，；：]{0,4}(?:村|县|市|省|区|镇|乡|街道|社区|单位|部门|企业|公司|会议|文件|项目|国家|地区|城市|学校|学生|党员|支部|代表|委员|干部|群众|农户|家庭|孩子|人|小组|案件|平台|基地|中心|品牌|课题|奖项|工程)/;

/** Measure words that say by themselves what is announced. */
const ANNOUNCED_UNITS: ReadonlySet<string> = new Set(['方面', '个方面', '层面', '个层面']);

/** Whether a noun, or without one its measure word, is what speeches announce. */
export function isAnnounced(noun: string | undefined, unit: string): boolean {
  return ANNOUNCED_UNITS.has(unit) || ANNOUNCED.test(noun ?? unit);
}

/** Whether a noun names what is counted in the world, not in the speech: 3个村, 5个单位; not 三个问题. */
export function isCountedThing(noun: string): boolean {
  return COUNTED.test(noun) && !ANNOUNCED.test(noun);
}
