// Package table reads tables out of the files that other programs write: workbooks (.xlsx),
// CSV with any separator, JSON, web pages and text with bars, packed by gzip or not, in
// UTF-8, UTF-16 or Windows-1252.
//
//	files := &table.Reader{Tell: func(p table.Problem) { fmt.Println(p) }}
//	document, err := files.Open(table.Source{Name: "players.csv.gz", Reader: file})
//	t, err := files.Table(document, wanted)
//
// What is broken as a whole is an error, a row that cannot be read is told and left out.
// Of the rows only the columns that are [Wanted] are kept. However large, deep or wrong a
// file is, what is read and kept of it is bounded: [MaxSize], [MaxRows], [MaxKept].
package table
