package importer_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/names"
)

// What is broken as a whole is refused in one sentence that says what to do.
func TestRefused(t *testing.T) {
	players := func(n int) string { return strings.Repeat("X,GK\n", n) }
	tests := []struct{ name, format, text, want string }{
		{"empty", "csv", "", "the file is empty"},
		{"a long way to nothing", "csv", strings.Repeat(" ", 10<<10) + "[", "the list of players has no end"},
		{"blank", "csv", " \n\n\t\n", "the file is empty"},
		{"heading only", "csv", "name,position\n", "there is nothing under its heading"},
		{
			"no heading", "csv", "Schalke,30\nBochum,20\n",
			`there is no column for the name of the players: its first row has "Schalke", "30", and one of name, player`,
		},
		{"ten thousand columns", "csv", "name" + strings.Repeat(",c", 9_999) + "\n", "row 1 has 10000 columns: 1000 are the most"},
		{
			"ten thousand columns of a page", "fm", "<table><tr><td>Name" + strings.Repeat("<td>c", 9_999) + "</table>",
			"row 1 has 1001 columns: 1000 are the most",
		},
		{
			"quote never closed", "csv", "name,position\n\"Joe,GK\n" + players(40),
			"row 2 goes on for 42 lines: there is a quote in it that is never closed",
		},
		{"endless cell", "csv", "name,position\nJoe," + strings.Repeat("x", 40<<10), "a cell of row 2 is longer than 32 KiB"},
		{
			"endless cell of a page", "fm", "<table><tr><td>Name<td>Position<tr><td>" + strings.Repeat("x ", 40<<10),
			"a cell of row 2 is longer than 32 KiB",
		},
		{
			"endless tag", "fm", "<table><tr><td>Name<td>Position<tr><td a=\"" + strings.Repeat("x", 100<<10),
			"it cannot be read as a web page after row 1",
		},
		{"page without a table", "fm", "<html><p>Name, Position", "there is no table in it"},
		{
			"uneven rows", "csv", "name,position\nA,GK,1\nB\nC,1,2\nD,CB\n",
			"3 of 4 rows have more or fewer cells than the heading (row 2 first)",
		},
		{"no names", "csv", "name,position\n,GK\n,CB\nC,CB\n", "2 of 3 players have no name (row 2 first)"},
		{
			"positions of another format", "fm",
			"name,club,sub_position,position,date_of_birth,contract_expires\n" +
				strings.Repeat("X,Marshford,Centre-Back,Defending,2000-01-01,2027\n", 5),
			`0 of 5 positions can be read ("Defending" is the first that cannot): ` +
				`this looks like transfermarkt: depth import transfermarkt in.csv`,
		},
		{
			"no positions", "csv", "name,position\nA,GK\n" + strings.Repeat("X,x7\n", 10),
			`1 of 11 positions can be read ("x7" is the first that cannot): name their column with --column position="…"`,
		},
		{"spreadsheet", "csv", "PK\x03\x04\x00", "this is a spreadsheet (.xlsx, .ods) or a zip archive: save the sheet as CSV"},
		{"rich text", "fm", "{\\rtf1 Name}", "this is rich text: save it as plain text"},
		{"zero bytes", "csv", "name,posi\x00tion\n", "this is not text (it has a zero byte)"},
		{"odd UTF-16", "csv", "\xff\xfen\x00a\x00m", "it is in UTF-16 and damaged"},
		{"no encoding", "csv", "name,position\nP\xe9r\x81,GK\n", "it is neither UTF-8 nor Windows-1252 (byte 0x81 in it)"},
		{
			"truncated JSON", "eafc", `[{"short_name": "A", "club_name": "B"}, {"short_`,
			"it is not JSON after 1 players: the file ends too early",
		},
		{"JSON without a list", "eafc", `{"a": 1}`, "it is no JSON with a list of players in it"},
		{
			"JSON without an end", "eafc", `[{"short_name": "A", "club_name": "B"}`,
			"the list of players has no end: the file ends too early",
		},
		{"JSON of numbers", "eafc", `[1, 2]`, "it is no JSON with a list of players in it"},
		{"not gzip", "csv", "\x1f\x8bx", "it is packed by gzip, but cannot be unpacked"},
		{"wrong view", "fm", "Name,Age\nJoe,20\n", "there is no column for the positions"},
		{
			"201 players", "csv", "name,position\n" + numbered(201),
			"there is no club in it whose squad could be written\n" +
				"  in.csv: row 2: Marshford has more than 200 players, the most of one club, and is left out",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := imported(t, test.format, importtest.Sheet(test.text), importtest.Options("Marshford"))
			if !strings.HasPrefix(got, "error: in.csv: "+test.want) {
				t.Errorf("got %.300s\nwant error: in.csv: %s", got, test.want)
			}
		})
	}
}

func numbered(n int) string {
	var rows strings.Builder
	for i := range n {
		fmt.Fprintf(&rows, "Player %d,CB\n", i)
	}
	return rows.String()
}

// The day on which a file was changed is not taken for that of its facts when they, or
// the season in its name, were over by then.
func TestRefusedDay(t *testing.T) {
	contracts := func(over int) string {
		return strings.Repeat("A,2025-06-30\n", over) + strings.Repeat("B,2027-06-30\n", 20-over)
	}
	tests := []struct {
		name, file, asOf string
		over             int
		want             string
	}{
		{"a tenth is over", "in.csv", "", 2, ""},
		{
			"more than a tenth is over", "in.csv", "", 3,
			"in.csv: 3 of 20 contracts were over by 2026-08-01, the day on which the file was changed: say of which day it is, like " +
				"--as-of 2026-03-11",
		},
		{
			"the season is over", "pl_2025-26.csv", "", 0,
			"pl_2025-26.csv: its name has a season in it that was over by 2026-08-01, the day on which the file was changed: say of " +
				"which day it is, like --as-of 2026-03-11",
		},
		{"the season goes on", "pl_2026-27.csv", "", 0, ""},
		{"told", "pl_2025-26.csv", "2026-08-01", 9, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			options := importer.Options{Club: "Marshford"}
			if test.asOf != "" {
				options.AsOf = expect.Must(squad.ParseDate(test.asOf))
			}
			source := importer.Source{
				Name: test.file, Reader: strings.NewReader("name,contract\n" + contracts(test.over)),
				Date: expect.Must(squad.ParseDate("2026-08-01")),
			}
			got := imported(t, "csv", []importer.Source{source}, options)
			if message, refused := strings.CutPrefix(got, "error: "); refused != (test.want != "") || refused && message != test.want+"\n" {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

// A few kilobytes of gzip can be gigabytes of zeros.
func TestGzipBomb(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := io.CopyN(z, zeros{}, table.MaxSize+1); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	got := imported(t, "csv", []importer.Source{{Name: "bomb.csv.gz", Reader: bytes.NewReader(packed.Bytes())}},
		importtest.Options("Marshford"))
	if want := "error: bomb.csv.gz: the file is too large: more than 128 MiB when it is unpacked (cut out the clubs that you " +
		"need)\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	cut := packed.Bytes()[:packed.Len()/2]
	got = imported(t, "csv", []importer.Source{{Name: "cut.csv.gz", Reader: bytes.NewReader(cut)}}, importtest.Options("Marshford"))
	if !strings.HasPrefix(got, "error: cut.csv.gz: it is packed by gzip and damaged or cut off") {
		t.Errorf("got %q", got)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}

// What can be read comes, and what cannot is told with its row.
func TestRecovered(t *testing.T) {
	tests := []struct{ name, format, text, want string }{
		{
			"cut off in a row", "csv", "name,position,value\nA,GK,1\nB,CB,2\nC,C",
			"row 4: it is left out: it has another number of cells (2) than the heading (3)",
		},
		{"cut off in a quote", "csv", "name,position\nA,GK\nB,\"C\nB", "row 3: the file ends inside a quoted cell"},
		{
			"cut off page", "fm", "<table><tr><th>Name<th>Position<tr><td>A<td>GK<tr><td>B<td>D (C)",
			"row 2: the page ends inside its table, after this row: it was cut off",
		},
		{
			"born in the future", "csv", "name,position,born\nA,GK,2031-01-01\n",
			"row 2: A born on 2031-01-01 would be -5 years old: their birth date stays unknown",
		},
		{
			"a hundred years old", "csv", "name,position,born\nA,GK,1901-01-01\n",
			"row 2: A born on 1901-01-01 would be 125 years old: their birth date stays unknown",
		},
		{
			"contract of a century", "csv", "name,position,contract\nA,GK,2126-06-30\n",
			"row 2: a contract of A until 2126-06-30: it stays unknown",
		},
		{
			"contract before birth", "csv", "name,position,born,contract\nA,GK,2000-01-01,1999\n",
			"row 2: a contract of A until 1999: it stays unknown",
		},
		{
			"30 February", "csv", "name,position,contract\nA,GK,30/02/2027\n",
			`row 2: their contract: "30/02/2027" is not a date: there is no day 2027-02-30: it stays unknown`,
		},
		{
			"day nought of Excel", "csv", "name,position,contract\nA,GK,00000\n",
			`row 2: their contract: "00000" is not a date: the year of 1899-12-30 is not between 1900 and 2200: it stays unknown`,
		},
		{
			"which is the month", "csv", "name,position,contract\nA,GK,03/04/2027\n",
			`row 2: their contract "03/04/2027": it is not clear which number is the month, so only the year is taken`,
		},
		{
			"no such position", "csv", "name,position\nA,libero-ish\n",
			`row 2: "libero-ish" is not a position that is known: A comes without a position`,
		},
		{
			"no such first position", "csv", "name,position\nA,\"libero-ish, CB\"\n",
			`row 2: "libero-ish" is not a position that is known: A comes without a home position and only fills in`,
		},
		{
			"twice", "csv", "name,position\nA,GK\na,CB\nB,ST\n",
			"row 3: a stands a second time among the players of Marshford and is left out",
		},
		{
			"long name", "csv", "name,position\n" + strings.Repeat("x", 201) + ",GK\nB,ST\n",
			"row 2: a name of 201 bytes is left out: 200 are the most",
		},
		{"in two clubs", "csv", "name,id,club\nA,7,One\nA,7,Two\n", "row 3: A is a player of One too (row 2): both have them"},
		{"two currencies", "csv", "name,value\nA,€1m\nB,£1m\n", `row 3: "£1m" is not in EUR like the others: their value stays unknown`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := imported(t, test.format, importtest.Sheet(test.text), importtest.Options("Marshford"))
			if !strings.Contains(got, "in.csv: "+test.want) || !strings.Contains(got, "\nplayers:\n") {
				t.Errorf("got\n%s\nwant %s", got, test.want)
			}
		})
	}
}

// Whatever clubs are called, their files have names of their own and stay where
// they belong.
func TestPaths(t *testing.T) {
	known := []string{
		"../../etc/passwd", "/etc/passwd", `C:\Windows`, "..", ".", "CON", "nul", "COM1", "lpt9", "🙂", "-", "Ćwiks", "CWIKS", "a/b", "a b",
		strings.Repeat("long ", 39), strings.Repeat("long ", 39) + "b", "\u202egnp.exe", "浦和レッズ", "Ünïcode", "Aux.", "~root", "$(rm)",
		"con ", "Nul.yaml",
	}
	var text strings.Builder
	text.WriteString("club,name,position\n")
	for i, name := range known {
		fmt.Fprintf(&text, "%q,Player %d,GK\n", strings.ReplaceAll(name, `"`, ""), i)
	}
	f, err := importer.Lookup("csv")
	if err != nil {
		t.Fatal(err)
	}
	found, err := f.Read(importtest.Sheet(text.String()), importtest.Options(""))
	if err != nil {
		t.Fatal(err)
	}
	paths, clubs := make(map[string]bool), make(map[string]bool)
	for i := range found.Clubs {
		c := &found.Clubs[i]
		base := strings.TrimSuffix(c.Path, ".yaml")
		if !filepath.IsLocal(c.Path) || strings.ContainsAny(c.Path, `/\:*?"<>| `) || strings.HasPrefix(c.Path, ".") ||
			len(c.Path) > 120 || base == c.Path {
			t.Errorf("%q becomes %q", c.Squad.Club, c.Path)
		}
		switch base {
		case "con", "nul", "com1", "lpt9", "aux":
			t.Errorf("%q becomes %q, which Windows keeps for itself", c.Squad.Club, c.Path)
		}
		if paths[c.Path] || clubs[names.Fold(c.Squad.Club)] {
			t.Errorf("%q and %q are there twice", c.Squad.Club, c.Path)
		}
		paths[c.Path], clubs[names.Fold(c.Squad.Club)] = true, true
		if _, err := c.YAML(); err != nil {
			t.Errorf("%q: %v", c.Squad.Club, err)
		}
	}
	// "-" is nothing; Ćwiks and CWIKS are one club, and so are CON and con.
	if want := len(known) - 3; len(found.Clubs) != want {
		t.Errorf("%d clubs, want %d", len(found.Clubs), want)
	}
}
