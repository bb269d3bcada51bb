package identity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

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

// clubWords are the words of a club's name, folded: S.p.A. is one word, and 1.FC two.
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
	return strings.Fields(plain.String())
}

// anyClub are the words that clubs of every name put before or behind it: what kind
// of association they are, and in what legal form.
var anyClub = strings.Fields(`
	fc afc acf cfc sfc lfc cf ac as sc ssc ss us uc sv vfb vfl tsg tsv fsv spvgg sg bsc bk if ff ik fk sk jk kf nk hnk gnk ks mks gks rks kks
	acs csm cd ca ce cs ud sd rc rcd sco osc aj ogc fbc cr ec se kv kvc krc rsc rfc sl pfc cfr ssd asd usd
	club clube football futbol futebol fotbal fotboll fotball fussball fussballclub fodbold voetbal calcio soccer
	association associazione associacao asociacion asociatia sportiva sportive sport sports sportverein sportklub sportclub
	spor kulubu boldklub idraetsforening idrottsforening idrottsforeningen desportivo klub koninklijke royal
	sad spa sa ag ev gmbh kgaa as co ltd plc
	the de do da del di
`)

// isNumber reports whether a word is the year in which a club was founded, or the 1 of
// 1. FC. Other numbers tell a team from the first one: those of 15 to 23 may be an age.
func isNumber(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && (word == "1" || len(word) == 4 || len(word) == 2 && (n < 15 || n > 23))
}
