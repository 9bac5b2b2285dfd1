// The scripts of a page with checklists, in one.
// @import "kept.js"
// @import "checklist.js"
