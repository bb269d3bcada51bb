// Package diff tells what happened to a squad between two files of it, in
// football's words, and what that did to its needs.
//
// [Compare] first finds out who is who: a player stays the same one when the name
// is spelt anew, when the list is shuffled or the file reformatted. What is left
// becomes events, the worst for the team first: sold, injured, renewed, signed.
//
//	changes := diff.Compare(before, after, squad.SplitYear)
//	for _, e := range changes.Events {
//		fmt.Println(e.Kind, e.Player().Name)
//	}
//
// The events are all that changed: [Changes.Apply] to the first file gives the
// second one, but for the order of players who are no rivals.
//
// [Changes.Assess] plans a season with both files and tells where the needs differ.
// Both are judged on one day, so that what only the passing of time has done is
// told apart. [CompareAll] does the same for all clubs of two folders and joins
// what is one transfer for two of them.
package diff
