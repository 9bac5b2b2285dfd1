// What every page needs that keeps something, in one: together they take less room than one by one.
// @import "calendar.js"
// @import "state.js"
// @import "progress.js"
// @import "store.js"
// @import "save-line.js"
