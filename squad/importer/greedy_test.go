package importer_test

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/importer/table"
)

// lines are a text of so many lines, or of as many as the largest file holds: it is
// made while it is read.
type lines struct {
	begin, end string
	line       func(n int) string
	most       int // 0: as many as there may be

	n, size int
	rest    string
}

func (l *lines) Read(p []byte) (int, error) {
	for l.rest == "" {
		switch {
		case l.n < 0:
			return 0, io.EOF
		case l.n == 0:
			l.rest = l.begin
		default:
			l.rest = l.line(l.n)
		}
		l.n++
		if l.size+len(l.rest)+len(l.end) > table.MaxSize || l.most > 0 && l.n > l.most+1 {
			l.rest, l.n = l.end, -1
		}
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	l.size += n
	return n, nil
}

// times is a line that is the same text over and over.
func times(n int, text string) func(int) string {
	line := strings.Repeat(text, n)
	return func(int) string { return line }
}

const (
	many   = 4096
	all    = importer.MaxEntries
	header = "club,name,id,born,nationality,position,contract,value,on loan from,league\n"
	player = "Club %d,Player %d,%d,2000-01-01,\"England, Wales\",\"CB, RB\",2027-06-30,1m,Westhaven,League %d\n"
)

// ratings are the headings of a game's ratings at the positions.
const ratings = "gk,rb,rwb,cb,lb,lwb,cdm,cm,cam,rm,lm,rw,lw,st"

// greedyFiles are the files that take the most memory or time of those that are not too
// large by themselves, for all ways in which a table is written.
var greedyFiles = []struct {
	name, format string
	isQuick      bool
	want         string // of the error; "": there are clubs
	text         lines
}{
	{"commas", "csv", true, "row 1 is longer than 1024 KiB", lines{line: times(many, ",")}},
	{"commas under a heading", "csv", true, "row 2 is longer than 1024 KiB", lines{begin: "name\n", line: times(many, ",")}},
	{"quote", "csv", true, "row 2 is longer than 1024 KiB", lines{begin: "name,club\n\"", line: times(many, "x\n")}},
	{"cell", "csv", true, "row 2 is longer than 1024 KiB", lines{begin: "name,club\n", line: times(many, "x")}},
	{"line breaks", "csv", true, "row 2 is longer than 1024 KiB", lines{begin: "name,club\n", line: times(many, "\n")}},
	{
		"thousand columns", "csv", true, "from row 16758 on it has too much about its players: more than 64 MiB",
		lines{begin: strings.Repeat("name,", 999) + "name\n", line: times(1, "x"+strings.Repeat(",", 999)+"\n")},
	},
	{"uneven rows", "csv", true, "row 250002 is one too many", lines{begin: "name,club\n", line: times(many, "x\n")}},
	{"Windows-1252", "csv", true, "the file is too large: more than 128 MiB", lines{begin: "name\n\xe9\n", line: times(many, "\x80")}},
	{
		"UTF-16", "csv", true, "the file is too large: more than 128 MiB",
		lines{begin: "\xff\xfen\x00a\x00m\x00e\x00\n\x00", line: times(many, "\x00\x4e")},
	},
	{"blank rows", "csv", false, "there is nothing under its heading", lines{begin: "name,club\n", line: times(many, " \n")}},
	{
		"clubs", "csv", true, "one club too many: 20000 are the most",
		lines{begin: "club,name\n", line: func(n int) string { return fmt.Sprintf("C%d,P%d\n", n, n) }, most: all},
	},
	{
		"players", "csv", true, "there are more than 150000 players",
		lines{begin: header, line: func(n int) string { return fmt.Sprintf(player, n/50, n, n, n/1000) }, most: all + 1},
	},
	{
		"players of one name", "csv", true, "A has more than 200 players",
		lines{begin: "club,name,id\n", line: func(n int) string { return fmt.Sprintf("A,Al Stark,%d\n", n) }, most: all},
	},
	{
		"clubs of one long name", "eafc", true, "",
		lines{
			begin: "club_name,club_team_id,short_name\n",
			line:  func(n int) string { return fmt.Sprintf("%s,%d,P%d\n", strings.Repeat("A", 150), n, n) }, most: importer.MaxClubs - 1,
		},
	},
	{
		"clubs as large as can be", "csv", false, "",
		lines{begin: header, line: func(n int) string { return fmt.Sprintf(player, n/150, n, n, n/3000) }, most: all},
	},
	{
		"clubs as many as can be", "csv", true, "",
		lines{begin: header, line: func(n int) string { return fmt.Sprintf(player, n/8, n, n, n/160) }, most: all},
	},
	{
		"problems", "csv", false, "",
		lines{begin: "club,name,position,born,contract,value,release,role,loan until,on loan from\n", line: func(n int) string {
			return fmt.Sprintf("C%d,P%d,\"CB,%s\",x,x,x,x,x,x,x\n", n/13, n, strings.Repeat("x,", 60))
		}, most: all},
	},
	{
		"words for positions", "csv", false, "from row 3275 on it has too much",
		lines{
			begin: "club,name,position\n",
			line:  func(n int) string { return fmt.Sprintf("C%d,P%d,\"%s\"\n", n/50, n, strings.Repeat("\u00fcx,", 5<<10)) },
		},
	},
	{"all that a game has", "eafc", false, "", lines{begin: "short_name,club_name,dob,skills," + ratings + "\n", line: func(n int) string {
		return fmt.Sprintf("P%d,C%d,2000-01-01,%s%s\n", n, n/30, strings.Repeat("skill", 150), strings.Repeat(",80+3", 14))
	}, most: all}},
	{
		"loans that are not told", "transfermarkt", false, "",
		lines{
			begin: "player_id,name,current_club_id,current_club_name,sub_position,contract_expiration_date,joined,signed_from\n",
			line: func(n int) string {
				return fmt.Sprintf("%d,Al Stark %d,%d,Club %d,Centre-Back,2026-06-30,2025-07-01,Westhaven\n", n, n, n/25, n/25)
			}, most: all,
		},
	},

	{"cells of a page", "fm", true, "row 1 has 1001 columns", lines{begin: "<table>", line: times(many, "<td>")}},
	{
		"wide cells of a page", "fm", true, "row 2 has 1001 columns",
		lines{begin: "<table><tr><td>Name<tr>", line: times(many, "<td colspan=1000000>x")},
	},
	{
		"cell of a page", "fm", true, "a cell of row 2 is longer than 32 KiB",
		lines{begin: "<table><tr><td>Name<tr><td>", line: times(many, "<b>&lt;")},
	},
	{
		"tag of a page", "fm", true, "it cannot be read as a web page after row 1",
		lines{begin: "<table><tr><td>Name<tr><td ", line: times(many, "a=b ")},
	},
	{
		"rows of a page", "fm", true, "row 250002 is one too many",
		lines{begin: "<table><tr><td>Name<td>Position", line: times(many, "<tr><td>x<td>GK")},
	},
	{
		"tables in tables", "fm", false, "there is nothing under its heading",
		lines{begin: "<table><tr><td>Name<td>Position<tr><td>", line: times(many, "<table>")},
	},
	{"bars", "fm", true, "row 1 is longer than 1024 KiB", lines{line: times(many, "|")}},
	{"rows between bars", "fm", true, "row 250002 is one too many", lines{begin: "|Name|Position|\n", line: times(many, "|x|GK|\n")}},

	{"brackets in brackets", "eafc", true, "exceeded max depth", lines{begin: `[{"a":`, line: times(many, "[")}},
	{"objects in objects", "eafc", true, "exceeded max depth", lines{begin: `[`, line: times(many, `{"a":`)}},
	{"list of a player", "eafc", true, "row 2 is longer than 1024 KiB", lines{begin: `[{"a":[[]`, line: times(many, ",[]")}},
	{
		"keys of a player", "eafc", true, "row 2 is longer than 1024 KiB",
		lines{begin: `[{"a":0`, line: func(n int) string { return fmt.Sprintf(`,"k%d":0`, n) }},
	},
	{
		"keys of many players", "eafc", false, "row 1002 has 1001 columns",
		lines{begin: `[{"a":0}`, line: func(n int) string { return fmt.Sprintf(`,{"k%d":0}`, n) }},
	},
	{"text in JSON", "eafc", true, "row 2 is longer than 1024 KiB", lines{begin: `[{"a":"`, line: times(many, "x")}},
	{"text before a list", "eafc", true, "row 1 is longer than 1024 KiB", lines{begin: `{"a":"`, line: times(many, "x")}},
	{
		"lists of players", "eafc", false, "there is nothing under its heading",
		lines{begin: `[{}`, line: times(1, `,{"short_name":[`+strings.Repeat("[],", 300_000)+"[]]}"), end: "]"},
	},
	{"players of nothing", "eafc", false, "there is no table in it", lines{begin: `[{}`, line: times(many, `,{}`), end: "]"}},
}
