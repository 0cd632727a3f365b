import type { Paragraph, Speech } from './speech.ts';

/** The contents (目录) that are written out between the head of a speech and its salutation. */
export interface WrittenContents {
  readonly title: Paragraph;
  /** The last line of the block; the title where it has none. */
  readonly last: Paragraph;
}

/** 目录 目　录 提纲： alone in its line; not 讲话提纲, 目录如下. */
const CONTENTS_TITLE = /^(?:目[ \u3000]*录|提[ \u3000]*纲)[：:]?$/;
/** （2026年3月6日） （根据录音整理）: such a line belongs to the head, not to the contents; not （一）看到机遇. */
const BRACKETED = /^[（(][^（）()]+[）)]$/;
/** 区长　张　三, 张　三, 局长 李四四: office and name; not 看到机遇 加强领导, 张三. */
const OFFICE_AND_NAME =
  /^\p{Script=Han}{1,16}[ \u3000]+(?:\p{Script=Han}[ \u3000]\p{Script=Han}|\p{Script=Han}{1,3})$/u;

/** `undefined` where there are none, and where no salutation stands in a line of its own. */
export function writtenContents({ paragraphs, text }: Speech): WrittenContents | undefined {
  const behind = paragraphs.findIndex(({ kind }) => kind === 'salutation');
  const first = paragraphs.findIndex(
    ({ kind, span }, index) =>
      index < behind && kind === 'text' && CONTENTS_TITLE.test(text.slice(span.start, span.end)),
  );
  const title = paragraphs[first];
  if (title === undefined) return undefined;
  const end = paragraphs.findIndex(
    ({ span }, index) => index > first && (index === behind || endsContents(text.slice(span.start, span.end))),
  );
  return { title, last: paragraphs[end - 1] ?? title };
}

function endsContents(line: string): boolean {
  return BRACKETED.test(line) || OFFICE_AND_NAME.test(line);
}
