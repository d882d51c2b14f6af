import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { webcrypto } from 'node:crypto';

// Browsers have WebCrypto on pages with HTTPS; jsdom doesn't.
Object.defineProperty(globalThis.crypto, 'subtle', {
  configurable: true,
  value: webcrypto.subtle,
});

// All browsers have this function; jsdom doesn't.
File.prototype.arrayBuffer ??= function arrayBuffer(this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
// Parsers are loaded when they are first needed, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
// Whole dialogs in jsdom take seconds where several suites share two cores.
jest.setTimeout(90_000);

// No style sheet is loaded in tests, so only style attributes count. jsdom compares each element and its ancestors with the rules
// of its default sheet, which takes a fifth of the time of a test.
window.getComputedStyle = element => {
  const { style } = element as HTMLElement;
  const visibility = inheritedVisibility(element);
  if (style.visibility === visibility) {
    return style;
  }
  const computed = document.createElement('div').style;
  computed.cssText = style.cssText;
  computed.visibility = visibility;
  return computed;
};

function inheritedVisibility(element: Element | null): string {
  return element
    ? (element as HTMLElement).style.visibility ||
        inheritedVisibility(element.parentElement)
    : '';
}
