/**
 * Value of the `Content-Security-Policy` header that the server sends with the GraphiQL page and its files. Scripts,
 * workers, fonts and requests stay on the page's own origin; nothing is evaluated and nobody may frame the page.
 * Monaco and GraphiQL's panes set style attributes and style elements, hence `'unsafe-inline'` for styles alone.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
