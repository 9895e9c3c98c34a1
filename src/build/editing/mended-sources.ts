import type { Replacement } from './german-strings.ts';

/**
 * What Decap does wrong and offers no way to change. Kept and checked like the German strings: bundling ends
 * when a fragment is not there any more; then see whether the mend is still needed.
 */
export const mendedSources: Record<string, Replacement[]> = {
  'decap-cms-core/dist/esm/actions/entries.js': [
    {
      shows: 'nothing: who has decided to keep an entry is told of no failure',
      find: `      return dispatch(entryDeleted(collection, slug));
    }).catch(error => {
`,
      put: `      return dispatch(entryDeleted(collection, slug));
    }).catch(error => {
      if (error.name === 'DeletionStopped') return Promise.reject(dispatch(entryDeleteFail(collection, slug, error)));
`,
    },
  ],
  'decap-cms-core/dist/esm/actions/mediaLibrary.js': [
    {
      shows: 'nothing: the same of a picture',
      find: `            id: file.id
          }));
        }
      }
    } catch (error) {
`,
      put: `            id: file.id
          }));
        }
      }
    } catch (error) {
      if (error.name === 'DeletionStopped') return dispatch(mediaDeleteFailed());
`,
    },
    {
      shows:
        'nothing: a picture of a name that is taken gets a free one; Decap would delete the other at once, which may belong to another entry of the folder',
      find: `const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);
    const uploadFileName = getUploadFileName(fileName, file, state.config, field);
    const existingFile = files.find(existingFile => existingFile.name.toLowerCase() === uploadFileName);`,
      put: `const wanted = sanitizeSlug(file.name.toLowerCase(), state.config.slug);
    const taken = files.map(({ name }) => name.toLowerCase());
    const isTaken = (name) => taken.includes(getUploadFileName(name, file, state.config, field));
    let fileName = wanted;
    for (let count = 2; isTaken(fileName); count += 1) fileName = wanted.replace(/(\\.[^.]*)?$/, '-' + count + '$1');
    const existingFile = undefined;`,
    },
  ],
  'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': [
    {
      shows:
        '"Wird gespeichert …" while a public entry is saved; Decap says that it is being withdrawn',
      find: "isPersisting ? t('editor.editorToolbar.unpublishing') : t('editor.editorToolbar.published')",
      put: "isPersisting ? t('editor.editorToolbar.saving') : t('editor.editorToolbar.published')",
    },
  ],
  'decap-cms-core/dist/esm/lib/imageTransformations.js': [
    {
      shows:
        'nothing: a small picture stays small; Decap scales it up to the width that is meant as a limit',
      find: '} = getTargetDimensions(crop.width, crop.height, config);',
      put: '} = ((target) => target.width < crop.width ? target : { width: crop.width, height: crop.height })(getTargetDimensions(crop.width, crop.height, config));',
    },
    {
      shows: 'nothing: what is transparent becomes white in a JPEG, not black',
      find: 'context.drawImage(image, crop.x, crop.y, crop.width, crop.height, 0, 0, width, height);',
      put: "context.fillStyle = '#fff'; context.fillRect(0, 0, width, height); context.drawImage(image, crop.x, crop.y, crop.width, crop.height, 0, 0, width, height);",
    },
  ],
};
