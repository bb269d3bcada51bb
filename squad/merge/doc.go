// Package merge brings facts into squad files that people have worked on.
//
// [Import] brings in what another program says about a club:
//
//	found, err := format.Read(sources, importer.Options{})
//	merged, err := merge.Import(&found.Clubs[0], "leeds.yaml", text)
//
// It takes contract dates, loans, values, positions and birth dates from the source. None
// of them replaces a fact that says the same more exactly, such as a day of the same year.
// Positions are added. A contract with a person's comment is not shortened. It takes
// nationality and other facts only if the file does not have them.
//
// What people add by hand stays: names and their order, roles, also, injuries, absences,
// options, conditions, agreed transfers, formation, cover, expectations, aliases and all
// comments.
//
// Who is not in the source's club may play for another club of the same import. They are on
// loan there, if the source says so or if the contract here goes on when the one there ends,
// and else they are taken out. A player who came from this source and is no longer in it is
// taken out too, unless they are on loan to another club or have not arrived yet. The id
// says who came from this source. All others stay. [Importer.Gone] decides otherwise.
//
// An [Importer] brings in only some groups of facts, if it is asked to. A source that is
// not newer than the file then fills in what the file does not have.
package merge
