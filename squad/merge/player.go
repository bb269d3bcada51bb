package merge

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/squadfile"
)

// player brings the facts of the source into a player of the file. An error in a fact is
// found when the result is read.
func (m *merge) player(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	take := func(g Group, key string, from squad.Player) {
		if m.takes(g) {
			_ = in.Take(key, &from)
		}
	}
	if old.ID == "" && p.ID != "" {
		take(ID, "id", *p)
	}
	take(Born, "born", squad.Player{Born: m.better(old.Born, p.Born)})
	if len(old.Nationality) == 0 {
		take(Nationality, "nationality", *p)
	}
	if len(p.Positions) > 0 {
		home, also := m.places(old, p)
		take(Positions, "positions", squad.Player{Positions: home})
		take(Positions, "also", squad.Player{Also: also})
	}
	m.loan(in, old, p)
	m.transfers(in, old, p)
	_, isKnown := p.Value.Amount()
	if _, was := old.Value.Amount(); isKnown && !m.isForeign() && !(was && m.fills) {
		take(Value, "value", *p)
	}
	if p.Role != squad.Rotation && in.Get("role") == "" {
		take(Role, "role", *p)
	}
	if injuries := m.lasting(p); len(injuries) > 0 && in.Get("injuries") == "" {
		take(Injuries, "injuries", squad.Player{Injuries: injuries})
	}
	if len(p.Absences) > 0 && in.Get("absences") == "" && !m.isOlder {
		take(Injuries, "absences", *p)
	}
}

// lasting are the injuries of the source of which the file's day makes no other ones: an
// earlier state that knows no end says nothing of a later day.
func (m *merge) lasting(p *squad.Player) []squad.Injury {
	if !m.isOlder {
		return p.Injuries
	}
	return slices.DeleteFunc(slices.Clone(p.Injuries), func(i squad.Injury) bool { return i.Until.IsZero() && !i.Over })
}

// better is the date of the source, unless the file has the same date more exactly, or has
// any and is only filled in.
func (m *merge) better(file, source squad.Date) squad.Date {
	if m.fills && !file.IsZero() && !squad.MayBeSame(file, source) {
		return file
	}
	return better(file, source)
}

// better is the date of the source, unless the file has the same date more exactly.
func better(file, source squad.Date) squad.Date {
	switch {
	case source.IsZero():
		return file
	case !file.IsZero() && file.Precision() >= source.Precision() && squad.MayBeSame(file, source):
		return file
	}
	return source
}

// places are the positions of a player. Those that the file has come first. A file that is
// only filled in says itself where the player is at home, and the source where else they
// can play.
func (m *merge) places(old, p *squad.Player) (home, also []squad.Position) {
	home, others := old.Positions, slices.Concat(p.Positions, p.Also)
	if !m.fills || len(home) == 0 {
		home = append(slices.Clone(old.Positions), without(p.Positions, old.Positions)...)
		others = p.Also
	}
	also = without(old.Also, home)
	if len(also) == 0 {
		also = without(others, home)
	}
	return home, also
}

// without are the positions of a list that another list does not have, each once.
func without(list, others []squad.Position) []squad.Position {
	var left []squad.Position
	for _, p := range list {
		if !slices.Contains(others, p) && !slices.Contains(left, p) {
			left = append(left, p)
		}
	}
	return left
}

// contract brings in the contract.
func (m *merge) contract(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	now := old.Contract
	now.Until = m.until(in, old, p)
	now.MaybeLoan = m.maybeLoan(in, now, old, p)
	isOvertaken := func(end squad.Date) bool {
		return !end.IsZero() && (!end.LatestDay().After(now.Until.LatestDay()) || squad.MayBeSame(end, now.Until))
	}
	if isOvertaken(now.Option) {
		m.note("%s: the option to %s is taken out, since the contract now runs until %s", old.Name, now.Option, now.Until)
		now.Option, now.Holder = squad.Date{}, squad.ClubOption
	}
	if e := now.Extension; isOvertaken(e.Until) {
		m.note("%s: the extension to %s (if: %s) is taken out, since the contract now runs until %s", old.Name, e.Until, e.If, now.Until)
		now.Extension = squad.Extension{}
	}
	_, isKnown := p.Contract.ReleaseClause.Amount()
	if _, was := now.ReleaseClause.Amount(); isKnown && !m.isForeign() && !(was && m.fills) {
		now.ReleaseClause = p.Contract.ReleaseClause
	}
	_ = in.Take("contract", &squad.Player{Contract: now})
	m.club.NoteLoan(in, p)
}

// maybeLoan reports whether the end of a player's contract may be that of a loan: as the
// source says of its own date, unless a person vouches for it.
func (m *merge) maybeLoan(in *squadfile.Facts[squad.Player], now squad.Contract, old, p *squad.Player) bool {
	told := m.club.SourceFacts()
	isOfSource := !now.Until.IsZero() && squad.MayBeSame(now.Until, p.Contract.Until)
	switch {
	case now.Until.IsZero():
		return false
	case isOfSource && now.Until != old.Contract.Until:
		return p.Contract.MaybeLoan
	case isOfSource && (told.Loans || told.LoansNoted):
		return p.Contract.MaybeLoan && (old.Contract.MaybeLoan || !isVouchedFor(in))
	}
	return old.Contract.MaybeLoan
}

// isVouchedFor reports whether a person has written a comment behind a contract.
func isVouchedFor(in *squadfile.Facts[squad.Player]) bool {
	return slices.ContainsFunc(in.Comments("contract"), func(c string) bool { return !importer.IsLoanNote(c) })
}

// until is the end of a player's contract. A day with a comment by a person is not brought
// forward. Otherwise it can be, and a note says so.
func (m *merge) until(in *squadfile.Facts[squad.Player], old, p *squad.Player) squad.Date {
	had, now := old.Contract.Until, m.better(old.Contract.Until, p.Contract.Until)
	switch {
	case had.IsZero() || !now.LatestDay().Before(had.LatestDay()) || squad.MayBeSame(had, now):
		return now
	case had.Exact() && isVouchedFor(in):
		m.note("%s: contract kept to %s (the source says %s)", old.Name, had, now)
		return had
	}
	m.note("%s: contract shortened from %s to %s", old.Name, had, now)
	return now
}
