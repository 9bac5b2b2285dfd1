// The same for a page with days that are counted.
// @import "kept.js"
// @import "plan.js"
// @import "checklist.js"
