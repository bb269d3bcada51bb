package check

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// targets finds players on the shortlist who stand there twice, or are players of the club
// already. Who is with it on loan can still be bought.
func targets(i *squadfile.Inspection, found func(squadfile.Diagnostic)) {
	if len(i.Squad.Targets) == 0 {
		return
	}
	var listed, own people
	for n := range i.Squad.Players {
		own.add(i.Squad.Players[n])
	}
	for n := range i.Squad.Targets {
		p := i.Squad.Targets[n].Player()
		name := names.Printable(p.Name)
		if at, how := listed.find(p); how != identity.None {
			found(i.At(duplicateTarget, isOther(name, names.Printable(i.Squad.Targets[at].Name), how)+
				fmt.Sprintf(" is number %d of the shortlist already", at+1), "targets", n, "name"))
		}
		if at, how := own.find(p); how != identity.None && i.Squad.Players[at].Loan.Way != squad.LoanIn {
			found(i.At(targetInSquad, isOther(name, names.Printable(i.Squad.Players[at].Name), how)+
				fmt.Sprintf(" is a player of the club already (line %d)", i.PlayerLine(at)), "targets", n, "name"))
		}
		listed.add(p)
	}
}

// isOther says who a player is, or may be by a guess, by the name of the other entry.
func isOther(name, other string, how identity.Evidence) string {
	switch {
	case how.IsGuess():
		return fmt.Sprintf("%s may be %s (a guess: %s), who", name, other, how)
	case name != other:
		return fmt.Sprintf("%s is %s, who", name, other)
	}
	return name
}

// people are players among whom others are looked for.
type people struct {
	players  []squad.Player
	sketches []identity.Sketch
}

func (p *people) add(q squad.Player) {
	p.players = append(p.players, q)
	p.sketches = append(p.sketches, identity.SketchOf(q.Name))
}

// find is the one of them who is most surely a player, and by what.
func (p *people) find(q squad.Player) (at int, how identity.Evidence) {
	sketch, entry := identity.SketchOf(q.Name), identity.NewEntry(&q, "")
	for i := range p.players {
		if !sketch.MayBeInClub(&p.sketches[i]) {
			continue
		}
		if e := identity.JudgeInClub(identity.NewEntry(&p.players[i], ""), entry); e.Grade() > how.Grade() {
			at, how = i, e
		}
	}
	return at, how
}
