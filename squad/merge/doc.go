// Package merge brings facts into squad files that people have worked on.
//
// [Import] brings in what another program says of a club:
//
//	found, err := format.Read(sources, importer.Options{})
//	merged, err := merge.Import(&found.Clubs[0], "leeds.yaml", text)
//
// The source's contract dates, loans, values, positions and birth dates come in, but none
// takes the place of one that says the same and more, such as a day of the same year.
// Positions are added, and a contract with a person's comment is not shortened. What
// people add by hand stays: names and their order, roles, also, injuries, options, agreed
// transfers, formation, cover, expectations, aliases and all comments. Of nationality and
// what else the file does not have, it takes what the source has.
//
// A player of the file who came from this source, as the id tells, and whom it no longer
// has is taken out, unless they are lent to another club or have not arrived yet. All
// others stay.
package merge
