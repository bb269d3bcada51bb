package signings_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/signings"
	"github.com/depth-football/depth/squad/squadfile"
)

// marshford is a squad in spring 2026 of which all is known. The median of its best
// eleven is 10m: 40, 30, 20, 16, 12, 10, 9, 8, 7, 6 and 5m.
const marshford = `club: Marshford
as_of: 2026-03-11
currency: EUR
players:
  - {name: Keeper, born: 1995-01-01, positions: [GK], value: 9m, contract: {until: 2028}}
  - {name: Keeper Two, born: 2005-01-01, positions: [GK], value: 900k, contract: {until: 2028}}
  - {name: Right, born: 1995-01-01, positions: [RB], value: 12m, contract: {until: 2026}}
  - {name: Right Two, born: 1990-01-01, positions: [RWB], value: 500k, contract: {until: 2028}}
  - {name: Centre, born: 1995-01-01, positions: [CB], also: [RB], value: 20m, contract: {until: 2028}}
  - {name: Centre Two, born: 1995-01-01, positions: [CB, DM], value: 10m, contract: {until: 2026}}
  - {name: Centre Three, born: 1995-01-01, positions: [CB], value: 3m, role: key, contract: {until: 2029}}
  - {name: Centre Four, born: 2007-01-01, positions: [CB], value: 2900k, contract: {until: 2029}}
  - {name: Left, born: 1995-01-01, positions: [LB], value: 7m, loan: {from: Elsewhere, until: 2026}}
  - {name: Left Two, born: 1995-01-01, positions: [LB], value: 3m, loan: {to: Elsewhere, until: 2026}, contract: {until: 2028}}
  - {name: Middle, born: 1995-01-01, positions: [DM], value: 40m, contract: {until: 2028}}
  - {name: Middle Two, born: 1995-01-01, positions: [AM], value: 16m, contract: {until: 2028}, leaves: {on: 2026-07-01, to: Elsewhere}}
  - {name: Wing, born: 2004-09-01, positions: [RW], also: [ST], value: 30m, contract: {until: 2028}}
  - {name: Wing Two, born: 2004-07-01, positions: [LM], also: [ST], value: 6m, contract: {until: 2028}}
  - {name: Forward, born: 1995-01-01, positions: [ST], value: 8m, contract: {until: 2028}}
  - {name: Forward Two, born: 1995-01-01, positions: [ST], value: 5m, contract: {until: 2026, option: 2027}}
  - {name: Forward Three, born: 1995-01-01, positions: [ST], value: 4m, contract: {until: 2030}, joins: {on: 2026-07-01, from: Elsewhere}}
  - {name: Second Team, born: 2006-01-01, positions: [ST], role: reserve, value: 4m, contract: {until: 2028}}
`

// outlooks are those for the season 2025/26 and for a later one.
func outlooks(t testing.TB, src string, year int) (playing, coming *outlook.Outlook) {
	t.Helper()
	s, err := squadfile.Parse("marshford.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	in := func(year int) *outlook.Outlook {
		o, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: year}})
		if err != nil {
			t.Fatal(err)
		}
		return o
	}
	return in(2025), in(year)
}

func described(states []signings.State) string {
	var lines []string
	show := func(n *int) string {
		if n == nil {
			return "?"
		}
		return fmt.Sprint(*n)
	}
	for _, s := range states {
		lines = append(lines, fmt.Sprintf("%s: cover %d, ending %d of %d, loans %d, others %s, young %s, worth %.1fm",
			s.Group, s.Cover, s.Ending, s.Starters, s.Loans, show(s.Others), show(s.Young), s.Worth/1e6))
	}
	return strings.Join(lines, "\n")
}

func TestStates(t *testing.T) {
	const all = `goalkeeper: cover 1, ending 0 of 1, loans 0, others 0, young 0, worth 10.0m
right-back: cover 0, ending 1 of 1, loans 0, others 1, young 0, worth 10.0m
centre-back: cover 2, ending 0 of 2, loans 0, others 0, young 1, worth 10.0m
left-back: cover 1, ending 0 of 1, loans 1, others 0, young 0, worth 10.0m
midfield: cover 1, ending 1 of 2, loans 0, others 0, young 0, worth 10.0m
wings: cover 2, ending 0 of 2, loans 0, others 0, young 1, worth 10.0m
striker: cover 3, ending 0 of 1, loans 0, others 2, young 0, worth 10.0m`
	without := func(facts ...string) string {
		src := marshford
		for _, f := range facts {
			if !strings.Contains(src, f) {
				t.Fatalf("no %s", f)
			}
			src = strings.ReplaceAll(src, f, "")
		}
		return src
	}
	lacks := func(name, fact string) string {
		lines := strings.Split(marshford, "\n")
		for i, line := range lines {
			if strings.Contains(line, "{name: "+name+",") {
				lines[i] = strings.Replace(line, ", "+fact, "", 1)
			}
		}
		src := strings.Join(lines, "\n")
		if src == marshford {
			t.Fatalf("%s has no %s", name, fact)
		}
		return src
	}
	for _, test := range []struct {
		name, src, want string
	}{
		{"all is known", marshford, all},
		{"nobody is there", "club: Marshford\nas_of: 2026-03-11\nplayers: []\n", ""},
		{"in pounds", strings.Replace(marshford, "EUR", "GBP", 1), strings.ReplaceAll(all, "10.0m", "11.2m")},
		{"in a currency that is not known", strings.Replace(marshford, "EUR", "JPY", 1), strings.ReplaceAll(all, "10.0m", "0.0m")},
		{"no second positions", without(", also: [RB]", ", also: [ST]", ", DM"), strings.NewReplacer(
			"others 0", "others ?", "others 1", "others ?", "others 2", "others ?").Replace(all)},
		{"no ages", without(", born: 1995-01-01", ", born: 2005-01-01"), strings.NewReplacer(
			"young 0", "young ?", "young 1", "young ?").Replace(all)},
		{"one contract is not known", lacks("Right", "contract: {until: 2026}"), strings.Replace(all,
			"right-back: cover 0, ending 1 of 1", "right-back: cover 1, ending 0 of 1", 1)},
		{"one value is not known", lacks("Centre Three", "value: 3m"), strings.Replace(all, "centre-back: cover 2", "centre-back: cover 1", 1)},
		{"no contracts", withoutContracts(marshford), ""},
		{"few values", without(", value: 40m", ", value: 16m", ", value: 30m", ", value: 6m", ", value: 8m"), ""},
	} {
		playing, coming := outlooks(t, test.src, 2026)
		if got := described(signings.States(playing, coming)); got != test.want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func withoutContracts(src string) string {
	for _, end := range []string{"{until: 2026}", "{until: 2028}", "{until: 2029}", "{until: 2030}", "{until: 2026, option: 2027}"} {
		src = strings.ReplaceAll(src, ", contract: "+end, "")
	}
	return src
}

// Where most of a group is unknown, only its rate is.
func TestStatesOfAGroupThatIsUnknown(t *testing.T) {
	playing, coming := outlooks(t, strings.Replace(marshford, "value: 9m", "role: key", 1), 2026)
	if got := described(signings.States(playing, coming)); !strings.HasPrefix(got, "goalkeeper: cover 0") {
		t.Errorf("one of two keepers is without a value:\n%s", got)
	}
	src := strings.NewReplacer("value: 9m", "role: key", "value: 900k", "role: key").Replace(marshford)
	playing, coming = outlooks(t, src, 2026)
	if got := signings.States(playing, coming); len(got) != 6 || got[0].Group != signings.RightBack {
		t.Errorf("both keepers are without a value:\n%s", described(got))
	}
}

// There are rates for the next summer alone.
func TestStatesOfOtherSeasons(t *testing.T) {
	playing, coming := outlooks(t, marshford, 2027)
	for name, got := range map[string][]signings.State{
		"two summers on":  signings.States(playing, coming),
		"the same season": signings.States(playing, playing),
		"no season":       signings.States(nil, coming),
	} {
		if got != nil {
			t.Errorf("%s: %s", name, described(got))
		}
	}
}

func ExampleStates() {
	s, err := squadfile.Parse("marshford.yaml", []byte(marshford))
	if err != nil {
		fmt.Println(err)
		return
	}
	playing, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: 2025}})
	if err != nil {
		fmt.Println(err)
		return
	}
	coming, err := playing.Next()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range signings.States(playing, coming)[1:4] {
		fmt.Printf("%s: %.0f of 10 clubs like this signed; %s\n", s.Group, 10*s.Rate(), s.Reasons())
	}
	// Output:
	// right-back: 7 of 10 clubs like this signed; [the starter leaves nobody who stays is near the eleven in value]
	// centre-back: 7 of 10 clubs like this signed; [1 of 21 or younger stays an eleven worth €10m a player]
	// left-back: 7 of 10 clubs like this signed; [a loan ends nobody from another position also plays there]
}

func BenchmarkRates(b *testing.B) {
	playing, coming := outlooks(b, marshford, 2026)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range signings.States(playing, coming) {
			s.Rate()
		}
	}
}
