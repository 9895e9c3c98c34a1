/** What the templates of `src/typst/` can set. Data, not markup: nothing in it is ever read as code. */
export type PrintInline =
  | { type: 'text'; value: string }
  | { type: 'inlineCode'; value: string }
  | { type: 'strong' | 'emphasis' | 'delete'; children: PrintInline[] }
  | { type: 'link'; url: string; children: PrintInline[] }
  | { type: 'break' }
  | { type: 'footnote'; id: string; children: PrintNode[] }
  /** A second mark of a footnote that stands further up. */
  | { type: 'footnoteAgain'; id: string };

/** A picture that the compiler can read. */
export interface PictureFile {
  /** Where the compiler finds the file. */
  path: string;
  /** In pixels. */
  width: number;
  height: number;
}

export interface PrintPicture extends PictureFile {
  type: 'picture';
  alt: string;
  caption: PrintNode[];
}

/** The number of a citable block, as on the web. */
interface Numbered {
  number?: string;
}

export type PrintNode =
  | PrintInline
  | PrintPicture
  | ({ type: 'paragraph'; children: PrintInline[] } & Numbered)
  | ({ type: 'blockquote'; children: PrintNode[] } & Numbered)
  | ({ type: 'code'; value: string } & Numbered)
  | ({
      type: 'list';
      ordered: boolean;
      start: number;
      children: { children: PrintNode[] }[];
    } & Numbered)
  | ({ type: 'table'; align: string[]; head: PrintCell[]; rows: PrintCell[][] } & Numbered)
  | { type: 'heading'; level: number; children: PrintInline[] }
  | { type: 'thematicBreak' }
  | {
      type: 'demand';
      level: number;
      label: string;
      title: PrintInline[];
      children: PrintNode[];
    }
  | { type: 'question'; level: number; title: PrintInline[]; children: PrintNode[] }
  | { type: 'box'; title: PrintInline[]; children: PrintNode[] }
  | { type: 'quotation'; attribution: PrintInline[]; children: PrintNode[] }
  | { type: 'group'; children: PrintNode[] };

export interface PrintCell {
  children: PrintInline[];
}
