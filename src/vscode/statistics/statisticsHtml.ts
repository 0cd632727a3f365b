import type { StatisticsPageData } from '../../preview/statisticsProtocol.ts';
import { dataPageHtml, type PageFiles } from '../dataPageHtml.ts';

/** What the html of the page is made of. */
export interface StatisticsParts extends PageFiles {
  readonly data: StatisticsPageData;
}

/** The page of the statistics. */
export function statisticsHtml(parts: StatisticsParts): string {
  return dataPageHtml({ ...parts, title: parts.data.data.title, body: '<main id="statistics"></main>' });
}
