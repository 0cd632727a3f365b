import type { Fact, FrontMatter, FrontMatterKey, ParagraphKind, SpeechFacts, SyntaxProblem } from '../speech.ts';
import { withoutMask } from '../text/blank.ts';
import type { Span } from '../text/span.ts';
import { dateOf, maskedSpeakerOf, plainName } from './byline.ts';
import { numberOf } from './frontMatter.ts';
import type { GluedHead } from './gluedHead.ts';
import { type Head, OCCASION_NOTE, SUBTITLE } from './head.ts';
import type { TextLine } from './lines.ts';

/** What head and front matter say of the speech, and where they differ. */
export interface HeadFacts {
  readonly facts: SpeechFacts;
  readonly problems: readonly SyntaxProblem[];
}

/** The facts that the head gives; those that it does not give come from the front matter. */
export function readHeadFacts(
  masked: string,
  lines: readonly TextLine[],
  { kinds, texts, glued }: Head,
  frontMatter: FrontMatter | undefined,
): HeadFacts {
  const written = writtenFacts(masked, texts, lines, kinds);
  const body = lines[kinds.length];
  if (glued && body) addGluedFacts(masked, written, glued, body.textStart);
  return withFrontMatter(written, frontMatter);
}

function addGluedFacts(
  masked: string,
  facts: Map<FrontMatterKey | 'salutation', Fact>,
  { title, subtitle, date, office, speaker, salutation }: GluedHead,
  offset: number,
): void {
  const add = (key: FrontMatterKey | 'salutation', place: Span | undefined, read = (value: string) => value) => {
    if (!place) return;
    const span = { start: place.start + offset, end: place.end + offset };
    facts.set(key, { value: read(withoutMask(masked.slice(span.start, span.end))), span, source: 'text' });
  };
  add('title', title);
  add('subtitle', subtitle);
  add('date', date);
  add('office', office, plainName);
  add('speaker', speaker, plainName);
  add('salutation', salutation);
}

function writtenFacts(
  masked: string,
  texts: readonly string[],
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
): Map<FrontMatterKey | 'salutation', Fact> {
  const facts = new Map<FrontMatterKey | 'salutation', Fact>();
  const add = (key: FrontMatterKey | 'salutation', start: number, end: number, read = (value: string) => value) => {
    const known = facts.get(key);
    const value = read(withoutMask(masked.slice(start, end)));
    const span = { start: known?.span.start ?? start, end };
    facts.set(key, { value: (known?.value ?? '') + value, span, source: 'text' });
  };
  kinds.forEach((kind, index) => {
    const line = lines[index];
    const text = texts[index];
    if (!line || text === undefined) return;
    const end = line.textEnd;
    const start = line.textStart;
    switch (kind) {
      case 'classification':
      case 'title':
      case 'salutation':
        add(kind, start, end);
        break;
      case 'subtitle':
        add('subtitle', start, end, (value) => value.replace(SUBTITLE, '').trim());
        break;
      case 'date': {
        const date = dateOf(text);
        if (date) add('date', start + date.start, start + date.end);
        break;
      }
      case 'speaker': {
        const found = maskedSpeakerOf(masked.slice(start, end));
        if (!found) break;
        const { office, speaker } = found;
        if (office) add('office', start + office.start, start + office.end, plainName);
        add('speaker', start + speaker.start, start + speaker.end, plainName);
        break;
      }
      default:
        if (OCCASION_NOTE.test(text)) add('occasion', start, end);
    }
  });
  return facts;
}

function withFrontMatter(
  facts: Map<FrontMatterKey | 'salutation', Fact>,
  frontMatter: FrontMatter | undefined,
): HeadFacts {
  const problems: SyntaxProblem[] = [];
  const numbers: { minutes?: number; rate?: number } = {};
  for (const { key, value, valueSpan } of frontMatter?.entries ?? []) {
    if (key === undefined || value === '') continue;
    if (key === 'minutes' || key === 'rate') {
      const number = numberOf(value);
      if (number !== undefined) numbers[key] = number;
      continue;
    }
    const written = facts.get(key);
    if (!written) facts.set(key, { value, span: valueSpan, source: 'frontMatter' });
    else if (written.source === 'text' && !sameFact(written.value, value)) {
      const values = { key, text: written.value, frontMatter: value };
      problems.push({ code: 'frontmatter.differs', span: valueSpan, values });
    }
  }
  return { facts: { ...Object.fromEntries(facts), ...numbers }, problems };
}

/** Blanks, and the dashes before a subtitle, make no difference between the head and the front matter. */
function sameFact(written: string, given: string): boolean {
  const bare = (value: string) =>
    value
      .replace(/[\s\u3000]/g, '')
      .replace(SUBTITLE, '')
      .replace(/^[（(]|[）)]$/g, '');
  return bare(written) === bare(given);
}
