package check

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// expectations finds those that the plan does not meet.
func (p *plans) expectations(i *squadfile.Inspection, found func(Finding)) {
	for n, e := range p.squad.Expect {
		x := expectation{Inspection: i, index: n, Expectation: e, at: squad.SetOf(e.Positions...), found: found}
		if plan, err := p.of(e.Season); err != nil {
			x.impossible("season", err.Error())
		} else {
			x.against(plan)
		}
	}
}

// expectation is one that is held against a plan.
type expectation struct {
	*squadfile.Inspection
	squad.Expectation
	index int
	at    squad.PositionSet
	plan  *plan.Plan
	where string // the positions and the season in words
	found func(Finding)
}

func (x *expectation) against(plan *plan.Plan) {
	spots := plan.Formation.Positions()
	for _, about := range [...]struct {
		key string
		at  squad.PositionSet
	}{{"position", x.at}, {"heir", squad.SetOf(x.Heir...)}} {
		if missing := about.at &^ spots; missing != 0 {
			x.impossible(about.key, fmt.Sprintf("%s has no spot in %s: it has %s", missing.Join(" and "), plan.Formation, spots.Join(", ")))
			return
		}
	}
	x.plan = plan
	if x.at != 0 {
		x.where = " at " + x.at.Join("/")
	} else {
		x.at = spots
	}
	x.where += " in " + plan.Outlook.Season.String()
	total := chart.Count{}
	for position := range x.at.All() {
		total = total.Plus(plan.Horizon[0].Counts[position])
	}
	for _, t := range [...]tally{
		{"have", "filled", x.Have, total.Have, (*outlook.Player).Counts},
		{"fit", "fit", x.Fit, total.Fit, (*outlook.Player).Fit},
		{"sure", "sure", x.Sure, squad.Range{Low: total.Sure, High: total.Sure}, (*outlook.Player).Sure},
	} {
		x.places(t, total.Wanted)
	}
	x.noNeed()
	x.ages()
	x.size()
	x.heirs()
}

// tally is a number of places that some players are expected to fill.
type tally struct {
	key, word string // in the file, and of a place that is filled so
	wanted    int
	actual    squad.Range
	counts    func(*outlook.Player) bool
}

// places asks for a number of the places that there are.
func (x *expectation) places(t tally, places int) {
	switch {
	case t.wanted == 0 || t.actual.Low >= t.wanted && t.wanted <= places:
		return
	case t.wanted > places:
		x.impossible(t.key, fmt.Sprintf("%d places%s can never be %s: there are %d (cover sets how many are wanted)", t.wanted, x.where, t.word, places))
		return
	}
	var filled, covering, elsewhere, doubtful, gone []string
	for n := range x.plan.Outlook.Players {
		q := &x.plan.Outlook.Players[n]
		switch {
		case x.plan.Use(q.Player).Home&x.at == 0:
			if x.at&coveredBy(q, x.plan) != 0 && t.counts(q) && q.Doubts.Unknown() == 0 {
				covering = append(covering, q.Name)
			}
		case !q.Counts():
			gone = append(gone, q.Name)
		case !t.counts(q) || q.Doubts.Unknown() != 0:
			doubtful = append(doubtful, withDoubts(q, q.Doubts.AboutSeason()))
		default:
			if at := countedAt(q, x.plan); at != squad.NoPosition && !x.at.Has(at) {
				elsewhere = append(elsewhere, fmt.Sprintf("%s (%s)", q.Name, at))
			} else {
				filled = append(filled, q.Name)
			}
		}
	}
	found := Finding{Expected: fmt.Sprint(t.wanted), Actual: t.actual.String(), Players: filled}
	least := fmt.Sprintf("at least %d of %d", t.wanted, places)
	if t.wanted == places {
		least = fmt.Sprintf("all %d", places)
	}
	message := fmt.Sprintf("expected %s places%s %s, found %s: %s", least, x.where, t.word, t.actual, orNobody(filled))
	if others := t.actual.Low - len(filled) - len(covering); others > 0 {
		covering = append(covering, fmt.Sprintf("%d more", others))
	}
	if len(covering) > 0 {
		message += "; covering: " + listed(covering)
	}
	if len(elsewhere) > 0 {
		message += "; counted elsewhere: " + listed(elsewhere)
	}
	if len(doubtful) > 0 {
		message += "; not counted: " + listed(doubtful)
	}
	if len(gone) > 0 {
		message += "; gone by then: " + listed(gone)
	}
	x.fail(t.key, message, found)
}

// countedAt is the position at which the plan has a player at home.
func countedAt(q *outlook.Player, plan *plan.Plan) squad.Position {
	for _, place := range plan.Places {
		if place.Player == q && place.Natural {
			return place.Position
		}
	}
	return squad.NoPosition
}

// coveredBy is the position behind a spot of which the plan has a player who covers.
func coveredBy(q *outlook.Player, plan *plan.Plan) squad.PositionSet {
	for _, place := range plan.Places {
		if place.Player == q && !place.Natural && place.Depth > 1 {
			return squad.SetOf(place.Position) & plan.Use(q.Player).Cover
		}
	}
	return 0
}

// noNeed asks that no need is worse than a limit.
func (x *expectation) noNeed() {
	if x.Need == nil {
		return
	}
	var worse, texts []string
	worst := squad.NoUrgency
	for _, need := range x.plan.Needs {
		here := need.UrgencyAt(x.at)
		if here <= *x.Need {
			continue
		}
		worst = max(worst, here)
		texts = append(texts, summary(need))
		worse = append(worse, playersOf(need)...)
	}
	if len(texts) == 0 {
		return
	}
	limit := "no need"
	if *x.Need != squad.NoUrgency {
		limit += " worse than " + x.Need.String()
	}
	x.fail("need", fmt.Sprintf("expected %s%s, found %s", limit, x.where, strings.Join(texts, "; ")),
		Finding{Expected: x.Need.String(), Actual: worst.String(), Players: worse})
}

// ages asks that nobody is older than a limit; of whom it is not known, it is
// not known to be true.
func (x *expectation) ages() {
	if x.MaxAge == 0 {
		return
	}
	var older, unknown []string
	oldest := 0
	for n := range x.plan.Outlook.Players {
		switch q := &x.plan.Outlook.Players[n]; {
		case !q.Counts() || len(x.Positions) > 0 && squad.SetOf(q.Positions...)&x.at == 0:
		case q.Age.IsZero():
			unknown = append(unknown, q.Name)
		case q.Age.Max > x.MaxAge:
			oldest = max(oldest, q.Age.Max)
			older = append(older, fmt.Sprintf("%s (%s)", q.Name, q.Age))
		}
	}
	found := Finding{Expected: fmt.Sprint(x.MaxAge), Players: older}
	message := fmt.Sprintf("expected nobody older than %d%s, found ", x.MaxAge, x.where)
	switch {
	case len(older) == 0 && len(unknown) == 0:
		return
	case len(older) > 0:
		found.Actual = fmt.Sprint(oldest)
		message += listed(older)
		if len(unknown) > 0 {
			message += "; of unknown age: " + listed(unknown)
		}
	default:
		found.Actual, found.Players = "unknown", unknown
		message += "players of unknown age: " + listed(unknown)
	}
	x.fail("max_age", message, found)
}

// size asks that no more players are there on the day than a limit, the second team apart.
// Of whom it is not known whether they are there, it is not known that they are not.
func (x *expectation) size() {
	if x.MaxPlayers == 0 {
		return
	}
	var there []string
	count := squad.Range{}
	comes := make(map[outlook.Standing]int)
	for n := range x.plan.Outlook.Players {
		q := &x.plan.Outlook.Players[n]
		if !q.Counts() || q.Role == squad.Reserve || len(x.Positions) > 0 && squad.SetOf(q.Positions...)&x.at == 0 {
			continue
		}
		there = append(there, q.Name)
		comes[q.Standing]++
		count.High++
		if q.Doubts.Unknown() == 0 {
			count.Low++
		}
	}
	if count.High <= x.MaxPlayers {
		return
	}
	message := fmt.Sprintf("%s players count%s, expected at most %d", count, x.where, x.MaxPlayers)
	var parts []string
	for _, s := range [...]outlook.Standing{outlook.Contracted, outlook.Arriving, outlook.Returning} {
		if comes[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", comes[s], s))
		}
	}
	x.fail("max_players", message+": "+strings.Join(parts, ", "),
		Finding{Expected: fmt.Sprint(x.MaxPlayers), Actual: count.String(), Players: there})
}

func (x *expectation) fail(key, message string, f Finding) {
	f.Diagnostic = x.At(failedExpectation, names.Printable(message), "expect", x.index, key)
	x.found(f)
}

func (x *expectation) impossible(key, message string) {
	x.found(Finding{Diagnostic: x.At(impossibleExpectation, names.Printable(message), "expect", x.index, key)})
}

func orNobody(names []string) string {
	if len(names) == 0 {
		return "nobody"
	}
	return listed(names)
}

// mostListed is how many names are told in a message: a squad has no more, unless
// somebody makes one.
const mostListed = 100

func listed(names []string) string {
	if more := len(names) - mostListed; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:mostListed], ", "), more)
	}
	return strings.Join(names, ", ")
}
