import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxManifest, GECKO_ID } from '../../scripts/build/firefox-manifest.mjs';

const firefox = firefoxManifest(manifest);

test('the background is an event page of the same script', () => {
  expect(firefox['background']).toEqual({
    scripts: [manifest.background.service_worker],
    type: 'module',
  });
});

test('the side panel becomes a sidebar that does not open by itself', () => {
  expect(firefox).not.toHaveProperty('side_panel');
  expect(firefox['permissions']).not.toContain('sidePanel');
  expect(firefox['permissions']).not.toContain('offscreen');
  expect(firefox['sidebar_action']).toMatchObject({
    default_panel: manifest.side_panel.default_path,
    open_at_install: false,
  });
});

test('it says who it is and that it collects nothing', () => {
  expect(firefox['browser_specific_settings'].gecko).toMatchObject({
    id: GECKO_ID,
    data_collection_permissions: { required: ['none'] },
  });
});

test('it is offered on Android, too, from the same release on', () => {
  const { gecko, gecko_android } = firefox['browser_specific_settings'];
  expect(gecko_android).toEqual({ strict_min_version: gecko.strict_min_version });
});

test('everything else is as in Chrome, and the manifest it was made from is untouched', () => {
  expect(firefox['content_scripts']).toEqual(manifest.content_scripts);
  expect(firefox['content_security_policy']).toEqual(manifest.content_security_policy);
  expect(manifest.permissions).toContain('sidePanel');
});
