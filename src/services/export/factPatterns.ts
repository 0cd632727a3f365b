/** What departments are asked to confirm. */
export type FactKind = 'figure' | 'date' | 'name' | 'office' | 'quotation' | 'document';

const DIGITS = '[0-9０-９]';
const HAN_DIGIT = '[一二三四五六七八九〇零○]';
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';

/** 《关于加强…的意见》 〔2026〕5号 中发〔2026〕5号; not “…”. */
const DOCUMENT = `《[^《》]{1,80}》|[\\u4e00-\\u9fff]{0,8}〔${DIGITS}{4}〕第?${DIGITS}{1,4}号`;

/** “人民对美好生活的向往”; not 《…》, not a mark without its partner. */
const QUOTATION = '“[^“”]{2,200}”';

/** 2026年3月12日 3月底 2021—2025年 二〇二六年一月 24日 9:30; not 3年 (a length of time), not 3个月. */
const DATE = [
  `${DIGITS}{4}(?:[—–～~-]${DIGITS}{4})?年(?:${DIGITS}{1,2}(?:[—–～~-]${DIGITS}{1,2})?月(?:${DIGITS}{1,2}日|份|底|初|末|[上中下]旬)?|[上下]半年|[一二三四]季度|底|初|末)?`,
  `${HAN_DIGIT}{4}年(?:${HAN_NUMBER}月(?:${HAN_NUMBER}日)?)?`,
  `(?<!个)${DIGITS}{1,2}(?:[—–～~-]${DIGITS}{1,2})?月(?:${DIGITS}{1,2}日|份|底|初|末|[上中下]旬)?`,
  `(?<!${DIGITS})${DIGITS}{1,2}日`,
  `(?<!${DIGITS})${DIGITS}{1,2}[:：]${DIGITS}{2}(?!${DIGITS})`,
].join('|');

/** What is counted or measured: 个 项 亿元 公里 个百分点. */
const UNIT =
  '(?:个百分点|百分点|个月|小时|分钟|季度|平方公里|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|千瓦时|千瓦|美元|人次|周年|[%％‰℃个项条次人名户家件篇份场届座所处台辆架艘组批类种层级岁年天元角米亩吨克倍期轮支只套栋间张页字句起例宗头位款笔])';
const MAGNITUDE = '[百千万亿]{0,3}';
const ABOUT = '(?:多|余|几)?';
/** 37条 18.5% 1260家 1.5亿元 3万多人 63%～68% 1/3; not 1. before a heading, not 2026年. */
const DIGIT_FIGURE = `[-−]?${DIGITS}+(?:[,，]${DIGITS}{3})*(?:[.．]${DIGITS}+)?(?:/${DIGITS}+)?${MAGNITUDE}${ABOUT}${MAGNITUDE}${UNIT}?`;
/** 百分之五点二 三分之一 二十三项 五千多人 三万亿元; not 三个 (it announces, mostly), not 千方百计, 万众一心. */
const HAN_FIGURE = [
  '[一二三四五六七八九十百千两]+分之[一二三四五六七八九十百千零〇点两]+',
  `[一二三四五六七八九两几][十百千万亿][一二三四五六七八九十百千万亿零〇两几]*${ABOUT}${UNIT}`,
  `十[一二三四五六七八九几]${ABOUT}${UNIT}`,
].join('|');
const FIGURE = `${DIGIT_FIGURE}|${HAN_FIGURE}`;

const SURNAME =
  '(?:欧阳|司马|上官|诸葛|尉迟|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝])';
const PERSON = `${SURNAME}(?:[\\u3000 ]?[\\u4e00-\\u9fff]){1,2}`;
const OFFICE_END =
  '(?:副书记|副主席|副主任|副部长|副省长|副市长|副区长|副县长|副局长|副厅长|书记|主席|主任|总理|部长|省长|市长|区长|县长|镇长|乡长|局长|厅长|处长|科长|校长|院长|所长|站长|行长|会长|理事长|董事长|总经理|秘书长|政委|司令员|检察长|教授|院士)';
/** No person is called so: 许多同志, 全体同志, 主管负责同志. */
const NOBODY = '(?!许多|全体|全部|.?负责|.{0,2}(?:领导|干部|党员|青年|委员))';
/** 张三同志, 主席林和平在; not 同志, 各位同志, 许多同志. */
const NAME = `(?<=${OFFICE_END})${NOBODY}${PERSON}(?=同志|[，。、；：！？在讲说主作代宣致]|$)|${NOBODY}${PERSON}(?=同志(?!们)|先生|女士)`;
/** 区政协主席 县教育局局长 before a name; not 各位主任, 主任们: nobody has to confirm that there are such. */
const OFFICE = `(?<=^|[，。、；：！？“”（）《》\\s\\u3000\\u0000和由请向对与及是])[\\u4e00-\\u9fff]{1,14}?${OFFICE_END}(?=[\\u3000 ]*${PERSON}(?:同志|[，。、；：！？在讲说主作代宣致]|$))`;

/** The patterns in their order: what one has found is not looked at by those behind it. */
export const FACT_PATTERNS: readonly { readonly kind: FactKind; readonly pattern: RegExp; readonly shares: boolean }[] =
  [
    { kind: 'document', pattern: new RegExp(DOCUMENT, 'g'), shares: false },
    // A quotation may hold figures and dates of its own.
    { kind: 'quotation', pattern: new RegExp(QUOTATION, 'g'), shares: true },
    { kind: 'date', pattern: new RegExp(DATE, 'g'), shares: false },
    { kind: 'figure', pattern: new RegExp(FIGURE, 'g'), shares: false },
    { kind: 'office', pattern: new RegExp(OFFICE, 'g'), shares: true },
    { kind: 'name', pattern: new RegExp(NAME, 'g'), shares: false },
  ];
