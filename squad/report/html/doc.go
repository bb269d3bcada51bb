// Package html writes plans as one page of HTML that needs nothing else: to be opened,
// printed, mailed and attached.
//
//	err := html.Write(os.Stdout, html.Report{Clubs: []html.Club{{Decisions: decisions}}})
//
// Nothing is loaded from anywhere: styles, pictures and the few lines that sort a table
// are in the page, and its Content-Security-Policy allows these, by their hashes, and
// nothing else. All but the sorting works without scripts. A page works nothing out about
// football; it arranges what the plan says. The same plans give the same bytes.
package html
