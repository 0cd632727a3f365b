import { activationSuite } from './suites/activation.ts';
import { badInputSuite } from './suites/badInput.ts';
import { commandsSuite } from './suites/commands.ts';
import { comparisonSuite } from './suites/comparison.ts';
import { completionSuite } from './suites/completion.ts';
import { keysSuite } from './suites/keys.ts';
import { navigationSuite } from './suites/navigation.ts';
import { newFilesSuite } from './suites/newFiles.ts';
import { newSpeechSuite } from './suites/newSpeech.ts';
import { outlineEditingSuite } from './suites/outlineEditing.ts';
import { outlineFollowingSuite } from './suites/outlineFollowing.ts';
import { outlinePacingSuite } from './suites/outlinePacing.ts';
import { outlinePinningSuite } from './suites/outlinePinning.ts';
import { outlineRowsSuite } from './suites/outlineRows.ts';
import { outlineTextSuite } from './suites/outlineText.ts';
import { previewedFileSuite } from './suites/previewedFile.ts';
import { problemsSuite } from './suites/problems.ts';
import { renameRefrainSuite } from './suites/renameRefrain.ts';
import { renumberSuite } from './suites/renumber.ts';
import { sectionEditSuite } from './suites/sectionEdits.ts';
import { snippetsSuite } from './suites/snippets.ts';
import { structureSuite } from './suites/structure.ts';

/** Defines every suite; they are the same in each host. */
export function defineSuites(): void {
  activationSuite();
  structureSuite();
  problemsSuite();
  commandsSuite();
  navigationSuite();
  renumberSuite();
  sectionEditSuite();
  renameRefrainSuite();
  snippetsSuite();
  completionSuite();
  badInputSuite();
  newFilesSuite();
  newSpeechSuite();
  outlineEditingSuite();
  outlineFollowingSuite();
  outlineRowsSuite();
  outlinePacingSuite();
  keysSuite();
  outlinePinningSuite();
  outlineTextSuite();
  comparisonSuite();
  previewedFileSuite();
}
