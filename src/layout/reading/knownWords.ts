/** A word whose characters are common, and of which one is not read as usual. */
export interface KnownWord {
  readonly word: string;
  /** A reading for each character that is not read as usual, `-` for the others. */
  readonly readings: readonly string[];
}

/**
 * Names of places that are not read as they look. None of them is a part of other words: 丽水 is one of 美丽水乡, so that it
 * needs its 市.
 */
const PLACES = `
六安市 lù - -
安徽六安 - - lù -
六合区 lù - -
单县 shàn -
乐清市 yuè - -
乐亭县 lào - -
番禺 pān -
台州 tāi -
天台县 - tāi -
天台山 - tāi -
丽水市 lí - -
蚌埠 bèng -
莘县 shēn -
蔚县 yù -
洪洞 - tóng
长子县 zhǎng - -
尉犁 yù -
铅山县 yán - -
黄陂 - pí
监利市 jiàn - -
大埔县 - bù -
东阿县 - ē -
牟平 mù -
中牟 - mù
井陉 - xíng
泌阳 bì -
枞阳 zōng -
砀山 dàng -
郏县 jiá -
柏乡县 bǎi - -
解州镇 xiè - -
曲阜 qū -
曲靖 qū -
繁峙 - shì
渑池 miǎn -
会稽山 kuài jī -
吐蕃 - bō
龟兹 qiū cí
可汗 kè hán
月氏 - zhī
`;

/** Surnames that are read otherwise than the words they look like. */
const SURNAMES = `
尉迟 yù -
万俟 mò qí
澹台 tán -
长孙 zhǎng -
单 shàn
仇 qiú
区 ōu
解 xiè
查 zhā
盖 gě
朴 piáo
缪 miào
翟 zhái
覃 qín
乐 yuè
召 shào
`;

function wordsOf(list: string): readonly KnownWord[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', ...readings] = line.split(' ');
      return { word, readings };
    });
}

export const PLACE_WORDS: readonly KnownWord[] = wordsOf(PLACES);
/** Those of two characters first. */
export const SURNAME_WORDS: readonly KnownWord[] = wordsOf(SURNAMES);
