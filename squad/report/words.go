package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// and joins words as a sentence does: "A, B and C".
func and(words []string) string { return enumerate(words, "and") }

// or joins words as a sentence does: "A, B or C".
func or(words []string) string { return enumerate(words, "or") }

func enumerate(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	end := len(words) - 1
	return strings.Join(words[:end], ", ") + " " + last + " " + words[end]
}

// counted is a number with its noun: "1 signing", "2 signings", "1–2 signings".
func counted(n fmt.Stringer, noun string) string {
	if n.String() == "1" {
		return "1 " + noun
	}
	return n.String() + " " + noun + "s"
}

type number int

func (n number) String() string { return fmt.Sprint(int(n)) }

// capital is text that begins with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// codes are positions in short: "CB, RB".
func codes(at squad.PositionSet) string {
	var list []string
	for p := range at.All() {
		list = append(list, p.String())
	}
	return strings.Join(list, ", ")
}

// title names the positions of a need: in words if it is one, in short if they
// are many.
func title(at squad.PositionSet) string {
	if at.Len() == 1 {
		for p := range at.All() {
			return capital(p.Name())
		}
	}
	return codes(at)
}

// headline says in numbers what is wrong.
func headline(p *chart.Plan, n *chart.Need) string {
	filled := fmt.Sprintf("%s of %s filled", n.Count.Have, counted(number(n.Count.Wanted), "place"))
	men, places := worst(n)
	spots := counted(number(places), "spot") + " of the eleven"
	switch n.Urgency {
	case chart.Critical:
		if men == 0 {
			return fmt.Sprintf("Nobody fit on %s for %s; %s.", p.Outlook.On.Words(), spots, filled)
		}
		return fmt.Sprintf("Only %d fit on %s for %s; %s.", men, p.Outlook.On.Words(), spots, filled)
	case chart.Short:
		return fmt.Sprintf("%s by players at home there: short by %s, %d sure.", capital(filled), n.Count.Short(), n.Count.Sure)
	case chart.Thin:
		if men == 0 {
			return fmt.Sprintf("%s, but nobody sure for %s.", capital(filled), spots)
		}
		return fmt.Sprintf("%s, but %d sure for %s: one more absence and somebody doubtful starts.", capital(filled), men, spots)
	}
	left := chart.Range{Low: places - n.Signings.High, High: places - n.Signings.Low}
	return fmt.Sprintf("Covered now; in %s %s of %s, as contracts stand.", p.Outlook.Season.Next(), left, counted(number(places), "place"))
}

// worst adds up the need's gaps of its own urgency.
func worst(n *chart.Need) (men, places int) {
	for _, g := range n.Gaps {
		if g.Urgency == n.Urgency {
			men += len(g.Players)
			places += g.Places
		}
	}
	return men, places
}

// why are the reasons of a need in sentences, one for each kind.
func why(p *chart.Plan, need int) []string {
	n := &p.Needs[need]
	lines := []string{headline(p, n)}
	if n.Urgency == chart.Next {
		return append(lines, whyNext(n)...)
	}
	for kind, label := range [...]string{chart.Leaves: "Out", chart.Arrives: "In", chart.IsSure: "Sure", chart.Doubtful: "Doubtful", chart.FillsIn: "Could fill in"} {
		var clauses, unknown []clause
		for _, r := range n.Reasons {
			switch {
			case r.Kind != chart.ReasonKind(kind):
			case r.Doubts.Unknown() != 0:
				unknown = append(unknown, clause{r.Player.Name, because(r)})
			default:
				clauses = append(clauses, clause{r.Player.Name, because(r)})
			}
		}
		if len(clauses) > 0 {
			lines = append(lines, label+": "+phrase(clauses)+".")
		}
		if len(unknown) > 0 {
			lines = append(lines, notCounted(unknown))
		}
	}
	for _, g := range n.Gaps {
		if g.Urgency < n.Urgency && g.Positions&^n.Positions != 0 {
			lines = append(lines, fmt.Sprintf("With it %s: %s.", g.Urgency, codes(g.Positions&^n.Positions)))
		}
	}
	return append(lines, without(p, need)...)
}

// whyNext names those who go before the next season, those who are there then,
// and those of whom that is not known.
func whyNext(n *chart.Need) []string {
	var lines []string
	var goes, unknown []clause
	for _, r := range n.Reasons {
		if r.Kind == chart.GoesNext {
			goes = append(goes, clause{r.Player.Name, because(r)})
		} else if r.Doubts.Unknown() != 0 {
			unknown = append(unknown, clause{r.Player.Name, because(r)})
		}
	}
	if len(goes) > 0 {
		lines = append(lines, "Out before: "+phrase(goes)+".")
	}
	var there []string
	for _, g := range n.Gaps {
		for _, q := range g.Players {
			there = append(there, q.Name)
		}
	}
	if len(there) > 0 {
		lines = append(lines, "There then: "+and(there)+".")
	} else {
		lines = append(lines, "Nobody is known to be there then.")
	}
	if len(unknown) > 0 {
		lines = append(lines, notCounted(unknown))
	}
	return lines
}

func notCounted(unknown []clause) string {
	return "Not known to be there, so not counted on: " + phrase(unknown) + "."
}

// without tells whose loss would make a need deeper.
func without(p *chart.Plan, need int) []string {
	var lines []string
	said := make(map[chart.Deepening]int)
	var names [][]string
	for _, l := range p.Losses {
		for _, d := range l.Deepens {
			if d.Need != need {
				continue
			}
			if _, ok := said[d]; !ok {
				said[d] = len(names)
				names = append(names, nil)
				lines = append(lines, fmt.Sprintf("%s, %s", d.Urgency, counted(d.Signings, "signing")))
			}
			names[said[d]] = append(names[said[d]], l.Player.Name)
		}
	}
	for i := range lines {
		lines[i] = fmt.Sprintf("Without %s: %s.", or(names[i]), lines[i])
	}
	return lines
}

// clause is a name with what is said of it, "" if nothing is.
type clause struct{ name, what string }

// phrase joins clauses and says what is the same of several only once:
// "A and B (contracts end 30 June 2026), C (injury-prone)".
func phrase(clauses []clause) string {
	var order []string
	names := make(map[string][]string)
	for _, c := range clauses {
		if _, ok := names[c.what]; !ok {
			order = append(order, c.what)
		}
		names[c.what] = append(names[c.what], c.name)
	}
	var parts []string
	for _, what := range order {
		if what == "" {
			parts = append(parts, and(names[what]))
			continue
		}
		parts = append(parts, fmt.Sprintf("%s (%s)", and(names[what]), what))
	}
	return strings.Join(parts, ", ")
}

// because is what a reason says of its player.
func because(r chart.Reason) string {
	switch r.Kind {
	case chart.Leaves, chart.Arrives, chart.GoesNext:
		return movement(r.Player)
	case chart.Doubtful, chart.FillsIn:
		var list []string
		for d := range r.Doubts.All() {
			list = append(list, doubt(r.Player, d))
		}
		return strings.Join(list, "; ")
	}
	return ""
}

// movement says how and when a player comes, goes or is away.
func movement(p *outlook.Player) string {
	if p.Cause == outlook.AgreedTransfer && p.Standing == outlook.Arriving {
		return transfer("from", p.Joins, when(p.Date))
	}
	if p.Cause == outlook.NoCause {
		return p.Standing.String()
	}
	return goes(p, outlook.Exit{Cause: p.Cause, Date: p.Date, Club: p.Club})
}

func when(d squad.Date) string {
	if d.IsZero() {
		return "on a day unknown"
	}
	return d.Words()
}

// goes says how and when a player goes, or is back from having gone.
func goes(p *outlook.Player, e outlook.Exit) string {
	switch e.Cause {
	case outlook.ContractEnds:
		return "contract ends " + when(e.Date) + option(p)
	case outlook.AgreedTransfer:
		return transfer("to", p.Leaves, when(e.Date))
	case outlook.LoanEnds:
		if p.Loan.Way == squad.LoanIn {
			return fmt.Sprintf("loan from %s ends %s", e.Club, when(e.Date))
		}
		return fmt.Sprintf("back from %s %s", e.Club, when(e.Date))
	case outlook.PurchaseBinding:
		return fmt.Sprintf("%s must buy him %s", e.Club, when(e.Date))
	case outlook.OwnPurchaseBound:
		return fmt.Sprintf("to be bought from %s %s", e.Club, when(e.Date))
	case outlook.LoanRunsOn:
		return fmt.Sprintf("on loan to %s until %s", e.Club, when(e.Date))
	}
	return e.Cause.String()
}

// option says what an option has to do with the end of a player's contract.
func option(p *outlook.Player) string {
	c := p.Contract
	switch {
	case c.Option.IsZero():
		return ""
	case c.Holder != squad.Club:
		return fmt.Sprintf(", %s option to %s", c.Holder, c.Option.Words())
	case p.Until.Exact() && p.Until.After(c.Until.Latest()):
		return ", club option included"
	}
	return ", club option to " + c.Option.Words()
}

func transfer(way string, t squad.Transfer, when string) string {
	parts := []string{when}
	if t.Club != "" {
		parts = []string{way + " " + t.Club, when}
	}
	if units, known := t.Fee.Amount(); known && units == 0 {
		parts = append(parts, "free")
	} else if known {
		parts = append(parts, t.Fee.String())
	}
	return strings.Join(parts, ", ")
}

// doubt says a doubt about a player in words, with its details.
func doubt(p *outlook.Player, d outlook.Doubt) string {
	switch d {
	case outlook.Injured:
		return injury(p)
	case outlook.Option:
		var options []string
		if p.Standing == outlook.Returning && p.Loan.Buy == squad.BuyOption {
			options = append(options, "option: "+p.Loan.Club+" may buy him")
		}
		if end := p.Contract.Until; !end.IsZero() && p.Until.After(end.Latest()) {
			options = append(options, fmt.Sprintf("club option: contract ends %s without it", end.Words()))
		}
		return strings.Join(options, "; ")
	case outlook.PartSeason:
		if p.Exit.Cause != outlook.NoCause {
			return "part season: " + goes(p, p.Exit)
		}
		return "part season: " + movement(p)
	}
	return d.String()
}

func injury(p *outlook.Player) string {
	f := p.Fitness
	switch {
	case f.Out == nil:
		return outlook.Injured.String()
	case !f.Out.Until.IsZero():
		return fmt.Sprintf("%s, back %s", injuryName(f.Out), f.Back.Words())
	case f.Back.IsZero():
		return injuryName(f.Out) + ", return unknown"
	}
	return fmt.Sprintf("%s, return unknown, likely from %s", injuryName(f.Out), f.Back.Words())
}

func injuryName(i *squad.Injury) string {
	if i.What == "" {
		return "injury"
	}
	return i.What
}

// sign is the mark of a doubt in the depth chart.
func sign(d outlook.Doubt) string {
	return [...]string{
		outlook.Injured: "+", outlook.InjuryProne: "!", outlook.Untried: "*", outlook.Option: "o", outlook.PartSeason: "/",
		outlook.ContractUnknown: "?", outlook.LoanUnknown: "L", outlook.OutOfPosition: "~", outlook.FinalYear: "f", outlook.Ageing: "a", outlook.AgeUnknown: "y",
	}[d]
}

// legend explains the signs that a plan uses.
func legend(p *chart.Plan) string {
	var used outlook.Doubts
	for _, place := range p.Places {
		used |= place.Doubts()
	}
	var parts []string
	for d := range used.All() {
		parts = append(parts, sign(d)+" "+d.String())
	}
	return strings.Join(parts, "  ")
}

// signs are the marks of a place's player.
func signs(place chart.Place) string {
	var marks []string
	for d := range place.Doubts().All() {
		if m := sign(d); !slices.Contains(marks, m) {
			marks = append(marks, m)
		}
	}
	return strings.Join(marks, "")
}

// until is the year in which a player's contract ends, "?" if unknown.
func until(p *outlook.Player) string {
	if p.Until.IsZero() {
		return "?"
	}
	return fmt.Sprint(p.Until.Year())
}

// elsewhere are the positions of the formation besides his own at which a
// placed player could play.
func elsewhere(p *chart.Plan, place chart.Place) squad.PositionSet {
	able := place.Player.Natural() | place.Player.Makeshift()
	return able & p.Formation.Positions() &^ squad.SetOf(place.Position)
}

// utility names the placed players who could play elsewhere, each with where he
// was counted.
func utility(p *chart.Plan) []string {
	var list []string
	for _, place := range p.Places {
		if place.Player == nil {
			continue
		}
		if other := elsewhere(p, place); other != 0 {
			list = append(list, fmt.Sprintf("%s %s (or %s)", place.Player.Name, place.Position, codes(other)))
		}
	}
	return list
}

// unplaced names the players without a place: those of the first team, and
// those of the second.
func unplaced(p *chart.Plan) (first, second []string) {
	for _, u := range p.Unplaced {
		at := "no position"
		if len(u.Positions) > 0 {
			at = codes(squad.SetOf(u.Positions...))
		}
		name := fmt.Sprintf("%s (%s)", u.Name, at)
		if u.Role == squad.Reserve {
			second = append(second, name)
		} else {
			first = append(first, name)
		}
	}
	return first, second
}

// swing says for each swing player what his loss would open.
func swing(p *chart.Plan) string {
	var clauses []clause
	for _, l := range p.Losses {
		if len(l.Opens) == 0 {
			continue
		}
		var what []string
		for _, o := range l.Opens {
			what = append(what, fmt.Sprintf("%s %s", o.Position, o.Urgency))
		}
		clauses = append(clauses, clause{l.Player.Name, strings.Join(what, ", ")})
	}
	return phrase(clauses)
}

// currency is what the amounts are in, in brackets, "" if the file does not say.
func currency(p *chart.Plan) string {
	if c := p.Outlook.Squad.Currency; c != "" {
		return " (amounts in " + c + ")"
	}
	return ""
}

// value is a player's market value, "" if it is not known.
func value(p *outlook.Player) string {
	if _, known := p.Value.Amount(); !known {
		return ""
	}
	return p.Value.String()
}

// movements are the players who come, go or are away, by what they do.
func movements(p *chart.Plan) []group {
	var groups []group
	var during []moving
	for _, s := range []outlook.Standing{outlook.Contracted, outlook.Leaving, outlook.Arriving, outlook.Returning, outlook.Away} {
		g := group{title: capital(s.String())}
		for _, q := range p.Concerned(s) {
			if s != outlook.Contracted {
				g.players = append(g.players, moving{q, movement(q)})
			}
			if q.Counts() && q.Exit.Cause != outlook.NoCause {
				during = append(during, moving{q, goes(q, q.Exit)})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, group{"In season", during})
}

// group is players under a title.
type group struct {
	title   string
	players []moving
}

// moving is a player with how and when he comes or goes.
type moving struct {
	*outlook.Player
	how string
}

// subtitle says under which terms a plan was made.
func subtitle(p *chart.Plan) []string {
	o := p.Outlook
	league := o.Competition.Name
	if league == "" {
		league = "league unknown"
	}
	first := fmt.Sprintf("%s · as of %s · %s", league, o.Squad.AsOf.Words(), p.Formation)
	day := "fitness judged on " + o.On.Words()
	if o.On == o.Days.Opening {
		day += ", the opening day"
	}
	lines := []string{first, day}
	if len(p.Missing) > 0 {
		lines = append(lines, "without "+and(p.Missing))
	}
	return lines
}
