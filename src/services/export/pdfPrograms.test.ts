import { expect, test } from 'vitest';
import { pdfProgramOrder } from './pdfPrograms.ts';

test.each([
  ['automatic', false, ['browser', 'libreOffice']],
  ['automatic', true, ['libreOffice', 'browser']],
  ['browser', true, ['browser']],
  ['libreOffice', false, ['libreOffice']],
] as const)('%s, with a template: %s', (wanted, hasTemplate, order) => {
  expect(pdfProgramOrder(wanted, hasTemplate)).toEqual(order);
});
