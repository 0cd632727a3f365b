import { expect, test } from 'vitest';
import { officialSetup } from '../../layout/pageSetup.ts';
import { setupOfLook } from './lookSetup.ts';
import { officialLook } from './officialLook.ts';

test('the Word file and the layout have the same official page', () => {
  expect(setupOfLook(officialLook)).toEqual(officialSetup);
});
