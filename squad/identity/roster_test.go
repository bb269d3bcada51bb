package identity_test

import (
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// unread are players that no file could have, given as name, id and birth date.
func unread(players ...[3]string) []squad.Player {
	list := make([]squad.Player, len(players))
	for i, p := range players {
		list[i] = squad.Player{Name: p[0], ID: p[1], Positions: []squad.Position{squad.CB}}
		if p[2] != "" {
			list[i].Born = date(p[2])
		}
	}
	return list
}

// repeated tells of players who are put on a roster one after another where each was
// found by id and by name.
func repeated(players []squad.Player) (found [][3]int) {
	var r identity.Roster
	for i := range players {
		if byID, byName := r.Repeated(&players[i]); byID >= 0 || byName >= 0 {
			found = append(found, [3]int{byID, byName, i})
		}
		r.Add(&players[i])
	}
	return found
}

// Who stands twice in a list without a doubt, and who may.
func TestRepeated(t *testing.T) {
	for _, test := range []struct {
		name              string
		players           [][3]string
		repeated, doubted string
	}{
		{"nobody", nil, "[]", "[]"},
		{"one", [][3]string{{"Adam Alpha", "", ""}}, "[]", "[]"},
		{"a name", [][3]string{{"Adam Alpha", "", "2001-05-06"}, {"Ben Beta", "", ""}, {"ADAM ÁLPHA", "", ""}}, "[[-1 0 2]]", "[]"},
		{"a hyphen", [][3]string{{"Heung-min Son", "", ""}, {"Heungmin Son", "", ""}}, "[[-1 0 1]]", "[]"},
		{"an id", [][3]string{{"Adam Alpha", "tm-1", ""}, {"Ben Beta", "tm-1", ""}}, "[[0 -1 1]]", "[]"},
		{"an id and the name", [][3]string{{"Adam Alpha", "tm-1", ""}, {"Adam Alpha", "tm-1", ""}}, "[[0 -1 1]]", "[]"},
		{
			"an id of one and the name of another",
			[][3]string{{"Adam", "tm-1", ""}, {"Ben", "", ""}, {"Ben", "tm-1", ""}},
			"[[0 1 2]]",
			"[]",
		},
		{"two ids of a source", [][3]string{{"Adam", "tm-1", "2001-05-06"}, {"Adam", "tm-2", "2001-05-06"}}, "[]", "[]"},
		{"ids of two sources", [][3]string{{"Adam", "tm-1", ""}, {"Adam", "ea-2", ""}}, "[[-1 0 1]]", "[]"},
		{"three of one name", [][3]string{{"Adam", "", "2001-05-06"}, {"Adam", "", "1990-05-07"}, {"Adam", "", ""}}, "[[-1 1 2]]", "[]"},
		{
			"the last of one name that fits",
			[][3]string{{"Adam", "", "2001"}, {"Adam", "", "1990-05-07"}, {"Adam", "", "2001-05-06"}},
			"[[-1 0 2]]", "[]",
		},
		{
			"words of a name",
			[][3]string{{"Adam Alpha", "", "2001-05-06"}, {"Adam Ben Alpha", "", "2001-05-06"}},
			"[]",
			"[{0 1 birth date, words of the name}]",
		},
		{
			"a birth date corrected",
			[][3]string{{"Adam Alpha", "", "2001-05-06"}, {"Adam Alpha", "", "2001-06-05"}},
			"[]",
			"[{0 1 name, birth date corrected}]",
		},
		{
			"short for the first name",
			[][3]string{{"Joe Alpha", "", "2001-05-06"}, {"Joseph Alpha", "", "2001-05-06"}},
			"[]",
			"[{0 1 birth date, similar name}]",
		},
		{
			"the surest",
			[][3]string{
				{"A. Alpha", "", "2001-05-06"},
				{"Adam Alpha", "", "2001-05-06"},
				{"Zeno Alpha", "", "2001-05-06"},
				{"Adam Ben Alpha", "", "2001-05-06"},
			},
			"[]", "[{0 1 birth date, similar name} {1 3 birth date, words of the name}]",
		},
		{"twins", [][3]string{{"Rasmus Alpha", "", "2001-05-06"}, {"Kaarel Alpha", "", "2001-05-06"}}, "[]", "[]"},
	} {
		players := unread(test.players...)
		if got := fmt.Sprint(repeated(players)); got != test.repeated {
			t.Errorf("%s: repeated %s, want %s", test.name, got, test.repeated)
		}
		if got := fmt.Sprint(identity.Doubtful(players)); got != test.doubted {
			t.Errorf("%s: doubtful %s, want %s", test.name, got, test.doubted)
		}
	}
}

// Whom a pair by pair look finds, looking by keys finds, except in a crowd.
func TestRepeatedProperties(t *testing.T) {
	r := newRand(5, 6)
	for range rounds(10_000) {
		var players []squad.Player
		for _, e := range randomList(r) {
			players = append(players, *e.Player)
		}
		entries := identity.Entries(players)
		twice, doubted := make(map[int]bool), make(map[int]bool)
		for _, found := range repeated(players) {
			twice[found[2]] = true
		}
		for _, p := range identity.Doubtful(players) {
			doubted[p.New] = true
		}
		for i := range entries {
			sure, unsure := false, false
			for j := range i {
				switch identity.JudgeInClub(entries[j], entries[i]) {
				case identity.None:
				case identity.ByID, identity.ByName:
					sure = true
				default:
					unsure = true
				}
			}
			if twice[i] != sure || doubted[i] != unsure {
				t.Fatalf("%s is repeated: %v, not %v; doubtful: %v, not %v", tell(entries[i]), twice[i], sure, doubted[i], unsure)
			}
		}
	}
}
