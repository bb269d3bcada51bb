package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// injuries adds the events about a player's injuries. A spell that is the same in both
// files has no event. The others are paired by how much they have in common.
func (p *changedPlayer) injuries() {
	if len(p.old.Injuries)+len(p.new.Injuries) == 0 {
		return
	}
	was, is := spells(p.old.Injuries), spells(p.new.Injuries)
	for _, l := range p.likenesses() {
		was, is = p.pairSpells(was, is, l)
	}
	p.unpaired(was, is)
}

// spellLikeness is a way to recognise a spell in the other file.
type spellLikeness struct {
	key   func(hurt) (key matchKey, ok bool) // what two spells must have in common
	agree func(a, b hurt) bool               // what else must be true of them
}

// matchKey is what two spells are compared by. The other fields are zero.
type matchKey struct {
	squad.Injury
	folded string // the kind of injury
}

// likenesses are the ways to recognise a spell, the surest first: everything is the same;
// the same kind of injury on the same day; any injury on the same exact day; the same
// kind of injury; the same return; the same absence.
func (p *changedPlayer) likenesses() []spellLikeness {
	always := func(_, _ hurt) bool { return true }
	return []spellLikeness{
		{func(h hurt) (matchKey, bool) { return matchKey{Injury: *h.Injury}, true }, always},
		{func(h hurt) (matchKey, bool) { return matchKey{squad.Injury{Since: h.Since}, h.folded}, true }, always},
		{func(h hurt) (matchKey, bool) {
			return matchKey{Injury: squad.Injury{Since: h.Since}}, h.Since.Exact()
		}, always},
		{func(h hurt) (matchKey, bool) { return matchKey{folded: h.folded}, true }, p.mayBeOneSpell},
		{func(h hurt) (matchKey, bool) {
			return matchKey{Injury: squad.Injury{Until: h.Until.LatestDay()}}, !h.Until.IsZero() && !h.Over
		}, p.mayBeOneSpell},
		{func(h hurt) (matchKey, bool) { return matchKey{}, p.wasOut(h) }, p.mayBeOneSpell},
	}
}

// wasOut reports whether a spell explains why the player was out on the day of the earlier
// file. If each file has one that does and the other does not know of, they are one.
func (p *changedPlayer) wasOut(h hurt) bool {
	day := p.Old.AsOf
	if p.New.AsOf.Before(day) {
		day = p.New.AsOf
	}
	return !h.Over && !h.Since.IsZero() && !h.Since.LatestDay().After(day) && (h.Until.IsZero() || h.Until.LatestDay().After(p.Day()))
}

// pairSpells pairs the spells that are alike and adds events about those that have
// changed. It returns the spells that it could not pair.
func (p *changedPlayer) pairSpells(was, is []hurt, l spellLikeness) (wasLeft, isLeft []hurt) {
	waiting := make(map[matchKey][]hurt)
	for _, a := range was {
		if key, ok := l.key(a); ok {
			waiting[key] = append(waiting[key], a)
		}
	}
	paired := make(map[*squad.Injury]bool)
	for _, b := range is {
		key, ok := l.key(b)
		i := slices.IndexFunc(waiting[key], func(a hurt) bool { return ok && l.agree(a, b) })
		if i < 0 {
			continue
		}
		a := waiting[key][i]
		waiting[key] = slices.Delete(waiting[key], i, i+1)
		paired[a.Injury], paired[b.Injury] = true, true
		if *a.Injury != *b.Injury {
			p.spell(p.injuryChange(a.Injury, b.Injury), a.Injury, b.Injury)
		}
	}
	isPaired := func(h hurt) bool { return paired[h.Injury] }
	return slices.DeleteFunc(was, isPaired), slices.DeleteFunc(is, isPaired)
}

// unpaired adds events about the spells that only one of the files has.
func (p *changedPlayer) unpaired(was, is []hurt) {
	for _, gone := range was {
		if back(gone.Injury, p.Old.AsOf) {
			p.spell(InjuryNoted, gone.Injury, nil)
		} else {
			p.spell(Recovered, gone.Injury, nil)
		}
	}
	for _, come := range is {
		if back(come.Injury, p.New.AsOf) {
			p.spell(InjuryNoted, nil, come.Injury)
		} else {
			p.spell(Injured, nil, come.Injury)
		}
	}
}

// hurt is a spell with the kind of injury, folded.
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

// mayBeOneSpell reports whether two spells can be one that is described differently. Once
// the player is back from either, they must be of the same kind and begin on the same
// day, as far as the dates tell. Until then they must overlap.
func (p *changedPlayer) mayBeOneSpell(a, b hurt) bool {
	if back(a.Injury, p.Old.AsOf) || back(b.Injury, p.New.AsOf) {
		return a.folded == b.folded && squad.MayBeSame(a.Since, b.Since)
	}
	overlap := func(a, b hurt) bool { return a.Until.IsZero() || b.Since.Earliest().Before(a.Until.LatestDay()) }
	return overlap(a, b) && overlap(b, a)
}

func (p *changedPlayer) spell(k Kind, was, is *squad.Injury) {
	p.add(Event{Kind: k, Old: p.old, New: p.new, How: p.how, OldSpell: was, NewSpell: is})
}

// injuryChange is what it means that a spell has changed: the player is back, is out
// again, or will be back sooner or later than expected.
func (p *changedPlayer) injuryChange(was, is *squad.Injury) Kind {
	before, now := back(was, p.Old.AsOf), back(is, p.New.AsOf)
	end, newEnd := was.Until.LatestDay(), is.Until.LatestDay()
	switch {
	case !before && now:
		return Recovered
	case before && !now:
		return Injured
	case end == newEnd && was.What != "" && names.Fold(was.What) != names.Fold(is.What):
		return Diagnosed
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
