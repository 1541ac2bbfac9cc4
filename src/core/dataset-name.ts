import type { Json } from './hash.ts';

/** `scheme://authority rest`; a scheme may be a compound one, as in `jdbc:postgresql://`. */
const located = /^([A-Za-z][A-Za-z0-9+.:-]*):\/\/([^/?#;]*)(.*)$/s;

const secretName =
  /^(user(name)?|uid|pass(word|wd|phrase)?|pwd|sig|signature|auth|.*(secret|token|credential|password|private[-_]?key|api[-_]?key|access[-_]?key|account[-_]?key).*|x-(amz|goog)-.*|awsaccesskeyid)$/i;

/** Schemes in which the part before `@` names a container and not a user. */
const containerSchemes = new Set(['abfs', 'abfss', 'wasb', 'wasbs']);

/** Ports that a namespace means when it names none: OpenLineage writes `scheme://host:port` for these. */
const defaultPorts: { readonly [scheme: string]: number } = {
  postgres: 5432,
  postgresql: 5432,
  redshift: 5439,
  mysql: 3306,
  mariadb: 3306,
  mssql: 1433,
  sqlserver: 1433,
  oracle: 1521,
  db2: 50_000,
  kafka: 9092,
  trino: 8080,
  presto: 8080,
  cassandra: 9042,
  mongodb: 27_017,
  teradata: 1025,
};

/** Schemes whose port is left out when it is the usual one. */
const impliedPorts: { readonly [scheme: string]: string } = { http: ':80', https: ':443' };

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

/** Schemes under which files lie: a namespace with one of them says where data is, not what it is. */
const fileSchemes: ReadonlySet<string> = new Set([
  ...['s3', 's3a', 's3n', 'gs', 'abfs', 'abfss', 'wasb', 'wasbs', 'adl', 'hdfs', 'viewfs', 'dbfs', 'file'],
  ...['oss', 'cos', 'cosn', 'obs', 'swift', 'ftp', 'sftp', 'http', 'https'],
]);

/** Whether a namespace says where files lie. */
export function isLocation(namespace: string): boolean {
  const scheme = located.exec(namespace)?.[1]?.toLowerCase();
  return scheme === undefined ? /^(file$|\/)/.test(namespace) : fileSchemes.has(scheme);
}

/** Namespaces that are a platform by themselves (OpenLineage naming: one per installation, nothing to locate). */
const barePlatforms = new Set(['bigquery', 'file', 'inmemory']);

/**
 * The namespace under which a dataset or job is known, whoever names it: scheme and host in lower case, the
 * port of a database or broker named, no trailing slash, no credentials. Paths and plain words stay as they are.
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

/** A value from outside with all that may be a secret taken out: members by their names, locations by their credentials. */
export function withoutSecretsInside(value: Json): Json {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map((item: Json) => withoutSecretsInside(item));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value as { readonly [name: string]: Json | undefined });
  return Object.fromEntries(
    members.flatMap(([name, member]) =>
      member === undefined || (secretName.test(name) && typeof member !== 'object')
        ? []
        : [[name, withoutSecretsInside(member)]],
    ),
  );
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
  return `${bare.slice(0, at + 1)}${withPort(scheme, bare.slice(at + 1).toLowerCase())}`;
}

/** A list of brokers stays as it is: it is one name as a whole. */
function withPort(scheme: string, host: string): string {
  const implied = impliedPorts[scheme];
  if (implied !== undefined && host.endsWith(implied)) return host.slice(0, -implied.length);
  const port = defaultPorts[scheme];
  const isBare = /^([\w.-]+|\[[0-9a-f:.]+\])$/.test(host);
  return port !== undefined && isBare ? `${host}:${port}` : host;
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
