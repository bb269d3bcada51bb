package changes

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

type factObject struct {
	Fact diff.Fact `json:"fact"`
	Old  any       `json:"old"`
	New  any       `json:"new"`
}

// factObjects are the facts that an event changes. For a player who is in only one of the
// files they are all facts of that file.
func factObjects(c *diff.Changes, e *diff.Event) []factObject {
	list := []factObject{}
	switch {
	case e.Old == nil && e.New == nil:
		for f := range e.Facts.All() {
			list = append(list, factObject{f, clubFact(f, c.Old), clubFact(f, c.New)})
		}
	case e.Old == nil:
		for f := range diff.Known(e.New).All() {
			list = append(list, factObject{f, nil, playerFact(f, e.New)})
		}
	case e.New == nil:
		for f := range diff.Known(e.Old).All() {
			list = append(list, factObject{f, playerFact(f, e.Old), nil})
		}
	default:
		for f := range e.Facts.All() {
			list = append(list, factObject{f, playerFact(f, e.Old), playerFact(f, e.New)})
		}
	}
	return list
}

// playerFact is the value of a fact of a player, nil if the file does not have it.
func playerFact(f diff.Fact, p *squad.Player) any {
	switch f {
	case diff.FactName:
		return p.Name
	case diff.FactID:
		return textOrNil(p.ID)
	case diff.FactBorn:
		return p.Born
	case diff.FactNationality:
		return page.OrEmpty(p.Nationality)
	case diff.FactPositions:
		return page.OrEmpty(p.Positions)
	case diff.FactAlso:
		return page.OrEmpty(p.Also)
	case diff.FactRole:
		return p.Role
	case diff.FactContractUntil:
		return p.Contract.Until
	case diff.FactOption:
		return facts.OptionOf(p.Contract)
	case diff.FactReleaseClause:
		return p.Contract.ReleaseClause
	case diff.FactExtension:
		return facts.ExtensionOf(p.Contract)
	case diff.FactMaybeLoan:
		return p.Contract.MaybeLoan
	case diff.FactLoan:
		return facts.LoanOf(p.Loan)
	case diff.FactJoins:
		return facts.TransferOf(p.Joins)
	case diff.FactLeaves:
		return facts.TransferOf(p.Leaves)
	case diff.FactValue:
		return p.Value
	}
	return p.InjuryProne
}

func textOrNil(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// clubFact is the value of a fact of a club, nil if the file does not have it.
func clubFact(f diff.Fact, s *squad.Squad) any {
	switch f {
	case diff.FactClub:
		return s.Club
	case diff.FactAliases:
		return page.OrEmpty(s.Aliases)
	case diff.FactCountry:
		return textOrNil(s.Country)
	case diff.FactCompetitions:
		return page.OrEmpty(s.Competitions)
	case diff.FactAsOf:
		return s.AsOf
	case diff.FactFormation:
		return orNull(s.Formation)
	case diff.FactCover:
		cover := make(map[string]int)
		for at := range squad.AllPositions() {
			cover[at.String()] = s.Cover.Of(at)
		}
		return cover
	case diff.FactCurrency:
		return textOrNil(s.Currency)
	case diff.FactContracts:
		if s.ContractsUnknown {
			return "unknown"
		}
		return nil
	case diff.FactTargets:
		return facts.TargetsOf(s.Targets)
	}
	return expectationObjects(s.Expect)
}

type expectationObject struct {
	Season     string           `json:"season,omitempty"`
	Positions  []squad.Position `json:"positions,omitempty"`
	Have       int              `json:"have,omitempty"`
	Fit        int              `json:"fit,omitempty"`
	Sure       int              `json:"sure,omitempty"`
	Need       *squad.Urgency   `json:"need,omitempty"`
	MaxAge     int              `json:"max_age,omitempty"`
	MaxPlayers int              `json:"max_players,omitempty"`
}

func expectationObjects(list []squad.Expectation) []expectationObject {
	objects := []expectationObject{}
	for _, e := range list {
		objects = append(objects, expectationObject(e))
	}
	return objects
}

// orNull is a formation, null if the file names none.
func orNull(f squad.Formation) any {
	if f.IsZero() {
		return nil
	}
	return f
}
