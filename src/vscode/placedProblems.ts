import { DiagnosticSeverity, languages, type TextDocument } from 'vscode';
import type { PlacedProblem, ProblemWeight } from '../services/outlineProblems.ts';

/** What is reported of a document by whatever extension, as the Problems panel counts it: hints are not. */
export function placedProblems(document: TextDocument): readonly PlacedProblem[] {
  return languages.getDiagnostics(document.uri).flatMap(({ range, severity }) => {
    const weight = weightOf(severity);
    return weight === undefined ? [] : [{ offset: document.offsetAt(range.start), weight }];
  });
}

function weightOf(severity: DiagnosticSeverity): ProblemWeight | undefined {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return 'error';
    case DiagnosticSeverity.Warning:
      return 'warning';
    case DiagnosticSeverity.Information:
      return 'information';
    case DiagnosticSeverity.Hint:
      return undefined;
  }
}
