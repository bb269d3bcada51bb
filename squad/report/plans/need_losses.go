package plans

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// mostNames is how many names a sentence can bear, mostAlike how many one of several such
// can.
const mostNames, mostAlike = 6, 3

// without tells whose loss would make a need deeper.
func (a *Answer) without(n *plan.Need) string {
	var lines []string
	said := make(map[plan.WorseNeed]int)
	var names [][]string
	for _, l := range a.Losses() {
		for _, d := range l.WorseNeeds {
			if d.Need != n || l.Player.Doubts.Unknown() != 0 { // what is unknown has been told
				continue
			}
			d.Positions = 0
			if _, ok := said[d]; !ok {
				said[d] = len(names)
				names = append(names, nil)
				lines = append(lines, fmt.Sprintf("%s, sign %s", d.Urgency, d.Signings))
			}
			names[said[d]] = append(names[said[d]], l.Player.Name)
		}
	}
	var told []string
	many := 0
	for i := range lines {
		if len(names[i]) > mostNames {
			many += len(names[i])
			continue
		}
		told = append(told, wording.Or(names[i])+": "+lines[i])
	}
	if many > 0 {
		told = append(told, fmt.Sprintf("any of %d players: worse", many))
	}
	return wording.Items(told)
}

// irreplaceable names those whose loss alone would open a need, and where; "" if there are
// none.
func (a *Answer) irreplaceable() string {
	var order []string
	names := make(map[string][]string)
	for _, l := range a.Losses() {
		if len(l.NewNeeds) == 0 {
			continue
		}
		var what []string
		for _, o := range l.NewNeeds {
			what = append(what, fmt.Sprintf("%s %s", o.Urgency, wording.At(squad.SetOf(o.Position))))
		}
		then := "then " + wording.And(what)
		if _, ok := names[then]; !ok {
			order = append(order, then)
		}
		names[then] = append(names[then], l.Player.Name)
	}
	var list []string
	for _, then := range order {
		who := wording.Or(names[then])
		if n := len(names[then]); n > mostAlike {
			who = fmt.Sprintf("any of %s players", wording.Number(n))
		}
		list = append(list, fmt.Sprintf("%s (%s)", who, then))
	}
	return wording.Items(list)
}
