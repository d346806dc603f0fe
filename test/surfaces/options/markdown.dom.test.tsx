import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/themes.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/controls/choice.css';
import '../../../src/surfaces/options/options.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TemplateSection } from '../../../src/surfaces/options/markdown/template-section.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';

const field = () => page.getByRole('textbox', { name: 'Layout' });
const preview = (root: Element) => root.querySelector<HTMLTextAreaElement>('textarea[readonly]');
const button = (name: string) => page.getByRole('button', { name });

afterEach(() => store.putOutSettings({ template: null }));

describe('the layout of Markdown files', () => {
  test('is shown with what it writes, and saved when that is asked', async () => {
    const root = mount(<TemplateSection />);
    await vi.waitFor(() => expect(preview(root)?.value).toContain('title: "The harbour'), 10_000);
    await field().fill('# {{title}}');
    await vi.waitFor(() => expect(preview(root)?.value).toBe('# The harbour in winter\n'), 10_000);
    expect((await store.outSettings()).template).toBeNull();
    await button('Save layout').click();
    await vi.waitFor(async () => expect((await store.outSettings()).template).toBe('# {{title}}'));
    await expect.element(page.getByText('Saved.')).toBeVisible();
    await button('Restore the original').click();
    await vi.waitFor(async () => expect((await store.outSettings()).template).toBeNull());
    await expect.element(field()).toHaveValue(expect.stringContaining('{{properties}}') as never);
  });

  test('with a fault names its line, and is not saved', async () => {
    const root = mount(<TemplateSection />);
    await vi.waitFor(() => expect(preview(root)).not.toBeNull(), 10_000);
    await field().fill('a\n{{titel}}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Line 2: there is no slot “titel” here.');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    // What is told to be disabled can be pressed all the same.
    (button('Save layout').element() as HTMLElement).click();
    await userEvent.keyboard('x');
    expect((await store.outSettings()).template).toBeNull();
  });

  test.each(['light', 'dark'] as const)('has no findings in %s', async (scheme) => {
    await prefer(scheme);
    const root = mount(<TemplateSection />);
    await vi.waitFor(() => expect(preview(root)).not.toBeNull(), 10_000);
    expect(await findings(root)).toEqual([]);
    await field().fill('{{');
    await vi.waitFor(() => expect(preview(root)).toBeNull(), 10_000);
    expect(await findings(root)).toEqual([]);
  });
});
