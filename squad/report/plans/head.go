package plans

import (
	"fmt"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// terms say in one line under which terms a plan was made.
func (a *Answer) terms() string {
	o := a.Outlook
	league := o.Competition.Name
	if league == "" {
		league = "league unknown"
	}
	return wording.Items([]string{
		league, a.Formation.String(), wording.Counted(o.Size().Players, "player"),
		fmt.Sprintf("as known on %s, for %s", o.Squad.AsOf.Words(), o.On.Words()),
	})
}

// reservations say what is not known of the squad as a whole, and what is taken for it.
func (a *Answer) reservations() []string {
	o := a.Outlook
	var lines []string
	if a.Chosen {
		lines = append(lines, fmt.Sprintf("The file names no formation: %s suits the squad best.", a.Formation))
	}
	if o.Days.UsualOpening {
		lines = append(lines, fmt.Sprintf("The opening day is not known: %s is the usual one.", o.Days.Opening.Words()))
	}
	if d := o.Squad.ContractDates(); o.Squad.ContractsUnknown && d.Unknown > 0 {
		lines = append(lines, fmt.Sprintf("Contracts unknown: %d of %s without a date.", d.Unknown, wording.Count(d.Known+d.Unknown, "player")))
	}
	if o.Squad.OnePositionEach() {
		lines = append(lines, "One position is known of most players: they may cover more than is told.")
	}
	return lines
}

// source is the file that was read: a club's name may be that of several.
func (a *Answer) source() string {
	if a.Outlook.Squad.File == "" {
		return ""
	}
	return "File: " + names.PrintableFile(a.Outlook.Squad.File)
}
