package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// injuries tells what happened to a player's health. Spells that are the same in
// both files are told of nothing; the others are paired by how much they have in
// common.
func (s *stay) injuries() {
	if len(s.old.Injuries)+len(s.new.Injuries) == 0 {
		return
	}
	was, is := spells(s.old.Injuries), spells(s.new.Injuries)
	for _, l := range s.likenesses() {
		was, is = s.pairSpells(was, is, l)
	}
	s.unpaired(was, is)
}

// spellLikeness is a way in which two spells can be one.
type spellLikeness struct {
	mark  func(hurt) (mark spellMark, ok bool) // what they must have in common
	agree func(a, b hurt) bool                 // and what must be true of them besides
}

// spellMark is some of a spell, the rest zero.
type spellMark struct {
	squad.Injury
	folded string // what is hurt
}

// likenesses are the ways in which two spells can be one, the surest first: they say
// the same; the same is hurt from the same day; something is from the same very day;
// the same is hurt; the return is the same.
func (s *stay) likenesses() []spellLikeness {
	always := func(_, _ hurt) bool { return true }
	return []spellLikeness{
		{func(h hurt) (spellMark, bool) {
			return spellMark{Injury: squad.Injury{What: h.What, Since: h.Since, Until: h.Until.LatestDay(), Over: h.Over}}, true
		}, always},
		{func(h hurt) (spellMark, bool) { return spellMark{squad.Injury{Since: h.Since}, h.folded}, true }, always},
		{func(h hurt) (spellMark, bool) {
			return spellMark{Injury: squad.Injury{Since: h.Since}}, h.Since.Exact()
		}, always},
		{func(h hurt) (spellMark, bool) { return spellMark{folded: h.folded}, true }, s.mayBeOneSpell},
		{func(h hurt) (spellMark, bool) {
			return spellMark{Injury: squad.Injury{Until: h.Until.LatestDay()}}, !h.Until.IsZero() && !h.Over
		}, s.mayBeOneSpell},
	}
}

// pairSpells pairs the spells that are alike, tells of those that are told anew, and
// returns the others.
func (s *stay) pairSpells(was, is []hurt, l spellLikeness) (wasLeft, isLeft []hurt) {
	waiting := make(map[spellMark][]hurt)
	for _, a := range was {
		if m, ok := l.mark(a); ok {
			waiting[m] = append(waiting[m], a)
		}
	}
	paired := make(map[*squad.Injury]bool)
	for _, b := range is {
		m, ok := l.mark(b)
		i := slices.IndexFunc(waiting[m], func(a hurt) bool { return ok && l.agree(a, b) })
		if i < 0 {
			continue
		}
		a := waiting[m][i]
		waiting[m] = slices.Delete(waiting[m], i, i+1)
		paired[a.Injury], paired[b.Injury] = true, true
		if !sameSpell(a.Injury, b.Injury) {
			s.spell(s.course(a.Injury, b.Injury), a.Injury, b.Injury)
		}
	}
	isPaired := func(h hurt) bool { return paired[h.Injury] }
	return slices.DeleteFunc(was, isPaired), slices.DeleteFunc(is, isPaired)
}

// unpaired tells of spells that only one of the files has.
func (s *stay) unpaired(was, is []hurt) {
	for _, gone := range was {
		if back(gone.Injury, s.Old.AsOf) {
			s.spell(InjuryNoted, gone.Injury, nil)
		} else {
			s.spell(Recovered, gone.Injury, nil)
		}
	}
	for _, come := range is {
		if back(come.Injury, s.New.AsOf) {
			s.spell(InjuryNoted, nil, come.Injury)
		} else {
			s.spell(Injured, nil, come.Injury)
		}
	}
}

// hurt is a spell with what is hurt, folded.
type hurt struct {
	*squad.Injury
	folded string
}

func spells(injuries []squad.Injury) []hurt {
	list := make([]hurt, len(injuries))
	for i := range injuries {
		list[i] = hurt{&injuries[i], names.Fold(injuries[i].What)}
	}
	return list
}

// mayBeOneSpell reports whether two spells can be one that is told anew: they begin on
// one day, or nobody is back from either, and neither begins when the other is over.
func (s *stay) mayBeOneSpell(a, b hurt) bool {
	if back(a.Injury, s.Old.AsOf) || back(b.Injury, s.New.AsOf) {
		return a.folded == b.folded && squad.MayBeSame(a.Since, b.Since)
	}
	overlap := func(a, b hurt) bool { return a.Until.IsZero() || b.Since.Earliest().Before(a.Until.LatestDay()) }
	return overlap(a, b) && overlap(b, a)
}

func (s *stay) spell(k Kind, was, is *squad.Injury) {
	s.add(Event{Kind: k, Old: s.old, New: s.new, How: s.how, OldSpell: was, NewSpell: is})
}

// course is what a spell that is told anew means: back, out again, or back
// sooner or later than was thought.
func (s *stay) course(was, is *squad.Injury) Kind {
	before, now := back(was, s.Old.AsOf), back(is, s.New.AsOf)
	end, newEnd := was.Until.LatestDay(), is.Until.LatestDay()
	switch {
	case !before && now:
		return Recovered
	case before && !now:
		return Injured
	case before && now || end == newEnd:
		return InjuryCorrected
	case end.IsZero():
		return ReturnKnown
	case newEnd.IsZero():
		return ReturnUnknown
	case newEnd.After(end):
		return ReturnLater
	}
	return ReturnSooner
}

// back reports whether a player was back from an injury on a day.
func back(i *squad.Injury, on squad.Date) bool {
	return i.Over || !i.Until.IsZero() && !i.Until.LatestDay().After(on)
}

// sameSpell reports whether two entries say the same; an end on "2026-02" is that on
// its last day.
func sameSpell(a, b *squad.Injury) bool {
	return a.What == b.What && a.Since == b.Since && a.Over == b.Over && a.Until.LatestDay() == b.Until.LatestDay()
}
