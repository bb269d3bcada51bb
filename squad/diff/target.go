package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Shortlist is what has happened to the targets of a club: the names of those who came and
// went, and who is another.
type Shortlist struct {
	Added, Dropped []string
	Changed        []TargetChange
}

// TargetChange is a target of whom a file says something else than before.
type TargetChange struct{ Old, New squad.Target }

// Targets is what has happened to the shortlist. It is empty if only its order is different.
func (c *Changes) Targets() Shortlist {
	var list Shortlist
	old := slices.Clone(c.Old.Targets)
	for i := range c.New.Targets {
		t := &c.New.Targets[i]
		was := slices.IndexFunc(old, func(o squad.Target) bool { return names.Fold(o.Name) == names.Fold(t.Name) })
		switch {
		case was < 0:
			list.Added = append(list.Added, t.Name)
			continue
		case !sameTarget(old[was], *t):
			list.Changed = append(list.Changed, TargetChange{old[was], *t})
		}
		old = slices.Delete(old, was, was+1)
	}
	for _, o := range old {
		list.Dropped = append(list.Dropped, o.Name)
	}
	return list
}

func sameTarget(a, b squad.Target) bool {
	return a.Name == b.Name && slices.Equal(a.Positions, b.Positions) && a.Born == b.Born && a.Club == b.Club &&
		a.Price == b.Price && a.Note == b.Note
}
