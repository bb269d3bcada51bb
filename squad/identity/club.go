package identity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Club is a club as one file or source names it.
type Club struct {
	Name    string
	Country string // "" if it is not known
}

// SameClub reports whether two names can be those of one club: they are the same
// except for what clubs of every name call themselves (FC, Calcio, 1899), and the
// countries do not differ where both are known. "Roma" is "AS Roma"; "Inter" is not
// "Inter Miami", nor "Real Madrid" its second team "Real Madrid B".
//
// Of the clubs of EA FC 26 and Transfermarkt that have players in common all 20 of the
// Premier League are found, and no other club is taken for one of them. Over all leagues
// it is 229 of 389, since one of the sources has names in full (Associazione Calcio
// Milan), and again no wrong one; without the countries there are three, such as Rapid of
// Vienna and of Bucharest. Where a name does not do, the players tell.
func SameClub(a, b Club) bool {
	return a.Key() == b.Key() && SameCountry(a.Country, b.Country)
}

// IsOwnClub reports whether a name can be that of the club whose squad it is.
func IsOwnClub(s *squad.Squad, name string) bool {
	return slices.ContainsFunc(append([]string{s.Club}, s.Aliases...), func(own string) bool {
		return names.Fold(own) == names.Fold(name) || SameClub(Club{Name: own}, Club{Name: name})
	})
}

// MayBeSameClub reports whether one file may mean by one name the club that another file
// has by another name: they are those of [SameClub], or all words of one are in the other,
// as Newcastle is in Newcastle United. That is little by itself, and enough of a club that
// a player is said to come from or to go to, if the other file has such a player.
func MayBeSameClub(a, b Club) bool {
	if SameClub(a, b) {
		return true
	}
	short, long := ownWords(a.Name), ownWords(b.Name)
	if len(short) > len(long) {
		short, long = long, short
	}
	isMissing := func(word string) bool { return !slices.Contains(long, word) }
	return len(short) > 0 && !slices.ContainsFunc(short, isMissing)
}

// ShareName reports whether two names have a word of their own in common, or one in
// another, as Eyüpspor has Eyüp, and neither is a second team's or that of the young or of
// women. That is nothing by itself, and enough for two squads with many players in common.
func ShareName(a, b string) bool {
	p, q := ownWords(a), ownWords(b)
	isOfOther := func(word string) bool { return slices.Contains(otherTeams, word) }
	if slices.ContainsFunc(p, isOfOther) || slices.ContainsFunc(q, isOfOther) {
		return false
	}
	return slices.ContainsFunc(p, func(word string) bool {
		return slices.ContainsFunc(q, func(other string) bool { return word == other || isPart(word, other) || isPart(other, word) })
	})
}

// otherTeams are words by which clubs call teams that are not their first.
var otherTeams = strings.Fields(`
	b c ii iii 2 3 u17 u18 u19 u20 u21 u22 u23 17 18 19 20 21 22 23 jong youth reserves
	women ladies frauen femenino feminino femminile feminin damen vrouwen
`)

// Key is what the names of one club have in common: any two clubs that [SameClub]
// takes for one have one key.
func (c Club) Key() string {
	words := ownWords(c.Name)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// ownWords are the words of a club's name except for those that clubs of every name have.
func ownWords(name string) []string {
	words := clubWords(name)
	own := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return slices.Contains(anyClub, word) || isNumber(word) })
	if len(own) == 0 { // the club is called Football Club, or the like
		return words
	}
	return own
}

// clubWords are the words of a club's name, folded: S.p.A. is one word, S. A. D. too, and
// 1.FC two.
func clubWords(name string) []string {
	var plain strings.Builder
	afterDigit := false
	for _, r := range names.Fold(name) {
		switch {
		case r == '.' && afterDigit, strings.ContainsRune(",()", r):
			plain.WriteByte(' ')
		case r == '&':
			plain.WriteString(" and ")
		case r != '.' && r != '\'':
			plain.WriteRune(r)
		}
		afterDigit = unicode.IsDigit(r)
	}
	return joinLetters(strings.Fields(plain.String()))
}

// joinLetters makes one word of letters that stand alone side by side: S. A. D. is sad.
func joinLetters(words []string) []string {
	var joined []string
	wasLetter := false
	for _, word := range words {
		isLetter := len(word) == 1 && word[0] > '9'
		if isLetter && wasLetter {
			joined[len(joined)-1] += word
		} else {
			joined = append(joined, word)
		}
		wasLetter = isLetter
	}
	return joined
}

// anyClub are the words that clubs of every name put before or behind it: what kind
// of association they are, and in what legal form.
var anyClub = strings.Fields(`
	fc afc acf cfc sfc lfc cf ac as sc ssc ss us uc sv vfb vfl tsg tsv fsv spvgg sg bsc bk if ff ik fk sk jk kf nk hnk gnk ks mks gks rks kks
	acs csm cd ca ce cs ud sd rc rcd sco osc aj ogc fbc cr ec se kv kvc krc rsc rfc sl pfc cfr ssd asd usd
	club clube football futbol futebol fotbal fotboll fotball fussball fussballclub fodbold voetbal calcio soccer
	association associazione associacao asociacion asociatia sportiva sportive sport sports sportverein sportklub sportclub
	spor kulubu boldklub idraetsforening idrottsforening idrottsforeningen desportivo klub koninklijke royal
	sad saf cv spa sa ag ev gmbh kgaa as co ltd plc
	the de do da del di
`)

// isNumber reports whether a word is the year in which a club was founded, or the 1 of
// 1. FC. Other numbers tell a team from the first one: those of 15 to 23 may be an age.
func isNumber(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && (word == "1" || len(word) == 4 || len(word) == 2 && (n < 15 || n > 23))
}
