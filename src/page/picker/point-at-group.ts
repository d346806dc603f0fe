import { describeGroup, type GroupDescription } from '../../article/link-lists/describe-group.ts';
import { language, message, plural } from '../extension.ts';
import { pickGroup } from './picker.ts';
import { pickerLabels } from './picker-labels.ts';

/** Lets the reader point at a group as `pickGroup` does, and gives what a rule about it is made from. */
export async function pointAtGroup(signal: AbortSignal): Promise<GroupDescription | null> {
  const picked = await pickGroup(signal, pickerLabels(message, plural, language()));
  return picked && describeGroup(picked);
}
