import type { Span } from '../text/span.ts';

/** Those that most people have. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';

/** Whether asterisks hide parts of names, as in 王*和李*, 王**、李**: a surname stands right before both. */
export function hidesNames(text: string, { start }: Span, inner: string): boolean {
  return start > 0 && SURNAMES.includes(text.charAt(start - 1)) && SURNAMES.includes(inner.slice(-1));
}
