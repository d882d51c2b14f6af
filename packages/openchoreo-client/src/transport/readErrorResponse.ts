import { OpenChoreoError } from '../OpenChoreoError';

const MAX_TEXT_LENGTH = 1000;

interface ErrorText {
  code?: string;
  text: string;
}

/**
 * Reads the error formats of the OpenChoreo server: `{code, error}` from handlers, `{error: CODE, message}` from
 * authentication, and plain text from parameter binding and the router.
 */
export async function readErrorResponse(
  request: { method: string },
  response: Response,
): Promise<OpenChoreoError> {
  const body = await response.text().catch(() => '');
  const { code, text } = isJson(response)
    ? readJson(body)
    : { code: undefined, text: readPlainText(request, body) };
  const message = text.slice(0, MAX_TEXT_LENGTH) || response.statusText;
  return new OpenChoreoError({
    kind: 'response',
    status: response.status,
    code,
    message: message || `HTTP ${response.status}`,
  });
}

/** Whether a response has a JSON media type. */
export function isJson(response: Response): boolean {
  const type = response.headers.get('Content-Type') ?? '';
  return /^application\/([\w.+-]+\+)?json\b/i.test(type);
}

function readJson(body: string): ErrorText {
  const { code, error, message } = parseObject(body);
  if (typeof code === 'string') {
    return { code, text: textOf(error) };
  }
  if (typeof message === 'string') {
    return {
      code: typeof error === 'string' ? error : undefined,
      text: message,
    };
  }
  return { text: textOf(error) };
}

/**
 * Reads a plain-text error. For requests with secret values, drops the text after the colon, where the server's decoder
 * can repeat a part of the body.
 */
function readPlainText(request: { method: string }, body: string): string {
  const text = body.trim();
  const isWrite = request.method !== 'GET';
  return isWrite ? text.split(':', 1)[0] : text;
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
