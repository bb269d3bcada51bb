// Package diff says what happened to a squad between two of its files, in football's
// words, and what that does to its needs.
//
// [Compare] first finds out who is who. A player stays the same one when the name is
// spelt differently, when the list is shuffled or when the file is reformatted. All other
// differences become events, the worst for the team first: sold, injured, renewed, signed.
//
//	changes := diff.Compare(before, after, &squad.Competition{})
//	for _, e := range changes.Events {
//		fmt.Println(e.Kind, e.Player().Name)
//	}
//
// The events are all that changed. Applied to the first file with [Changes.Apply], they
// give the second one, except for the order of players who are no rivals.
//
// [Changes.Assess] plans a season with both files and finds where the needs differ. It
// judges both files on the same day, so that what time alone has done is kept separate.
// [CompareAll] compares all clubs of two folders and joins the two ends of each transfer
// between them.
package diff
