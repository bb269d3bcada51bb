package importer

import (
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
)

// footballManager reads the views that Football Manager prints as a web page or as
// text, and those that plugins and editors write as CSV.
func footballManager() *Format {
	return &Format{
		Name:  "fm",
		Brief: "Football Manager views as web page, text (.rtf) or CSV",
		Reads: `name        Name, Player
id          UID, Unique ID: fm-2000094715
positions   Position: all of it, Best Pos first (the view has only those at
            which they are at home); Sec. Position becomes "also"
born        DoB, in the game's own time (an age alone is no birth date)
contract    Expires: day/month/year, unless the column shows months first
loan        On Loan From: from another club, or to the Club if it is one's own;
            Loan Expires; "Out On Loan" as Agreed Playing Time, to the Club;
            LoanStatus of editors. Inf "Loa" alone is listed for loan, unless
            the Club of a squad view is another one
value       Transfer Value (of a range the middle), Min Fee Rls
role        Agreed Playing Time: Star Player is key; Important Player, Regular
            Starter and First-Choice Goalkeeper are starter; Squad Player is
            rotation; prospects are prospect; Backup and Fringe are fringe
injuries    Injury with Inf "Inj", Injured Since, Expected Return or Time Out, of
            which "11 days - 3 weeks" is not before the one and until the other
absences    Inf "Sus" (suspended) and "Int" (on international duty), of which
            the view does not tell the end
club        Club, with Division; a view without it needs --club
age         Age. A birth date with an age, such as "3/4/2001 (24 years old)", is
            of a day within a year; all of them together tell that of the export
The pecking order is that of Mins, then of CA, then of the transfer value; so
are roles where Agreed Playing Time does not tell (below).`,
		others: []string{"football manager", "footballmanager", "fm24", "fm26", "fm23", "html"},
		order:  dayFirst,
		columns: []column{
			{"name", "Name, Player, Zawodnik, Imię i nazwisko, Spieler", isWord, false},
			{"id", "UID, Unique ID", nil, false},
			{"position", "Position, Positions, Pozycja, Pos", isWord, false},
			{"best", "Best Pos, Best Position", isWord, false},
			{"also", "Sec. Position, Secondary Positions, Sec Position", isWord, false},
			{"born", "DoB, Date of Birth, Born", nil, false},
			{"age", "Age", isNumber, false},
			{"nationality", "Nat, Nationality, Nationalities, Nation, Narodowość", isWord, false},
			{"nationality-2", "2nd Nat, Second Nationality", isWord, false},
			{"contract", "Expires, Contract Expires, Contract End, Wygasa", nil, false},
			{"loan-from", "On Loan From, Loaned From, Loan From", isWord, false},
			{"loan-until", "Loan Expires, Loan Expiry, Loan Ends, Loan End, Loan Until", nil, false},
			{"loan-status", "LoanStatus", isWord, false},
			{"value", "Transfer Value, Value, Transfer Value (Low)", nil, false},
			{"release", "Min Fee Rls, Release Clause", nil, false},
			{"club", "Club, Klub", isWord, false},
			{"league", "Division", isWord, false},
			{"minutes", "Mins, Minutes", nil, false},
			{"rating", "CA, Current Ability", nil, false},
			{"playing-time", "Agreed Playing Time", isWord, false},
			{"inf", "Inf, Information", isWord, false},
			{"injury", "Injury", isWord, false},
			{"injured-since", "Injured Since, Injured On, Injury Date, Date of Injury", nil, false},
			{"injured", "Is Injured", isWord, true},
			{"banned", "Banned", isWord, true},
			{"begins", "Begins, Contract Begins", nil, true},
			{"back", "Expected Return, Expected Return Date, Return Date", nil, false},
			{"time-out", "Time Out", nil, false},
		},
		read: readViews,
	}
}

func readViews(r *importRun, documents []*document) error {
	for _, d := range documents {
		s, err := r.sheet(d, "name")
		if err != nil {
			return err
		}
		if !s.has("position") && !s.has("best") {
			return table.Errorf(d.Name,
				"there is no column for the positions (Position, Best Pos): is it a view of players? (else --column position=\"…\")")
		}
		if err := r.settleDay(d, s); err != nil {
			return err
		}
		v := newView(r, s)
		if err := v.checkBeginnings(); err != nil {
			return err
		}
		first := len(r.entries)
		err = r.players(s, rowRules{idPrefix: "fm-", name: v.name, positions: v.positions, order: r.format.order, more: v.more})
		if err != nil {
			return err
		}
		if err := r.nameClub(s, r.entries[first:]); err != nil {
			return err
		}
		r.entries = append(r.entries, v.lenders(r.entries[first:])...)
		v.tellWithoutClub(first)
		v.tellOtherClubs(r.entries[first:])
	}
	return nil
}

// nameClub gives players the club that the user names, if the file names none. It is one
// club, whatever the file says of leagues.
func (r *importRun) nameClub(s *sheet, entries []*entry) error {
	if slices.ContainsFunc(entries, func(e *entry) bool { return e.club.name != "" }) {
		return nil
	}
	club := table.Clean(r.options.Club)
	if club == "" || len(club) > longestName {
		return table.Errorf(s.file, "it does not say whose players they are: name the club, like --club \"Ipswich Town\"")
	}
	r.oneClub(s.file, club, entries)
	return nil
}

// view is a table of Football Manager.
type view struct {
	*importRun
	*sheet
	home     string                // the club whose squad it shows; "" if it is a search
	isSquad  bool                  // everybody in it is with the home club, or marked as lent
	isEditor bool                  // it was not written by the game, and has a LoanStatus of its own
	clubs    map[string]membership // those that players are with, by folded name
	orders   map[string]order      // of dates that are the view's own
}

func (v *view) name(row row) (short, long string) {
	name := v.cell(row, "name")
	return name, name
}

func (v *view) positions(row row) found {
	f := linePositions(v.cell(row, "position"))
	best := linePositions(v.cell(row, "best"))
	f.home = withoutRepeats(append(slices.Clone(best.home), f.home...), nil)
	if f.group == "" {
		f.group = best.group
	}
	f.unknown = append(f.unknown, best.unknown...)
	f.also = withoutRepeats(linePositions(v.cell(row, "also")).home, f.home)
	return f
}

// sides are the sides of the pitch by the letters of the languages that are seen.
var sides = map[rune]int{'R': 0, 'P': 0, 'L': 1, 'C': 2, 'Ś': 2, 'Z': 2}

// roles are the roles of the game by their codes in English, Polish and German, with
// their positions on the right, on the left and in the centre.
var roles = sync.OnceValue(func() map[string][3]squad.Position {
	all := make(map[string][3]squad.Position)
	for codes, at := range map[string][3]squad.Position{
		"GK,BR,TW": {squad.GK, squad.GK, squad.GK},
		"D,O,V":    {squad.RB, squad.LB, squad.CB},
		"WB,WO,FV": {squad.RWB, squad.LWB, squad.NoPosition},
		"DM,DP":    {squad.DM, squad.DM, squad.DM},
		"M,P":      {squad.RM, squad.LM, squad.CM},
		"AM,OP,OM": {squad.RW, squad.LW, squad.AM},
		"ST,N,S,F": {squad.ST, squad.ST, squad.ST},
	} {
		for code := range strings.SplitSeq(codes, ",") {
			all[code] = at
		}
	}
	return all
})

// lineGroup is one part of a position: D/WB (RL), or D/WB RL as editors write it.
var lineGroup = pattern(`^([\pL/ ]+?)(?:\s*\(([RLCPŚZ]+)\)|\s+([RLCPŚZ]+))?$`)

// linePositions reads positions as the game writes them: roles separated by strokes,
// all of which take each of the sides behind them.
func linePositions(cell string) found {
	var f found
	for _, part := range strings.SplitN(cell, ",", mostWords) {
		part = strings.TrimSpace(part)
		m := lineGroup().FindStringSubmatch(part)
		if m == nil {
			if part != "" {
				f.unknown = append(f.unknown, part)
			}
			continue
		}
		for code := range strings.SplitSeq(m[1], "/") {
			f.role(strings.TrimSpace(code), m[2]+m[3])
		}
	}
	f.home = withoutRepeats(f.home, nil)
	return f
}

func (f *found) role(code, at string) {
	positions, ok := roles()[code]
	switch {
	case !ok:
		f.unknown = append(f.unknown, code)
	case positions[0] == positions[2]: // one position whatever the side
		f.home = append(f.home, positions[0])
	case at == "":
		f.group = groups()[strings.ToLower(code)]
		if f.group == "" {
			f.group = "player of unknown side"
		}
	}
	if !ok || positions[0] == positions[2] {
		return
	}
	for _, side := range at {
		if p := positions[sides[side]]; p != squad.NoPosition {
			f.home = append(f.home, p)
		}
	}
}

// playingTimes are what a club has promised a player, as roles.
var playingTimes = map[string]squad.Role{
	"Star Player":      squad.Key,
	"Important Player": squad.Starter, "Regular Starter": squad.Starter, "First-Choice Goalkeeper": squad.Starter,
	"Breakthrough Prospect": squad.Prospect, "Future Prospect": squad.Prospect, "Hot Prospect": squad.Prospect, "Youngster": squad.Prospect,
	"Fringe Player": squad.Fringe, "Backup": squad.Fringe, "Emergency Backup": squad.Fringe, "Surplus to Requirements": squad.Fringe,
}

// more is what only Football Manager tells of a player.
func (v *view) more(row row, e *entry) {
	playing := v.cell(row, "playing-time")
	e.Role, e.roleTold = playingTimes[playing], playing != "" && playing != outOnLoan
	v.loan(row, e)
	v.injury(row, e)
	switch inf := v.cell(row, "inf"); {
	case inf == "Sus", v.cell(row, "banned") == "True":
		e.Absences = []squad.Absence{{Why: squad.Suspension}}
	case inf == "Int":
		e.Absences = []squad.Absence{{Why: squad.International}}
	}
}
