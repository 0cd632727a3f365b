import type { PrompterMotion, PrompterState } from '../../prompting/protocol.ts';
import type { PrompterSession } from '../../prompting/session.ts';

/** What is to be remembered of a session on the speech `uri`; `motion` was chosen by key. What there is not is left out. */
export function stateOf(
  { syllables, chosenRate, readings, startedAt, isFinished }: PrompterSession,
  uri: string,
  motion: PrompterMotion | undefined,
): PrompterState {
  return {
    uri,
    syllables,
    readings,
    ...(chosenRate === undefined ? {} : { rate: chosenRate }),
    ...(motion === undefined ? {} : { motion }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(isFinished ? { finished: true } : {}),
  };
}
