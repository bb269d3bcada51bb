package check

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// successions finds the first choices whom nobody follows, if that is asked for.
func (c *Checker) successions(i *squadfile.Inspection, p *plans) ([]Finding, error) {
	if !c.Succession {
		return nil, nil
	}
	made, err := p.of(c.Season)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", i.Squad.File, err)
	}
	var found []Finding
	for _, s := range made.Successions() {
		if len(s.Heirs) > 0 {
			continue
		}
		fact := "born"
		if s.First.Doubts.Has(outlook.FinalYear) {
			fact = "contract"
		}
		message := fmt.Sprintf("%s: nobody follows %s", made.Outlook.Season, followed(made, s))
		found = append(found, Finding{
			Diagnostic: i.At(noHeir, names.Printable(message), "players", s.First.Index, fact),
			Actual:     orNobody(nil),
			Players:    []string{s.First.Name},
		})
	}
	return found, nil
}

// heirs asks that somebody follows each first choice at some positions.
func (x *expectation) heirs() {
	at := squad.SetOf(x.Heir...)
	var texts, players []string
	for _, s := range x.plan.Successions() {
		if at.Has(s.Position) && len(s.Heirs) == 0 {
			texts = append(texts, followed(x.plan, s))
			players = append(players, s.First.Name)
		}
	}
	if texts != nil {
		x.fail("heir", fmt.Sprintf("expected an heir at %s in %s, found nobody who follows %s",
			at.Join("/"), x.plan.Outlook.Season, strings.Join(texts, "; nor ")),
			Finding{Expected: "an heir", Actual: orNobody(nil), Players: players})
	}
}

// followed is whom nobody follows, why somebody is asked for, and why others at home there
// are none.
func followed(p *plan.Plan, s plan.Succession) string {
	var about []string
	if !s.First.Age.IsZero() {
		about = append(about, s.First.Age.String())
	}
	if s.First.Doubts.Has(outlook.FinalYear) {
		about = append(about, "contract to "+s.First.Until.Words())
	}
	text := fmt.Sprintf("%s (%s) at %s", s.First.Name, strings.Join(about, ", "), s.Position)
	if others := passedOver(p, s); others != nil {
		text += ", with " + listed(others) + " at home there too"
	}
	return text
}

// passedOver are the others at home there, with the reason why they do not count.
func passedOver(p *plan.Plan, s plan.Succession) []string {
	first := make(map[*outlook.Player]squad.Position)
	for _, place := range p.Places {
		if place.Depth == 1 && place.Player != nil {
			first[place.Player] = place.Position
		}
	}
	var list []string
	for n := range p.Outlook.Players {
		q := &p.Outlook.Players[n]
		if q == s.First || !q.Counts() || !p.Use(q.Player).Home.Has(s.Position) {
			continue
		}
		var why string
		switch at, isFirst := first[q]; {
		case isFirst:
			why = "first choice at " + at.String()
		case q.Doubts.Unknown() != 0:
			why = "not known to be there"
		case q.Doubts.Has(outlook.FinalYear):
			why = "contract to " + q.Until.Words()
		default:
			why = "age " + q.Age.String()
		}
		list = append(list, fmt.Sprintf("%s (%s)", q.Name, why))
	}
	return list
}
