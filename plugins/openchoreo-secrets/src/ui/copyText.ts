/**
 * Copies a text that might not be fetched yet. Safari allows writing to the clipboard only during the click event, so
 * the text is passed as a promise where the browser supports that.
 *
 * @returns `false` if the browser doesn't allow it
 * @throws the error of the promise
 */
export async function copyText(text: Promise<string>): Promise<boolean> {
  const { clipboard } = navigator;
  if (!clipboard) {
    text.catch(() => undefined);
    return false;
  }
  const write =
    typeof ClipboardItem === 'undefined'
      ? text.then(value => clipboard.writeText(value))
      : clipboard.write([
          new ClipboardItem({
            'text/plain': text.then(
              value => new Blob([value], { type: 'text/plain' }),
            ),
          }),
        ]);
  const isWritten = await write.then(
    () => true,
    () => false,
  );
  await text;
  return isWritten;
}
