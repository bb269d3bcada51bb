package identity_test

import (
	"fmt"
	"hash/maphash"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// random is a player of few names, birth dates and facts, so that many of them may be
// one person.
func random(r *rand.Rand) identity.Entry {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	first := []string{"Adam", "A.", "Ada", "Aadam", "Ben", "Benedikt", "Jo-an", "Joan", "Олег", "José"}
	last := []string{"Alpha", "Alfa", "Beta", "van Beta", "Al-Pha", "Бета", "Alpha Jr.", "O'Beta"}
	name := pick(first...)
	switch r.IntN(4) {
	case 0:
		name = pick(last...)
	case 1, 2:
		name += " " + pick(last...)
	}
	full := ""
	if r.IntN(4) == 0 {
		full = pick(first...) + " " + pick(first...) + " " + pick(last...)
	}
	dates := [...]string{
		"2001-05-06", "2001-06-05", "2001-05-07", "2001", "2001-05", "2003-05-06", "2011-05-06", "1999-01-30",
		"2001-05-06", "2001-05-06",
	}
	p := &squad.Player{Name: name}
	if r.IntN(5) > 0 {
		p.Born = date(pick(dates[:]...))
	}
	if r.IntN(4) == 0 {
		p.ID = pick("tm-1", "tm-2", "ea-1", "ea-2")
	}
	for range r.IntN(3) {
		p.Positions = append(p.Positions, squad.Position(1+r.IntN(3)))
	}
	if r.IntN(2) == 0 {
		p.Contract.Until = date(pick("2029", "2029-06-30", "2030-06-30"))
	}
	p.Nationality = []string{pick("Wales", "Ghana")}
	return identity.NewEntry(p, full)
}

func date(text string) squad.Date {
	d, err := squad.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func tell(e identity.Entry) string {
	return fmt.Sprintf("%s (%s) %s %s %v %s", e.Name, e.ID, e.Born, e.Contract.Until, e.Positions, e.Nationality)
}

func newRand(a, b uint64) *rand.Rand { return rand.New(rand.NewPCG(a, b)) }

func rounds(full int) int {
	if testing.Short() {
		return full / 10
	}
	return full
}

// It makes no difference which entry comes first; within a club nothing is less sure;
// and who is taken for one has a key in common.
func TestJudgeProperties(t *testing.T) {
	r := newRand(1, 2)
	seen := make(map[identity.Evidence]int)
	for range rounds(200_000) {
		a, b := random(r), random(r)
		between, inClub := identity.Judge(a, b), identity.JudgeInClub(a, b)
		seen[between]++
		seen[inClub]++
		if between != identity.Judge(b, a) || inClub != identity.JudgeInClub(b, a) {
			t.Fatalf("%s and %s: it makes a difference which comes first", tell(a), tell(b))
		}
		if inClub.Grade() < between.Grade() {
			t.Fatalf("%s and %s: in one club %s, between two %s", tell(a), tell(b), inClub, between)
		}
		if between != identity.None && !shareAKey(a, b) {
			t.Fatalf("%s and %s: %s, and no key in common", tell(a), tell(b), between)
		}
		if identity.JudgeInClub(a, a).Grade() != identity.Sure {
			t.Fatalf("%s is not sure to be the same as itself: %s", tell(a), identity.JudgeInClub(a, a))
		}
	}
	for how := identity.None; how <= identity.ByLikeness; how++ {
		if seen[how] == 0 {
			t.Errorf("no two entries were %s", how)
		}
	}
}

// Hashes are the same where the keys are, and whose names a sketch tells apart are two
// people.
func TestHashesAndSketches(t *testing.T) {
	r, seed := newRand(7, 8), maphash.MakeSeed()
	apart := 0
	for range rounds(200_000) {
		a, b := random(r), random(r)
		a, b = identity.NewEntry(a.Player, ""), identity.NewEntry(b.Player, "")
		hashesA, hashesB := identity.HashesOf(a.Player, seed), identity.HashesOf(b.Player, seed)
		if hashesA.Share(&hashesB) != shareAKey(a, b) {
			t.Fatalf("%s and %s: the hashes share %v, the keys %v", tell(a), tell(b), !shareAKey(a, b), shareAKey(a, b))
		}
		if sketchA, sketchB := identity.SketchOf(a.Name), identity.SketchOf(b.Name); sketchA.MayBe(&sketchB) {
			continue
		}
		apart++
		if how := identity.Judge(a, b); how != identity.None && how != identity.ByID && (a.Born == b.Born || how == identity.ByName) {
			t.Fatalf("%s and %s are told apart, and judged %s", tell(a), tell(b), how)
		}
	}
	if apart == 0 {
		t.Error("no two names are told apart")
	}
}

func shareAKey(a, b identity.Entry) bool {
	keys := identity.Keys(b)
	return slices.ContainsFunc(identity.Keys(a), func(key string) bool { return slices.Contains(keys, key) })
}

// Nobody is paired twice, nobody without evidence, and nothing that is told as sure is
// not. It makes no difference which list is the old one, nor how the players stand.
func TestPairProperties(t *testing.T) {
	r := newRand(3, 4)
	for range rounds(10_000) {
		older, newer := randomList(r), randomList(r)
		pairs := identity.Pair(older, newer)
		olds, news := make(map[int]bool), make(map[int]bool)
		for _, p := range pairs {
			if olds[p.Old] || news[p.New] {
				t.Fatalf("somebody is paired twice: %v", pairs)
			}
			olds[p.Old], news[p.New] = true, true
			judged := identity.JudgeInClub(older[p.Old], newer[p.New])
			if p.How != judged && (judged == identity.None || p.How.Grade() != identity.Guess) {
				t.Fatalf("%s and %s are %s, paired by %s", tell(older[p.Old]), tell(newer[p.New]), judged, p.How)
			}
		}
		want := people(older, newer, pairs)
		swapped := identity.Pair(newer, older)
		for i := range swapped {
			swapped[i].Old, swapped[i].New = swapped[i].New, swapped[i].Old
		}
		if got := people(older, newer, swapped); !slices.Equal(got, want) {
			t.Fatalf("with the lists changed over\n%q\nnot\n%q", got, want)
		}
		r.Shuffle(len(older), func(i, j int) { older[i], older[j] = older[j], older[i] })
		r.Shuffle(len(newer), func(i, j int) { newer[i], newer[j] = newer[j], newer[i] })
		if got := people(older, newer, identity.Pair(older, newer)); !slices.Equal(got, want) {
			t.Fatalf("in another order\n%q\nnot\n%q", got, want)
		}
		left(t, older, newer)
	}
}

func randomList(r *rand.Rand) []identity.Entry {
	entries := make([]identity.Entry, r.IntN(7))
	for i := range entries {
		entries[i] = random(r)
	}
	return entries
}

func people(older, newer []identity.Entry, pairs []identity.Pairing) []string {
	var text []string
	for _, p := range pairs {
		text = append(text, tell(older[p.Old])+" = "+tell(newer[p.New])+" by "+p.How.String())
	}
	slices.Sort(text)
	return text
}

// left checks who is left over: two who may be one person only if one of them may be
// somebody else, or a twin.
func left(t *testing.T, older, newer []identity.Entry) {
	t.Helper()
	paired := [2]map[int]bool{make(map[int]bool), make(map[int]bool)}
	for _, p := range identity.Pair(older, newer) {
		paired[0][p.Old], paired[1][p.New] = true, true
	}
	isRival := func(a, b identity.Entry) bool { return a.Born == b.Born || identity.JudgeInClub(a, b) != identity.None }
	for i := range older {
		for j := range newer {
			if paired[0][i] || paired[1][j] || identity.JudgeInClub(older[i], newer[j]) == identity.None {
				continue
			}
			others := 0
			for k := range newer {
				if k != j && isRival(older[i], newer[k]) {
					others++
				}
			}
			for k := range older {
				if k != i && isRival(older[k], newer[j]) {
					others++
				}
			}
			if others == 0 {
				t.Fatalf("%s and %s are left over", tell(older[i]), tell(newer[j]))
			}
		}
	}
}

// Whom a sketch tells apart within a club are two people, however they are spelt.
func TestSketchInClub(t *testing.T) {
	r := newRand(9, 10)
	words := []string{"Kang", "Gang", "Do-young", "Do Yeong", "Hoon", "Hun", "Philip", "Phffilip", "Alexey", "Aleksei", "Al", "Jack", "Zhak"}
	seen := 0
	for range rounds(200_000) {
		var entries [2]identity.Entry
		for i := range entries {
			name := words[r.IntN(len(words))] + " " + words[r.IntN(len(words))]
			entries[i] = identity.NewEntry(&squad.Player{Name: name, Born: date("2001-05-06")}, "")
		}
		a, b := identity.SketchOf(entries[0].Name), identity.SketchOf(entries[1].Name)
		how := identity.JudgeInClub(entries[0], entries[1])
		if how != identity.None && !a.MayBeInClub(&b) {
			t.Fatalf("%s and %s are told apart, and judged %s", tell(entries[0]), tell(entries[1]), how)
		}
		if !a.MayBeInClub(&b) {
			seen++
		}
	}
	if seen == 0 {
		t.Error("no two names are told apart")
	}
}
