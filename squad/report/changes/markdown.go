package changes

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Markdown writes what changed between squad files as a comment on a pull request, the
// most important first: the needs that arise or get worse at any of the clubs, then the
// moves between them, then each club, the worst hit first. The changes of a club are
// folded. If the comment would be too long for GitHub, the least important rows are left
// out wherever they are, and notes say so.
func Markdown(w io.Writer, c *diff.Comparison) error {
	d := &digest{limit: githubLimit}
	d.add(heading(c))
	clubs := worstFirst(c.Changed())
	several := len(c.Clubs) != 1
	if len(clubs) == 0 {
		d.add("No difference.\n\n")
	}
	if several {
		d.worse(c, clubs)
	}
	d.moves(c.Moves)
	day := commonDay(c)
	for i, club := range clubs {
		d.club(club, i, several, day)
	}
	if note := footnote(c); note != "" {
		d.add(page.Escaped(note) + "\n\n")
	}
	_, err := w.Write(d.bytes())
	return err
}

func heading(c *diff.Comparison) string {
	lines := title(c)
	return fmt.Sprintf("## %s\n\n%s\n\n", page.Escaped(lines[0]), page.Escaped(strings.Join(lines[1:], " · ")))
}

// The ranks of rows: those of the first three stay longest when a comment is too long, and
// share the room.
const (
	worseRank = iota
	moveRank
	badRank
	goodRank
	betterRank
	neutralRank
	timeRank
	quietRank
)

// shares are how much of the room each of the first ranks has, beside the others.
var shares = [...]int{worseRank: 2, moveRank: 1, badRank: 2}

var toneRanks = [...]int{diff.Bad: badRank, diff.Good: goodRank, diff.Neutral: neutralRank, diff.Quiet: quietRank}

// isWorse reports whether a need arises or gets worse by an effect, or may arise.
func isWorse(e *diff.Effect) bool { return e.Verdict() <= diff.MayArise }

// worstFirst are clubs in the order of the worst that has happened to their needs, then of
// what has happened to their players.
func worstFirst(clubs []*diff.Changes) []*diff.Changes {
	clubs = slices.Clone(clubs)
	worst := func(c *diff.Changes) (need squad.Urgency, number, bad int) {
		if c.Impact != nil {
			for i := range c.Impact.Effects {
				if e := &c.Impact.Effects[i]; isWorse(e) {
					need, number = max(need, e.Worse()), number+1
				}
			}
		}
		for _, e := range c.Events {
			if e.Kind.Tone() == diff.Bad {
				bad++
			}
		}
		return need, number, bad
	}
	slices.SortStableFunc(clubs, func(a, b *diff.Changes) int {
		needA, numberA, badA := worst(a)
		needB, numberB, badB := worst(b)
		return cmp.Or(cmp.Compare(needB, needA), cmp.Compare(numberB, numberA), cmp.Compare(badB, badA))
	})
	return clubs
}

// worse adds a table of the needs that arise or get worse at any club, the worst first.
func (d *digest) worse(c *diff.Comparison, clubs []*diff.Changes) {
	type effect struct {
		club *diff.Changes
		*diff.Effect
	}
	var all []effect
	for _, club := range clubs {
		if club.Impact == nil {
			continue
		}
		for i := range club.Impact.Effects {
			if e := &club.Impact.Effects[i]; isWorse(e) {
				all = append(all, effect{club, e})
			}
		}
	}
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b effect) int { return cmp.Compare(b.Worse(), a.Worse()) })
	season := seasonOf(c)
	g := d.group("", "**Needs"+season+" that arise or get worse**\n\n")
	t := g.table("", []string{"Club", "Position", "Effect"}, "\n")
	for i, e := range all {
		name := e.club.Club()
		if season == "" {
			name += " " + e.club.Impact.Season.String()
		}
		d.effect(t, worseRank, []int{i}, e.Effect, e.club.Impact.Next, name)
	}
}

// effect adds a row about an effect. The cells come before its own.
func (d *digest) effect(t *part, rank int, order []int, e *diff.Effect, next squad.Season, cells ...string) {
	cells = append(cells, wording.Positions(e.Positions), strings.Join(effectText(e, next), "\n"))
	d.row(t, e.Verdict().String(), rank, order, cells...)
}

// moves adds a table of the moves between clubs.
func (d *digest) moves(moves []*diff.Move) {
	if len(moves) == 0 {
		return
	}
	t := d.group("", "**Between these clubs**\n\n").table("", []string{"From and to", "", "Who and how"}, "\n")
	for i, r := range moveRows(moves) {
		d.row(t, r.kind, moveRank, []int{i}, r.club, r.kind, r.text)
	}
}

// club adds the changes of a club, which is one of several or the only one.
func (d *digest) club(c *diff.Changes, place int, several bool, day string) {
	heading := ""
	if several {
		heading = "### " + page.Escaped(c.Club()) + "\n\n"
	}
	g := d.group(c.Club(), heading)
	if i := c.Impact; i != nil {
		isTold := func(e *diff.Effect) bool { return several && isWorse(e) }
		t := g.table(fmt.Sprintf("**Needs of %s**\n\n", i.Season), []string{"Position", "Effect"}, "\n")
		for j := range i.Effects {
			if e := &i.Effects[j]; !isTold(e) {
				d.effect(t, effectRank(e), []int{place, j}, e, i.Next)
			}
		}
		if len(t.rows) == 0 {
			g.parts = nil
		}
		if len(i.Effects) == 0 && !several {
			g.parts = append(g.parts, &part{before: fmt.Sprintf("Needs of %s: no difference.\n\n", i.Season)})
		}
	}
	events := joined(eventRows(c, day))
	d.events(g, wording.Count(count(events), "change"), events, place, func(r row) int { return toneRanks[r.tone] })
	d.events(g, "What time alone has done", passedRows(c), place, func(row) int { return timeRank })
	if i := c.Impact; i != nil && len(i.Passing) > 0 {
		t := g.table(folded("What time alone does to the needs"), []string{"Position", "Effect"}, endOfFold)
		for j := range i.Passing {
			d.effect(t, timeRank, []int{0, place}, &i.Passing[j], i.Next)
		}
	}
}

func effectRank(e *diff.Effect) int {
	if isWorse(e) {
		return worseRank
	}
	return betterRank
}

// events adds a folded table of events of the club at a place.
func (d *digest) events(g *group, summary string, events []row, place int, rank func(row) int) {
	if len(events) == 0 {
		return
	}
	t := g.table(folded(summary), []string{"", "Who and how"}, endOfFold)
	for _, e := range events {
		d.row(t, e.kind, rank(e), []int{int(e.what), -e.role, place}, e.kind, e.text).number = e.number
	}
}

// folded begins a part that the reader opens.
func folded(summary string) string { return "<details><summary>" + summary + "</summary>\n\n" }

const endOfFold = "\n</details>\n\n"
