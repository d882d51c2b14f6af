/**
 * Puts a text on the clipboard that may still have to be fetched. Safari allows that only if the clipboard is written
 * to in the event of the click, so that the text is passed as a promise where browsers take one.
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
