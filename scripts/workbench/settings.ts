/** Settings that keep the workbench quiet and offline. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What a writer who tries the extension finds set. */
export const writerSettings: Readonly<Record<string, unknown>> = {
  ...quietSettings,
  'files.autoSave': 'afterDelay',
  'window.autoDetectColorScheme': true,
};

/** What tests find set: nothing is saved unless a test saves it. */
export const testSettings: Readonly<Record<string, unknown>> = {
  ...quietSettings,
  'files.autoSave': 'off',
  // A computer for tests has no office fonts, and a notification lies over what is tested.
  'rostrum.preview.tellMissingFonts': false,
  // Versions of the files of a scratch folder are of no use, and a reload while one is written is told as an error.
  'workbench.localHistory.enabled': false,
};
