import { ConverterFactory } from 'opencc-js/core';

/** Converts between traditional and simplified characters. */
export type Convert = (text: string) => string;

/**
 * A converter from a table that `conversionTable` of the build wrote: groups of dictionaries one after another, each applied
 * to what the one before gave. Groups are separated by an empty line, the dictionaries of a group by a line end.
 */
export function converterOf(table: string): Convert {
  const groups = table
    .trimEnd()
    .split('\n\n')
    .map((group) => group.split('\n'));
  return ConverterFactory(...groups);
}
