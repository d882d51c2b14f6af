import type { RepairChange } from './types';

/**
 * English descriptions of repairs, by code. The frontend translates them by code.
 *
 * @public
 */
export const repairMessages: Record<RepairChange, string> = {
  fileByteOrderMark: 'Remove the byte order mark',
  fileQuotes: 'Remove the quotes',
  fileEscapedLineBreaks: 'Replace \\n with line breaks',
  fileOneLine: 'Restore the line breaks',
  fileCarriageReturns: 'Replace carriage returns with line breaks',
  fileIndentation: 'Remove the indentation',
  fileWindowsLineBreaks: 'Use Unix line breaks',
  fileBlankFirstLine: 'Remove blank first lines',
  fileTrailingSpaces: 'Remove spaces at the end of lines',
  fileNoFinalLineBreak: 'Add the final line break',
  moveKey: 'Move the private key to its own field',
  moveCertificates: 'Move the certificates to their own field',
  wrapInAuths: 'Put the registries under "auths"',
  removeUnusableRegistries: 'Remove registries without a password',
  trimRegistries: 'Remove the spaces around registries',
};
