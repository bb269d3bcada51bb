package identity

import "github.com/depth-football/depth/squad"

// Judge says why two entries are about one person, [None] if they are not. They may be of
// one file or of two clubs. It makes no difference which comes first.
//
// Ids of one source decide, both ways; those of different sources say nothing of each
// other. Otherwise it takes a name and a birth date. A contract and a position say
// little: half a league's contracts end on one day.
func Judge(a, b Entry) Evidence { return weigh(&a, &b, false).how }

// JudgeInClub says by what two entries of one club are about one person: of an old and
// a new file of it, or of its file and a source. It is never less sure than [Judge].
// The same name is enough there unless something speaks against it, and a contract and
// a position in common count. It also fits two clubs of which one says that the player
// goes to the other.
func JudgeInClub(a, b Entry) Evidence { return weigh(&a, &b, true).how }

// verdict is what comes of weighing two entries.
type verdict struct {
	how      Evidence
	rank     rank
	likeness int
}

// rank orders evidence more finely than its kinds do, the surest first.
type rank uint8

const (
	sameID rank = iota
	sameNameAndDay
	sameWords
	sameNameAndContract
	sameName
	alikeName
	correctedBirth
	correctedWords
	fittingSurname
	soundAlike
	sharedWord
	otherScript
	alikeWithoutBirth
	tiedFamily // or twins
	twins      // no evidence: they may be brothers or sisters
	nothing
)

func weigh(a, b *Entry, inClub bool) verdict {
	if IDsDecide(a.ID, b.ID) {
		switch {
		case a.ID != b.ID:
			return verdict{None, nothing, 0}
		case a.known.same(&b.known):
			return verdict{ByName, sameID, 0}
		}
		return verdict{ByID, sameID, 0}
	}
	switch {
	case !squad.MayBeSame(a.Born, b.Born):
		return weighOtherBirth(a, b, inClub)
	case a.Born.Exact() && b.Born.Exact():
		return weighSameBirth(a, b, inClub)
	}
	return weighUnknownBirth(a, b, inClub)
}

// weighSameBirth weighs two entries of one day of birth. Their names make all the
// difference. Right against wrong, over all clubs of EA FC 26 beside Transfermarkt:
//
//	the same name                              8631 : 0   sure
//	all words of one name in the other          605 : 1   sure
//	alike in two words or more                  212 : 1   a guess
//	alike in one word                             5 : 5   nothing between clubs
//	the same surname, first names that fit       95 : 6   a guess: five of the six are twins
//	the same surname, others                      8 : 36  nothing: twins
//
// Within one club names that are alike, be it in one word, are right (189 : 0), and so is
// a word in common with the same contract and position (7 : 0, without twins). Of those
// whom all this leaves open in both squads these are right, too:
//
//	the same consonants                          42 : 0
//	the same surname, contract and position      12 : 0
//
// The last is a guess only where two sources, by their ids, call one person by two first
// names. Elsewhere they are twins. Names in different scripts have no word in common; of
// them there are no figures, since both sources write Latin letters.
func weighSameBirth(a, b *Entry, inClub bool) verdict {
	switch {
	case anyName(a, b, (*spelling).same):
		return verdict{ByName, sameNameAndDay, 0}
	case a.sharesWords(b):
		return verdict{ByWords, sameWords, 0}
	}
	if l := a.likeness(b, inClub); l > 0 {
		return verdict{ByBirth, alikeName, l}
	}
	isFamily := a.known.sharesSurname(&b.known)
	switch tied := inClub && isTied(a, b); {
	case isFamily && a.firstNameFits(b):
		return verdict{ByBirth, fittingSurname, 0}
	case inClub && anyName(a, b, (*spelling).soundsLike):
		if a.known.isOtherScript(&b.known) {
			return verdict{ByOtherScript, soundAlike, 0}
		}
		return verdict{ByBirth, soundAlike, 0}
	case isFamily && tied && a.ID != "" && b.ID != "":
		return verdict{ByBirth, tiedFamily, 0}
	case isFamily:
		return verdict{None, twins, 0}
	case tied && anyName(a, b, func(s, t *spelling) bool { return s.words.Share(t.words) }):
		return verdict{ByBirth, sharedWord, 0}
	case tied && a.known.isOtherScript(&b.known):
		return verdict{ByOtherScript, otherScript, 0}
	}
	return verdict{None, nothing, 0}
}

// sharesWords reports whether all words of one entry's name are in the other's. A single
// word in a name in full is too little: somebody of the many who have it as a second
// name was born on that day.
func (e *Entry) sharesWords(f *Entry) bool {
	return anyName(e, f, func(s, t *spelling) bool {
		return s.within(t) && (!s.isOneWord(t) || s == &e.known && t == &f.known)
	})
}

// likeness is how much the names of two entries are alike, 0 if they are not. Between
// clubs a name of one word counts for nothing: Danilo is like Daniel.
func (e *Entry) likeness(f *Entry, inClub bool) int {
	most := 0
	for _, s := range e.spellings() {
		for _, t := range f.spellings() {
			if (inClub || !s.isOneWord(t)) && s.isName() && t.isName() {
				most = max(most, s.words.Likeness(t.words))
				if len(s.words) == len(t.words) { // it makes a difference which is held against the other
					most = max(most, t.words.Likeness(s.words))
				}
			}
		}
	}
	return most
}

// firstNameFits reports whether two of one family can be one person by their first
// names: those they are known by, or that of one among the other's names in full.
func (e *Entry) firstNameFits(f *Entry) bool {
	return firstNamesFit(e.known.words[0], f.known.words[0]) ||
		f.full.hasGivenName(e.known.words[0]) || e.full.hasGivenName(f.known.words[0])
}

// weighOtherBirth weighs two entries whose birth dates contradict each other: one of
// them may be a mistake. Right against wrong, within the clubs that EA FC 26 and
// Transfermarkt both have, and between all others of them:
//
//	                                           within     between
//	the same name, a slip or the same year     154 : 0    18 : 5    a guess
//	of these the same year, another day         33 : 0     1 : 0    between clubs with the same position
//	one name in the other, day or month apart   13 : 0     5 : 54   a guess within a club
//	the same name and ten years apart            0 : 7     0 : 65   two people
func weighOtherBirth(a, b *Entry, inClub bool) verdict {
	if isTooFar(a.Born, b.Born) {
		return verdict{None, nothing, 0}
	}
	slip, sameYear := isSlip(a.Born, b.Born), a.Born.Year() == b.Born.Year()
	if !inClub && !slip && !sameYear {
		return verdict{None, nothing, 0}
	}
	switch {
	case anyName(a, b, (*spelling).same):
		if slip || sameYear && (inClub || atOnePosition(a, b)) || inClub && isTied(a, b) {
			return verdict{ByCorrectedBirth, correctedBirth, 0}
		}
	case inClub && slip && sameYear && anyName(a, b, (*spelling).within):
		return verdict{ByWordsCorrectedBirth, correctedWords, 0}
	}
	return verdict{None, nothing, 0}
}

// tooFar is how many years apart two birth dates are never one player's: a namesake who
// is ten years younger is somebody else.
const tooFar = 10

func isTooFar(a, b squad.Date) bool {
	gap := a.Year() - b.Year()
	return gap <= -tooFar || gap >= tooFar
}

// isSlip reports whether two exact dates differ by a slip of the pen: in the day, the
// month or the year alone, or with day and month in each other's place.
func isSlip(a, b squad.Date) bool {
	if !a.Exact() || !b.Exact() {
		return false
	}
	differ := 0
	for _, same := range [...]bool{a.Year() == b.Year(), a.Month() == b.Month(), a.Day() == b.Day()} {
		if !same {
			differ++
		}
	}
	return differ <= 1 || a.Year() == b.Year() && a.Month() == b.Day() && a.Day() == b.Month()
}

// weighUnknownBirth weighs two entries of which one does not tell the day of birth.
// Right against wrong, for those of EA FC 26 without one beside Transfermarkt: the same
// name in one club 88 : 1, and between clubs with a position in common 12 : 1 (two
// entries of one person have one seventeen times in eighteen); names that are alike with
// the same contract and position in one club 8 : 1.
func weighUnknownBirth(a, b *Entry, inClub bool) verdict {
	switch same := anyName(a, b, (*spelling).same); {
	case same && inClub && a.Born == b.Born && !a.Born.IsZero():
		return verdict{ByName, sameNameAndDay, 0}
	case same && inClub && isTied(a, b):
		return verdict{ByName, sameNameAndContract, 0}
	case same && inClub:
		return verdict{ByName, sameName, 0}
	case same && shareAPosition(a, b):
		return verdict{ByUnknownBirth, sameName, 0}
	case inClub && atOnePosition(a, b) && isSameContract(a, b):
		if l := a.likeness(b, inClub); l > 0 {
			return verdict{ByLikeness, alikeWithoutBirth, l}
		}
	}
	return verdict{None, nothing, 0}
}

// isTied reports whether two have contracts to one known day and are at their best at
// the same position.
func isTied(a, b *Entry) bool {
	return !a.Contract.Until.IsZero() && isSameContract(a, b) && atOnePosition(a, b)
}

// isSameContract reports whether the contracts of two may end on one day, as far as
// both tell, or whether neither tells.
func isSameContract(a, b *Entry) bool {
	p, q := a.Contract.Until, b.Contract.Until
	return p.IsZero() == q.IsZero() && squad.MayBeSame(p, q)
}

func atOnePosition(a, b *Entry) bool {
	return len(a.Positions) > 0 && len(b.Positions) > 0 && a.Positions[0] == b.Positions[0]
}

// shareAPosition reports whether two can be one person by where they play.
func shareAPosition(a, b *Entry) bool {
	p, q := allPositions(a), allPositions(b)
	return p == 0 || q == 0 || p&q != 0
}

func allPositions(e *Entry) squad.PositionSet {
	return squad.SetOf(e.Positions...) | squad.SetOf(e.Also...)
}
