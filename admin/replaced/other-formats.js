/*
 * Stands in for the readers of formats that the content folder does not have. gray-matter would run front matter that
 * begins with `---js`; nothing may ever reach it.
 */
function refuse() {
  throw new Error('Only the formats of admin/format/ are part of this CMS');
}

refuse.stringify = refuse;
refuse.parse = refuse;
refuse.toToml = refuse;

export default refuse;
