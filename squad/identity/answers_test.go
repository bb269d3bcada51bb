package identity_test

import (
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// Whoever is asked if two entries are about one player gives the same answer, and tells a
// guess as one. Of two entries of two clubs:
//
//   - diff tells of one move if one goes and the other comes, by the evidence of [identity.Judge];
//   - check warns that both clubs have the player;
//   - league does not count them as free, since the other club has them.
//
// Of two entries of one club:
//
//   - diff tells of one who stays, by the evidence of [identity.JudgeInClub];
//   - import does not add the one of the source beside the one of the file;
//   - the reader refuses a file with both if it is sure by id or name, and nothing else;
//   - check warns of a file with both if it may be, by anything else.
func TestEverybodyGivesTheSameAnswer(t *testing.T) {
	r := newRand(11, 12)
	people := shipped(t)
	seen := make(map[identity.Evidence]int)
	most := rounds(8000)
	for n := 0; n < most/2 || n < most && !isAllSeen(seen); n++ {
		a := shared(r, people)
		b := mutated(r, a, people)
		between, inClub := judge(&a, &b)
		seen[between]++
		seen[inClub]++
		for asked, answer := range map[string]struct{ got, want identity.Evidence }{
			"diff between clubs":  {diffBetween(t, a, b), between},
			"diff of a club":      {diffInClub(t, a, b), inClub},
			"check between clubs": {checkBetween(t, a, b), between},
		} {
			if answer.got != answer.want {
				t.Fatalf("%+v and %+v: %s says %s, identity %s", a, b, asked, answer.got, answer.want)
			}
		}
		if free := isFree(t, a, b); free != (between == identity.None) {
			t.Fatalf("%+v and %+v: free in the league: %v, identity says %s", a, b, free, between)
		}
		if one, guess := imported(t, a, b); one != (inClub != identity.None) || guess != inClub.IsGuess() {
			t.Fatalf("%+v and %+v: import takes them for one: %v, a guess: %v; identity says %s", a, b, one, guess, inClub)
		}
		isSure := inClub == identity.ByID || inClub == identity.ByName
		if refused, told := inOneFile(t, a, b); refused != isSure || told != (!isSure && inClub != identity.None) {
			t.Fatalf("%+v and %+v: refused in one file: %v, told by check: %v; identity says %s", a, b, refused, told, inClub)
		}
	}
	if !testing.Short() && !isAllSeen(seen) {
		t.Errorf("this tries too little of some evidence: %v", seen)
	}
}

// isAllSeen reports whether there were a few pairs of each evidence.
func isAllSeen(seen map[identity.Evidence]int) bool {
	const few = 5
	for how := identity.None; how <= identity.ByLikeness; how++ {
		if seen[how] < few {
			return false
		}
	}
	return true
}

func judge(a, b *squad.Player) (between, inClub identity.Evidence) {
	p, q := identity.NewEntry(a, ""), identity.NewEntry(b, "")
	return identity.Judge(p, q), identity.JudgeInClub(p, q)
}

var today = squad.NewDate(2026, 3, 11)

// shipped are the players of the shipped squads, as far as they say who they are.
func shipped(t *testing.T) []squad.Player {
	t.Helper()
	var people []squad.Player
	for _, name := range []string{"liverpool", "real-madrid"} {
		src, err := fs.ReadFile(data.Files, "squads/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		s, err := squadfile.Parse(name, src)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range s.Players {
			people = append(people,
				squad.Player{
					Name: p.Name, Born: p.Born, Positions: p.Positions, Also: p.Also,
					Contract: squad.Contract{Until: squad.NewDate(2029, 6, 30)},
				})
		}
	}
	return people
}

func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// shared is one of the people, some without a birth date and some with an id.
func shared(r *rand.Rand, people []squad.Player) squad.Player {
	p := pick(r, people...)
	switch r.IntN(6) {
	case 0:
		p.Born = squad.Date{}
	case 1:
		p.ID = pick(r, "tm-1", "ea-1")
	}
	return p
}

// mutated is an entry that may be about the same player, or about somebody like them.
func mutated(r *rand.Rand, p squad.Player, people []squad.Player) squad.Player {
	words := strings.Fields(p.Name)
	last := words[len(words)-1]
	for range 1 + r.IntN(2) {
		switch r.IntN(17) {
		case 0:
			p.Name = names.Fold(p.Name)
		case 1:
			p.Name = string([]rune(p.Name)[0]) + ". " + last
		case 2:
			p.Name = last
		case 3:
			p.Name = words[0] + " Gabriel " + last
		case 4: // a twin, or short for the first name
			p.Name = pick(r, "Rasmus ", "Zeno ", string([]rune(p.Name)[0])+"ano ") + last
		case 5:
			p.Name = pick(r, "Олексій Бойко", "강민준", "سالم ناصر")
		case 6:
			p.Name = words[0] + " " + last + "e"
		case 7:
			slices.Reverse(words)
			p.Name = strings.Join(words, "-")
		case 8:
			p.Name = pick(r, people...).Name
		case 9: // a slip in the day, the month or the year
			if p.Born.Exact() {
				p.Born = squad.NewDate(p.Born.Year()-r.IntN(2), time.Month(p.Born.Month()), 1+r.IntN(28))
			}
		case 10:
			if p.Born.Exact() && p.Born.Day() <= 12 {
				p.Born = squad.NewDate(p.Born.Year(), time.Month(p.Born.Day()), p.Born.Month())
			}
		case 11:
			p.Born = squad.NewDate(1989+r.IntN(18), 5, 5)
		case 12:
			p.Born = squad.Date{}
		case 13:
			p.ID = pick(r, "tm-1", "tm-2", "ea-1", "ea-2")
		case 14:
			p.Positions, p.Also = []squad.Position{squad.Position(1 + r.IntN(14))}, nil
		case 15:
			p.Contract.Until = pick(r, squad.NewDate(2030, 6, 30), squad.NewDate(2029, 6, 30))
		case 16:
			p.Born = pick(r, people...).Born
		}
	}
	return p
}

// club is a squad of one or two players.
func club(name string, players ...squad.Player) *squad.Squad {
	formation, _ := squad.ParseFormation("4-3-3")
	return &squad.Squad{
		Club: name, File: name + ".yaml", AsOf: today, Competitions: []string{"premier-league"}, Formation: formation,
		Players: players,
	}
}

func text(t *testing.T, s *squad.Squad) []byte {
	t.Helper()
	src, err := squadfile.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func splitYear(*squad.Squad) *squad.Competition { return &squad.Competition{} }

func diffBetween(t *testing.T, a, b squad.Player) identity.Evidence {
	t.Helper()
	c := diff.CompareAll(
		[]diff.File{{Path: "leeds", Squad: club("Leeds", a)}, {Path: "york", Squad: club("York")}},
		[]diff.File{{Path: "leeds", Squad: club("Leeds")}, {Path: "york", Squad: club("York", b)}}, splitYear)
	if len(c.Moves) == 0 {
		return identity.None
	}
	return c.Moves[0].How
}

func diffInClub(t *testing.T, a, b squad.Player) identity.Evidence {
	t.Helper()
	b.Role = squad.Key // so that something is told of who stays
	for _, e := range diff.Compare(club("Leeds", a), club("Leeds", b), &squad.Competition{}).Events {
		if e.Old != nil && e.New != nil {
			return e.How
		}
	}
	return identity.None
}

func facts() *catalog.Catalog { return catalog.New(catalog.Folder{Name: "data", FS: data.Files}) }

// findings are those of a rule in some files, with each file's name for a folder.
func findings(t *testing.T, rule string, squads ...*squad.Squad) []check.Finding {
	t.Helper()
	var files []check.File
	for _, s := range squads {
		files = append(files, check.File{Name: s.File, Source: text(t, s)})
	}
	c := check.Checker{Facts: facts()}
	result, err := c.Check(files)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(result.Findings, func(f check.Finding) bool { return f.Rule.Name != rule })
}

// evidenceIn is the evidence that a finding names, by name if it names none.
func evidenceIn(f check.Finding) identity.Evidence {
	for how := identity.ByBirth; how <= identity.ByLikeness; how++ {
		if strings.Contains(f.Message, "a guess: "+how.String()) {
			return how
		}
	}
	return identity.ByName
}

func checkBetween(t *testing.T, a, b squad.Player) identity.Evidence {
	t.Helper()
	found := findings(t, "player-in-two-clubs", club("Leeds", a), club("York", b))
	if len(found) == 0 {
		return identity.None
	}
	how := evidenceIn(found[0])
	if between, _ := judge(&a, &b); how == identity.ByName && between.Grade() == identity.Sure {
		return between // check tells nothing of by what it is sure
	}
	return how
}

// isFree reports whether the league counts a player whose contract with Leeds ends as
// free while York has the other.
func isFree(t *testing.T, a, b squad.Player) bool {
	t.Helper()
	a.Contract.Until, b.Contract.Until = squad.NewDate(2026, 6, 30), squad.NewDate(2029, 6, 30)
	var sources []league.Source
	for _, s := range []*squad.Squad{club("Leeds", a), club("York", b)} {
		sources = append(sources, league.Source{File: s.File, Read: func() (*squad.Squad, error) { return s, nil }})
	}
	l, err := league.New(t.Context(), sources, league.Options{Facts: facts(), Season: "2026"})
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(l.Market, func(m league.Market) bool {
		return slices.ContainsFunc(m.Ends, func(p *league.Player) bool { return p.Club.Name == "Leeds" })
	})
}

// imported reports whether an import takes a player of its source for one of the file, and
// whether it tells that as a guess.
func imported(t *testing.T, a, b squad.Player) (one, guess bool) {
	t.Helper()
	merged, err := merge.Import(&importer.Club{Squad: *club("Leeds", b), Path: "leeds.yaml"}, "leeds.yaml", text(t, club("Leeds", a)))
	if err != nil {
		t.Fatal(err)
	}
	changes := strings.Join(merged.Changes, "\n")
	return !strings.Contains(changes, " is new"), strings.Contains(changes, "a guess: ")
}

// inOneFile reports whether a file with both is refused, and whether check tells that they
// may be one.
func inOneFile(t *testing.T, a, b squad.Player) (refused, told bool) {
	t.Helper()
	both := club("Leeds", a, b)
	if _, err := squadfile.Encode(both); err != nil { // what cannot be read is not written
		if !strings.Contains(err.Error(), "[duplicate-") {
			t.Fatal(err)
		}
		return true, false
	}
	_, inClub := judge(&a, &b)
	found := findings(t, "possible-duplicate", both)
	if len(found) > 0 && inClub.IsGuess() != strings.Contains(found[0].Message, "a guess: "+inClub.String()) {
		t.Fatalf("%+v and %+v: check tells %q of %s", a, b, found[0].Message, inClub)
	}
	return false, len(found) > 0
}
