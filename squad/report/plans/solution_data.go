package plans

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/solve"
)

// SolutionSchema names the form of a solution as JSON.
const SolutionSchema = "depth/solve/v1"

// AsFlag is a move as it is said on a command line.
func AsFlag(m move.Move) string {
	said := m.String()
	if strings.ContainsAny(said, "\"$`\\!") {
		return fmt.Sprintf("--%s '%s'", m.Verb, strings.ReplaceAll(said, "'", `'\''`))
	}
	return fmt.Sprintf("--%s \"%s\"", m.Verb, said)
}

type solutionDocument struct {
	Schema     string           `json:"schema"`
	Club       string           `json:"club"`
	File       string           `json:"file"`
	AsOf       squad.Date       `json:"as_of"`
	Season     string           `json:"season"`
	On         squad.Date       `json:"on"`
	Formation  string           `json:"formation"`
	Currency   string           `json:"currency,omitempty"`
	Moves      []moveObject     `json:"moves"` // that are made before
	Budget     squad.Money      `json:"budget"`
	Level      squad.Money      `json:"level"` // the median value of the eleven in the field
	Candidates int              `json:"candidates"`
	Proved     bool             `json:"proved"`
	Needs      []solutionNeed   `json:"needs"`
	Answers    []solutionAnswer `json:"answers"`
	Warnings   []string         `json:"warnings"`
}

type solutionNeed struct {
	Positions []squad.Position `json:"positions"`
	Urgency   squad.Urgency    `json:"urgency"`
	Signings  facts.Range      `json:"signings"`
}

type solutionAnswer struct {
	Sum      squad.Money      `json:"sum"`
	Unpriced int              `json:"unpriced"`
	Closes   bool             `json:"closes"`
	Left     []solutionNeed   `json:"left"`
	Moves    []solutionMove   `json:"moves"`
	Deal     []dealClubObject `json:"deal"`
}

type solutionMove struct {
	moveObject
	Said      string           `json:"said"`
	Positions []squad.Position `json:"positions"`
	Born      *squad.Date      `json:"born"`
	Price     squad.Money      `json:"price"`
	Source    solve.Source     `json:"source"`
	Value     squad.Money      `json:"value"`
	Factor    float64          `json:"factor,omitempty"`
}

func (s *Solution) json(w io.Writer, warnings []string) error {
	o := s.Plan.Outlook
	doc := solutionDocument{
		Schema: SolutionSchema, Club: o.Squad.Club, File: o.Squad.File, AsOf: o.Squad.AsOf, Season: o.Season.String(), On: o.On,
		Formation: s.Plan.Formation.String(), Currency: o.Squad.Currency, Moves: moveObjects(s.Moves), Budget: s.Options.Budget,
		Level: s.Level.Median, Candidates: s.Candidates, Proved: s.Proved, Needs: s.needs(nil), Answers: []solutionAnswer{},
		Warnings: page.OrEmpty(warnings),
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		object := solutionAnswer{
			Sum: a.Sum, Unpriced: a.Unpriced(), Closes: a.Closes(), Left: s.needs(a), Moves: []solutionMove{}, Deal: []dealClubObject{},
		}
		for j := range a.Moves {
			m := &a.Moves[j]
			object.Moves = append(object.Moves, solutionMove{
				newMoveObject(m.Made), AsFlag(m.Made.Move), m.Player.Positions, facts.Date(m.Player.Born), m.Amount, m.Source, m.Price.Value, m.Factor,
			})
		}
		for j := range a.Clubs {
			object.Deal = append(object.Deal, newDealClubObject(&a.Clubs[j]))
		}
		doc.Answers = append(doc.Answers, object)
	}
	return page.WriteJSON(w, doc)
}

// needs are those of the season that an answer leaves; all that there are without one.
func (s *Solution) needs(after *solve.Answer) []solutionNeed {
	p := s.Plan
	if after != nil {
		p = after.Clubs[0].New
	}
	list := []solutionNeed{}
	for _, n := range p.Needs {
		if n.IsNow() && (s.Options.Positions == 0 || n.Positions&s.Options.Positions != 0) {
			list = append(list, solutionNeed{n.Positions.List(), n.Urgency, facts.Range(n.Signings)})
		}
	}
	return list
}

func (s *Solution) csv(w io.Writer) error {
	rows := [][]string{{
		"club", "season", "as_of", "answer", "sum", "closes", "proved",
		"verb", "player", "other_club", "positions", "born", "price", "source", "value", "move",
	}}
	o := s.Plan.Outlook
	for i := range s.Answers {
		a := &s.Answers[i]
		for j := range a.Moves {
			m := &a.Moves[j]
			born := ""
			if !m.Player.Born.IsZero() {
				born = m.Player.Born.String()
			}
			rows = append(rows, []string{
				o.Squad.Club, o.Season.String(), o.Squad.AsOf.String(), fmt.Sprint(i + 1), units(a.Sum), fmt.Sprint(a.Closes()), fmt.Sprint(s.Proved),
				m.Verb.String(), m.Who, m.With, squad.SetOf(m.Player.Positions...).Join(", "), born, units(m.Amount), m.Source.String(),
				units(m.Price.Value), m.Made.Move.String(),
			})
		}
	}
	return page.WriteCSV(w, rows)
}

// units is an amount in whole units, "" if it is not known.
func units(m squad.Money) string {
	amount, known := m.Amount()
	if !known {
		return ""
	}
	return fmt.Sprint(amount)
}
