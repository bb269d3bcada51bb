// Package squad holds the squad file and what it says: a club's players, the
// positions they play, how long they are under contract, who is on loan, who
// is hurt, and the formation that has to be filled.
//
// A squad file is YAML kept under version control, one file per club:
//
//	club: Liverpool
//	as_of: 2026-03-11
//	formation: 4-2-3-1
//	players:
//	  - name: Virgil van Dijk
//	    born: 1991-07-08
//	    positions: [CB]
//	    role: key
//	    contract: {until: 2027-06-30}
//
// [Parse] and [Read] turn it into a [Squad]. Reading is strict: every problem
// of a file is found in one pass and comes back as [Diagnostics], each with its
// line, its column, the line itself and, where one is near, what was meant.
//
// [Inspect] tells the warnings beside the errors and where in the file a fact
// stands; [Format] brings a file to its one canonical form; [Schema] tells editors
// what may stand in it. All of them, and the reader, go by the same tables of keys.
//
// What a file does not say stays unknown: the zero [Date], the zero [Contract],
// the zero [Age]. Nothing is filled in, and what is unknown never counts as
// fine further on.
//
// The packages below take it from here, in this order: package outlook tells
// who will be there in a season and what makes each man doubtful, package chart
// tells which places they cover and where the squad is short, package check holds
// files against each other and against what they expect, package league holds clubs
// against each other, package report prints it.
package squad
