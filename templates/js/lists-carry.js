// What the page of all lists loads when its reader comes near: the record for paper, and what carries
// the state elsewhere.
// @import "record.js"
// @import "incoming.js"
// @import "backup.js"
// @import "handover.js"
// @import "handover-page.js"
