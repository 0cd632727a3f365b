import type { Span } from '../core/text/span.ts';

/** A paragraph as it is printed: what is written and not printed (`#`, `**`, time budgets, comments) is gone. */
export interface PrintedParagraph {
  readonly role: PrintedRole;
  /** The texts of the pieces in one. Empty for a blank line; holds `\n` where the writer broke a line of the title. */
  readonly text: string;
  /** Ascending; they cover `text` without gaps. */
  readonly pieces: readonly PrintedPiece[];
  /** Where it is written in the speech, UTF-16 offsets; for a blank line the empty span before what it stands above. */
  readonly span: Span;
  /** Of a heading, by its marker: 1 for 一、 2 for （一） 3 for 1. 4 for （1） and ①. Absent for all else. */
  readonly rank: HeadingRank | undefined;
  /** Twips between the line and the right edge of the type area; absent for all but the signature. */
  readonly fromRight: number | undefined;
  /** Twips between the lines and the left edge; absent for all but contents. */
  readonly fromLeft: number | undefined;
  /** Where the paragraph begins whose page an entry of made contents names, UTF-16 offset; absent for all else. */
  readonly leadsTo?: number;
}

export type PrintedRole =
  | 'classification'
  | 'title'
  | 'subtitle'
  /** A line with date, office or name of the speaker. */
  | 'byline'
  /** 目录, and the lines under it. */
  | 'contentsTitle'
  | 'contents'
  /** An empty line that the layout demands. */
  | 'blank'
  | 'salutation'
  /** A heading alone in its paragraph; one that runs into its text is `body`. */
  | 'heading'
  | 'body'
  | 'signature';

/** Of the four heading faces: 1 for 一、 2 for （一） 3 for 1. 4 for （1） and ①. */
export type HeadingRank = 1 | 2 | 3 | 4;

/** A stretch of one look. */
export interface PrintedPiece {
  /** Index in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /**
   * Where the piece is written, UTF-16 code units from the start of the paragraph's span; as long there as it is printed.
   * Absent for what is not written so: the brackets around a date of the front matter.
   */
  readonly offset: number | undefined;
  readonly face: Face;
  readonly bold: boolean;
  /** A stage direction that is set apart. */
  readonly small?: true;
  /** What it is to the speaker; always absent where the setup is not for the speaker. */
  readonly mark?: SpeakerMark;
}

/** ／, words to be stressed, （掌声）. */
export type SpeakerMark = 'pause' | 'stress' | 'stageDirection';

/** 小标宋 for the title, 黑体 for 一、, 楷体 for （一） and the byline, 仿宋 for the text. Latin and digits are Times in all. */
export type Face = 'xiaobiaosong' | 'heiti' | 'kaiti' | 'fangsong';

/** Whether two paragraphs are printed alike, wherever they stand. */
export function isPrintedAlike(a: PrintedParagraph, b: PrintedParagraph): boolean {
  return (
    a.text === b.text &&
    a.role === b.role &&
    a.rank === b.rank &&
    a.fromRight === b.fromRight &&
    a.fromLeft === b.fromLeft &&
    a.leadsTo === b.leadsTo &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, index) => {
      const other = b.pieces[index];
      return (
        other !== undefined &&
        piece.end === other.end &&
        piece.offset === other.offset &&
        piece.face === other.face &&
        piece.bold === other.bold &&
        piece.small === other.small &&
        piece.mark === other.mark
      );
    })
  );
}
