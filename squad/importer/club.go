package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// Club is a club as some files have it.
type Club struct {
	Squad    squad.Squad
	Path     string // the name of its file, which is that of no other club of the import
	ID       string // the source's number of the club; "" if it has none
	League   string // as the source calls it
	LeagueID string
	// Leftover: the source has only a few of its players, since transfers have left them
	// over or a search has found them.
	Leftover bool

	origin    string            // what the first line of its file says
	members   []*entry          // its players while it is made
	rows      []rowIn           // where its players stand
	beside    map[string]beside // by playerKey
	loansTold bool              // the source tells who is lent
	started   startedIn         // with the formation of its file; zero if that is not known
	// loansMarked: it does not, but whose contract may be a loan's end is worked out.
	loansNoted bool
	// incomplete: rows of the source are left out, any of which may be about its players.
	incomplete bool
	outdated   int                 // contracts that the source has not kept up to date
	crosswalk  *identity.Crosswalk // nil if there is none
	run        *siblings           // the clubs of the import, this one among them
}

// FewestPlayers is how many players a club of the first division has at least that a source
// has as a whole.
const FewestPlayers = 18

// IsSmall reports whether a club has too few players for a squad, those left out who are
// lent or have yet to come.
func (c *Club) IsSmall() bool {
	here := 0
	for i := range c.Squad.Players {
		if p := &c.Squad.Players[i]; p.Loan.Way != squad.LoanOut && !p.Joins.On.LatestDay().After(c.Squad.AsOf) {
			here++
		}
	}
	return here < FewestPlayers
}

// beside is what a source says of a player that a squad file has no key for.
type beside struct {
	lent string // why a contract may be a loan's end
	long string // the name in full
	at   rowIn  // where the source says it
}

// playerKey tells a player from the others of the club.
func playerKey(p *squad.Player) string {
	return p.ID + "\x00" + names.Fold(p.Name) + "\x00" + p.Born.String()
}

// originOf is the first line of a club's file.
func originOf(format string, documents []*document, streams []stream, asOf squad.Date) string {
	var files []string
	add := func(name string) { files = append(files, name[strings.LastIndexAny(name, `/\`)+1:]) }
	for _, d := range documents {
		add(d.Name)
	}
	for _, s := range streams {
		add(s.Name)
	}
	const longest = 200
	list := []rune(names.Printable(table.Clean(strings.Join(files, ", "))))
	return originNote + format + ": " + string(list[:min(len(list), longest)]) + ", of " + asOf.String()
}

const originNote = "# Imported by depth from "

// isOf reports whether a club plays in a league, which is named as the source does, with
// its country behind it, by its number, or by a name that only this league has.
func (c *Club) isOf(league string) bool {
	folded := names.Fold(league)
	if folded == names.Fold(c.League) || folded == names.Fold(c.leagueInCountry()) || league == c.LeagueID {
		return true
	}
	called := leaguesCalled(league)
	return len(called) == 1 && !called[0].isCommon(folded) && slices.Contains(c.Squad.Competitions, called[0].competition)
}

func (c *Club) leagueInCountry() string {
	return c.League + " (" + cmp.Or(c.Squad.Country, "unknown") + ")"
}

// MaybeLent are the names of the players whose contract may be no more than a loan.
func (c *Club) MaybeLent() []string {
	var names []string
	for i := range c.Squad.Players {
		if p := &c.Squad.Players[i]; p.Contract.MaybeLoan {
			names = append(names, p.Name)
		}
	}
	return names
}

// rowIn is a row of a file.
type rowIn struct {
	file string
	row  int
}

// ClubsOf are the clubs of a league, by the file of its facts that is shipped, else by its
// name or its number. A name that leagues of several countries have is an error.
func (i *Import) ClubsOf(league string) ([]Club, error) {
	var clubs []Club
	var named []string
	for _, c := range i.Clubs {
		if slices.Contains(c.Squad.Competitions, league) {
			clubs = append(clubs, c)
		}
	}
	if clubs != nil {
		return clubs, nil
	}
	for _, c := range i.Clubs {
		if !c.isOf(league) {
			continue
		}
		clubs = append(clubs, c)
		if names.Fold(league) == names.Fold(c.League) {
			named = append(named, c.leagueInCountry())
		}
	}
	slices.Sort(named)
	switch named = slices.Compact(named); {
	case len(clubs) == 0:
		known := i.leagues()
		return nil, &names.UnknownError{What: "league", Name: league, Known: known, Near: names.Nearest(league, known)}
	case len(named) > 1:
		return nil, fmt.Errorf("there are several leagues called %s: write one of %s", names.Quote(league), strings.Join(named, ", "))
	}
	return clubs, nil
}

// leagues are the names of all leagues, or their numbers where they have no names, in
// order.
func (i *Import) leagues() []string {
	var names []string
	for _, c := range i.Clubs {
		if name := cmp.Or(c.League, c.LeagueID); name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
