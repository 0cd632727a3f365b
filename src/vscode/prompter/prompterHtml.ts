import type { PrompterPageData } from '../../prompting/protocol.ts';
import { dataPageHtml, type PageFiles } from '../dataPageHtml.ts';

/** What the html of the page is made of. */
export interface PrompterParts extends PageFiles {
  readonly data: PrompterPageData;
}

/** The page of the teleprompter. */
export function prompterHtml(parts: PrompterParts): string {
  return dataPageHtml({ ...parts, title: parts.data.speech.title, body: '' });
}
