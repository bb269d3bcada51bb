package importer_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// Whatever a source says, its squad files are read without complaint, what could not
// stand in them is told with its row, and the same import again changes nothing.
func TestWrittenIsRead(t *testing.T) {
	tests := []struct{ name, format, asOf, text, want string }{
		{
			"a day before all days", "eafc", "2026-03-11", "short_name,club_name,contractvaliduntil\nAl Stark,Marshford,115486\n",
			`row 2: their contract: "115486" is not a date: it stays unknown`,
		},
		{"an id with control characters", "csv", "2026-03-11", "name,id\nAl Stark,7\x01 8\n", ""},
		{
			"an id with a control character and a broken byte", "fm", "2026-03-11",
			"Name,Position,UID,Notes\nÁl Stark,GK,20\a56\xed\x13UC\u034c,ÄÖÜ\n", "line 2 has a byte that is not UTF-8",
		},
		{"an id with an accent of its own", "csv", "2026-03-11", "name,id\nAl Stark,C\u030c7\n", ""},
		{"a name with an accent of its own", "csv", "2026-03-11", "name\nC\u030cech\n", ""},
		{
			"two ids that only look different", "csv", "2026-03-11", "name,id\nAl Stark,C\u030c7\nBo Wall,\u010c7\n",
			"row 3: Bo Wall stands a second time among the players of Marshford and is left out",
		},
		{"two names that a birth date tells apart", "csv", "1995-03-11", "name,born\nAl Stark,1980\nAl Stark,1981\n", ""},
		{"a name of invisible characters", "csv", "2026-03-11", "name\nAl Stark\n\u2060\n", "row 3: a player without a name is left out"},
		{
			"a name that is too long when it is spelt out", "csv", "2026-03-11", "name\nAl Stark\n" + strings.Repeat("\u0958", 60) + "\n",
			"is left out: the text is longer than 200 bytes",
		},
		{
			"a nationality that is too long when it is spelt out", "csv", "2026-03-11",
			"name,nationality\nAl Stark,Wales/" + strings.Repeat("\u0958", 60) + "\n",
			"row 2: Al Stark comes without nationality: the text is longer than 200 bytes",
		},
		{
			"a club that lends whose name is too long when it is spelt out", "csv", "2026-03-11",
			"name,on loan from,loan until\nAl Stark," + strings.Repeat("\u0958", 60) + ",2027\n",
			"row 2: Al Stark comes without loan: this loan names no club",
		},
		{
			"a country that is too long when it is spelt out", "csv", "2026-03-11",
			"name,club country\nAl Stark," + strings.Repeat("\u0958", 60) + "\n",
			"row 2: Marshford comes without country: the text is longer than 200 bytes",
		},
		{
			"an injury beyond all years", "fm", "2199-12-01", "Name,Position,Injury,Time Out\nAl Stark,GK,Broken leg,14 months\n",
			"row 2: Al Stark comes without injuries until: the year of 2201-0",
		},
		{
			"a loan from a club that is called like their own", "csv", "2026-03-11",
			"name,on loan from,loan until\nAl Stark,Marshford FC,2027\n", "",
		},
		{
			"a loan from their own club", "csv", "2026-03-11", "name,on loan from\nAl Stark,Marshford\n",
			"row 2: Al Stark is lent by Marshford, which has them: they are taken for its own",
		},
		{"characters that YAML does not know", "csv", "2026-03-11", "name,id,nationality\n\ufffeAl Stark\uffff,\ufffe,\uffffWales\n", ""},
		{"words of YAML", "csv", "2026-03-11", "name,id,nationality\nNull,true,No/1e3/~\n- x: &y,*a,'q\n#,|,\"%\"\n", ""},
		{
			"money", "csv", "2026-03-11", "name,value,release clause\nAl Stark,1000000000000,€999999999999.99\nBo Wall,1000000000001,0.4\n",
			`row 3: "1000000000001" is not an amount of money`,
		},
		{
			"dates", "csv", "2026-03-11",
			"name,born,contract,on loan from,loan until\nAl Stark,2000-05-05,2000-05-05,,\nBo Wall,2000,1999-12-31,Eastport,1999\n" +
				"Cy Orr,2026-03-12,1900,,\n", "row 2: a contract of Al Stark until 2000-05-05: it stays unknown",
		},
		{"a day that no file can have", "csv", "1850-01-01", "name\nAl Stark\n", "error"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var y, m, d int
			if _, err := fmt.Sscanf(test.asOf, "%d-%d-%d", &y, &m, &d); err != nil {
				t.Fatal(err)
			}
			got := lawful(t, test.format, test.text, importer.Options{AsOf: squad.NewDate(y, 1, 1).AddDays(30*(m-1) + d), Club: "Marshford"})
			if !strings.Contains(got, test.want) {
				t.Errorf("problems %q, want %q", got, test.want)
			}
		})
	}
}

// lawful imports a text twice, and reports what it is told: the error or the problems.
func lawful(t *testing.T, format, text string, terms importer.Options) string {
	t.Helper()
	of, err := importer.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	read, err := of.Read(importtest.Sheet(text), terms)
	if err != nil {
		return "error: " + err.Error()
	}
	holdLaw(t, read)
	var told strings.Builder
	for _, p := range read.Problems {
		fmt.Fprintln(&told, p)
	}
	return told.String()
}

// holdLaw asks whether the clubs of an import can be read back and stay what they are.
func holdLaw(t *testing.T, read *importer.Import) {
	t.Helper()
	for i := range read.Clubs {
		club := &read.Clubs[i]
		file, err := club.YAML()
		if err != nil {
			t.Fatalf("%s: %v", club.Path, err)
		}
		if problems := importtest.Complaints(club.Path, file); problems != nil {
			t.Errorf("%v\n%s", problems, file)
		}
		merged, err := merge.Import(club, club.Path, file)
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		if !bytes.Equal(merged.Source, file) || len(merged.Changes) > 0 {
			t.Errorf("merged with itself, with changes %q\n%s\nbecomes\n%s", merged.Changes, file, merged.Source)
		}
	}
}
