package browsertest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/html"
	"github.com/depth-football/depth/squad/report/picture"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// desk makes reports of squads with the facts that are shipped.
type desk struct {
	*testing.T
	*catalog.Catalog
	options plan.Options
}

// Club is the squad of a club that is shipped, nil if there is none of that name.
func (d desk) Club(name string) (*squad.Squad, error) {
	entry, err := d.Find(name)
	if err != nil {
		return nil, nil
	}
	return d.Catalog.Squad(entry)
}

// League is the league of a squad.
func (d desk) League(s *squad.Squad) (*squad.Competition, error) {
	l, _, err := d.Catalog.League(s)
	return l, err
}

func must[T any](value T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// report is a page that is looked at.
type report struct {
	name    string
	content []byte
	judged  bool // by axe-core too, which takes its time
}

// reports are those of both clubs that are shipped and of three that nobody has. The page
// of several clubs has two small ones: it is the pages of each below a page of all.
func reports(t *testing.T) []report {
	d := desk{t, catalog.New(catalog.Folder{Name: "shipped", FS: data.Files}), plan.Options{Season: "2026", Horizon: picture.Seasons}}
	liverpool, madrid := must(d.Club("liverpool"))(t), must(d.Club("real-madrid"))(t)
	one := func(c html.Club) []byte { return d.page(html.Report{Clubs: []html.Club{c}}) }
	return []report{
		{"liverpool", one(d.club(liverpool)), true},
		{"real-madrid", one(d.club(madrid)), false},
		{"moves", one(d.moved(liverpool)), false},
		{"league", d.page(d.league(d.parse(oneLine()), d.parse("club: Nobody\nas_of: 2026-03-11\nplayers: []\n"))), true},
		{"extreme", one(d.club(d.parse(extreme()))), true},
		{"hostile", one(d.club(d.unread(d.parse(hostile())))), false},
	}
}

func (d desk) page(r html.Report) []byte {
	var b bytes.Buffer
	if err := html.Write(&b, r); err != nil {
		d.Fatal(err)
	}
	return b.Bytes()
}

func (d desk) club(s *squad.Squad) html.Club {
	planner := plan.Planner{Facts: d.Catalog}
	made := must(planner.Plan(s, d.options))(d.T)
	list := must(deal.Decisions(s, planner, d.options))(d.T)
	return html.Club{Decisions: &plans.Decisions{Plan: made, List: list, Successions: made.Successions()}}
}

// moved is a club with a transfer and a sale.
func (d desk) moved(s *squad.Squad) html.Club {
	planner := plan.Planner{Facts: d.Catalog}
	asked := must(planner.Outlook(s, d.options))(d.T)
	sign := must(move.Parse(move.Sign, "Dean Huijsen from Real Madrid for 70m until 2031"))(d.T)
	sell := must(move.Parse(move.Sell, "Joe Gomez to Everton for 12m"))(d.T)
	outcome := must(deal.Try(s, d, deal.Season(asked.Competition, asked.Season, s.AsOf), sign, sell))(d.T)
	judged := must(outcome.Judge(planner, d.options))(d.T)
	c := d.club(judged[0].New.Outlook.Squad)
	c.Plan = judged[0].New
	c.Deal = &plans.Deal{Moves: outcome.Moves, Clubs: judged}
	return c
}

func (d desk) league(squads ...*squad.Squad) html.Report {
	var r html.Report
	var sources []league.Source
	for _, s := range squads {
		r.Clubs = append(r.Clubs, d.club(s))
		sources = append(sources, league.Source{File: s.File, Read: func() (*squad.Squad, error) { return s, nil }})
	}
	r.League = must(league.New(d.Context(), sources, league.Options{Facts: d.Catalog, Season: d.options.Season}))(d.T)
	return r
}

func (d desk) parse(text string) *squad.Squad {
	return must(squadfile.Parse("squad.yaml", []byte(text)))(d.T)
}

// extreme is a squad of forty: nine centre-backs, no left-back, ages and contracts that
// are not known, and every kind of bar.
func extreme() string {
	var b strings.Builder
	b.WriteString("club: Extremely Long Named Athletic and Football Club of the Upper Valley 1899\nas_of: 2026-03-11\nformation: 4-2-3-1\ncurrency: EUR\nplayers:\n")
	positions := strings.Fields("GK GK GK GK RB RB CB CB CB CB CB CB CB CB CB DM DM DM CM CM CM AM AM AM AM RW RW RW LW LW LW ST ST ST ST ST RM LM CM DM")
	roles := []string{"key", "starter", "rotation", "prospect", "fringe"}
	for i, at := range positions {
		fmt.Fprintf(&b, "  - name: Bartholomew Montgomery-Featherstonehaugh %c%c\n    positions: [%s]\n    role: %s\n", 'A'+i/26, 'A'+i%26, at, roles[i%5])
		if i%3 > 0 {
			fmt.Fprintf(&b, "    born: %d-0%d-15\n", 1985+i%23, 1+i%9)
		}
		switch i % 8 {
		case 0:
			b.WriteString("    contract: {until: 2026-06-30, option: 2028-06-30}\n")
		case 1:
			b.WriteString("    contract: {until: 2033-06-30, release_clause: 120m}\n    value: 95m\n")
		case 2:
			b.WriteString("    contract: {until: 2028-06-30}\n    loan: {to: A Club Whose Name Is Long as Well, until: 2026-06-30, buy: option}\n")
		case 3:
			b.WriteString("    contract: {until: 2029-06-30}\n    loan: {from: Another Club of That Kind, until: 2027-06-30, buy: {obligation: 20 appearances in the league}}\n")
		case 4:
			b.WriteString("    contract: {until: 2027-06-30, extension: {until: 2029-06-30, if: 25 appearances}}\n" +
				"    injuries: [{what: anterior cruciate ligament, since: 2026-02-01}]\n")
		case 5:
			b.WriteString("    contract: {until: 2030-06-30}\n    joins: {on: 2026-07-01, from: Third Club Far Away, fee: 40m}\n")
		case 6:
			b.WriteString("    contract: {until: 2028-06-30}\n    leaves: {on: 2026-07-01, to: Fourth Club, fee: 12m}\n")
		}
	}
	return b.String()
}

// hostile is a squad whose names try to be markup, styles, scripts and formulas, to turn
// the direction of writing, and to be as wide as they can.
func hostile() string {
	var b strings.Builder
	b.WriteString("club: '</style></title><script>alert(1)</script>'\nas_of: 2026-03-11\nformation: 4-3-3\nplayers:\n")
	names := []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</svg><script>alert(2)</script>`, `javascript:alert(3)`, `{{.}} {{template "x"}}`,
		`]]><![CDATA[<b>`, `&lt;b&gt;&#60;script&#62;`, `*/ body{display:none} /*`, `=HYPERLINK("http://evil.example","x")`, `</text></g><a href="https://evil.example">x</a>`,
		strings.Repeat("W", 60), strings.Repeat("Mm", 90), strings.Repeat("i", 190), "Ａ　Ｂ　Ｃ　Ｄ　Ｅ　Ｆ　Ｇ　Ｈ　Ｉ　Ｊ　Ｋ　Ｌ　Ｍ",
		"محمد صلاح حامد محروس غالي", "שׁוֹמֵר שַׁעַר אֲרֹכִּים", "가나다라마바사아자차카타파하 선수", "ผู้เล่นที่มีชื่อยาวมากที่สุดในทีม", "王小明大中華足球俱樂部先發前鋒",
		"Z̷͙͗a̵̰͝l̶̼̏g̸̙͘ö̴̹ ̶̡̕t̷̟̎e̶̳͌x̷͚̔t̶̻͠", "👨‍👩‍👧‍👦🏴⚽⚽⚽⚽⚽⚽⚽⚽", "नरेन्द्र प्रसाद सिंह क्षत्रिय", "Nguyễn Đặng Thị Phương Thảo Bích Ngọc", "𝕱𝖗𝖆𝖐𝖙𝖚𝖗 𝕻𝖑𝖆𝖞𝖊𝖗 𝕹𝖆𝖒𝖊",
	}
	positions := strings.Fields("GK GK RB RB CB CB CB CB LB LB DM DM CM CM CM CM RW RW LW LW ST ST ST AM")
	for i, name := range names {
		fmt.Fprintf(&b, "  - name: '%s'\n    positions: [%s]\n    born: 19%d\n    contract: {until: 202%d-06-30}\n", strings.ReplaceAll(name, "'", "''"), positions[i], 90+i%10, 6+i%4)
		if i%4 == 1 {
			fmt.Fprintf(&b, "    loan: {to: '%s', until: 2026-06-30}\n", strings.ReplaceAll(names[(i+7)%len(names)], "'", "''"))
		}
		if i%4 == 2 {
			b.WriteString("    injuries: [{what: '<b onclick=alert(4)>knee</b>', since: 2026-01-01}]\n")
		}
	}
	return b.String()
}

// unread has what no file can bring, but a program can: characters that XML cannot hold,
// that turn the direction of writing, and bytes that are no text.
func (d desk) unread(s *squad.Squad) *squad.Squad {
	for i, name := range []string{"\x1b[31mred\x00", "\u202eright to left", "\xff\xfe", "\ufffe\uffff"} {
		s.Players[20+i].Name = name
	}
	return s
}

// oneLine is a formation that nobody plays: ten at one position.
func oneLine() string {
	var b strings.Builder
	b.WriteString("club: Ten Strikers\nas_of: 2026-03-11\nformation: {GK: 1, ST: 10}\ncover: 4\nplayers:\n")
	for i := range 30 {
		fmt.Fprintf(&b, "  - {name: Striker Number %d, positions: [ST], born: %d, contract: {until: %d}}\n", i, 1980+i, 2027+i%6)
	}
	return b.String()
}
