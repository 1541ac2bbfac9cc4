import type { Driver, Session, Transaction } from 'neo4j-driver';

/** A statement as it was sent. */
export interface Sent {
  readonly text: string;
  readonly params: object;
}

/** The driver, and `sent` hears of every statement that goes through it. */
export function recording(driver: Driver, sent: (statement: Sent) => void): Driver {
  const run =
    (target: { run: (...args: never[]) => unknown }) =>
    (text: string, params: object = {}, ...rest: unknown[]): unknown => {
      sent({ text, params });
      return target.run(...([text, params, ...rest] as never[]));
    };
  const transaction = (tx: Transaction): Transaction => replacing(tx, { run: run(tx) });
  const session = (opened: Session): Session =>
    replacing(opened, {
      run: run(opened),
      beginTransaction: async (config: never) => transaction(await opened.beginTransaction(config)),
      executeRead: (work: (tx: Transaction) => Promise<unknown>, config: never) =>
        opened.executeRead((tx) => work(transaction(tx as never)), config),
    });
  return replacing(driver, {
    executeQuery: (text: string, params: object, config: never) => {
      sent({ text, params });
      return driver.executeQuery(text, params, config);
    },
    session: (config: never) => session(driver.session(config)),
  });
}

/** An object with some of its methods replaced; the others work on the object itself. */
function replacing<Target extends object>(
  target: Target,
  methods: { readonly [name: string]: unknown },
): Target {
  return new Proxy(target, {
    get(_, name) {
      const own = typeof name === 'string' ? methods[name] : undefined;
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
