// Package squadfile reads squad files, says what is wrong with them and where, and
// brings them to their one canonical form.
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
// [Parse] and [Read] turn it into a [squad.Squad]; [Open] and [Load] hand on what looks
// wrong with it too. Reading is strict: every problem of a file is found in one pass and
// comes back as [Diagnostics], each with its line, its column, the line itself and,
// where one is near, what was meant.
//
// [Encode] writes a squad as such a file. [Draft] finds what a file cannot say of it, and
// takes that out. [Edit] changes facts and players in a file that is there and leaves every
// other byte as it is. [Editor.Parts] are the lines about each key and player, and [Value] is
// what they say: a merge of versions is made of these.
//
// [Inspect] says where in the file a fact stands; [Format] brings a file to its canonical
// form; [Schema] says to editors what may stand in it. All of them, and the reader, go
// by the same tables of keys. The facts of competitions and injuries are files too, and so
// are moves that are tried together: [ReadCompetition], [ReadLayoffs], [ReadScenario].
//
// In a scenario the player of sign and loan_in is a name, unless the text is a position (CB
// 23, centre-back) or begins with a, an or another in small letters: that is nobody in
// particular. Who has positions is in no squad file, somebody in particular or nobody.
package squadfile
