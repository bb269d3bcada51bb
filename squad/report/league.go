package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// LeagueView is what of a league is shown, and how much of it.
type LeagueView struct {
	Parts   []LeaguePart // in their order
	Clubs   int          // how many at the most, the worst needs first; 0 for all
	Players int          // how many of a position at the most, the most useful first; 0 for all
}

// LeaguePart is one of the answers that a league gives.
type LeaguePart uint8

// The parts of a league.
const (
	LeagueClubs  LeaguePart = iota // ranked, with a mark for each position
	LeagueMarket                   // by position what is wanted and whose contracts end
	LeagueFits                     // who would lift a need without being missed
)

var leaguePartNames = [...]string{LeagueClubs: "clubs", LeagueMarket: "market", LeagueFits: "fits"}

// ParseLeaguePart reads the name of a part.
func ParseLeaguePart(text string) (LeaguePart, error) {
	if i := slices.Index(leaguePartNames[:], text); i >= 0 {
		return LeaguePart(i), nil
	}
	return 0, &names.UnknownError{What: "part", Name: text, Known: LeaguePartNames(), Near: names.Nearest(text, LeaguePartNames())}
}

// LeaguePartNames are the names of the parts in their order.
func LeaguePartNames() []string { return slices.Clone(leaguePartNames[:]) }

// String is the name of the part.
func (p LeaguePart) String() string { return leaguePartNames[p] }

// first are the first so many of a list, all if the number is 0, and how many are
// left out.
func first[T any](list []T, most int) (shown []T, more int) {
	if most == 0 || len(list) <= most {
		return list, 0
	}
	return list[:most], len(list) - most
}

// cellMark is what the matrix says of a position of a club: its urgency in a word, fine
// if there is none, - if the formation does not have it.
func cellMark(c *league.Club, at squad.Position) string {
	switch u := c.Urgency[at]; {
	case !c.Has(at):
		return "-"
	case u == squad.NoUrgency:
		return "fine"
	default:
		return u.String()
	}
}

// marked are the positions of a league's matrix: those that some club's formation
// has.
func marked(l *league.League) []squad.Position {
	var list []squad.Position
	for p := range l.Only.All() {
		if slices.ContainsFunc(l.Clubs, func(c *league.Club) bool { return c.Has(p) }) {
			list = append(list, p)
		}
	}
	return list
}

// clubName is a club's name, with its file behind it where several have that name.
func clubName(c *league.Club, between, after string) string {
	if !c.Namesake {
		return c.Name
	}
	return c.Name + between + names.PrintableFile(c.File) + after
}

// codesOf are the codes of positions.
func codesOf(at squad.PositionSet) []string {
	var list []string
	for p := range at.All() {
		list = append(list, p.String())
	}
	return list
}

// bare says that a club has no squad to speak of, "" if it has one.
func bare(c *league.Club) string {
	if c.Players > 0 {
		return ""
	}
	return "nobody under contract"
}

// needWords is a need in a few words: "CB short, sign 1".
func needWords(n *league.Need) string {
	return fmt.Sprintf("%s %s, sign %s", n.Positions.Join("/"), n.Urgency, n.Signings)
}

// leagueTitle says how many clubs are held against each other, and leagueTerms for
// which seasons, as of when and how many signings they want.
func leagueTitle(l *league.League) string {
	clubs := wording.Count(len(l.Clubs), "club")
	if len(l.Clubs) < l.Read {
		clubs = fmt.Sprintf("%d of %s", len(l.Clubs), wording.Count(l.Read, "club"))
	}
	if len(l.Clubs) == 0 {
		return clubs
	}
	return clubs + " · " + wording.And(seasons(l))
}

func leagueTerms(l *league.League) string {
	switch {
	case l.Outside > 0 && l.Outside == l.Read:
		return "no club's formation has " + wording.Or(codesOf(l.Only))
	case len(l.Clubs) == 0:
		return "no club has such a need"
	}
	first, last := l.Clubs[0].AsOf, l.Clubs[0].AsOf
	for _, c := range l.Clubs {
		if c.AsOf.Before(first) {
			first = c.AsOf
		}
		if c.AsOf.After(last) {
			last = c.AsOf
		}
	}
	asOf := "as of " + first.Words()
	if first != last {
		asOf += " to " + last.Words()
	}
	return asOf + " · " + wording.Counted(l.Signings(), "signing") + " wanted"
}

// seasons are those of the clubs, the earliest first.
func seasons(l *league.League) []string {
	var names []string
	for _, c := range l.Clubs {
		if name := c.Season.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// ending is a player whose contract ends, for a list of such.
func ending(p *league.Player) string {
	return fmt.Sprintf("%s %s (%s)", p.Name, p.Age(), clubName(p.Club, ", ", ""))
}

// fitting is a player who would lift a need, with what it takes to get him.
func fitting(p *league.Player) string {
	terms := []string{p.Positions.Join("/") + " " + p.Age().String(), clubName(p.Club, ", ", "")}
	if p.Ends {
		terms = append(terms, "free")
	} else if _, known := p.Value.Amount(); known {
		terms = append(terms, p.Value.String())
	}
	return fmt.Sprintf("%s (%s)", p.Name, strings.Join(terms, ", "))
}

// enumerated are the first so many players of a list in words, with something between
// them, and how many more there are.
func enumerated(players []*league.Player, most int, between string, word func(*league.Player) string) string {
	shown, more := first(players, most)
	words := make([]string, len(shown))
	for i, p := range shown {
		words[i] = word(p)
	}
	switch {
	case len(words) == 0:
		return "nobody"
	case more > 0:
		return strings.Join(words, between) + fmt.Sprintf(" and %d more", more)
	}
	return strings.Join(words, between)
}

// marketLines are the rows of the market for people: of each position where anybody
// is wanted or free.
func marketLines(l *league.League, v LeagueView) [][]string {
	var rows [][]string
	for _, m := range l.Market {
		if m.Clubs == 0 && len(m.Ends) == 0 {
			continue
		}
		rows = append(rows, []string{
			m.Position.String(), m.Wanted.String(), fmt.Sprint(m.Clubs), fmt.Sprint(len(m.Ends)),
			enumerated(m.Ends, v.Players, ", ", ending),
		})
	}
	return rows
}

// fitsOf are the players who fit a need.
func fitsOf(n *league.Need) []*league.Player {
	list := make([]*league.Player, len(n.Fits))
	for i, f := range n.Fits {
		list[i] = f.Player
	}
	return list
}

// signable are the players who fit a need, and of how many signings at the most each of
// them is one if that is not all of the need.
func signable(n *league.Need, most int, between string) string {
	words := enumerated(fitsOf(n), most, between, fitting)
	if n.Fits[0].Part {
		return fmt.Sprintf("1 of %d: %s", n.Signings.High, words)
	}
	return words
}

// fitCounts counts needs by who fits them.
type fitCounts struct {
	needs   int
	whole   int // that a player lifts
	several int // that take two signings or more
	no      int // that nobody lifts, nor takes a signing off
	noneOf  int // of these, those that take two signings or more
}

func countFits(clubs []*league.Club) fitCounts {
	var s fitCounts
	for _, c := range clubs {
		for i := range c.Needs {
			n := &c.Needs[i]
			several := n.Signings.High > 1
			s.needs++
			if len(n.Fits) > 0 && !n.Fits[0].Part {
				s.whole++
			} else if several {
				s.several++
			}
			if len(n.Fits) == 0 {
				s.no++
				if several {
					s.noneOf++
				}
			}
		}
	}
	return s
}

// fitsHint says how many needs somebody would lift, where it is not shown who.
func fitsHint(l *league.League, v LeagueView) string {
	s := countFits(l.Clubs)
	if s.needs == 0 || slices.Contains(v.Parts, LeagueFits) {
		return ""
	}
	hint := fmt.Sprintf("%d of %s could be lifted by one player of these clubs who would not be missed", s.whole, wording.Count(s.needs, "need"))
	if s.several > 0 {
		hint += fmt.Sprintf("; two signings or more are wanted for %d of the rest", s.several)
	}
	return hint
}

// needsWithoutFit says how many needs nobody fits, those of one signing apart from those of
// several; "" if there are none.
func needsWithoutFit(clubs []*league.Club) string {
	s := countFits(clubs)
	var words []string
	if one := s.no - s.noneOf; one > 0 {
		words = append(words, wording.Count(one, "need")+" of one signing that no player of these clubs would lift")
	}
	if s.noneOf > 0 {
		words = append(words, wording.Count(s.noneOf, "need")+" of two signings or more that none would bring down by one")
	}
	return wording.And(words)
}

// usefulness says who is free, and in which order players come.
func usefulness(l *league.League) string {
	value := "market value, "
	if l.Currency == "" {
		value = ""
	}
	return "Free: the contract ends before the season. Those whose careers do not end soon come first, then by role, " + value + "youth."
}
