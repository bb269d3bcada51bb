package identity_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// Whatever names are, it makes no difference whose comes first, and who is taken for
// one person or one club has a key in common.
func FuzzJudge(f *testing.F) {
	f.Add("Virgil van Dijk", "", "V. van Dijk", "", uint16(0), uint16(0))
	f.Add("Son Heung-min", "손흥민", "Heung Min Son", "손 흥민", uint16(9), uint16(9))
	f.Add("Salem Nasserسالم", "a\xff", "..", "'", uint16(1), uint16(400))
	f.Add("a a a", "b b", "a a", "b a b", uint16(3), uint16(3))
	f.Fuzz(func(t *testing.T, name, full, otherName, otherFull string, day, otherDay uint16) {
		if len(name)+len(full)+len(otherName)+len(otherFull) > 1000 {
			return
		}
		player := func(name string, day uint16) *squad.Player {
			p := &squad.Player{Name: name, Positions: []squad.Position{squad.CB}}
			if day > 0 {
				p.Born = squad.NewDate(2000, 1, 1).AddDays(int(day))
			}
			return p
		}
		a, b := identity.NewEntry(player(name, day), full), identity.NewEntry(player(otherName, otherDay), otherFull)
		how := identity.Judge(a, b)
		if identity.Judge(b, a) != how || identity.JudgeInClub(a, b) != identity.JudgeInClub(b, a) {
			t.Errorf("%+q and %+q: it makes a difference which comes first", name, otherName)
		}
		if identity.JudgeInClub(a, b).Grade() < how.Grade() {
			t.Errorf("%+q and %+q: less sure in one club", name, otherName)
		}
		if name != "" && identity.JudgeInClub(a, a).Grade() != identity.Sure {
			t.Errorf("%+q is not sure to be the same as itself", name)
		}
		if how != identity.None && !shareAKey(a, b) {
			t.Errorf("%+q and %+q: %s, and no key in common", name, otherName, how)
		}
		short, long := identity.NewEntry(a.Player, ""), identity.NewEntry(b.Player, "")
		sketch, otherSketch := identity.SketchOf(name), identity.SketchOf(otherName)
		if how := identity.Judge(short, long); how != identity.None && how != identity.ByName && how.Grade() != identity.Different &&
			a.Born == b.Born && a.Born.Exact() && !sketch.MayBe(&otherSketch) {
			t.Errorf("%+q and %+q are told apart, and judged %s", name, otherName, how)
		}
		one, other := []identity.Entry{a, b}, []identity.Entry{b}
		if got := identity.Pair(one, other); len(got) > 1 ||
			len(got) == 0 && names.Fold(otherName) != "" && names.Fold(name) != names.Fold(otherName) && how == identity.None {
			t.Errorf("%+q and %+q: %v", name, otherName, got)
		}
		club, otherClub := identity.Club{Name: name, Country: full}, identity.Club{Name: otherName, Country: otherFull}
		same := identity.SameClub(club, otherClub)
		if same != identity.SameClub(otherClub, club) || same && club.Key() != otherClub.Key() || !identity.SameClub(club, club) {
			t.Errorf("the clubs %+q and %+q: %v", name, otherName, same)
		}
	})
}
