package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// injuries tells what happened to a player's health. Spells that are the same in
// both files are told of nothing; the others are paired by how much they have in
// common.
func (s *stay) injuries() {
	was, is := spells(s.old.Injuries), spells(s.new.Injuries)
	for _, alike := range [...]func(a, b *squad.Injury) bool{
		sameSpell,
		func(a, b *squad.Injury) bool { return a.Since == b.Since && sameHurt(a, b) },
		func(a, b *squad.Injury) bool { return a.Since == b.Since && a.Since.Exact() },
		func(a, b *squad.Injury) bool {
			return sameHurt(a, b) && (squad.MayBeSame(a.Since, b.Since) || !back(a, s.Old.AsOf) && !back(b, s.New.AsOf))
		},
	} {
		for i := 0; i < len(was); i++ {
			j := slices.IndexFunc(is, func(b *squad.Injury) bool { return alike(was[i], b) })
			if j < 0 {
				continue
			}
			if !sameSpell(was[i], is[j]) {
				s.spell(s.course(was[i], is[j]), was[i], is[j])
			}
			was, is = slices.Delete(was, i, i+1), slices.Delete(is, j, j+1)
			i--
		}
	}
	for _, gone := range was {
		if back(gone, s.Old.AsOf) {
			s.spell(InjuryNoted, gone, nil)
		} else {
			s.spell(Recovered, gone, nil)
		}
	}
	for _, come := range is {
		if back(come, s.New.AsOf) {
			s.spell(InjuryNoted, nil, come)
		} else {
			s.spell(Injured, nil, come)
		}
	}
}

func (s *stay) spell(k Kind, was, is *squad.Injury) {
	s.add(Event{Kind: k, Old: s.old, New: s.new, How: s.how, OldSpell: was, NewSpell: is})
}

// course is what a spell that is told anew means: he is back, out again, or back
// sooner or later than was thought.
func (s *stay) course(was, is *squad.Injury) Kind {
	before, now := back(was, s.Old.AsOf), back(is, s.New.AsOf)
	switch {
	case !before && now:
		return Recovered
	case before && !now:
		return Injured
	case before && now || was.Until.Latest() == is.Until.Latest():
		return InjuryNoted
	case is.Until.IsZero() || !was.Until.IsZero() && is.Until.Latest().After(was.Until.Latest()):
		return ReturnLater
	}
	return ReturnSooner
}

// back tells whether a player was back from an injury on a day.
func back(i *squad.Injury, on squad.Date) bool {
	return i.Over || !i.Until.IsZero() && !i.Until.Latest().After(on)
}

func spells(injuries []squad.Injury) []*squad.Injury {
	list := make([]*squad.Injury, len(injuries))
	for i := range injuries {
		list[i] = &injuries[i]
	}
	return list
}

func sameHurt(a, b *squad.Injury) bool { return squad.Fold(a.What) == squad.Fold(b.What) }

// sameSpell tells whether two entries say the same; an end on "2026-02" is that on
// its last day.
func sameSpell(a, b *squad.Injury) bool {
	return a.What == b.What && a.Since == b.Since && a.Over == b.Over && a.Until.Latest() == b.Until.Latest()
}
