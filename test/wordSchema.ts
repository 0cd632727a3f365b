import type { XmlElement } from './docxParts.ts';

/**
 * The children of the elements that a Word file of a speech holds, in the order of the schema (ISO/IEC 29500-1 transitional,
 * wml.xsd). Word takes a file whose elements stand in another order for damaged.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  'w:document': 'background body',
  'w:body': 'p* tbl* sectPr',
  'w:p': 'pPr r* commentRangeStart* commentRangeEnd* bookmarkStart* bookmarkEnd* hyperlink*',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
    'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
    'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
    'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
    'eastAsianLayout specVanish oMath',
  'w:r': 'rPr br* t* tab* ruby* fldChar* instrText* commentReference* annotationRef*',
  'w:ruby': 'rubyPr rt rubyBase',
  'w:rubyPr': 'rubyAlign hps hpsRaise hpsBaseText lid dirty',
  'w:rt': 'r*',
  'w:rubyBase': 'r*',
  'w:sectPr':
    'headerReference* footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
    'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:styles': 'docDefaults latentStyles style*',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:rPrDefault': 'rPr',
  'w:pPrDefault': 'pPr',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal ' +
    'personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape ' +
    'printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts ' +
    'saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader ' +
    'bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState ' +
    'formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge ' +
    'revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme ' +
    'styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope ' +
    'summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting ' +
    'bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery ' +
    'displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin ' +
    'drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne ' +
    'strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema ' +
    'saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly ' +
    'useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr ' +
    'endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats ' +
    'doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults ' +
    'doNotEmbedSmartTags decimalSymbol listSeparator',
  'w:compat':
    'useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance ' +
    'balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn ' +
    'spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames ' +
    'subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk ' +
    'swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders ' +
    'wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable ' +
    'autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart ' +
    'useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules ' +
    'doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout ' +
    'useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable ' +
    'doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList ' +
    'displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable ' +
    'doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance compatSetting*',
  'w:fonts': 'font*',
  'w:font': 'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  'w:ftr': 'p* tbl*',
  'w:comments': 'comment*',
  'w:comment': 'p* tbl*',
  'w:tbl': 'tblPr tblGrid tr*',
  'w:tr': 'tblPrEx trPr tc*',
  'w:tc': 'tcPr p*',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
    'tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
};

/** In these, elements that may be repeated stand in any order. */
const ANY_ORDER: ReadonlySet<string> = new Set(['w:p', 'w:r', 'w:body']);

/** What the schema forbids of an element and all in it: unknown children, repeated ones, another order. Empty: nothing. */
export function schemaFaults(element: XmlElement): readonly string[] {
  const within = element.children.flatMap(schemaFaults);
  const order = CHILDREN[element.name]?.split(' ');
  if (order === undefined) return within;
  const faults: string[] = [];
  let last = -1;
  for (const { name } of flatChildren(element)) {
    const place = order.findIndex((known) => `w:${known.replace('*', '')}` === name);
    if (place === -1) faults.push(`${name} in ${element.name}`);
    else if (place === last && !order[place]?.endsWith('*')) faults.push(`${name} twice in ${element.name}`);
    else if (place < last && !(ANY_ORDER.has(element.name) && isRepeated(order, place) && isRepeated(order, last)))
      faults.push(`${name} late in ${element.name}`);
    last = Math.max(last, place);
  }
  return [...faults, ...within];
}

function isRepeated(order: readonly string[], place: number): boolean {
  return order[place]?.endsWith('*') ?? false;
}

/** The children as a reader of alternatives sees them that knows none of the newer ones: each with its fallback. */
function flatChildren(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === 'mc:AlternateContent'
      ? child.children.filter(({ name }) => name === 'mc:Fallback').flatMap(flatChildren)
      : [child],
  );
}
