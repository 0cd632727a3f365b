/** A kind of speech that a new draft can start from. */
export interface SpeechKind {
  readonly id: SpeechKindId;
  /** Chinese name, as it stands after 类型 in the front matter of the template and of the draft made from it. */
  readonly label: string;
  /** When this kind is used: one Chinese line without a full stop. */
  readonly use: string;
  /** The skeleton's file, from the extension's own folder, `/` between the parts. */
  readonly file: `templates/${SpeechKindId}.speech`;
}

export type SpeechKindId =
  | 'work-meeting'
  | 'mobilisation'
  | 'commendation'
  | 'opening-address'
  | 'closing-address'
  | 'welcome-address'
  | 'duty-report'
  | 'forum'
  | 'party-lecture'
  | 'host-script'
  | 'pledge'
  | 'experience-exchange'
  | 'inaugural'
  | 'consultative-conference'
  | 'work-report'
  | 'integrity'
  | 'work-safety';

/** All kinds, the most usual first. */
export const speechKinds: readonly SpeechKind[] = [
  speechKind('work-meeting', '工作会议讲话', '总结前一段工作、部署下一段任务的会议上，由主要负责同志讲'),
  speechKind('mobilisation', '动员部署会讲话', '一项行动或专项工作开始之前，讲清为什么干、怎么干、谁来干'),
  speechKind('commendation', '总结表彰大会讲话', '总结工作、表彰先进的大会上，向受表彰者祝贺，向大家发出号召'),
  speechKind('opening-address', '开幕词', '代表大会、大型会议开幕时，宣布开幕，交代任务和议程'),
  speechKind('closing-address', '闭幕词', '代表大会、大型会议闭幕时，评价收获，提出贯彻要求，宣布闭幕'),
  speechKind('welcome-address', '致辞／欢迎词', '庆典、节会、接待等礼仪场合，欢迎来宾，表达祝愿'),
  speechKind('duty-report', '述职报告', '年度或任期考核时，报告德、能、勤、绩、廉各方面的履职情况'),
  speechKind('forum', '调研座谈会讲话', '实地调研、听取发言之后，作出回应，谈几点意见'),
  speechKind('party-lecture', '专题党课', '围绕一个主题给党员讲课，讲清是什么、为什么、怎么做'),
  speechKind('host-script', '主持词', '主持会议时，介绍到会人员，逐项引出议程，小结并提出要求'),
  speechKind('pledge', '表态发言', '部署会、动员会上，代表本单位表明态度，讲清举措'),
  speechKind('experience-exchange', '经验交流发言', '经验交流会、现场会上，介绍本单位的做法、成效和体会'),
  speechKind('inaugural', '任职表态／就职讲话', '宣布任职的会议上，表示服从组织决定，作出履职承诺'),
  speechKind(
    'consultative-conference',
    '政协全会／常委会／专委会讲话',
    '政协各类会议上，回应汇报和发言，就学习、履职和自身建设提出要求',
  ),
  speechKind('work-report', '人大／政府工作报告', '人民代表大会会议上，回顾上一年工作，提出本年度目标和任务'),
  speechKind('integrity', '廉政讲话', '党风廉政建设会议、警示教育会上，分析形势，部署任务，明确责任'),
  speechKind('work-safety', '安全生产讲话', '安全生产例会或事故之后，通报教训，部署排查整治，严明纪律'),
];

function speechKind(id: SpeechKindId, label: string, use: string): SpeechKind {
  return { id, label, use, file: `templates/${id}.speech` };
}
