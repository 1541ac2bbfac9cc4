import type { Derivation, Flow } from '../lineage/model.ts';
import type { Consumption } from './consumption.ts';
import type { Elements } from './elements.ts';
import type { Network } from './network.ts';
import { level } from './step.ts';
import type { Emit, Level, StepReason } from './step.ts';

/** Steps to what nothing flows out of: jobs, and consumers by agreement. */
export interface Ends {
  /** To the job behind an assertion, where one is known. */
  emitJob(assertion: Flow | Derivation, certainty: Level, reason: StepReason | undefined, emit: Emit): void;
  /** To jobs that read a node and move nothing out of it that is known. */
  emitReaders(node: number, certainty: Level, emit: Emit): void;
  /** To whoever has an agreement on a port, and is not seen or declared to consume it: it may use what the port offers. */
  grant(port: number, emit: Emit): void;
}

export function endsOf(network: Network, elements: Elements, consumption: Consumption): Ends {
  const job = (assertion: Flow | Derivation): number | undefined =>
    assertion.job === undefined ? undefined : network.terminalNumber.get(assertion.job);

  const emitJob = (
    assertion: Flow | Derivation,
    certainty: Level,
    reason: StepReason | undefined,
    emit: Emit,
  ): void => {
    const terminal = job(assertion);
    if (terminal !== undefined)
      emit({ to: elements.terminal(terminal), level: certainty, hops: 1, reason, evidence: [assertion] });
  };

  const emitReaders = (node: number, certainty: Level, emit: Emit): void => {
    const reason = certainty === level.CERTAIN ? undefined : 'COARSE_EVIDENCE';
    for (const reader of network.plainReadersOf(node))
      emit({ to: elements.terminal(reader), level: certainty, hops: 1, reason, evidence: [] });
  };

  const grant = (port: number, emit: Emit): void => {
    for (const entitlement of network.entitlementsOn(port)) {
      const terminal = network.terminalNumber.get(entitlement.consumer);
      if (terminal === undefined || consumption.isConsumer(port, entitlement.consumer)) continue;
      const to = elements.terminal(terminal);
      emit({ to, level: level.UNKNOWN, hops: 1, reason: 'ACCESS_AGREEMENT_ONLY', evidence: [], entitlement });
    }
  };

  return { emitJob, emitReaders, grant };
}
