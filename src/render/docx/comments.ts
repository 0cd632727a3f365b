import { textXml } from './documentXml.ts';
import { element, WORD_NAMESPACES, xmlFile } from './xml.ts';

/** Collects the comments of a document while its text is written. */
export interface WordComments {
  /** A comment at a place of the text. */
  readonly place: (text: string) => string;
  /** A comment on runs that are XML already. */
  readonly around: (runs: string, placeholder: string) => string;
  /** `word/comments.xml`, or `undefined` when there is no comment. */
  readonly part: () => string | undefined;
}

/** Who comments: a speech does not say who writes it. */
const AUTHOR = '起草人';
const INITIALS = '稿';
/** On an unfinished place. */
const UNFINISHED = '此处尚未写定';

export function wordComments(at: Date): WordComments {
  const comments: string[] = [];
  const add = (text: string): number => {
    const id = comments.length;
    comments.push(commentXml(id, text, at));
    return id;
  };
  const anchored = (id: number, runs: string): string => {
    const attributes = { 'w:id': id };
    const reference = element('w:commentReference', attributes);
    return `${element('w:commentRangeStart', attributes)}${runs}${element('w:commentRangeEnd', attributes)}<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>${reference}</w:r>`;
  };
  return {
    place: (text) => anchored(add(text), ''),
    around: (runs, placeholder) => anchored(add(`${UNFINISHED}：${placeholder}`), runs),
    part: () => (comments.length === 0 ? undefined : xmlFile(element('w:comments', WORD_NAMESPACES, ...comments))),
  };
}

function commentXml(id: number, text: string, at: Date): string {
  const lines = text.split(/\r\n?|\n/);
  return element(
    'w:comment',
    { 'w:id': id, 'w:author': AUTHOR, 'w:date': wordDate(at), 'w:initials': INITIALS },
    ...lines.map((line, index) => {
      const mark =
        index === 0 ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' : '';
      const run = `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${textXml(line.trim())}</w:r>`;
      return `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${mark}${run}</w:p>`;
    }),
  );
}

/** To the second, as the parts of a Word file say a time. */
export function wordDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
