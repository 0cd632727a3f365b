/** The typefaces of the official layout, by the names under which offices have them. */
export const FANGSONG = '仿宋_GB2312';
export const KAITI = '楷体_GB2312';
export const HEITI = '黑体';
export const SONGTI = '宋体';
export const XIAOBIAOSONG = '方正小标宋简体';
/** Digits and Latin letters. */
export const LATIN = 'Times New Roman';

export type EastAsianFont = typeof FANGSONG | typeof KAITI | typeof HEITI | typeof SONGTI | typeof XIAOBIAOSONG;

/** What a font table says of a typeface. */
export interface FontEntry {
  readonly name: string;
  /** What takes its place where it is not installed; a run itself can name but one typeface. */
  readonly fallback: string | undefined;
  readonly charset: '00' | '86';
  readonly family: 'auto' | 'modern' | 'roman' | 'script';
  readonly pitch: 'default' | 'fixed' | 'variable';
}

export const FONT_TABLE: readonly FontEntry[] = [
  { name: LATIN, fallback: undefined, charset: '00', family: 'roman', pitch: 'variable' },
  { name: FANGSONG, fallback: '仿宋', charset: '86', family: 'modern', pitch: 'default' },
  { name: KAITI, fallback: '楷体', charset: '86', family: 'modern', pitch: 'default' },
  { name: HEITI, fallback: 'SimHei', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: SONGTI, fallback: 'SimSun', charset: '86', family: 'auto', pitch: 'variable' },
  { name: XIAOBIAOSONG, fallback: '方正小标宋_GBK', charset: '86', family: 'script', pitch: 'default' },
];
