import { OpenChoreoError } from '../OpenChoreoError';

const MAX_TEXT_LENGTH = 1000;

interface ErrorText {
  code?: string;
  text: string;
}

/**
 * Reads the four shapes in which the OpenChoreo server reports an error: that of its handlers
 * (`{code, error}`), that of its authentication (`{error: CODE, message}`), and plain text from its
 * parameter binding and from its router.
 */
export async function readErrorResponse(
  request: Request,
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

/** Whether a response says that its body is JSON. */
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
 * The decoder of the server says after a colon what it could not read; of a body that may hold secret
 * values only the part before it is kept.
 */
function readPlainText(request: Request, body: string): string {
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
