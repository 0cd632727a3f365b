/** What a snippet is made of, as far as the project uses the syntax. */
export type SnippetNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'stop'; readonly stop: number; readonly content: readonly SnippetNode[] | undefined }
  | { readonly type: 'choice'; readonly stop: number; readonly choices: readonly string[] }
  | { readonly type: 'variable'; readonly name: string; readonly pattern: RegExp | undefined };

/** The text that a snippet inserts; `typed` is what the writer puts in a stop, otherwise default or first choice stay. */
export function expandSnippet(source: string, typed: Readonly<Record<number, string>> = {}): string {
  const nodes = parseSnippet(source);
  const values = new Map<number, string>(Object.entries(typed).map(([stop, text]) => [Number(stop), text]));
  const variables: Readonly<Record<string, string>> = {
    CURRENT_YEAR: '2026',
    CURRENT_MONTH: '03',
    CURRENT_DATE: '08',
  };
  const textOf = (node: SnippetNode): string => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'variable':
        return (variables[node.name] ?? '').replace(node.pattern ?? /(?!)/, '');
      case 'choice':
        return values.get(node.stop) ?? node.choices[0] ?? '';
      case 'stop':
        return values.get(node.stop) ?? (node.content ?? []).map(textOf).join('');
    }
  };
  for (const node of nodes) {
    // A mirror may stand before the stop that holds the default.
    if ((node.type === 'stop' && node.content) || node.type === 'choice') values.set(node.stop, textOf(node));
  }
  return nodes.map(textOf).join('');
}

/** The numbers of all stops, mirrors and stops within stops included, in the order of the text. */
export function stopNumbers(nodes: readonly SnippetNode[]): readonly number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'choice') return [node.stop];
    return node.type === 'stop' ? [node.stop, ...stopNumbers(node.content ?? [])] : [];
  });
}

/** Reads the part of the snippet syntax that the project uses; anything else after `$` is an error of the snippet. */
export function parseSnippet(source: string): readonly SnippetNode[] {
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = position;
    const match = sticky.exec(source);
    if (!match) return undefined;
    position = sticky.lastIndex;
    return match;
  };
  const sequence = (nested: boolean): readonly SnippetNode[] => {
    const nodes: SnippetNode[] = [];
    while (position < source.length) {
      if (nested && source[position] === '}') break;
      nodes.push(one());
    }
    return nodes;
  };
  const one = (): SnippetNode => {
    const escaped = take(/\\([$}\\])/);
    if (escaped) return { type: 'text', text: escaped[1] ?? '' };
    const bare = take(/\$(\d+)/) ?? take(/\$\{(\d+)\}/);
    if (bare) return { type: 'stop', stop: Number(bare[1]), content: undefined };
    const choice = take(/\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/);
    if (choice) {
      const choices = (choice[2] ?? '').split(/(?<!\\),/).map((text) => text.replace(/\\([,|\\])/g, '$1'));
      return { type: 'choice', stop: Number(choice[1]), choices };
    }
    const placeholder = take(/\$\{(\d+):/);
    if (placeholder) {
      const content = sequence(true);
      if (!take(/\}/)) throw new Error(`a stop is not closed: ${source.slice(position - 20)}`);
      return { type: 'stop', stop: Number(placeholder[1]), content };
    }
    const variable = take(/\$\{([A-Z_]+)(?:\/([^/]*)\/\/)?\}/);
    if (variable) {
      return { type: 'variable', name: variable[1] ?? '', pattern: variable[2] ? new RegExp(variable[2]) : undefined };
    }
    const text = take(/[^$\\]/u);
    if (!text) throw new Error(`not a snippet at: ${source.slice(position, position + 20)}`);
    return { type: 'text', text: text[0] };
  };
  return sequence(false);
}
