// Package importer reads what other programs write about squads and makes squad
// files of it.
//
// A [Format] is a kind of such a file; [Formats] are all there are: the players
// of EA FC ("eafc"), the tables of Transfermarkt ("transfermarkt"), the views of
// Football Manager ("fm") and any spreadsheet with a heading ("csv").
//
//	format, err := importer.Lookup("eafc")
//	found, err := format.Read([]importer.Source{{Name: "players.csv", Reader: file}}, importer.Options{})
//	for _, club := range found.Clubs {
//		text, err := club.YAML() // in canonical form, to be written to club.File
//	}
//
// What a source does not say stays unknown. What cannot be read is reported with its
// file and row, and the rest is imported. A file that is broken as a whole is an error,
// since half a squad looks like one with many needs.
//
// # From files to clubs
//
// A file is unpacked, brought to UTF-8 and cut into a heading and rows, whether
// it is a workbook, CSV, JSON, HTML or text; a format is little more than a list of the columns
// that it knows, in all their spellings. Its rows become players, and the players
// clubs: in pecking order by the best evidence there is, namesakes and clubs of one
// name told apart, years turned into dates by the league's calendar.
//
// Package merge brings a club into a file that is there already.
package importer
