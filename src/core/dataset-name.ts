/** `scheme://authority rest`; a scheme may be a compound one, as in `jdbc:postgresql://`. */
const located = /^([A-Za-z][A-Za-z0-9+.:-]*):\/\/([^/?#;]*)(.*)$/s;

const secretName =
  /^(user(name)?|uid|pass(word|wd|phrase)?|pwd|sig|signature|auth|.*(secret|token|credential|password|private[-_]?key|api[-_]?key|access[-_]?key|account[-_]?key).*|x-(amz|goog)-.*|awsaccesskeyid)$/i;

/** Schemes in which the part before `@` names a container and not a user. */
const containerSchemes = new Set(['abfs', 'abfss', 'wasb', 'wasbs']);

/** Schemes that are other names of a platform. */
const platforms: { readonly [scheme: string]: string } = {
  postgresql: 'postgres',
  sqlserver: 'mssql',
  awsathena: 'athena',
  s3a: 's3',
  s3n: 's3',
  gs: 'gcs',
  abfs: 'azure',
  abfss: 'azure',
  wasb: 'azure',
  wasbs: 'azure',
  unitycatalog: 'databricks',
};

/** Namespaces that are a platform by themselves (OpenLineage naming: one per installation, nothing to locate). */
const barePlatforms = new Set(['bigquery', 'file', 'inmemory']);

/**
 * The namespace under which a dataset or job is known, whoever names it: scheme and host in lower case, no
 * trailing slash, no credentials. Ports, paths and plain words stay as they are.
 */
export function normaliseNamespace(namespace: string): string {
  return settled(namespace, (text) => {
    const match = located.exec(text);
    if (match === null) return withoutSecrets(text);
    const [, scheme = '', authority = '', rest = ''] = match;
    return `${scheme.toLowerCase()}://${hostOf(scheme.toLowerCase(), authority)}${trimSlash(withoutSecrets(rest))}`;
  });
}

/** The name of a dataset inside its namespace: no trailing slash, no credentials where it is a location. */
export function normaliseDatasetName(name: string): string {
  return settled(name, (text) => {
    if (located.test(text)) return normaliseNamespace(text);
    return trimSlash(withoutSecrets(text)) || text;
  });
}

/** What is dropped can lay open something else to drop; each step shortens the text or lowers its case. */
function settled(text: string, step: (text: string) => string): string {
  let [known, next] = [text, step(text.trim()).trim()];
  while (next !== known) [known, next] = [next, step(next).trim()];
  return known;
}

/** A text that may hold a location, without user, password and secret parameters; its case stays. */
export function withoutCredentials(location: string): string {
  const match = located.exec(location);
  if (match === null) return withoutSecrets(location);
  const [, scheme = '', authority = '', rest = ''] = match;
  return `${scheme}://${withoutUser(scheme.toLowerCase(), authority)}${withoutSecrets(rest)}`;
}

/** Platform that a namespace says: `postgres`, `snowflake`, `kafka` …; undefined when it says none. */
export function platformOf(namespace: string): string | undefined {
  const scheme = located
    .exec(namespace)?.[1]
    ?.toLowerCase()
    .replace(/^jdbc:/, '');
  if (scheme !== undefined) return platforms[scheme] ?? scheme;
  if (namespace.startsWith('arn:aws:')) return namespace.split(':')[2];
  return barePlatforms.has(namespace) ? namespace : undefined;
}

function hostOf(scheme: string, authority: string): string {
  const bare = withoutUser(scheme, authority);
  const at = bare.lastIndexOf('@');
  return `${bare.slice(0, at + 1)}${bare.slice(at + 1).toLowerCase()}`;
}

function withoutUser(scheme: string, authority: string): string {
  const at = authority.lastIndexOf('@');
  if (at === -1) return authority;
  const isContainer = containerSchemes.has(scheme) && !authority.slice(0, at).includes(':');
  return isContainer ? authority : authority.slice(at + 1);
}

/** Drops parameters with secrets, written as `?a=b&c=d` or, as in JDBC, `;a=b;c=d`, and `user/password@` of Oracle. */
function withoutSecrets(text: string): string {
  const open = text.replace(/^(jdbc:oracle:\w+:)[^@]*@/i, '$1@');
  const [before = '', ...query] = open.split('?');
  const [path = '', ...options] = before.split(';');
  const parameters = query.length === 0 ? [] : query.join('?').split('&');
  if ([...options, ...parameters].every(isOpen)) return open;
  const kept = parameters.filter(isOpen);
  return [path, ...options.filter(isOpen)].join(';') + (kept.length === 0 ? '' : `?${kept.join('&')}`);
}

function isOpen(parameter: string): boolean {
  const [name = '', value] = parameter.split('=', 2);
  return value === undefined || !secretName.test(name.trim());
}

function trimSlash(text: string): string {
  return text.replace(/\/+$/, '');
}
