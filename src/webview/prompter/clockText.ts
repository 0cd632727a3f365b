import type { PrompterWords } from '../../prompting/protocol.ts';
import { fill } from '../statistics/elements.ts';

/** `1:05` `1:02:05` */
export function clockText(seconds: number): string {
  const whole = Math.round(Math.max(0, seconds));
  const minutes = Math.floor(whole / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}:${two(whole % 60)}` : `${hours}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** Less is no difference that anybody keeps to. */
const ON_TIME = 3;

/** How a time keeps its plan; `over` is negative where time is left. */
export function differenceText(over: number, words: PrompterWords): string {
  if (Math.abs(over) < ON_TIME) return words.onTime;
  return fill(over > 0 ? words.over : words.left, clockText(Math.abs(over)));
}

export function isOver(over: number): boolean {
  return over >= ON_TIME;
}
