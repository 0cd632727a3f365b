import type { SpeechFacts } from '../../core/speech.ts';
import { wordDate } from './comments.ts';
import { element, escapeXml, xmlFile } from './xml.ts';

/** What is told of a document. */
export interface AboutDocument {
  readonly title?: string | undefined;
  readonly occasion?: string | undefined;
  readonly speaker?: string | undefined;
  readonly kind?: string | undefined;
}

export function aboutSpeech({ title, occasion, speaker, kind }: SpeechFacts): AboutDocument {
  return { title: title?.value, occasion: occasion?.value, speaker: speaker?.value, kind: kind?.value };
}

/** `docProps/core.xml`: title, speaker as author, occasion, kind, language, time. */
export function corePropertiesXml(about: AboutDocument, at: Date): string {
  const time = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, wordDate(at));
  return xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      ...property('dc:title', about.title),
      ...property('dc:subject', about.occasion),
      ...property('dc:creator', about.speaker),
      ...property('cp:lastModifiedBy', about.speaker),
      time('dcterms:created'),
      time('dcterms:modified'),
      ...property('cp:category', about.kind),
      element('dc:language', {}, 'zh-CN'),
    ),
  );
}

/** `docProps/app.xml`. */
export function appPropertiesXml(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlFile(element('Properties', { xmlns: namespace }, element('Application', {}, 'Rostrum')));
}

function property(name: string, words: string | undefined): readonly string[] {
  const value = words?.replace(/[\s\u3000]+/g, ' ').trim();
  return value === undefined || value === '' ? [] : [element(name, {}, escapeXml(value))];
}
