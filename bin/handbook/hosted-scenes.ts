import { fillField } from '../../tests/e2e/admin-form.ts';
import type { Camera, Scene } from './camera.ts';
import { logInAs, openEntry } from './walk.ts';

/** Pictures of the CMS of a hosted site. */
export const hostedScenes: Scene[] = [showWorkflow, showCandidacy];

/** From a draft to the website. */
async function showWorkflow(camera: Camera, url: string): Promise<void> {
  const page = await camera.open(url, { viewport: { width: 1280, height: 720 } });
  await page.goto('/admin/');
  await logInAs(page, 'kim');
  await openEntry(page, 'events', 'weihnachtsfeier-2026');
  await fillField(page, 'Titel', 'Weihnachtsfeier mit Wichteln');
  const save = page.getByRole('button', { name: 'Speichern' });
  await camera.take(page, 'entwurf-speichern', { marks: [save], clip: BAR });
  await save.click();
  await page.getByText('Keine offenen Änderungen').waitFor();

  await page.getByRole('button', { name: 'Stand: Entwurf' }).click();
  const review = page.getByRole('menuitem', { name: 'Zum Gegenlesen' });
  await review.waitFor();
  await camera.take(page, 'entwurf-stand', { marks: [review], clip: BAR });
  await review.click();
  await page.getByRole('button', { name: 'Stand: Zum Gegenlesen' }).waitFor();

  await page.goto('/admin/#/workflow');
  const card = page.locator('[class*="-WorkflowCardContainer"]').filter({ hasText: 'Wichteln' });
  await card.waitFor();
  await camera.take(page, 'in-arbeit', { marks: [card], clip: { width: 1280, height: 460 } });
  await page.context().close();
}

/** What candidates are told before they write. */
async function showCandidacy(camera: Camera, url: string): Promise<void> {
  const page = await camera.open(url);
  await page.goto('/admin/kandidatur/');
  await page.getByRole('dialog', { name: 'Bevor du schreibst' }).waitFor();
  await camera.take(page, 'kandidatur-hinweis', {
    clip: page.getByRole('dialog'),
  });
  await page.context().close();
}

const BAR = { width: 1280, height: 330 };
