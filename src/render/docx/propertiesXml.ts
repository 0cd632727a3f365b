import type { Fact, Speech } from '../../core/speech.ts';
import { wordDate } from './comments.ts';
import { element, escapeXml, xmlFile } from './xml.ts';

/** `docProps/core.xml`: title, speaker as author, occasion, kind, language, time. */
export function corePropertiesXml({ facts }: Speech, at: Date): string {
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
      ...property('dc:title', facts.title),
      ...property('dc:subject', facts.occasion),
      ...property('dc:creator', facts.speaker),
      ...property('cp:lastModifiedBy', facts.speaker),
      time('dcterms:created'),
      time('dcterms:modified'),
      ...property('cp:category', facts.kind),
      element('dc:language', {}, 'zh-CN'),
    ),
  );
}

/** `docProps/app.xml`. */
export function appPropertiesXml(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlFile(element('Properties', { xmlns: namespace }, element('Application', {}, 'Rostrum')));
}

function property(name: string, fact: Fact | undefined): readonly string[] {
  const value = fact?.value.replace(/[\s\u3000]+/g, ' ').trim();
  return value === undefined || value === '' ? [] : [element(name, {}, escapeXml(value))];
}
