package deal

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// Decision is something that a club has to settle by a day, and what hangs on it.
type Decision struct {
	Kind    Kind
	Players []*squad.Player // one, but several whose final year is the same question
	By      squad.Date      // the last day on which it can be settled; zero if any day will do, or of a loan if none is known
	Effects []Effect        // what it does to the needs
	Later   bool            // whether what the season after needs is not the same
	// Of final years: where, and how many of how many places are filled without the players.
	Positions squad.PositionSet
	Left      chart.Count
}

// Kind is what there is to settle.
type Kind uint8

// The kinds of decisions.
const (
	RunsOut      Kind = iota // a contract that ends before the season: the effects are those of a renewal
	OwnOption                // an option of the club, which is taken to be used: the effects are those of letting it go
	TheirOption              // an option of the player's or of both: the effects are those of its being used
	BuyOption                // an option to buy a player on loan: the effects are those of buying
	BuyersOption             // an option of another club to buy a player lent to it: the effects are those of its being used
	Clause                   // a release clause: the effects are those of its being paid
	FinalYear                // contracts that end with the season, where they would leave places empty
)

var kindNames = [...]string{
	RunsOut: "contract ends", OwnOption: "own option", TheirOption: "player's option", BuyOption: "option to buy",
	BuyersOption: "option of another club", Clause: "release clause", FinalYear: "final year",
}

// String is the kind in a few words.
func (k Kind) String() string { return kindNames[k] }

// MarshalText writes the kind as String does.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// renewal is for how many years a contract is taken to be renewed: as long as most new
// contracts of players in their prime run.
const renewal = 3

// Decisions are what a club has to settle before the season of a plan, what hangs most on
// first.
func Decisions(s *squad.Squad, p plan.Planner, o plan.Options) ([]Decision, error) {
	before, err := p.Plan(s, o)
	if err != nil {
		return nil, err
	}
	if o.Formation.IsZero() {
		o.Formation = before.Formation
	}
	var list []Decision
	for i := range s.Players {
		d, then := decisionOf(before, &s.Players[i])
		if then == nil || !d.By.IsZero() && d.By.Before(s.AsOf) { // settled by then, though the file does not say how
			continue
		}
		with := *s
		with.Players = slices.Clone(s.Players)
		with.Players[i] = *then
		after, err := p.Plan(&with, o)
		if err != nil {
			return nil, err
		}
		d.Effects, d.Later = effects(before, after), later(before, after) != 0
		list = append(list, d)
	}
	list = append(list, finalYears(before)...)
	slices.SortStableFunc(list, func(a, b Decision) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), a.By.Compare(b.By), cmp.Compare(b.Left.Short().High, a.Left.Short().High),
			cmp.Compare(b.Players[0].Role.Rank(), a.Players[0].Role.Rank()))
	})
	return list, nil
}

// Open is how many decisions about single players [Decisions] would work out.
func Open(p *plan.Plan) int {
	n, s := 0, p.Outlook.Squad
	for i := range s.Players {
		if d, then := decisionOf(p, &s.Players[i]); then != nil && (d.By.IsZero() || !d.By.Before(s.AsOf)) {
			n++
		}
	}
	return n
}

// finalYears are the needs of the season after, and the other positions at which places are
// empty then, with the players at home there whose contracts end with the season.
func finalYears(p *plan.Plan) []Decision {
	var list []Decision
	after := p.After()
	var done squad.PositionSet
	add := func(at squad.PositionSet) {
		d := Decision{Kind: FinalYear, Positions: at &^ done}
		for position := range d.Positions.All() {
			d.Left = d.Left.Plus(after.Counts[position])
		}
		if d.Left.Short().High == 0 {
			return
		}
		done |= at
		for i := range p.Outlook.Players {
			q := &p.Outlook.Players[i]
			if q.Doubts.Has(outlook.FinalYear) && len(q.Positions) > 0 && d.Positions.Has(p.Formation.Nearest(q.Positions[0])) {
				d.Players, d.By = append(d.Players, q.Player), q.Until
			}
		}
		if len(d.Players) > 0 {
			list = append(list, d)
		}
	}
	for _, n := range p.Needs {
		if n.IsNext() {
			add(n.Positions)
		}
	}
	for at := range p.Formation.Positions().All() {
		if !done.Has(at) {
			add(squad.SetOf(at))
		}
	}
	return list
}

// weight is how much hangs on a decision: the worst need that it lifts or brings. One of the
// season after that becomes smaller or larger is the least.
func weight(d Decision) squad.Urgency {
	worst := squad.NoUrgency
	if d.Kind == FinalYear {
		worst = squad.Next
	} else if d.Later {
		worst = squad.Unclear
	}
	for _, e := range d.Effects {
		worst = max(worst, e.Old.Urgency, e.New.Urgency)
	}
	return worst
}

// decisionOf is what there is to settle about a player before the season of a plan, and
// what they would be like if it is settled the other way than the plan has it; nil if there
// is nothing.
func decisionOf(p *plan.Plan, player *squad.Player) (d Decision, then *squad.Player) {
	d.Players = []*squad.Player{player}
	with := *player
	league, day := p.Outlook.Competition, p.Outlook.On
	end, option := league.In(player.Contract.Until), league.In(player.Contract.Option)
	switch {
	case !player.Leaves.IsZero() || player.Role == squad.Reserve:
		return d, nil
	case player.Loan.Way == squad.LoanIn:
		if player.Loan.Buy != squad.BuyOption || !league.In(player.Loan.Until).Before(day) {
			return d, nil
		}
		d.Kind, d.By = BuyOption, league.In(player.Loan.Until)
		with.Loan.Buy = squad.BuyObligation
	case player.Loan.Way == squad.LoanOut && player.Loan.Buy == squad.BuyObligation && player.Loan.Condition == "":
		return d, nil // sold
	case player.Loan.Way == squad.LoanOut && player.Loan.Buy == squad.BuyOption && league.In(player.Loan.Until).Before(day):
		d.Kind, d.By = BuyersOption, league.In(player.Loan.Until)
		with.Loan.Buy = squad.BuyObligation
	case end.IsZero() || !end.Before(day):
		if _, known := player.Contract.ReleaseClause.Amount(); !known {
			return d, nil
		}
		d.Kind = Clause
		with.Leaves = squad.Transfer{On: day}
	case option.IsZero() || !option.After(end):
		d.Kind, d.By = RunsOut, end
		with.Contract = squad.Contract{Until: end.AddYears(renewal)}
	case player.Contract.Holder == squad.ClubOption:
		d.Kind, d.By = OwnOption, end
		with.Contract = squad.Contract{Until: player.Contract.Until}
	default:
		d.Kind, d.By = TheirOption, end
		with.Contract = squad.Contract{Until: option}
	}
	return d, &with
}
