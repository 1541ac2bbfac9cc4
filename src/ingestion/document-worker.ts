import { answerTask } from '../core/thread.ts';
import { dataIn } from './document.ts';

// The thread of one long text: it is told the text, answers with what it says, and ends.
answerTask(dataIn);
