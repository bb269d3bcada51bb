package diff_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// edits are changes to squads and to their files.
var edits = map[string]func(r *rand.Rand, s *squad.Squad, p *squad.Player){
	"leaves": func(r *rand.Rand, s *squad.Squad, p *squad.Player) {
		s.Players = slices.DeleteFunc(s.Players, func(q squad.Player) bool { return q.Name == p.Name })
	},
	"comes": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Players = slices.Insert(s.Players, r.IntN(len(s.Players)+1), stranger(r))
	},
	"accents": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Name = names.Fold(p.Name) },
	"initial": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Name = p.Name[:1] + ". " + p.Name[strings.LastIndex(p.Name, " ")+1:]
	},
	"born": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Born = squad.NewDate(1990+r.IntN(18), 7, 1+r.IntN(28))
	},
	"unborn":      func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Born = squad.Date{} },
	"nationality": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Nationality = append(p.Nationality, "Jamaica") },
	"positions": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Positions = []squad.Position{squad.Position(1 + r.IntN(14))}
	},
	"at home": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Positions = append(p.Positions, squad.Position(1+r.IntN(14)))
	},
	"also": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Also = append(p.Also, squad.Position(1+r.IntN(14)))
	},
	"role": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Role = squad.Role(r.IntN(6)) },
	"contract": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.Until = squad.NewDate(2025+r.IntN(8), 6, 30)
	},
	"no contract": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Contract = squad.Contract{} },
	"option": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.Option, p.Contract.Holder = squad.NewDate(2033, 6, 30), squad.Holder(r.IntN(3))
	},
	"clause": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.ReleaseClause = squad.MoneyOf(r.Int64N(9) * 1e7)
	},
	"loan": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		way, until, buy := squad.LoanWay(r.IntN(3)), squad.NewDate(2026, 6, 1+r.IntN(30)), squad.Buy(r.IntN(3))
		p.Loan = squad.Loan{Way: way, Club: "Roma", Until: until, Buy: buy}
		if p.Loan.Way == squad.NoLoan {
			p.Loan = squad.Loan{}
		}
	},
	"extension": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.Extension = squad.Extension{Until: squad.NewDate(2033+r.IntN(2), 6, 30), If: fmt.Sprint(r.IntN(2), " appearances")}
	},
	"maybe a loan": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.MaybeLoan = r.IntN(2) == 0 && !p.Contract.Until.IsZero()
	},
	"condition": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		if p.Loan.Buy == squad.BuyObligation {
			p.Loan.Condition = fmt.Sprint(r.IntN(2), " appearances")
		}
	},
	"joins": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Joins = squad.Transfer{On: squad.NewDate(2026, 7, 1+r.IntN(30)), Club: "Ajax"}
	},
	"leaves on": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Leaves = squad.Transfer{On: squad.NewDate(2026, 7, 1), Club: "Ajax", Fee: squad.MoneyOf(r.Int64N(2) * 1e6)}
	},
	"stays": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Joins, p.Leaves = squad.Transfer{}, squad.Transfer{}
	},
	"value":   func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Value = squad.MoneyOf(r.Int64N(90) * 1e6) },
	"prone":   func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { prone := r.IntN(2) == 0; p.InjuryProne = &prone },
	"unprone": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.InjuryProne = nil },
	"hurt":    func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Injuries = append(p.Injuries, spell(r)) },
	"hurt again": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		if len(p.Injuries) > 0 {
			p.Injuries[r.IntN(len(p.Injuries))] = spell(r)
		}
	},
	"back": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		for i := range p.Injuries {
			p.Injuries[i].Over = true
		}
	},
	"absent": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Absences = append(p.Absences, absence(r)) },
	"absent again": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		if len(p.Absences) > 0 {
			p.Absences[r.IntN(len(p.Absences))] = absence(r)
		}
	},
	"there":   func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Absences = nil },
	"healthy": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Injuries = nil },
	"id":      func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.ID = fmt.Sprint("x", r.Int64()) },
	"front": func(_ *rand.Rand, s *squad.Squad, p *squad.Player) {
		first := *p
		s.Players = slices.Insert(slices.DeleteFunc(s.Players, func(q squad.Player) bool { return q.Name == p.Name }), 0, first)
	},
	"shuffle": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		r.Shuffle(len(s.Players), func(i, j int) { s.Players[i], s.Players[j] = s.Players[j], s.Players[i] })
	},
	"formation": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Formation, _ = squad.ParseFormation(squad.FormationNames()[r.IntN(19)])
	},
	"cover": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) { s.Cover, _ = squad.UniformCover(1 + r.IntN(4)) },
	"club": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Club, s.Country, s.Currency = s.Club+" FC", "Wales", "GBP"
	},
	"aliases": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Aliases = append([]string{"reds"}, s.Aliases...)
	},
	"contracts": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) { s.ContractsUnknown = !s.ContractsUnknown },
	"expect": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Expect = append(s.Expect, squad.Expectation{MaxAge: 40})
	},
	"target": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Targets = append([]squad.Target{{Name: stranger(r).Name, Price: squad.MoneyOf(int64(r.IntN(9)))}}, s.Targets...)
	},
	"no targets": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) { s.Targets = nil },
	"as of":      func(r *rand.Rand, s *squad.Squad, _ *squad.Player) { s.AsOf = s.AsOf.AddDays(r.IntN(200)) },
}

func clone(s *squad.Squad) *squad.Squad {
	c := *s
	c.Players = slices.Clone(s.Players)
	for i := range c.Players {
		p := &c.Players[i]
		p.Positions, p.Also = slices.Clone(p.Positions), slices.Clone(p.Also)
		p.Nationality, p.Injuries, p.Absences = slices.Clone(p.Nationality), slices.Clone(p.Injuries), slices.Clone(p.Absences)
	}
	return &c
}

func stranger(r *rand.Rand) squad.Player {
	p := squad.Player{
		Name: fmt.Sprintf("%c%c%c Newman", 'A'+rune(r.IntN(26)), 'a'+rune(r.IntN(26)), 'a'+rune(r.IntN(26))),
		Born: squad.NewDate(1995+r.IntN(12), 3, 1+r.IntN(28)), Contract: squad.Contract{Until: squad.NewDate(2030, 6, 30)},
		Role: squad.Role(r.IntN(6)),
	}
	for range 1 + r.IntN(3) {
		if at := squad.Position(1 + r.IntN(14)); !slices.Contains(p.Positions, at) {
			p.Positions = append(p.Positions, at)
		}
	}
	switch r.IntN(4) {
	case 0:
		p.Joins = squad.Transfer{On: squad.NewDate(2026, time.Month(1+6*r.IntN(2)), 1), Club: "Rennes", Fee: squad.MoneyOf(4e7)}
	case 1:
		p.Loan = squad.Loan{Way: squad.LoanIn, Club: "Ajax", Until: squad.NewDate(2027, 6, 30)}
	}
	return p
}

func absence(r *rand.Rand) squad.Absence {
	a := squad.Absence{Why: squad.AbsenceKind(r.IntN(4))}
	if r.IntN(2) == 0 {
		a.Since = squad.NewDate(2026, 1, 1).AddDays(r.IntN(3) * 40)
	}
	if r.IntN(2) == 0 {
		a.Until = squad.NewDate(2026, 2, 1).AddDays(r.IntN(3) * 60)
	}
	return a
}

func spell(r *rand.Rand) squad.Injury {
	i := squad.Injury{What: []string{"hamstring", "knee", ""}[r.IntN(3)], Since: squad.NewDate(2025, 8, 1).AddDays(r.IntN(220))}
	switch r.IntN(5) {
	case 4:
		i.NotBefore = i.Since.AddDays(r.IntN(200))
	case 3:
		i.Until, _ = squad.ParseDate([]string{"2026", "2026-05", "2026-05-31"}[r.IntN(3)])
	case 0:
		i.Until = i.Since.AddDays(r.IntN(200))
	case 1:
		i.Over = true
	}
	return i
}

// edited is a squad after some edits. Its players still have different names.
func edited(r *rand.Rand, s *squad.Squad, most int) (after *squad.Squad, done []string) {
	names := make([]string, 0, len(edits))
	for name := range edits {
		names = append(names, name)
	}
	slices.Sort(names)
	after = clone(s)
	for range 1 + r.IntN(most) {
		if len(after.Players) == 0 {
			break
		}
		name := names[r.IntN(len(names))]
		before := clone(after)
		edits[name](r, after, &after.Players[r.IntN(len(after.Players))])
		if !distinct(after) {
			after = before
			continue
		}
		done = append(done, name)
	}
	return after, done
}

// distinct reports whether a file with these players could be read.
func distinct(s *squad.Squad) bool {
	var roster identity.Roster
	for i := range s.Players {
		if byID, byName := roster.Repeated(&s.Players[i]); byID >= 0 || byName >= 0 {
			return false
		}
		roster.Add(&s.Players[i])
	}
	return true
}
