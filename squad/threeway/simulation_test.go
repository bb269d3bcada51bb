package threeway_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
	"github.com/depth-football/depth/squad/threeway"
)

// editing is a person at work on a squad file.
type editing struct {
	*rand.Rand
	t    *testing.T
	side string
	most int // of the players, so many are edited, from the first one on
	text []byte
	file *squadfile.Editor // of the text, with changes that are not in it yet
}

// saved is the text with all changes.
func (e *editing) saved() []byte {
	if e.file != nil {
		e.text, e.file = expect.Must(e.file.Bytes()), nil
	}
	return e.text
}

// edits are what people do to a squad file.
var edits = []func(e *editing){
	(*editing).renew, (*editing).injure, (*editing).add, (*editing).drop, (*editing).loan, (*editing).role, (*editing).position,
	(*editing).value, (*editing).comment, (*editing).reorder, (*editing).cover,
}

func (e *editing) edit(change func(f *squadfile.Editor, p *squadfile.Facts[squad.Player]) error) {
	e.t.Helper()
	if e.file == nil {
		e.file = expect.Must(squadfile.Edit("a.yaml", e.text))
	}
	if err := change(e.file, e.file.Players[e.IntN(min(e.most, len(e.file.Players)))]); err != nil {
		e.t.Fatal(err)
	}
}

func pickOne[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

func (e *editing) renew() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		if !p.Now.Contract.Extension.Until.IsZero() || p.Now.Contract.MaybeLoan {
			return nil
		}
		if !p.Now.Contract.Option.IsZero() {
			if err := p.Drop("contract.option"); err != nil {
				return err
			}
		}
		return p.Set("contract.until", pickOne(e.Rand, "2032-06-30", "2033-06-30"))
	})
}

func (e *editing) injure() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		from := *p.Now
		day := 1 + e.IntN(5) // those of one day would be one injury
		if e.side == "theirs" {
			day += 5
		}
		from.Injuries = append(slices.Clone(from.Injuries), squad.Injury{What: "ankle of " + e.side, Since: squad.NewDate(2026, 3, day)})
		for _, old := range p.Now.Injuries { // the same spell twice would be another test
			if old.Since == from.Injuries[len(from.Injuries)-1].Since {
				return nil
			}
		}
		return p.Take("injuries", &from)
	})
}

func (e *editing) add() {
	e.edit(func(f *squadfile.Editor, _ *squadfile.Facts[squad.Player]) error {
		name := fmt.Sprintf("%c%s Newcomer", 'A'+e.IntN(26), strings.Repeat(e.side, 1+e.IntN(9)))
		if e.IntN(4) == 0 {
			name = "Both Buy"
		}
		if slices.ContainsFunc(f.Players, func(p *squadfile.Facts[squad.Player]) bool { return p.Now.Name == name }) {
			return nil
		}
		_, err := f.Add(&squad.Player{
			Name: name, Born: squad.NewDate(2000, time.Month(1+len(name)%12), 1+int(name[0]-'A')), Positions: []squad.Position{squad.LB},
			Contract: squad.Contract{Until: squad.NewDate(2031, 6, 30)},
		})
		return err
	})
}

func (e *editing) drop() {
	e.edit(func(f *squadfile.Editor, p *squadfile.Facts[squad.Player]) error { return f.Remove(p) })
}

func (e *editing) loan() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		if p.Now.Loan.Way == squad.LoanIn {
			return nil
		}
		return errors.Join(p.Set("loan.to", pickOne(e.Rand, "Elsewhere", "Nowhere")),
			p.Set("loan.until", pickOne(e.Rand, "2027-06-30", "2027-01-31")))
	})
}

func (e *editing) role() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		return p.Set("role", pickOne(e.Rand, "key", "starter", "prospect", "fringe"))
	})
}

func (e *editing) position() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		best := pickOne(e.Rand, squad.CB, squad.RM, squad.ST)
		list := []string{best.String()}
		for _, at := range p.Now.Positions {
			if at != best {
				list = append(list, at.String())
			}
		}
		return p.Set("positions", strings.Join(list, ","))
	})
}

func (e *editing) cover() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		at := pickOne(e.Rand, "DM", "LW", "RW")
		if also := strings.Trim(p.Get("also"), "[]"); !strings.Contains(also, at) {
			return p.Set("also", strings.TrimPrefix(also+","+at, ","))
		}
		return nil
	})
}

func (e *editing) value() {
	e.edit(func(_ *squadfile.Editor, p *squadfile.Facts[squad.Player]) error {
		return p.Set("value", fmt.Sprintf("%dm", 100+e.IntN(20)))
	})
}

// comment says above a player, or behind one of their lines, what the side thinks.
func (e *editing) comment() {
	f := expect.Must(squadfile.Edit("a.yaml", e.saved()))
	players := expect.Must(f.Parts()).Of("players").Parts
	p := &players[e.IntN(min(e.most, len(players)))]
	text := fmt.Sprintf("# %s thinks so, number %d", e.side, e.IntN(1000))
	was := p.Text()
	first, rest, _ := strings.Cut(was, "\n")
	is := first + "   " + text + "\n" + rest
	if e.IntN(2) == 0 || strings.Contains(first, "#") {
		is = "  " + text + "\n" + was
	}
	e.text = bytes.Replace(e.text, []byte(was), []byte(is), 1)
}

// reorder moves a player up or down in the pecking order, with what stands above them.
func (e *editing) reorder() {
	f := expect.Must(squadfile.Edit("a.yaml", e.saved()))
	list := expect.Must(f.Parts()).Of("players").Parts
	from := e.IntN(min(e.most, len(list)))
	texts := make([]string, len(list))
	for i := range list {
		texts[i] = list[i].Above + list[i].Text()
	}
	whole := strings.Join(texts, "")
	moved := texts[from]
	texts = slices.Delete(texts, from, from+1)
	texts = slices.Insert(texts, e.IntN(len(texts)+1), moved)
	e.text = bytes.Replace(e.text, []byte(whole), []byte(strings.Join(texts, "")), 1)
}

// day changes the file's day, which everybody does who changes a fact.
func (e *editing) day() {
	e.edit(func(f *squadfile.Editor, _ *squadfile.Facts[squad.Player]) error {
		return f.Club.Set("as_of", squad.NewDate(2026, 3, 12+e.IntN(10)).String())
	})
}

// said are the facts of a player that edits change, each in words, and the items of lists.
func said(p *squad.Player) (facts map[string]string, items map[string]bool) {
	facts = map[string]string{
		"until": p.Contract.Until.String(), "option": p.Contract.Option.String(), "to": p.Loan.Club, "loan": p.Loan.Until.String(),
		"role": p.Role.String(), "value": p.Value.String(), "best": "",
	}
	items = make(map[string]bool)
	if len(p.Positions) > 0 {
		facts["best"] = p.Positions[0].String()
	}
	for _, at := range p.Positions {
		items["at home "+at.String()] = true
	}
	for _, at := range p.Also {
		items["covers "+at.String()] = true
	}
	for _, i := range p.Injuries {
		items[fmt.Sprintf("injury %s %s %s %s %t", i.What, i.Since, i.Until, i.NotBefore, i.Over)] = true
	}
	return facts, items
}

func byName(s *squad.Squad) map[string]*squad.Player {
	players := make(map[string]*squad.Player)
	for i := range s.Players {
		players[s.Players[i].Name] = &s.Players[i]
	}
	return players
}

// expected is what a person would make of both sides: who is in conflict, and the facts
// and items of all others.
func expected(o, a, b *squad.Squad) (conflicts []string, players map[string]string) {
	before, our, their := byName(o), byName(a), byName(b)
	players = make(map[string]string)
	all := maps.Clone(before)
	maps.Copy(all, our)
	maps.Copy(all, their)
	for name := range all {
		p, x, y := before[name], our[name], their[name]
		differs := func(p, q *squad.Player) bool {
			return (p == nil) != (q == nil) || p != nil && inWords(p) != inWords(q)
		}
		switch {
		case !differs(p, x):
			x = y
		case !differs(p, y) || !differs(x, y):
		case x == nil || y == nil:
			conflicts = append(conflicts, name)
			continue
		default:
			if p == nil {
				p = new(squad.Player)
			}
			facts, items := said(p)
			ourFacts, ourItems := said(x)
			theirFacts, theirItems := said(y)
			isConflict := false
			for f, was := range facts {
				switch {
				case ourFacts[f] == was:
					facts[f] = theirFacts[f]
				case theirFacts[f] == was || ourFacts[f] == theirFacts[f]:
					facts[f] = ourFacts[f]
				default:
					isConflict = true
				}
			}
			if isConflict {
				conflicts = append(conflicts, name)
				continue
			}
			merged := make(map[string]bool)
			for _, item := range slices.Concat(keys(items), keys(ourItems), keys(theirItems)) {
				if items[item] && ourItems[item] && theirItems[item] || !items[item] && (ourItems[item] || theirItems[item]) {
					merged[item] = true
				}
			}
			players[name] = fmt.Sprint(facts, merged)
			continue
		}
		if x != nil {
			players[name] = inWords(x)
		}
	}
	slices.Sort(conflicts)
	return conflicts, players
}

func inWords(p *squad.Player) string {
	facts, items := said(p)
	return fmt.Sprint(facts, items)
}

func keys(m map[string]bool) []string { return slices.Collect(maps.Keys(m)) }

// choose resolves all conflicts of a text in favour of one side.
func choose(text []byte, side int) []byte {
	var out bytes.Buffer
	in := -1
	for line := range bytes.Lines(text) {
		switch {
		case bytes.HasPrefix(line, []byte("<<<<<<<")):
			in = 0
		case bytes.HasPrefix(line, []byte("=======")):
			in = 1
		case bytes.HasPrefix(line, []byte(">>>>>>>")):
			in = -1
		case in < 0 || in == side:
			out.Write(line)
		}
	}
	return out.Bytes()
}

// TestSimulation lets two people edit a squad and compares what comes of it with what a
// person would make of both. With -v it counts what git makes of the same files.
func TestSimulation(t *testing.T) {
	runs := 50
	if testing.Short() {
		runs = 6
	}
	for _, club := range []string{"liverpool", "real-madrid"} {
		base := expect.Must(os.ReadFile("../../data/squads/" + club + ".yaml"))
		for _, n := range []int{1, 3, 6} {
			for _, withDay := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s/%d edits, as_of %t", club, n, withDay), func(t *testing.T) {
					t.Parallel()
					rounds(t, base, runs, n, squadfile.MaxPlayers, withDay)
				})
			}
		}
		// All edits are about the same few, so that facts of one player meet.
		t.Run(club+"/6 edits of four players", func(t *testing.T) {
			t.Parallel()
			if c := rounds(t, base, runs, 6, 4, true); !testing.Short() && (c == 0 || c == runs) {
				t.Errorf("%d of %d in conflict: nothing is proved", c, runs)
			}
		})
	}
}

// some is a squad file with n of its players, in their order.
func some(r *rand.Rand, whole []byte, list []threeway.Part, n int) []byte {
	all, kept := "", ""
	chosen := r.Perm(len(list))[:n]
	for i := range list {
		text := list[i].Above + list[i].Text()
		all += text
		if slices.Contains(chosen, i) {
			kept += text
		}
	}
	return bytes.Replace(whole, []byte(all), []byte(kept), 1)
}

// rounds has two people make n edits each, so many times, and counts the conflicts. Each
// time but the first they have some of the squad before them: to read a file takes most of
// the time, and among fewer players more changes meet.
func rounds(t *testing.T, whole []byte, runs, n, most int, withDay bool) (conflicting int) {
	t.Helper()
	players := expect.Must(expect.Must(squadfile.Edit("a.yaml", whole)).Parts()).Of("players").Parts
	git, wrong := 0, 0
	for run := range runs {
		r := rand.New(rand.NewPCG(uint64(run), uint64(n)))
		base := whole
		if run > 0 {
			base = some(r, whole, players, 6)
		}
		before := parse(base)
		a, b := &editing{r, t, "ours", most, base, nil}, &editing{r, t, "theirs", most, base, nil}
		for _, e := range []*editing{a, b} {
			for range n {
				pickOne(r, edits...)(e)
			}
			if withDay {
				e.day()
			}
		}
		m := simulate(t, before, base, a.saved(), b.saved())
		if run%10 == 0 {
			laws(t, base, a.text, b.text)
		}
		if len(m.Conflicts) > 0 {
			conflicting++
		}
		if testing.Verbose() {
			switch text, conflicts := gitMerge(t, base, a.text, b.text); {
			case conflicts:
				git++
			case !sameFacts(text, m.Text):
				wrong++
			}
		}
		if t.Failed() {
			t.Fatalf("run %d\n%s", run, m.Text)
		}
	}
	t.Logf("%d of %d in conflict; with -v, git merge-file: %d in conflict, %d clean but not the same", conflicting, runs, git, wrong)
	return conflicting
}

func simulate(t *testing.T, o *squad.Squad, base, our, their []byte) *threeway.Merged {
	t.Helper()
	options := threeway.Options{File: "a.yaml", Ours: "HEAD", Theirs: "branch"}
	m, err := threeway.Merge(base, our, their, options)
	if err != nil {
		t.Fatalf("%v\nours:\n%s\ntheirs:\n%s", err, our, their)
	}
	a, b := parse(our), parse(their)
	conflicts, players := expected(o, a, b)
	var who []string
	for _, c := range m.Conflicts {
		if !strings.Contains(c.Reason, "pecking order") && !slices.Contains(who, c.Who) {
			who = append(who, c.Who)
		}
	}
	slices.Sort(who)
	if !slices.Equal(who, conflicts) {
		t.Errorf("conflicts of %q, want %q (%v)", who, conflicts, m.Conflicts)
	}
	if markers := bytes.Count(m.Text, []byte("<<<<<<< HEAD")); (markers > 0) != (len(m.Conflicts) > 0) {
		t.Errorf("%d places with markers, %d conflicts", markers, len(m.Conflicts))
	}
	for side := range min(2, 1+len(m.Conflicts)) {
		s := parse(choose(m.Text, side))
		found := byName(s)
		for name, want := range players {
			if p := found[name]; p == nil {
				t.Errorf("%s is missing", name)
			} else if got := inWords(p); got != want {
				t.Errorf("%s:\n got %s\nwant %s", name, got, want)
			}
		}
		for name := range found {
			if players[name] == "" && !slices.Contains(conflicts, name) {
				t.Errorf("%s should not be there", name)
			}
		}
		if len(m.Conflicts) == 0 {
			checkDiff(t, [2]*squad.Squad{o, b}, [2]*squad.Squad{a, s})
			checkDiff(t, [2]*squad.Squad{o, a}, [2]*squad.Squad{b, s})
			checkComments(t, base, our, their, m.Text)
			want := a.AsOf
			if b.AsOf.After(want) {
				want = b.AsOf
			}
			expect.Equal(t, "as_of", s.AsOf, want)
		}
	}
	return m
}

// laws holds for any two sides.
func laws(t *testing.T, base, our, their []byte) {
	t.Helper()
	merge := func(base, our, their []byte) *threeway.Merged {
		return expect.Must(threeway.Merge(base, our, their, threeway.Options{File: "a.yaml"}))
	}
	for _, other := range [][]byte{base, our} {
		if m := merge(base, our, other); !bytes.Equal(m.Text, our) || len(m.Conflicts) > 0 {
			t.Errorf("with nothing new of theirs ours becomes\n%s", m.Text)
		}
	}
	if m := merge(base, base, their); !sameFacts(m.Text, their) || len(m.Conflicts) > 0 {
		t.Errorf("with nothing new of ours theirs becomes\n%s", m.Text)
	}
	m, turned := merge(base, our, their), merge(base, their, our)
	expect.Equal(t, "conflicts the other way round", len(turned.Conflicts), len(m.Conflicts))
	for side := range min(2, 1+len(m.Conflicts)) {
		s, w := parse(choose(m.Text, side)), parse(choose(turned.Text, 1-side))
		if !sameFacts(inOrder(s), inOrder(w)) {
			t.Errorf("the other way round it is\n%s\nand not\n%s", inOrder(w), inOrder(s))
		}
		known, order, other := byName(parse(base)), []string{}, []string{}
		for i := range s.Players {
			if known[s.Players[i].Name] != nil {
				order = append(order, s.Players[i].Name)
			}
		}
		for i := range w.Players {
			if known[w.Players[i].Name] != nil {
				other = append(other, w.Players[i].Name)
			}
		}
		if len(m.Conflicts) == 0 && !slices.Equal(order, other) {
			t.Errorf("the other way round the pecking order is\n%v and not\n%v", other, order)
		}
	}
}

// inOrder is a squad with its players and lists in an order that says nothing.
func inOrder(s *squad.Squad) []byte {
	sorted := *s
	sorted.Players = slices.Clone(s.Players)
	slices.SortFunc(sorted.Players, func(p, q squad.Player) int { return strings.Compare(p.Name, q.Name) })
	for i := range sorted.Players {
		p := &sorted.Players[i]
		p.Also = slices.Sorted(slices.Values(p.Also))
		p.Injuries = slices.Clone(p.Injuries)
		slices.SortFunc(p.Injuries, func(i, j squad.Injury) int { return strings.Compare(fmt.Sprint(i), fmt.Sprint(j)) })
	}
	return expect.Must(squadfile.Encode(&sorted))
}

// checkDiff sees to it that diff tells of those players that the other side has changed,
// when it compares one side with what came of the merge.
func checkDiff(t *testing.T, other, merged [2]*squad.Squad) {
	t.Helper()
	did := changedPlayers(other)
	for player := range changedPlayers(merged) {
		if !did[player] {
			t.Errorf("the merge has changed %s, which the other side did not", player)
		}
	}
}

func changedPlayers(squads [2]*squad.Squad) map[string]bool {
	changed := make(map[string]bool)
	for _, e := range diff.Compare(squads[0], squads[1], nil).Events {
		if p := e.Player(); p != nil && e.Kind != diff.Reordered {
			changed[p.Name] = true
		}
	}
	return changed
}

// checkComments sees to it that what both sides have said is there, unless it is about
// somebody who is gone.
func checkComments(t *testing.T, base, our, their, merged []byte) {
	t.Helper()
	for _, side := range [][]byte{our, their} {
		for line := range bytes.Lines(side) {
			_, text, ok := bytes.Cut(line, []byte("#"))
			if ok && bytes.Contains(text, []byte("thinks so")) && !bytes.Contains(merged, bytes.TrimSpace(text)) {
				other := their
				if bytes.Equal(side, their) {
					other = our
				}
				if len(parse(other).Players) >= len(parse(base).Players) && !bytes.Contains(other, []byte("Newcomer")) &&
					!bytes.Contains(other, []byte("Both Buy")) {
					t.Errorf("the comment %q is lost", text)
				}
			}
		}
	}
}

func parse(text []byte) *squad.Squad { return expect.Must(squadfile.Parse("a.yaml", text)) }

func sameFacts(text, other []byte) bool {
	s, err := squadfile.Parse("a.yaml", text)
	w, err2 := squadfile.Parse("a.yaml", other)
	return err == nil && err2 == nil && fmt.Sprint(expect.Must(squadfile.Encode(s))) == fmt.Sprint(expect.Must(squadfile.Encode(w)))
}

// gitMerge is what git alone makes of three versions.
func gitMerge(t *testing.T, base, our, their []byte) (text []byte, conflicts bool) {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string][]byte{"o": base, "a": our, "b": their} {
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("git", "merge-file", "-p", "a", "o", "b")
	cmd.Dir = folder
	text, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Skip("there is no git here")
	}
	return text, err != nil
}
