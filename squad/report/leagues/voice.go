package leagues

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
)

// voice is how a form calls clubs.
type voice struct{ short map[*league.Club]string }

// widest is how wide a club's name may be before it is told as people say it.
const widest = 14

// shortNames are the names that people say, of clubs whose whole names are long and for
// which no other club is taken then.
func shortNames(l *league.League) voice {
	v := voice{make(map[*league.Club]string)}
	called := make(map[string]int)
	for _, c := range l.Clubs {
		short := identity.Club{Name: c.Name}.ShortName()
		v.short[c] = short
		called[short]++
	}
	for _, c := range l.Clubs {
		if page.TextWidth(c.Name) <= widest || called[v.short[c]] > 1 {
			delete(v.short, c)
		}
	}
	return v
}

// club is a club's name, with its file behind it where several have that name.
func (v voice) club(c *league.Club, between, after string) string {
	switch short, ok := v.short[c]; {
	case c.Namesake:
		return c.Name + between + names.PrintableFile(c.File) + after
	case ok:
		return short
	}
	return c.Name
}

// ending is a player whose contract ends, for a list of such.
func (v voice) ending(p *league.Player) string {
	return v.endingBut(p, p.Hold)
}

func (v voice) endingBut(p *league.Player, hold *league.Hold) string {
	terms := []string{v.club(p.Club, ", ", "")}
	if hold != nil {
		terms = append(terms, holdWords(hold))
	}
	return fmt.Sprintf("%s %s (%s)", p.Name, p.Age(), strings.Join(terms, ", "))
}

// fitting is a player who would lift a need, with what it takes to get them.
func (v voice) fitting(p *league.Player) string {
	terms := []string{p.Positions.Join("/") + " " + p.Age().String(), v.club(p.Club, ", ", "")}
	if _, known := p.Value.Amount(); known {
		terms = append(terms, p.Value.String())
	}
	if p.Ends {
		terms = append(terms, "free")
		if p.Hold != nil {
			terms = append(terms, holdWords(p.Hold))
		}
	}
	return fmt.Sprintf("%s (%s)", p.Name, strings.Join(terms, ", "))
}

// holdWords says what may keep a player, or where they are on loan.
func holdWords(h *league.Hold) string {
	switch {
	case h.Kind == league.LentOut || h.Kind == league.MayBuy:
		words := "on loan"
		if h.Club != "" {
			words += " at " + h.Club
		}
		if h.Kind == league.MayBuy {
			words += " with an option to buy"
		}
		return words
	case h.If != "":
		return fmt.Sprintf("%s to %d if %s", h.Kind, h.Until.Year(), h.If)
	case !h.Until.IsZero():
		return fmt.Sprintf("%s to %d", h.Kind, h.Until.Year())
	}
	return h.Kind.String()
}

// signable are the players who fit a need, and of how many signings at the most each of
// them is one if that is not all of the need.
func (v voice) signable(n *league.Need, most int, between string) string {
	words := enumerated(fitsOf(n), most, between, v.fitting)
	if n.Fits[0].Part {
		return fmt.Sprintf("1 of %d: %s", n.Signings.High, words)
	}
	return words
}

// marketLines are the rows of the market for people: of each position where anybody
// is wanted or free.
func (v voice) marketLines(l *league.League, most int) [][]string {
	var rows [][]string
	for _, m := range l.Market {
		if m.Clubs == 0 && m.ByNext.High == 0 && len(m.Ends)+len(m.MayEnd) == 0 {
			continue
		}
		rows = append(rows, []string{
			m.Position.String(), m.Wanted.String(), m.ByNext.String(), fmt.Sprint(m.Clubs), fmt.Sprint(len(m.Ends)), v.free(&m, most),
		})
	}
	return rows
}

// free are those who come free at a position, and in a line below those whom something may
// keep. If that is one thing without terms, it is told once.
func (v voice) free(m *league.Market, most int) string {
	words := enumerated(m.Ends, most, ", ", v.ending)
	if len(m.MayEnd) == 0 {
		return words
	}
	kept := fmt.Sprintf("perhaps %d: ", len(m.MayEnd))
	ending := v.ending
	if hold, all := sameHold(m.MayEnd); all {
		kept = fmt.Sprintf("perhaps %d (%s): ", len(m.MayEnd), holdWords(hold))
		ending = func(p *league.Player) string { return v.endingBut(p, nil) }
	}
	kept += enumerated(m.MayEnd, most, ", ", ending)
	if len(m.Ends) == 0 {
		return kept
	}
	return words + "\n" + kept
}

// sameHold is what may keep all of some players, if that is the same.
func sameHold(players []*league.Player) (hold *league.Hold, all bool) {
	for _, p := range players {
		if *p.Hold != *players[0].Hold {
			return nil, false
		}
	}
	return players[0].Hold, true
}
