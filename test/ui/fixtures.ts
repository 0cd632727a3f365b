/** A small speech with one of each thing that the outline shows. */
export const smallSpeech = `在全县春耕备耕现场会上的讲话
（2026年2月20日）
县长　何春生

同志们：

今天我们在田间地头开会，任务只有一个，就是把春耕抓早抓实。

下面，我讲两点意见。

一、认清节气，抢抓农时

（一）墒情不等人。这几天土壤湿度正好，错过一场雨就要多浇两遍水。

（二）农机不等人。一是检修要早。二是调度要准。

二、压实责任，搞好服务

农技人员要包村到户，农资供应要送货上门。

总之，一年之计在于春，早一天动手就多一分主动。

谢谢大家！
`;

/** A speech of many pages; each section has words of its own, so that a place in it can be told. */
export function longSpeech(sections: number): string {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  const section = (index: number): string => {
    const tens = Math.floor(index / 10);
    const ordinal = `${tens > 1 ? numerals[tens - 1] : ''}${tens > 0 ? '十' : ''}${index % 10 === 0 ? '' : numerals[(index % 10) - 1]}`;
    const body = `第${index}个村的情况是这样的，道路修通了，产业起步了，年轻人也愿意回来了。`.repeat(6);
    return `${ordinal}、做好第${index}个村的工作\n\n${body}\n`;
  };
  const body = Array.from({ length: sections }, (_, index) => section(index + 1)).join('\n');
  return `在驻村工作总结会上的讲话\n（2026年4月2日）\n\n同志们：\n\n${body}\n谢谢大家！\n`;
}
