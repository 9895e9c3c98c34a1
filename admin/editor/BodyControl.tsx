import { Component, createRef } from 'react';
import type { ImmutableMap } from '../state.ts';
import { LetterImport } from '../letter/LetterImport.tsx';
import type { ControlProps } from '../widgets/control.ts';
import { isSaved } from '../widgets/is-saved.ts';
import { watchLibrary } from './library.ts';
import { isLongText } from './long-text.ts';
import type { BodyEditor } from './view/create-body-editor.ts';

/** What Decap hands to a control that shows pictures, on top of the rest (decap-cms-widget-file, `withFileControl`). */
interface Props extends ControlProps<string> {
  mediaPaths: ImmutableMap;
  getAsset: (path: string, field: ImmutableMap) => { path: string; toString: () => string };
  onOpenMediaLibrary: (options: Record<string, unknown>) => void;
  onRemoveInsertedMedia: (controlId: string) => void;
  onRemoveMediaControl: (controlId: string) => void;
}

interface State {
  stage: 'loading' | 'ready' | 'failed';
}

/** The field for a body. The editor itself is loaded with the first text that is opened. */
export class BodyControl extends Component<Props, State> {
  override state: State = { stage: 'loading' };

  readonly #place = createRef<HTMLDivElement>();
  readonly #controlId = crypto.randomUUID();
  #editor: BodyEditor | undefined;
  #isPlain = false;
  #isGone = false;
  /** Values on their way through Decap, oldest first: what comes back late is no change from outside. */
  #sent: string[] = [this.props.value ?? ''];
  #answer: ((name: string | undefined) => void) | undefined;
  /** Pictures that Decap is still loading. */
  #waiting = new Map<string, ((url: string | undefined) => void)[]>();

  override componentDidMount(): void {
    void this.#load();
  }

  /** Decap asks the control itself, and does not pass on pictures to one that has no answer. */
  override shouldComponentUpdate(next: Props, state: State): boolean {
    return (
      state !== this.state ||
      next.value !== this.props.value ||
      next.mediaPaths !== this.props.mediaPaths ||
      next.getAsset !== this.props.getAsset
    );
  }

  override componentDidUpdate(before: Props): void {
    if (before.value !== this.props.value) this.#receive(this.props.value ?? '');
    this.#takePicture();
    for (const [src, answers] of this.#waiting) {
      const url = this.#findUrl(src);
      if (url === undefined) continue;
      this.#waiting.delete(src);
      for (const answer of answers) answer(url);
    }
  }

  override componentWillUnmount(): void {
    this.#isGone = true;
    this.#editor?.destroy();
    this.props.onRemoveMediaControl(this.#controlId);
  }

  override render() {
    const { stage } = this.state;
    return (
      <div className="editor-field-frame">
        {this.props.field.get('letter') === true && stage === 'ready' && (
          <LetterImport
            hasText={() => (this.props.value ?? '').trim() !== ''}
            onRead={(body) => {
              this.#replace(body);
            }}
            takesPackages={!isSaved(this.props.entry)}
          />
        )}
        {stage === 'loading' && <p role="status">Der Text wird geladen …</p>}
        {stage === 'failed' && (
          <p role="alert">
            Der Texteditor lässt sich nicht laden. Prüfe die Verbindung und lade die Seite neu.
          </p>
        )}
        <div ref={this.#place} />
      </div>
    );
  }

  async #load(): Promise<void> {
    try {
      const isLong = isLongText(this.props.value ?? '');
      const createEditor = isLong
        ? (await import('./view/create-plain-editor.ts')).createPlainEditor
        : (await import('./view/create-body-editor.ts')).createBodyEditor;
      const parent = this.#place.current;
      // The field may be gone by now.
      if (parent === null || this.#isGone) return;
      const { field, forID } = this.props;
      this.#isPlain = isLong;
      this.#editor = createEditor({
        parent,
        id: forID,
        value: this.props.value ?? '',
        citable: field.get('citable') === true,
        label: (field.get('label') as string | undefined) ?? 'Text',
        onChange: (value) => {
          this.#sent.push(value);
          this.props.onChange(value);
        },
        onFocus: () => {
          this.props.setActiveStyle();
        },
        onBlur: () => {
          this.props.setInactiveStyle();
        },
        pictures: {
          choose: () => this.#choosePicture(),
          getUrl: (src) => this.#findUrl(src) ?? this.#waitForUrl(src),
        },
      });
      this.setState({ stage: 'ready' });
    } catch {
      if (!this.#isGone) this.setState({ stage: 'failed' });
    }
  }

  /** A letter that was read from a file. */
  #replace(body: string): void {
    this.#sent.push(body);
    this.#editor?.setValue(body);
    this.props.onChange(body);
  }

  /** A restored draft, a reloaded entry: the value is none of those that the editor has sent. */
  #receive(value: string): void {
    const index = this.#sent.lastIndexOf(value);
    if (index !== -1) {
      this.#sent.splice(0, index);
      return;
    }
    this.#sent = [value];
    if (this.#editor === undefined || isLongText(value) === this.#isPlain) {
      this.#editor?.setValue(value);
      return;
    }
    this.#editor.destroy();
    this.#editor = undefined;
    void this.#load();
  }

  #choosePicture(): Promise<string | undefined> {
    const { field, onOpenMediaLibrary } = this.props;
    onOpenMediaLibrary({
      controlID: this.#controlId,
      forImage: true,
      allowMultiple: false,
      value: '',
      field,
    });
    watchLibrary(this.#controlId, () => {
      this.#answerChoice(undefined);
    });
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #answerChoice(name: string | undefined): void {
    this.#answer?.(name);
    this.#answer = undefined;
  }

  #takePicture(): void {
    const path = this.props.mediaPaths.get(this.#controlId);
    if (typeof path !== 'string' || path === '') return;
    this.props.onRemoveInsertedMedia(this.#controlId);
    this.#answerChoice(path.split('/').at(-1));
  }

  #findUrl(src: string): string | undefined {
    const asset = this.props.getAsset(src, this.props.field);
    // Decap's stand-in while the file is on its way (decap-cms-core, `actions/media.ts`).
    return asset.path === 'empty.svg' ? undefined : asset.toString();
  }

  #waitForUrl(src: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting.set(src, [...(this.#waiting.get(src) ?? []), resolve]);
    });
  }
}
