package importer

import (
	"slices"
	"strings"
	"unicode"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// eafc reads the players of EA FC and FIFA as SoFIFA and those who copy it have
// them, EA's own list of ratings, and what the Live Editor writes of a career.
func eafc() *Format {
	return &Format{
		Name:  "eafc",
		Brief: "EA FC and FIFA players as CSV or JSON, a whole world in a file",
		Reads: `name        short_name with the first name of long_name; that for namesakes
id          player_id, sofifa_id: ea-231443
positions   player_positions, position: the first one; others are "also",
            unless the file's own rating there (columns cdm, rb, …) is
            within 2 of their best
born        dob, birthdate
contract    club_contract_valid_until_year and such: years stay years
loan        club_loaned_from: lent by that club until the contract's end;
            where the column is missing, a day among years is a loan's end
value       value_eur, value (0 is unknown). release_clause_eur is not read:
            the game works it out by a formula, and nobody has signed it
club        club_name, team, with club_team_id, league_name, league_id
as_of       fifa_update_date, export_date
Of a file with several editions only the last one is read. The pecking order
is that of the overall rating, then of the value; so are roles (below).`,
		others: []string{"ea", "fifa", "sofifa", "fc", "fc26", "fc25", "eafc26", "easports", "ea sports"},
		columns: append([]column{
			{"name", "short_name, name, player_name, display_name, commonName", isWord, false},
			{"long", "long_name, full_name, FullName", isWord, false},
			{"first", "firstName, firstname", isWord, false},
			{"last", "lastName, lastname", isWord, false},
			{"common", "commonName", isWord, true},
			{"id", "player_id, sofifa_id, playerid, ID", nil, false},
			{"position", "player_positions, positions, position", nil, false},
			{"also", "alternatePositions, alternate_positions", nil, false},
			{"born", "dob, birth_date, birthdate, date_of_birth", nil, false},
			{"nationality", "nationality_name, nationality, country_name", isWord, false},
			{"contract", "club_contract_valid_until_year, club_contract_valid_until, Contract Valid Until, contractvaliduntil, " +
				"ContractUntil", nil, false},
			{"loan-from", "club_loaned_from, Loaned From, loaned_from", isWord, false},
			{"value", "value_eur, value, ValueEUR", nil, false},
			{"club", "club_name, club, team, teamname", isWord, false},
			{"club-id", "club_team_id, club_id, teamid", nil, false},
			{"league", "league_name, club_league_name, leagueName", isWord, false},
			{"league-id", "league_id, club_league_id, leagueid", nil, false},
			{"rating", "overall, overall_rating, overallRating", nil, false},
			{"as-of", "fifa_update_date, export_date", nil, false},
			{"edition", "fifa_version", nil, true},
			{"update", "fifa_update", nil, true},
		}, gameSlots()...),
		read: readGame,
	}
}

// gameSlots are the columns of a player's rating at each position, and those of
// the Live Editor's numbers of positions.
func gameSlots() []column {
	var slots []column
	for _, p := range gameRatings {
		slots = append(slots, column{"at-" + p.key, p.key, nil, true})
	}
	for _, n := range "1234567" {
		slots = append(slots, column{"place-" + string(n), "preferredposition" + string(n), nil, true})
	}
	return slots
}

// gameRatings are the columns of ratings that are asked for each position.
var gameRatings = []struct {
	key string
	at  squad.Position
}{
	{"gk", squad.GK},
	{"rb", squad.RB},
	{"rwb", squad.RWB},
	{"cb", squad.CB},
	{"lb", squad.LB},
	{"lwb", squad.LWB},
	{"cdm", squad.DM},
	{"cm", squad.CM},
	{"cam", squad.AM},
	{"rm", squad.RM},
	{"lm", squad.LM},
	{"rw", squad.RW},
	{"lw", squad.LW},
	{"st", squad.ST},
}

// gamePlaces are the positions by the numbers that the game's own database has.
var gamePlaces = map[string]string{
	"0": "GK", "2": "RWB", "3": "RB", "1": "CB", "4": "CB", "5": "CB", "6": "CB", "7": "LB", "8": "LWB",
	"9": "CDM", "10": "CDM", "11": "CDM", "12": "RM", "13": "CM", "14": "CM", "15": "CM", "16": "LM", "17": "CAM", "18": "CAM", "19": "CAM",
	"20": "RW", "23": "RW", "22": "LW", "27": "LW", "21": "CF", "24": "ST", "25": "ST", "26": "ST",
}

func readGame(r *importRun, documents []*document) error {
	words := gameCodes()
	for _, d := range documents {
		s, err := r.sheet(d)
		if err != nil {
			return err
		}
		if !s.has("club") && r.options.Club == "" {
			return r.missing(d.Name, "club", r.headings)
		}
		if !s.has("name") && !s.has("last") && !s.has("long") {
			return table.Errorf(d.Name, "there is no column for the name of the players (short_name, name; or --column name=\"…\")")
		}
		r.only(s, "edition")
		r.only(s, "update")
		if err := r.settleDay(d, s); err != nil {
			return err
		}
		if s.has("value") {
			r.currency = "EUR"
		}
		g := game{s, words}
		first := len(r.entries)
		err = r.players(s, rowRules{idPrefix: "ea-", name: g.name, positions: g.positions, order: unknownOrder, date: databaseDay})
		if err != nil {
			return err
		}
		for _, e := range r.entries[first:] {
			if strings.HasPrefix(e.club.name, "*TeamName") {
				e.club.name = "" // the Live Editor's word for a club of which it has no name
			}
		}
		if !s.has("loan-from") {
			r.loansAmongYears(r.entries[first:])
		}
		if !s.has("club") {
			if err := r.nameClub(s, r.entries[first:]); err != nil {
				return err
			}
		}
	}
	return nil
}

// databaseDay reads the game's own count of days.
func databaseDay(text string) (squad.Date, bool) {
	n := number(text)
	if len(text) != 6 || n < 100_000 || n > 200_000 || strings.Trim(text, "0123456789") != "" {
		return squad.Date{}, false
	}
	d, err := squad.ParseDate(squad.NewDate(1582, 10, 14).AddDays(n).String())
	return d, err == nil
}

// loansAmongYears finds those who are lent where no column says so: sources that
// give years for contracts give days for loans.
func (r *importRun) loansAmongYears(entries []*entry) {
	years, days := 0, 0
	for _, e := range entries {
		switch until := e.Contract.Until; {
		case until.Exact():
			days++
		case !until.IsZero():
			years++
		}
	}
	if years <= days {
		return
	}
	for _, e := range entries {
		if end := e.Contract.Until; end.Exact() {
			e.Contract.Until = squad.Date{}
			e.Loan = squad.Loan{Way: squad.LoanIn, Club: unknownClub, Until: end}
			r.loansTold = true
			r.problem(e.file, e.row,
				"%s has a day among years as the end of their contract: they are taken for lent until %s, by a club that is not named",
				e.Name, end)
		}
	}
}

// unknownClub stands where a squad file needs the name of a club that nobody knows.
const unknownClub = squad.UnknownClub

// game is a sheet of the game's players.
type game struct {
	*sheet
	words vocabulary
}

// name is the name under which a player is known: J. Bellingham with the first
// name in full.
func (g game) name(row row) (short, long string) {
	long = latin(g.cell(row, "long"))
	if long == "" {
		long = strings.TrimSpace(g.cell(row, "first") + " " + g.cell(row, "last"))
	}
	short = strings.TrimSpace(strings.TrimSuffix(g.cell(row, "name"), " -"))
	if common := g.cell(row, "common"); common != "" {
		short = common
	}
	if short == "" {
		return long, long
	}
	initial, rest, ok := strings.Cut(short, ". ")
	if !ok || len([]rune(initial)) != 1 {
		return short, long
	}
	for word := range strings.FieldsSeq(long) {
		if strings.HasPrefix(names.Fold(word), names.Fold(initial)) && len([]rune(word)) > 1 {
			return word + " " + rest, long
		}
	}
	return short, long
}

// latin is a name without its other spelling in a script of its own, which the
// game puts right behind it or before it.
func latin(name string) string {
	kept := strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) || unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, name)
	if kept = table.Clean(strings.TrimSpace(kept)); strings.ContainsFunc(kept, unicode.IsLetter) {
		return kept
	}
	return name
}

func (g game) positions(row row) found {
	cell := g.cell(row, "position")
	if more := g.cell(row, "also"); more != "" {
		cell += "," + more
	}
	for _, n := range "1234567" {
		if word, ok := gamePlaces[g.cell(row, "place-"+string(n))]; ok {
			cell += "," + word
		}
	}
	f := g.words.positions(cell)
	return g.atHome(row, f)
}

// atHome counts the player as at home also where the game rates them nearly as high as
// at their best position.
func (g game) atHome(row row, f found) found {
	const nearly = 2
	best, ratings := -1, make(map[squad.Position]int)
	for _, slot := range gameRatings {
		rating, _, _ := strings.Cut(g.cell(row, "at-"+slot.key), "+")
		rating, _, _ = strings.Cut(rating, "-")
		if n := int(figure(rating)); n > 0 {
			ratings[slot.at] = n
		}
	}
	for _, p := range f.home {
		best = max(best, ratings[p])
	}
	if best <= 0 {
		return f
	}
	var also []squad.Position
	home := slices.Clone(f.home)
	for _, p := range f.also {
		if ratings[p] > 0 && ratings[p] >= best-nearly {
			home = append(home, p)
		} else {
			also = append(also, p)
		}
	}
	f.home, f.also = home, also
	return f
}
