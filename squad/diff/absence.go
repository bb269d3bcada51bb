package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// absences adds the events about a player's absences. One that is the same in both files
// has no event. The others are one absence that has changed if they begin on the same day
// for the same reason, or else end so.
func (p *changedPlayer) absences() {
	was, is := pointers(p.old.Absences), pointers(p.new.Absences)
	for _, key := range [...]func(a *squad.Absence) (squad.Absence, bool){
		func(a *squad.Absence) (squad.Absence, bool) { return *a, true },
		func(a *squad.Absence) (squad.Absence, bool) { return squad.Absence{Why: a.Why, Since: a.Since}, true },
		func(a *squad.Absence) (squad.Absence, bool) {
			return squad.Absence{Why: a.Why, Until: a.Until}, !a.Until.IsZero()
		},
	} {
		was, is = p.pairAbsences(was, is, key)
	}
	for _, gone := range was {
		p.absence(gone, nil)
	}
	for _, come := range is {
		p.absence(nil, come)
	}
}

func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

// pairAbsences pairs the absences that have a key in common and adds events about those
// that have changed. It returns the absences that it could not pair.
func (p *changedPlayer) pairAbsences(
	was, is []*squad.Absence, key func(*squad.Absence) (squad.Absence, bool),
) (wasLeft, isLeft []*squad.Absence) {
	for _, b := range is {
		of, ok := key(b)
		i := slices.IndexFunc(was, func(a *squad.Absence) bool {
			its, _ := key(a)
			return ok && its == of
		})
		if i < 0 {
			isLeft = append(isLeft, b)
			continue
		}
		if *was[i] != *b {
			p.absence(was[i], b)
		}
		was = slices.Delete(was, i, i+1)
	}
	return was, isLeft
}

// absence adds the event about an absence, of which one of the files may know nothing: the
// player is away, or will be, is back, or something else about it has changed.
func (p *changedPlayer) absence(was, is *squad.Absence) {
	before := was == nil || returned(was, p.Old.AsOf)
	now := is == nil || returned(is, p.New.AsOf)
	kind := AbsenceChanged
	switch {
	case before && !now:
		kind = Absent
	case !before && now:
		kind = AbsenceEnded
	}
	p.add(Event{Kind: kind, Old: p.old, New: p.new, How: p.how, OldAbsence: was, NewAbsence: is})
}

// returned reports whether a player was back from an absence on a day.
func returned(a *squad.Absence, on squad.Date) bool {
	return !a.Until.IsZero() && !a.Until.LatestDay().After(on)
}
