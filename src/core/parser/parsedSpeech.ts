import { lazily } from '../lazily.ts';
import { readSentences } from '../sentences.ts';
import type {
  Announcement,
  Comment,
  FrontMatter,
  OutlineNode,
  Paragraph,
  Part,
  RhetoricalPair,
  Sentence,
  Speech,
  SpeechFacts,
  SyntaxProblem,
} from '../speech.ts';
import type { HeadFacts } from './headFacts.ts';

/** What is understood of every speech at once. */
interface Outline {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | undefined;
  readonly nodes: readonly OutlineNode[];
  readonly announcements: readonly Announcement[];
  readonly comments: readonly Comment[];
}

/** How the rest is read when somebody asks for it. */
interface Readers {
  readonly headFacts: () => HeadFacts;
  readonly paragraphs: () => readonly Paragraph[];
  readonly parts: () => readonly Part[];
  readonly pairs: () => readonly RhetoricalPair[];
  readonly problems: (headFacts: HeadFacts) => readonly SyntaxProblem[];
}

/**
 * A speech of which only the outline has been read: whoever asks for that alone does not wait for the rest. A class because
 * its parts come to be in its life, and because getters of its own would cost a short text more than its outline does.
 */
export class ParsedSpeech implements Speech {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | undefined;
  readonly nodes: readonly OutlineNode[];
  readonly announcements: readonly Announcement[];
  readonly comments: readonly Comment[];
  readonly #headFacts: () => HeadFacts;
  readonly #paragraphs: () => readonly Paragraph[];
  readonly #parts: () => readonly Part[];
  readonly #pairs: () => readonly RhetoricalPair[];
  readonly #problems: () => readonly SyntaxProblem[];
  readonly #sentences: () => readonly Sentence[];

  constructor(outline: Outline, { headFacts, paragraphs, parts, pairs, problems }: Readers) {
    this.text = outline.text;
    this.lineStarts = outline.lineStarts;
    this.frontMatter = outline.frontMatter;
    this.nodes = outline.nodes;
    this.announcements = outline.announcements;
    this.comments = outline.comments;
    this.#headFacts = lazily(headFacts);
    this.#paragraphs = lazily(paragraphs);
    this.#parts = lazily(parts);
    this.#pairs = lazily(pairs);
    this.#problems = lazily(() => problems(this.#headFacts()));
    this.#sentences = lazily(() => readSentences(this.text, this.paragraphs));
  }

  get facts(): SpeechFacts {
    return this.#headFacts().facts;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#paragraphs();
  }

  get parts(): readonly Part[] {
    return this.#parts();
  }

  get pairs(): readonly RhetoricalPair[] {
    return this.#pairs();
  }

  get problems(): readonly SyntaxProblem[] {
    return this.#problems();
  }

  get sentences(): readonly Sentence[] {
    return this.#sentences();
  }
}
