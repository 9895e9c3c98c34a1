/**
 * Words of a text that are English and not German. Names are no words.
 *
 * @returns The words in lower case; none for a German text.
 */
export function findEnglishWords(text: string): string[] {
  const words = text
    .replace(ADDRESSES, ' ')
    .replace(NAMES, ' ')
    .match(/(?<![\p{L}\p{M}])[A-Za-z]+(?:['’]t)?(?![\p{L}\p{M}])/gu);
  return (words ?? []).filter(isEnglish).map((word) => word.toLowerCase());
}

function isEnglish(word: string): boolean {
  return LOWER_CASE.has(word) || ENGLISH.has(word.toLowerCase().replace('’', "'"));
}

/** Web addresses, mail addresses, names of files and placeholders of phrases. */
const ADDRESSES =
  /\w+:\/\/\S+|\S+@\S+|\S*\/\S+|\S+\.(?:mdx?|ya?ml|json|html|js|css|svg)\b|%?\{[^}]*\}/g;

/** English by origin, but what the thing is called in German, too. */
const NAMES =
  /\b(?:Decap CMS|Git(?:Hub|Lab|ea)?|Forgejo|Codeberg|Bitbucket|Azure|Netlify Identity|Word|Open[- ]Source|Open[- ]Air|Creative Commons(?: \w+)*|Fridays for Future|Christopher Street Day|Equal[- ]Pay(?:[- ]Day)?|Girls['’] Day|Boys['’] Day|Black Lives Matter|Save the Date|Public Viewing|Safe Spaces?|Social Media)\b/g;

/** German words when they are written large: "Not", "IT", "As", "These". */
const LOWER_CASE = new Set('not it as no do after these'.split(' '));

/** Nothing here is a word of the German language, in any spelling; "in", "die", "also", "was" and "will" are. */
const ENGLISH = new Set(
  `
  about above accept access account add added adding additional address again against allow allowed already always and
  another answer any apply approve approved are area areas aren't ascending assets at author authoring automatically
  available back be because been before began begin being below between bold both bottom broken browse bulleted but
  button by caching can can't cancel cancelled cannot caption change changed changes check checked choose chosen clear
  cleared click clipboard close closed collaborating collapse collection collections column comment component
  configuration configured confirm confirmation connect connection contains content contents continue copied copy
  could couldn't create created creating current currently custom data debugging default delete deleted deleting
  deletion deploy descending describe description deselected did didn't different disable disabled discard display
  document does doesn't doing don't done down download downloading downloads draft drafts draggable dragging drop
  dropdown droppable dropped duplicate during each edit edited editing editorial else email empty enable enabled
  enough ensure enter entered entity entries entry error errors escape every exceed exceeds exist existing exists exit
  expand expected expired fail failed failure few field fields file files fill filled finalize finish first focus
  focused folder for fork found from generated give going got greater grid group grouped had handle has hasn't have
  haven't having he heading headings help here hide him hint his how if image images inbox input insert inserted
  insufficient into invalid is isn't issue italic item items its itself just keep key keyboard know least leave
  leaving left length less library load loaded loader loading local locale locked logged logging login logout longer
  look lost make many matching may media merge merged message messages might minutes missed missing modified more most
  move moved moving much multiple must my navigate navigating need needs never new newer next notes nothing
  notification now number numbered of off older on once one only oops opened opening options or other our out outage
  over overwritten own owner page pages pane parent password paste path pattern pending permission persist pick picked
  place please posted preview previous process processing prompt public publish published publishing pull quick read
  ready recovered refine refresh refused reload remove removed removing rename renamed reopened replace replaced
  report repository request requested require required reset resolve resolved restore result results retry return
  review reviewed right role save saved saving scroll scrolling search searching section select selected selection
  send sent session sessions setting settings several share she should shouldn't show showing shown sign signed size
  skip some something soon sort sorted source started step stored strikethrough string submit success successful
  successfully suggest sure syncing take tap task terms than that the their them then there they things this those
  through title to toggle too tree try type types unable unauthorized under undo unpublish unpublished unpublishing
  unresolve unsaved until up update updated updating upload uploaded uploading upon use used user users using valid
  value values verify very view viewing visible wait waiting want warning we welcome were weren't what when where
  which while who whose why widget width window with without won't work workflow would wouldn't write writing wrong
  wrote yes yet you your yours
  `
    .trim()
    .split(/\s+/),
);
