import { answerTask } from '../core/thread.ts';
import type { ReadingTask } from './read-apart.ts';
import { readContract } from './read.ts';

// The thread of one long document: it is told the document, answers with what was read, and ends.
answerTask(({ text, strict }: ReadingTask) => readContract(text, { strict }));
