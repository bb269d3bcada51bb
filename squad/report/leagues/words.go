package leagues

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/wording"
)

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

// marked are the positions of a matrix: those that were asked for and that the formation
// of one of its clubs has.
func marked(clubs []*league.Club, only squad.PositionSet) []squad.Position {
	var list []squad.Position
	for p := range only.All() {
		if slices.ContainsFunc(clubs, func(c *league.Club) bool { return c.Has(p) }) {
			list = append(list, p)
		}
	}
	return list
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

// title says how many clubs are held against each other, and terms for
// which seasons, as of when and how many signings they want.
func title(l *league.League) string {
	clubs := wording.Count(len(l.Clubs), "club")
	if len(l.Clubs) < l.Read {
		clubs = fmt.Sprintf("%d of %s", len(l.Clubs), wording.Count(l.Read, "club"))
	}
	if len(l.Clubs) == 0 {
		return clubs
	}
	return clubs + " · " + wording.And(seasons(l))
}

func terms(l *league.League) string {
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
	return asOf + " · " + wording.Counted(l.Signings(), "signing") + " wanted, " + l.ByNext().String() + " " + strings.ToLower(byNext(l))
}

// onePosition says that the files tell one position of most players, "" if those of most clubs
// tell more.
func onePosition(l *league.League) string {
	n := 0
	for _, c := range l.Clubs {
		if c.OneEach {
			n++
		}
	}
	switch {
	case 2*n <= len(l.Clubs):
		return ""
	case n == len(l.Clubs):
		return "one position is known of most players: they may cover more than is told"
	}
	return fmt.Sprintf("at %s one position is known of most players: they may cover more than is told", wording.Count(n, "club"))
}

// byNext is the title of what is wanted by the season after.
func byNext(l *league.League) string {
	if year, same := nextYear(l); same {
		return fmt.Sprintf("By %d", year)
	}
	return "By next"
}

// byNextShort is byNext where there is little room.
func byNextShort(l *league.League) string {
	if year, same := nextYear(l); same {
		return fmt.Sprint(year)
	}
	return "Next"
}

// nextYear is the year in which the season after begins, if it is the same for all clubs.
func nextYear(l *league.League) (year int, same bool) {
	if len(l.Clubs) == 0 {
		return 0, false
	}
	year = l.Clubs[0].Next.Year
	return year, !slices.ContainsFunc(l.Clubs, func(c *league.Club) bool { return c.Next.Year != year })
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
